//! What to show of the model, and when.
//!
//! `story` knows chapters, pace, the cast of cells, scenes as data, charts as SVG text, remarks as data
//! and the state a person can change. It never names the DOM, a language, or a frame.

pub mod biomarker;
pub mod cast;
pub mod chapter;
pub mod chart;
pub mod compare;
pub mod experiment;
pub mod export;
pub mod hundred;
pub mod landscape;
pub mod microlitre;
pub mod playhead;
pub mod published;
pub mod remark;
pub mod ruler;
mod scatter;
pub mod scene;
pub mod state;
pub mod still;
