//! The eight chapters, each an absolute description: days, pace, camera, what is lit.
