//! Seconds of story to days of life, and back.
