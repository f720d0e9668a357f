//! The explainer: elements, canvas, pointer and host page around a story that knows none of them.

#![allow(unreachable_pub, reason = "Leptos makes what belongs to a component public")]

mod app;
#[cfg(feature = "bench")]
mod bench;
mod charts;
mod controls;
mod embed;
pub mod live;
mod look;
mod narration;
mod outcomes;
mod pieces;
mod room;
mod session;
pub mod share;
mod stage;
mod table;
mod words;
