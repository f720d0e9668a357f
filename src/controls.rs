//! Everything a person can press, drag or choose.

pub mod display;
pub mod legend;
pub mod notices;
pub mod ruler;
pub mod scrubber;
pub mod settings;
pub mod transport;
