//! The model behind a small wasm door, for tests and benchmarks in a real browser; and the same problem behind
//! a published library, so that the two can be held against each other.

pub mod door;
pub mod library;
pub mod task;
