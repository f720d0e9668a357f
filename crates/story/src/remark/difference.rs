//! What a change of the settings has changed: the run before against the run now.

use model::{Milestones, Observable, Trajectory};

use super::day_word::length;
use super::level::StartLevel;
use crate::ruler::Span;

/// One thing that differs between two runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// A mark on the way back was reached otherwise.
    Mark(Subject, Change),
    /// The run ends otherwise.
    End {
        /// The run before.
        before: Outlook,
        /// The run now.
        now: Outlook,
    },
}

/// A mark on the way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// How long neutrophils stay below 0.5 × 10⁹ per litre: the gap.
    Gap,
    /// Platelets above 20 × 10⁹ per litre again.
    PlateletsBack,
    /// Natural killer cells at 75 of 100 parts of the first day's level.
    NaturalKillerCellsBack,
    /// B cells at 90 of 100 parts.
    BCellsBack,
    /// CD8 T cells at the first day's level.
    Cd8Back,
    /// CD4 T cells at half of it.
    Cd4HalfBack,
    /// Naive CD4 T cells at half of it.
    NaiveCd4HalfBack,
    /// More CD4 than CD8 T cells again.
    InversionEnds,
}

/// How a mark was reached otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It lasts longer, or is reached later, by this much.
    Later(Span),
    /// It lasts less long, or is reached earlier, by this much.
    Earlier(Span),
    /// It was reached before and now is not, within the run.
    NoLongerReached,
    /// It was not reached before, within the run, and now is.
    NowReached,
    /// The count fell so low before and now does not.
    NoLongerFalls,
    /// The count did not fall so low before and now does.
    NowFalls,
}

/// How the condition stands on the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outlook {
    /// Few self-reactive cells.
    Quiet,
    /// Self-reactive cells at half of the first day's level or more.
    Active,
}

/// What differs between the run before and the run now, in the order of the story. Empty when nothing
/// does that a reader could see.
#[must_use]
pub fn differences(before: &Trajectory, now: &Trajectory) -> Vec<Difference> {
    let marks = marks(before).into_iter().zip(marks(now));
    let mut differences: Vec<Difference> = marks
        .filter_map(|((subject, before), (_, now))| Some(Difference::Mark(subject, change(before, now)?)))
        .collect();
    let (before, now) = (outlook(before), outlook(now));
    if before != now {
        differences.push(Difference::End { before, now });
    }
    differences
}

/// When a mark on the way back is reached.
#[derive(Clone, Copy)]
enum Mark {
    /// The count never fell below it.
    NeverLost,
    /// After this many days.
    After(f64),
    /// Not within the run.
    NotReached,
}

/// A quiet body keeps its levels to within this share.
const ROUNDING: f64 = 0.01;

fn marks(run: &Trajectory) -> [(Subject, Mark); 8] {
    use Observable as O;
    let m = run.milestones();
    let start = StartLevel::of(run);
    let end = run.at(run.end());
    let back = |observable, share: f64, day| {
        mark(day, start.share(observable, end.read(observable)) >= share - ROUNDING)
    };
    [
        (Subject::Gap, gap(&m)),
        (Subject::PlateletsBack, mark(m.platelets_above_twenty, end.read(O::Platelets) >= 20.0)),
        (Subject::NaturalKillerCellsBack, back(O::NaturalKillerCells, 0.75, m.natural_killer_cells_returned)),
        (Subject::BCellsBack, back(O::BCells, 0.9, m.b_cells_returned)),
        (Subject::Cd8Back, back(O::Cd8, 1.0, m.cd8_returned)),
        (Subject::Cd4HalfBack, back(O::Cd4, 0.5, m.cd4_half_returned)),
        (Subject::NaiveCd4HalfBack, back(O::NaiveCd4, 0.5, m.naive_cd4_half_returned)),
        (Subject::InversionEnds, mark(m.inversion_ends, m.inversion_begins.is_none())),
    ]
}

/// A mark without a day was either never lost (the run ends above it) or never reached.
fn mark(day: Option<f64>, ends_above: bool) -> Mark {
    match day {
        Some(day) => Mark::After(day),
        None if ends_above => Mark::NeverLost,
        None => Mark::NotReached,
    }
}

fn gap(milestones: &Milestones) -> Mark {
    match (milestones.neutropenia_begins, milestones.neutrophils_above_half) {
        (None, _) => Mark::NeverLost,
        (Some(_), None) => Mark::NotReached,
        (Some(_), Some(_)) => Mark::After(milestones.days_below_half),
    }
}

fn change(before: Mark, now: Mark) -> Option<Change> {
    match (before, now) {
        (Mark::After(before), Mark::After(now)) => {
            let span = noticeable(before, now)?;
            Some(if now > before { Change::Later(span) } else { Change::Earlier(span) })
        }
        (Mark::NotReached, Mark::After(_)) => Some(Change::NowReached),
        (Mark::After(_), Mark::NotReached) => Some(Change::NoLongerReached),
        (Mark::NeverLost, Mark::After(_) | Mark::NotReached) => Some(Change::NowFalls),
        (Mark::After(_) | Mark::NotReached, Mark::NeverLost) => Some(Change::NoLongerFalls),
        (Mark::NeverLost, Mark::NeverLost) | (Mark::NotReached, Mark::NotReached) => None,
    }
}

/// A shift of less than this share of the wait goes unnoticed.
const SMALLEST_SHARE: f64 = 0.05;

/// The shift between two days as a length of time, if it is at least a day and a fair part of the wait.
fn noticeable(before: f64, now: f64) -> Option<Span> {
    let shift = (now - before).abs();
    let is_seen = shift.round() >= 1.0 && shift >= SMALLEST_SHARE * before.min(now);
    is_seen.then(|| length(shift))
}

fn outlook(run: &Trajectory) -> Outlook {
    let left = run.at(run.end()).read(Observable::SelfReactive);
    if StartLevel::of(run).share(Observable::SelfReactive, left) < 0.5 {
        Outlook::Quiet
    } else {
        Outlook::Active
    }
}
