//! The model behind a small wasm door, for tests and benchmarks in a real browser.
