//! Set up, build, serve, test, measure.

fn main() {}
