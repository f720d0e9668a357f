//! A small, honest model of the immune system before, during and after autologous haematopoietic
//! stem-cell transplantation (AHSCT) in a severe autoimmune condition.
//!
//! One transplant in ten lines:
//!
//! ```
//! use model::{Observable, Regimen, Scenario, Transplant, Treatment, simulate};
//!
//! let scenario = Scenario {
//!     treatment: Treatment::Transplant(Transplant::new(Regimen::BeamAtg)),
//!     ..Scenario::default()
//! };
//! let run = simulate(&scenario)?;
//! let well = run.at(-180.0).read(Observable::Neutrophils);
//! let gap = run.at(7.0).read(Observable::Neutrophils);
//! assert!(gap < 0.1 * well, "day 7 is the gap");
//! assert!(run.milestones().neutrophils_above_half.is_some(), "and it ends");
//! # Ok::<(), model::ScenarioError>(())
//! ```
//!
//! Read on in this order: [`population`] (the 25 states), [`parameter`] (every number with unit, range and
//! source), [`flow`] (every arrow once), [`regimen`] and [`scenario`] (what is done to the body),
//! [`simulate`](simulate::simulate) (event, integrate to the next, event …), [`trajectory`] (reading a run),
//! [`cohort`] (many runs), [`ensemble`] (other parameter sets that fit as well), [`target`] (published
//! measurements and how far the model is from them).
//!
//! The crate has no clock, no text for readers and no colour; random numbers come only from a seed.

pub mod chance;
pub mod cohort;
pub mod condition;
pub mod ensemble;
pub mod experiment;
pub mod flow;
pub mod milestone;
pub mod observable;
pub mod order;
pub mod parameter;
pub mod population;
pub mod published;
pub mod regimen;
pub mod scenario;
pub mod simulate;
pub mod target;
pub mod trajectory;
pub mod unit;

mod agenda;
mod body;
mod exposure;
mod integrate;
mod number;

pub use ensemble::Ensemble;
pub use flow::{Arrow, ArrowKind, Flow};
pub use milestone::Milestones;
pub use observable::Observable;
pub use parameter::{CATALOGUE, Evidence, ParameterRecord, Parameters};
pub use population::{Place, Population, State};
pub use scenario::{
    Condition, Drug, Graft, ParameterSet, Regimen, Scenario, ScenarioError, Transplant, Treatment,
};
pub use simulate::{simulate, simulate_with};
pub use trajectory::{Bag, Happening, Moment, Trajectory, What};
