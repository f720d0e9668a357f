//! The ruler of days: where time is stretched, and where every fine line is one day.
