//! Several treatments of one virtual person, with the same triggers, on one time line.
//!
//! The time line counts days as every run does; its day 0 is the day on which cells would be given back at
//! once. Who is treated later has a later day 0 of its own, and the chances of the shared days stay.

use std::ops::RangeInclusive;

use model::scenario::{FIRST_DAY, LAST_DAY};
use model::{Drug, Moment, Observable, Scenario, ScenarioError, Trajectory, Treatment, What, simulate};

use crate::chapter::Chapter;
use crate::remark::length;
use crate::ruler::{Span, YEAR};
use crate::state::{Plan, Settings};

mod arms;
pub mod chart;
mod remark;

pub use arms::{Arm, Arms, TooFew};
pub use remark::{ArmRemark, Course, Extremes, Growth, Now, Stopped, YearWord};

/// What is held against each other, beside the settings that all arms share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Who is compared.
    pub arms: Arms,
    /// After how many years a drug is stopped, within [`STOP_YEARS`]; `None` goes on to the end.
    pub stop: Option<u8>,
    /// How many years later than now every treatment begins, within [`DELAY_YEARS`].
    pub delay: u8,
}

/// After how many years a drug can be stopped.
pub const STOP_YEARS: RangeInclusive<u8> = 1..=9;
/// How many years a treatment can be put off.
pub const DELAY_YEARS: RangeInclusive<u8> = 0..=5;

/// First and last day of the time line.
pub const DAYS: RangeInclusive<f64> = FIRST_DAY..=LAST_DAY;

/// The day that is looked at first: treatments have parted, and untreated the default run is in a flare.
pub const FIRST_LOOK: f64 = 6.25 * YEAR;
/// Days between two days that can be looked at.
pub const QUARTER: f64 = 0.25 * YEAR;

/// The years that begin on the time line, with their first days.
pub fn years() -> impl Iterator<Item = (u32, f64)> {
    (0..).map(|year| (year, f64::from(year) * YEAR)).take_while(|(_, day)| DAYS.contains(day))
}

/// One arm from end to end.
#[derive(Clone, Debug)]
pub struct ArmRun {
    /// Whose run it is.
    pub arm: Arm,
    run: Trajectory,
    /// How much later than on the time line the days of the run begin to count.
    later: f64,
}

/// What a comparison brings.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was asked.
    pub comparison: Comparison,
    /// The plan of the transplant.
    pub plan: Plan,
    /// The arms that are compared. An arm that the model cannot run is left out.
    pub runs: Vec<ArmRun>,
    /// The treated arms, treated at once; none where they are.
    pub at_once: Vec<ArmRun>,
    /// What can be said about each of the runs.
    pub remarks: Vec<ArmRemark>,
}

impl Report {
    /// Runs everything that is compared.
    #[must_use]
    pub fn new(comparison: Comparison, settings: &Settings) -> Self {
        let runs = comparison.runs(settings);
        let put_off = comparison.arms.iter().filter(|&arm| comparison.delay > 0 && arm != Arm::None);
        let at_once =
            put_off.filter_map(|arm| comparison.at_once().run(arm, settings).ok()).collect::<Vec<_>>();
        let remarks = comparison.remarks(&runs, &at_once, settings);
        Self { comparison, plan: with_transplant(settings).plan, runs, at_once, remarks }
    }
}

impl Comparison {
    /// The day of the time line on which treatment begins: with collecting stem cells, or with a drug.
    #[must_use]
    pub fn begins(&self) -> f64 {
        self.later() + Chapter::Collect.days().start
    }

    /// How long before the day on which cells are given back that is.
    #[must_use]
    pub fn begins_before(&self) -> Span {
        length(self.later() - self.begins())
    }

    /// The day of the time line on which a drug is stopped, if it is stopped before the end.
    #[must_use]
    pub fn drug_stops(&self) -> Option<f64> {
        self.stop.map(|years| self.later() + f64::from(years) * YEAR).filter(|day| DAYS.contains(day))
    }

    /// The same day, where a drug is compared.
    #[must_use]
    pub fn drug_seen_to_stop(&self) -> Option<f64> {
        self.drug_stops().filter(|_| self.arms.iter().any(|arm| arm.drug().is_some()))
    }

    /// The same with every treatment at once.
    #[must_use]
    pub fn at_once(self) -> Self {
        Self { delay: 0, ..self }
    }

    fn runs(&self, settings: &Settings) -> Vec<ArmRun> {
        self.arms.iter().filter_map(|arm| self.run(arm, settings).ok()).collect()
    }

    /// Runs one arm.
    ///
    /// # Errors
    /// As [`simulate`].
    pub fn run(&self, arm: Arm, settings: &Settings) -> Result<ArmRun, ScenarioError> {
        let later = if arm == Arm::Transplant { self.later() } else { 0.0 };
        Ok(ArmRun { arm, run: simulate(&self.scenario(arm, settings))?, later })
    }

    /// A transplant's own day 0 is the model's: its first day moves back instead, and its triggers with it.
    fn scenario(&self, arm: Arm, settings: &Settings) -> Scenario {
        let shared = Scenario { days: (*DAYS.start(), *DAYS.end()), ..settings.scenario() };
        match arm.drug() {
            None if arm == Arm::None => Scenario { treatment: Treatment::None, ..shared },
            None => {
                let days = (shared.days.0 - self.later(), shared.days.1 - self.later());
                Scenario { days, ..with_transplant(settings).scenario() }
            }
            Some(drug) => Scenario { treatment: self.with_drug(drug), ..shared },
        }
    }

    fn with_drug(&self, drug: Drug) -> Treatment {
        Treatment::Drug { drug, start: self.begins(), stop: self.drug_stops() }
    }

    /// How much later than at once treatment begins, days.
    fn later(&self) -> f64 {
        f64::from(self.delay) * YEAR
    }
}

/// The settings with the plan that is set, or the default one where that is no transplant.
fn with_transplant(settings: &Settings) -> Settings {
    let plan = if settings.plan.regimen().is_some() { settings.plan } else { Plan::default() };
    Settings { plan, ..*settings }
}

impl ArmRun {
    /// The body on a day of the time line.
    #[must_use]
    pub fn at(&self, day: f64) -> Moment<'_> {
        self.run.at(day - self.later)
    }

    /// A quantity on a day of the time line. One function for all who read: the model is built for speed, and each
    /// copy of it would cost the page half a KiB.
    #[inline(never)]
    #[must_use]
    pub fn read(&self, observable: Observable, day: f64) -> f64 {
        self.at(day).read(observable)
    }

    /// Days of the time line on which the condition became active.
    pub fn flares(&self) -> impl Iterator<Item = f64> {
        self.run.relapses().iter().map(|day| day + self.later)
    }

    /// Days of the time line on which triggers come.
    pub fn triggers(&self) -> impl Iterator<Item = f64> {
        self.days_of(|what| what == What::Trigger)
    }

    /// The day of the time line on which treatment begins, if there is any.
    #[must_use]
    pub fn treated_from(&self) -> Option<f64> {
        self.days_of(|what| matches!(what, What::DrugStarts | What::Chemotherapy { .. })).next()
    }

    fn days_of(&self, is_meant: impl Fn(What) -> bool) -> impl Iterator<Item = f64> {
        let meant = self.run.happenings().iter().filter(move |happening| is_meant(happening.what));
        meant.map(|happening| happening.day + self.later)
    }
}
