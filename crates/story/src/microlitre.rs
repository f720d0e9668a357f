//! One microlitre at true scale: every white cell a disc that keeps its place.
