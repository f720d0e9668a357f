//! What cannot be run, said politely.

use std::fmt;
use std::ops::RangeInclusive;

/// Why a scenario cannot be run.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioError {
    /// A setting is not a number, or outside its range.
    OutOfRange {
        /// The setting's name.
        setting: &'static str,
        /// What was asked for.
        value: f64,
        /// What is allowed.
        range: RangeInclusive<f64>,
    },
    /// The last day does not lie after the first, or a drug stops before it starts.
    EmptySpan {
        /// First day asked for.
        from: f64,
        /// Last day asked for.
        to: f64,
    },
    /// A transplant would begin before the run does: its first treatment would be missed.
    StartsTooLate {
        /// First day asked for.
        from: f64,
        /// Latest first day that meets the whole transplant.
        latest: f64,
    },
    /// A step or time limit was reached; the trajectory would not be trustworthy.
    StepLimit {
        /// The day on which the limit was reached.
        day: f64,
    },
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange { setting, value, range } => {
                write!(f, "{setting} must lie between {} and {}, not {value}", range.start(), range.end())
            }
            Self::EmptySpan { from, to } => {
                write!(f, "the last day ({to}) must come after the first ({from})")
            }
            Self::StartsTooLate { from, latest } => {
                write!(f, "a run with a transplant must start by day {latest}, not on day {from}")
            }
            Self::StepLimit { day } => write!(f, "the solver reached its step limit on day {day:.1}"),
        }
    }
}

impl std::error::Error for ScenarioError {}
