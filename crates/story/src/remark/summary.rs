//! A day and a chapter in words.

use model::{Observable, Trajectory};

use super::{Amount, DayWord, StartLevel, Word};
use crate::chapter::Chapter;

/// A day as the scrubber says it: "day 12: neutrophils 0.6, rising".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtDay {
    /// The day.
    pub day: DayWord,
    /// The quantity that matters most in this chapter.
    pub lead: Observable,
    /// How much of it there is.
    pub amount: Amount,
    /// The same as a word.
    pub word: Word,
    /// Where it is going.
    pub trend: Trend,
}

/// Where a quantity is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// More of it soon.
    Rising,
    /// Less of it soon.
    Falling,
    /// About the same soon.
    Steady,
    /// At the lowest of the whole run, falling before and rising after.
    Lowest,
}

/// How a quantity goes through a chapter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// The quantity.
    pub observable: Observable,
    /// Its state on the first day of the chapter.
    pub from: Word,
    /// Its state on the last day of the chapter.
    pub to: Word,
    /// The day between on which it went beyond both, if it did.
    pub turn: Option<Turn>,
}

/// The extreme of a passage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// When.
    pub day: DayWord,
    /// The state then.
    pub word: Word,
}

/// What to say about `day`, by the lead of its chapter.
#[must_use]
pub fn at_day(run: &Trajectory, day: f64) -> AtDay {
    let chapter = Chapter::containing(day);
    let lead = chapter.shows()[0];
    let moment = run.at(day);
    AtDay {
        day: DayWord::of(moment.day),
        lead,
        amount: Amount::of(lead, moment.read(lead)),
        word: Word::of(lead, &moment, &StartLevel::of(run)),
        trend: trend(run, lead, moment.day, chapter.step_days()),
    }
}

/// Everything a chapter shows, in words, the most important first.
#[must_use]
pub fn summary(run: &Trajectory, chapter: Chapter) -> Vec<Passage> {
    chapter.shows().iter().map(|&observable| passage(run, chapter, observable)).collect()
}

/// A change of less than this share in one step of the scrubber is no change.
const SMALLEST_CHANGE: f64 = 0.05;

/// How far from the lowest value of the run still counts as the lowest, as a factor.
const NEARLY_LOWEST: f64 = 1.1;

/// How many steps of the scrubber around the lowest day are looked at.
const STEPS_AROUND: f64 = 3.0;

fn trend(run: &Trajectory, observable: Observable, day: f64, step: f64) -> Trend {
    let read = |day: f64| run.at(day).read(observable);
    let (before, now, after) = (read(day - 0.5 * step), read(day), read(day + 0.5 * step));
    let rises = |from: f64, to: f64| to > from * (1.0 + SMALLEST_CHANGE);
    let around = STEPS_AROUND * step;
    if rises(now, read(day - around)) && rises(now, read(day + around)) && is_lowest(run, observable, now) {
        Trend::Lowest
    } else if rises(before, after) {
        Trend::Rising
    } else if rises(after, before) {
        Trend::Falling
    } else {
        Trend::Steady
    }
}

fn is_lowest(run: &Trajectory, observable: Observable, value: f64) -> bool {
    run.step_days().all(|day| value <= NEARLY_LOWEST * run.at(day).read(observable))
}

/// Days looked at within a chapter.
const SAMPLES: usize = 240;

fn passage(run: &Trajectory, chapter: Chapter, observable: Observable) -> Passage {
    let start = StartLevel::of(run);
    let days = chapter.days();
    let word = |day: f64| Word::of(observable, &run.at(day), &start);
    let (from, to) = (word(days.start), word(days.end));
    let turns: Vec<(f64, Word)> = (1..SAMPLES)
        .map(|sample| days.start + (days.end - days.start) * sample as f64 / SAMPLES as f64)
        .map(|day| (day, word(day)))
        .filter(|&(_, word)| word < from.min(to) || word > from.max(to))
        .collect();
    // Cells that nearly vanish matter more than cells that overshoot.
    let lowest = turns.iter().filter(|&&(_, word)| word < from).min_by_key(|&&(_, word)| word);
    let highest = || turns.iter().max_by_key(|&&(_, word)| word);
    let turn = lowest.or_else(highest).map(|&(day, word)| Turn { day: DayWord::of(day), word });
    Passage { observable, from, to, turn }
}
