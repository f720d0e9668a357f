//! Everything a person can press, drag or choose.

pub(crate) mod differences;
pub(crate) mod display;
pub(crate) mod events;
pub(crate) mod experiments;
pub(crate) mod legend;
pub(crate) mod notices;
pub(crate) mod ruler;
pub(crate) mod scrubber;
pub(crate) mod settings;
mod to_picture;
pub(crate) mod transport;
