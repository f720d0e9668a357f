//! Prepared experiments: two runs that differ in one thing, and where to look.
//!
//! Only what holds in the model for both of its parameter sets is offered. What came of an experiment is
//! measured on the two runs, never written down.

use model::{Graft, Trajectory};

use crate::remark::{Finding, Measured};
use crate::state::{Plan, Settings};

/// Two runs held against each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Experiment {
    /// What is asked.
    pub question: Question,
    /// The settings of the run that stays as a ghost.
    pub before: Settings,
    /// The settings of the run that is shown.
    pub now: Settings,
    /// The day to look at.
    pub day: f64,
    /// What is measured on both runs.
    pub measures: &'static [Measured],
}

/// What an experiment asks; the app has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// What is the graft for, when the clearing is deep?
    Graft,
    /// What is it for, when the clearing spares stem cells?
    GraftAfterSparing,
    /// Which cells come back in days, and which take a year?
    TwoClocks,
    /// Is any old memory cell left after the strongest clearing?
    AnythingLeft,
    /// Does a little less depth mean a little more illness?
    TippingPoint,
}

impl Experiment {
    /// Every experiment in the order of the page.
    pub const ALL: [Self; 5] = [
        Self {
            question: Question::Graft,
            before: CALM,
            now: Settings { graft: Graft::None, ..CALM },
            day: 20.0,
            measures: &[Measured::Gap],
        },
        Self {
            question: Question::GraftAfterSparing,
            before: Settings { plan: Plan::CyAtg, ..CALM },
            now: Settings { plan: Plan::CyAtg, graft: Graft::None, ..CALM },
            day: 10.0,
            measures: &[Measured::Gap],
        },
        Self {
            question: Question::TwoClocks,
            before: CALM,
            now: Settings { plan: Plan::CyLow, ..CALM },
            day: 365.0,
            measures: &[Measured::NeutrophilsBack, Measured::NaiveCd4HalfBack],
        },
        Self {
            question: Question::AnythingLeft,
            before: CALM,
            now: Settings { plan: Plan::BuTbiAtg, selection: 1.0, ..CALM },
            day: -0.5,
            measures: &[Measured::FewestMemoryCells],
        },
        Self {
            question: Question::TippingPoint,
            before: Settings { depth: 0.57, ..CALM },
            now: Settings { depth: 0.55, ..CALM },
            day: 1825.0,
            measures: &[Measured::SelfReactiveAfterThreeMonths, Measured::SelfReactiveAfterFiveYears],
        },
    ];

    /// What is found on the two runs.
    #[must_use]
    pub fn findings(&self, before: &Trajectory, now: &Trajectory) -> Vec<Finding> {
        self.measures.iter().map(|measured| measured.on(before, now)).collect()
    }
}

/// The default with chance switched off, so that two runs differ only in what was changed.
const CALM: Settings = Settings { triggers: false, escapes: false, ..Settings::DEFAULT };
