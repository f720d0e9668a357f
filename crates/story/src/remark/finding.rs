//! What an experiment finds: one measure on two runs.

use model::{Observable, Population, Trajectory};

use super::amount::Amount;
use super::day_word::{DayWord, length};
use super::level::StartLevel;
use crate::ruler::{Span, YEAR};

/// Something that is measured on a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measured {
    /// How long neutrophils stay below 0.5 × 10⁹ per litre.
    Gap,
    /// The day on which neutrophils are above 0.5 × 10⁹ per litre again.
    NeutrophilsBack,
    /// The day on which naive CD4 T cells are at half of the first day's level again.
    NaiveCd4HalfBack,
    /// The fewest memory CD4 and CD8 T cells of the run.
    FewestMemoryCells,
    /// Self-reactive cells three months after day 0; 100 is the first day's level.
    SelfReactiveAfterThreeMonths,
    /// The same after five years.
    SelfReactiveAfterFiveYears,
}

/// A measure on two runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// What was measured.
    pub measured: Measured,
    /// On the run before.
    pub before: Measure,
    /// On the run now.
    pub now: Measure,
}

/// What was found on a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// So long.
    Length(Span),
    /// On this day.
    Day(DayWord),
    /// So many, in the unit of the observable.
    Amount(Observable, Amount),
    /// So many parts of 100 of the first day's level.
    OfStart(Amount),
    /// Not within the run.
    NotReached,
}

impl Measured {
    /// The same measure on two runs.
    #[must_use]
    pub fn on(self, before: &Trajectory, now: &Trajectory) -> Finding {
        Finding { measured: self, before: self.of(before), now: self.of(now) }
    }

    fn of(self, run: &Trajectory) -> Measure {
        let milestones = run.milestones();
        let reached =
            |day: Option<f64>| day.map_or(Measure::NotReached, |day| Measure::Day(DayWord::of(day)));
        match self {
            Self::Gap => Measure::Length(length(milestones.days_below_half)),
            Self::NeutrophilsBack => reached(milestones.neutrophils_above_half),
            Self::NaiveCd4HalfBack => reached(milestones.naive_cd4_half_returned),
            Self::FewestMemoryCells => {
                let cells = Observable::MemoryCd4;
                Measure::Amount(cells, Amount::of(cells, fewest_memory_cells(run)))
            }
            Self::SelfReactiveAfterThreeMonths => self_reactive(run, 0.25 * YEAR),
            Self::SelfReactiveAfterFiveYears => self_reactive(run, 5.0 * YEAR),
        }
    }
}

fn self_reactive(run: &Trajectory, day: f64) -> Measure {
    let cells = run.at(day).read(Observable::SelfReactive);
    Measure::OfStart(Amount::of_start(StartLevel::of(run).share(Observable::SelfReactive, cells)))
}

/// Memory T cells of both kinds on the day on which there are fewest, per µL.
fn fewest_memory_cells(run: &Trajectory) -> f64 {
    let memory = |day: f64| {
        let state = run.at(day).state;
        state[Population::MemoryCd4] + state[Population::MemoryCd8]
    };
    run.step_days().map(memory).fold(f64::INFINITY, f64::min)
}
