//! States in words, before numbers.

use model::{Moment, Observable};

use super::StartLevel;

/// The state of a quantity, as a word. Words of one kind are ordered from less to more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// A count against the first day's.
    Standing(Standing),
    /// How active the condition is.
    Activity(Activity),
    /// How much permanent damage there is.
    Harm(Harm),
}

/// A count against the first day's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Below 5 of 100 parts.
    AlmostNone,
    /// Below a third.
    Low,
    /// From a third to two thirds.
    AboutHalf,
    /// From two thirds to nine tenths.
    MostOfIt,
    /// As on the first day, within a tenth.
    AsAtFirst,
    /// Above, up to twice.
    Raised,
    /// More than twice.
    FarRaised,
}

/// How active the condition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activity {
    /// Far below a flare.
    Quiet,
    /// Between quiet and a flare.
    Smouldering,
    /// Counts as a flare.
    Flare,
}

/// How much permanent damage there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Harm {
    /// Below a quarter of the most there can be.
    Little,
    /// Below a half.
    Some,
    /// A half or more.
    Much,
}

/// Upper ends of the standings, as shares of the first day's level; the last has none.
const STANDINGS: [(f64, Standing); 6] = [
    (0.05, Standing::AlmostNone),
    (1.0 / 3.0, Standing::Low),
    (0.6, Standing::AboutHalf),
    (0.9, Standing::MostOfIt),
    (1.1, Standing::AsAtFirst),
    (2.0, Standing::Raised),
];

/// Inflammation below this share of a flare is quiet: half of what smoulders untreated between flares.
const QUIET: f64 = 0.125;

impl Word {
    /// The state of `observable` at a moment of the run whose first day is given.
    #[must_use]
    pub fn of(observable: Observable, moment: &Moment, start: &StartLevel) -> Self {
        let share = start.share(observable, moment.read(observable));
        match observable {
            Observable::Inflammation => Self::Activity(activity(share)),
            Observable::Damage => Self::Harm(harm(share)),
            _ => Self::Standing(standing(share)),
        }
    }
}

fn standing(share: f64) -> Standing {
    STANDINGS.iter().find(|(end, _)| share < *end).map_or(Standing::FarRaised, |&(_, word)| word)
}

fn activity(share: f64) -> Activity {
    if share < QUIET {
        Activity::Quiet
    } else if share < 1.0 {
        Activity::Smouldering
    } else {
        Activity::Flare
    }
}

fn harm(share: f64) -> Harm {
    if share < 0.25 {
        Harm::Little
    } else if share < 0.5 {
        Harm::Some
    } else {
        Harm::Much
    }
}
