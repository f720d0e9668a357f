//! What a number about people needs before a reader may see it.
//!
//! A card is a plain struct without a default: leave out a field and it does not compile. [`Card::checked`]
//! holds it against its rows while the compiler runs; the names in its messages (N-2, N-9 …) are those of the
//! rules for health words.

mod check;
mod item;
mod other;

use crate::{Review, Row};
pub use other::{Comparison, Crossing, Plain, Rate, RateArm, Way};

/// Which condition the people had. Numbers of two conditions never share a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Condition {
    /// Multiple sclerosis.
    MultipleSclerosis,
    /// Systemic sclerosis (scleroderma).
    SystemicSclerosis,
    /// Crohn’s disease.
    Crohn,
    /// Lupus (systemic lupus erythematosus).
    Lupus,
    /// Type 1 diabetes.
    Type1Diabetes,
    /// Chronic inflammatory demyelinating polyneuropathy.
    Cidp,
    /// Neuromyelitis optica.
    NeuromyelitisOptica,
    /// People with different conditions, whom the study did not tell apart.
    Several,
}

/// What the count is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Something people hope for.
    Gain,
    /// Something people fear, the return of the condition included.
    Harm,
}

/// How many people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many out of 100.
    PerHundred(u32),
    /// So many out of 1,000, for a comparison in which one side is below 1 out of 100.
    PerThousand(u32),
    /// So many people of so many: the only form for fewer than 50 people.
    People(u32, u32),
}

/// Where the count stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// It is the number of the row.
    Central,
    /// It is the first number in these words of the row.
    Said(&'static str),
    /// It is the share that so many people of so many are, whose number is the row's.
    Counted(u32, u32),
    /// The same, where their number is the first in these words of the row.
    CountedSaid(u32, u32, &'static str),
}

/// The range within which the number may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// From, to, in the base of the count.
    Between(u32, u32),
    /// The part that was read gives none.
    NotReported,
}

/// How long people were followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Up to this month after the start.
    Months(u32),
    /// Up to this week after the start.
    Weeks(u32),
    /// Up to this day after the start.
    Days(u32),
    /// Followed for so many months on average, half of them for longer.
    AboutMonths(u32),
    /// As long as the study followed them; the part that was read gives no length.
    WhileFollowed,
}

/// Who was compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// The study had no other group.
    NoGroup,
    /// The other group stands beside it, in a [`Comparison`].
    Beside,
    /// The study had another group, which is not shown: the part that was read does not give its number.
    NotRead,
}

/// What was found at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// When.
    pub period: Period,
    /// How many.
    pub count: Count,
    /// Where that stands.
    pub stated: Stated,
    /// Within which range.
    pub range: Range,
    /// The published data point.
    pub row: &'static Row,
}

/// A number about people with everything that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// Its anchor, and the name of its words.
    pub id: &'static str,
    /// What the people had.
    pub condition: Condition,
    /// What the count is of.
    pub side: Side,
    /// How many people were counted.
    pub people: u32,
    /// What was found, in the order of time; several times of one group show early and late together.
    pub moments: &'static [Moment],
    /// Who was compared.
    pub comparator: Comparator,
    /// Rows that stand behind it beside those of the moments.
    pub also: &'static [&'static Row],
    /// When it was checked, and when it must be checked again.
    pub review: Review,
}

/// What stands on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    /// One group.
    Card(&'static Card),
    /// Groups side by side.
    Comparison(&'static Comparison),
    /// Which of two groups did worse, over time.
    Crossing(&'static Crossing),
    /// How many times a year something happened.
    Rate(&'static Rate),
    /// Something that has no number which may be shown.
    Plain(&'static Plain),
}

impl Count {
    /// Out of how many.
    #[must_use]
    pub const fn of(self) -> u32 {
        match self {
            Self::PerHundred(_) => 100,
            Self::PerThousand(_) => 1000,
            Self::People(_, of) => of,
        }
    }

    /// How many.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::PerHundred(number) | Self::PerThousand(number) | Self::People(number, _) => number,
        }
    }

    /// How many not.
    #[must_use]
    pub const fn rest(self) -> u32 {
        self.of() - self.number()
    }
}

impl Condition {
    /// The name in anchors and words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["ms", "ssc", "crohn", "lupus", "t1d", "cidp", "nmo", "several"][self as usize]
    }

    /// How a row names its people.
    const fn group(self) -> &'static str {
        ["MS", "SSc", "Crohn", "SLE", "T1D", "CIDP", "NMOSD", "all AD"][self as usize]
    }
}

impl Card {
    /// Every row behind the card.
    pub fn rows(&self) -> impl Iterator<Item = &'static Row> {
        self.moments.iter().map(|moment| moment.row).chain(self.also.iter().copied())
    }
}
