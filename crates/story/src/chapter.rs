//! The eight chapters, each an absolute description: its days, its pace, what its chart shows.
//!
//! A chapter never says what changed since the one before, so any chapter can be entered first.

use std::ops::Range;

use model::Observable;
use model::scenario::{FIRST_DAY, LAST_DAY};

/// One chapter of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chapter {
    /// Some defence cells attack the body.
    Attack,
    /// Stem cells are pushed into blood and taken out.
    Collect,
    /// Strong medicines clear most immune cells.
    Clear,
    /// The stem cells go back, on day 0.
    Return,
    /// Almost no white cells.
    Gap,
    /// Neutrophils, then platelets return.
    Root,
    /// The slow return of the immune system.
    Rebuild,
    /// The years that follow.
    After,
}

/// How the vertical axis of a chart grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// Equal steps are equal differences.
    Linear,
    /// Equal steps are equal ratios.
    Logarithmic,
}

/// Everything that is fixed about a chapter.
struct Record {
    key: &'static str,
    days: Range<f64>,
    entry_day: f64,
    seconds: f64,
    step_days: f64,
    shows: &'static [Observable],
    growth: Growth,
}

impl Chapter {
    /// Every chapter in the order of days.
    pub const ALL: [Chapter; 8] = [
        Self::Attack,
        Self::Collect,
        Self::Clear,
        Self::Return,
        Self::Gap,
        Self::Root,
        Self::Rebuild,
        Self::After,
    ];

    /// The name in links and parameters.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.record().key
    }

    /// The chapter with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.key() == key)
    }

    /// First day, and the first day of the next chapter.
    #[must_use]
    pub const fn days(self) -> Range<f64> {
        Range { start: self.record().days.start, end: self.record().days.end }
    }

    /// The day of the chapter's still, on which a reader who enters here begins.
    #[must_use]
    pub const fn entry_day(self) -> f64 {
        self.record().entry_day
    }

    /// How long the chapter lasts when played at speed 1, seconds.
    #[must_use]
    pub const fn seconds(self) -> f64 {
        self.record().seconds
    }

    /// How far one step of the scrubber goes, days.
    #[must_use]
    pub const fn step_days(self) -> f64 {
        self.record().step_days
    }

    /// What its chart shows, the most important first.
    #[must_use]
    pub const fn shows(self) -> &'static [Observable] {
        self.record().shows
    }

    /// How the vertical axis of its chart grows.
    #[must_use]
    pub const fn growth(self) -> Growth {
        self.record().growth
    }

    /// The chapter after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The chapter before this one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        (self as usize).checked_sub(1).map(|place| Self::ALL[place])
    }

    /// The chapter a day belongs to. A shared day belongs to the later chapter; days outside the story
    /// belong to the nearest one.
    #[must_use]
    pub fn containing(day: f64) -> Self {
        Self::ALL.into_iter().find(|chapter| day < chapter.days().end).unwrap_or(if day.is_nan() {
            Self::Attack
        } else {
            Self::After
        })
    }

    const fn record(self) -> &'static Record {
        use Observable as O;
        match self {
            Self::Attack => &Record {
                key: "attack",
                days: FIRST_DAY..-38.0,
                entry_day: -60.0,
                seconds: 24.0,
                step_days: 7.0,
                shows: &[O::SelfReactive, O::Regulators, O::Inflammation, O::Damage],
                growth: Growth::Linear,
            },
            Self::Collect => &Record {
                key: "collect",
                days: -38.0..-6.0,
                entry_day: -28.0,
                seconds: 30.0,
                step_days: 1.0,
                shows: &[O::BloodStemCells, O::Neutrophils, O::Platelets],
                growth: Growth::Logarithmic,
            },
            Self::Clear => &Record {
                key: "clear",
                days: -6.0..0.0,
                entry_day: -2.0,
                seconds: 24.0,
                step_days: 0.5,
                shows: &[O::Cd4, O::Cd8, O::BCells, O::SelfReactive],
                growth: Growth::Linear,
            },
            Self::Return => &Record {
                key: "return",
                days: 0.0..1.0,
                entry_day: 0.2,
                seconds: 20.0,
                step_days: 0.125,
                shows: &[O::MarrowStemCells, O::Progenitors, O::Neutrophils],
                growth: Growth::Linear,
            },
            Self::Gap => &Record {
                key: "gap",
                days: 1.0..10.0,
                entry_day: 7.0,
                seconds: 36.0,
                step_days: 1.0,
                shows: &[O::Neutrophils, O::Platelets],
                growth: Growth::Linear,
            },
            Self::Root => &Record {
                key: "root",
                days: 10.0..30.0,
                entry_day: 12.0,
                seconds: 36.0,
                step_days: 1.0,
                shows: &[O::Neutrophils, O::Platelets, O::NaturalKillerCells],
                growth: Growth::Linear,
            },
            Self::Rebuild => &Record {
                key: "rebuild",
                days: 30.0..730.0,
                entry_day: 400.0,
                seconds: 40.0,
                step_days: 30.0,
                shows: &[O::Cd4, O::NaiveCd4, O::Cd8, O::BCells, O::NaturalKillerCells],
                growth: Growth::Linear,
            },
            Self::After => &Record {
                key: "after",
                days: 730.0..LAST_DAY,
                entry_day: 1825.0,
                seconds: 30.0,
                step_days: 182.5,
                shows: &[O::SelfReactive, O::Regulators, O::Inflammation, O::Damage],
                growth: Growth::Linear,
            },
        }
    }
}
