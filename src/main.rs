//! The explainer.

fn main() {}
