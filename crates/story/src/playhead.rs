//! Seconds of story to days of life, and back.
//!
//! The pace is constant within a chapter and changes between chapters, so the map is piecewise linear and
//! has an exact inverse.

use model::scenario::{FIRST_DAY, LAST_DAY};

use crate::chapter::Chapter;

/// Longest time one frame may move the story, seconds. A tab that slept does not leap.
pub const LONGEST_FRAME: f64 = 0.1;

/// Slowest and fastest allowed speed.
pub const SPEED_RANGE: std::ops::RangeInclusive<f64> = 0.25..=8.0;

/// Length of the whole story at speed 1, seconds.
#[must_use]
pub fn story_seconds() -> f64 {
    Chapter::ALL.iter().map(|chapter| chapter.seconds()).sum()
}

/// The day shown after `seconds` of story, clamped to the story.
#[must_use]
pub fn day_from_seconds(seconds: f64) -> f64 {
    let mut left = seconds.max(0.0);
    for chapter in Chapter::ALL {
        let days = chapter.days();
        if left < chapter.seconds() {
            return days.start + left / chapter.seconds() * (days.end - days.start);
        }
        left -= chapter.seconds();
    }
    LAST_DAY
}

/// The second of story at which `day` is shown, clamped to the story.
#[must_use]
pub fn seconds_from_day(day: f64) -> f64 {
    let day = within_story(day);
    let current = Chapter::containing(day);
    let before: f64 =
        Chapter::ALL.iter().take_while(|&&chapter| chapter != current).map(|chapter| chapter.seconds()).sum();
    let days = current.days();
    before + (day - days.start) / (days.end - days.start) * current.seconds()
}

/// Which way the scrubber steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first day.
    Back,
    /// Towards the last day.
    Forward,
}

/// Where in the story we are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playhead {
    /// The day shown; day 0 is the day the cells are given back.
    pub day: f64,
    /// Whether days pass by themselves.
    pub playing: bool,
    /// Whether a chapter has just been entered, on the day of its still.
    pub is_entering: bool,
    /// Seconds of story per second of clock.
    pub speed: f64,
}

impl Default for Playhead {
    /// The first day, at rest: nothing starts by itself.
    fn default() -> Self {
        Self { day: FIRST_DAY, playing: false, is_entering: false, speed: 1.0 }
    }
}

impl Playhead {
    /// At rest on the day of a chapter's still.
    #[must_use]
    pub fn entering(chapter: Chapter) -> Self {
        Self { day: chapter.entry_day(), is_entering: true, ..Self::default() }
    }

    /// Goes to a day.
    pub fn go_to(&mut self, day: f64) {
        self.day = day;
        self.is_entering = false;
    }

    /// The chapter of the day shown.
    #[must_use]
    pub fn chapter(&self) -> Chapter {
        Chapter::containing(self.day)
    }

    /// Lets days pass from here on. A chapter that has just been entered begins at its first day, so that nobody
    /// misses how it begins; from the last day the story begins anew.
    pub fn play(&mut self) {
        if self.day >= LAST_DAY {
            self.day = FIRST_DAY;
        } else if self.is_entering {
            self.day = self.chapter().days().start;
        }
        self.is_entering = false;
        self.playing = true;
    }

    /// Lets `seconds` of clock time pass, at most [`LONGEST_FRAME`]. Playing stops on the last day.
    pub fn advance(&mut self, seconds: f64) {
        if !self.playing {
            return;
        }
        let speed = self.speed.clamp(*SPEED_RANGE.start(), *SPEED_RANGE.end());
        let passed = seconds.clamp(0.0, LONGEST_FRAME) * speed;
        if passed.is_finite() {
            self.day = day_from_seconds(seconds_from_day(self.day) + passed);
        }
        self.playing = self.day < LAST_DAY;
    }

    /// The day one step away: a day in the gap, a month in the rebuild. Steps start at the first day of
    /// their chapter and never jump over the edge of a chapter.
    #[must_use]
    pub fn step(&self, direction: Direction) -> f64 {
        let day = within_story(self.day);
        match direction {
            Direction::Forward => {
                let chapter = Chapter::containing(day);
                let (start, step) = (chapter.days().start, chapter.step_days());
                let taken = ((day - start) / step + TIE).floor();
                (start + (taken + 1.0) * step).min(chapter.days().end)
            }
            Direction::Back => {
                let chapter = chapter_ending_at_or_around(day);
                let (start, step) = (chapter.days().start, chapter.step_days());
                let taken = ((day - start) / step - TIE).ceil();
                (start + (taken - 1.0) * step).max(start)
            }
        }
    }
}

/// Share of a step below which a day counts as being on the step, against rounding.
const TIE: f64 = 1e-9;

/// Seen backwards, a shared day belongs to the earlier chapter.
fn chapter_ending_at_or_around(day: f64) -> Chapter {
    let chapter = Chapter::containing(day);
    if day <= chapter.days().start { chapter.previous().unwrap_or(chapter) } else { chapter }
}

fn within_story(day: f64) -> f64 {
    if day.is_nan() { FIRST_DAY } else { day.clamp(FIRST_DAY, LAST_DAY) }
}
