//! How a run ends.

use model::Trajectory;

use super::DayWord;

/// Whether the condition came back after the cells were given back, in this one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It stayed quiet to the last day.
    Quiet,
    /// It became active again for the first time on this day.
    ActiveAgain(DayWord),
}

/// How a run ends.
#[must_use]
pub fn ending(run: &Trajectory) -> Ending {
    let again = run.relapses().iter().find(|&&day| day > 0.0);
    again.map_or(Ending::Quiet, |&day| Ending::ActiveAgain(DayWord::of(day)))
}
