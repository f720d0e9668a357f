//! The words under the ruler: few enough not to touch at any width.

use model::order::in_order_of;

use super::x_from_day;

/// What a label says; the app has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caption {
    /// A day, with the word.
    Day(i32),
    /// A day, the number alone.
    BareDay(i32),
    /// Months after day 0.
    Month(i32),
    /// Years after day 0.
    Year(i32),
}

/// Which side of a label stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One label on the ruler.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Its place, CSS pixels from the left.
    pub x: f64,
    /// Which side of it stands there.
    pub anchor: Anchor,
    /// What it says.
    pub caption: Caption,
}

/// Candidates, the most wanted first.
const CANDIDATES: [(f64, Caption); 15] = [
    (0.0, Caption::Day(0)),
    (3650.0, Caption::Year(10)),
    (10.0, Caption::BareDay(10)),
    (30.0, Caption::BareDay(30)),
    (-180.0, Caption::Day(-180)),
    (-6.0, Caption::BareDay(-6)),
    (-38.0, Caption::BareDay(-38)),
    (730.0, Caption::Year(2)),
    (365.0, Caption::Year(1)),
    (-28.0, Caption::BareDay(-28)),
    (5.0, Caption::BareDay(5)),
    (20.0, Caption::BareDay(20)),
    (1825.0, Caption::Year(5)),
    (1.0, Caption::BareDay(1)),
    (182.5, Caption::Month(6)),
];

/// Room between two labels, CSS pixels.
const GAP: f64 = 8.0;

impl Label {
    /// The room the label takes in the longest shipped language at 13 px, from left to right.
    #[must_use]
    pub fn extent(&self) -> (f64, f64) {
        let width = match self.caption {
            Caption::Day(day) => 28.0 + 7.5 * digits(day),
            Caption::BareDay(day) => 7.5 * digits(day),
            Caption::Month(months) => 54.0 + 7.5 * digits(months),
            Caption::Year(years) => 44.0 + 7.5 * digits(years),
        };
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2.0, self.x + width / 2.0),
            Anchor::End => (self.x - width, self.x),
        }
    }
}

/// As many candidates as fit without touching, from left to right.
pub(super) fn fitting(width: f64) -> Vec<Label> {
    let mut placed: Vec<Label> = Vec::new();
    for (day, caption) in CANDIDATES {
        let x = x_from_day(day, width);
        let label = Label { x, anchor: anchor(x, width), caption };
        let (from, to) = label.extent();
        let touches = |other: &Label| {
            let (left, right) = other.extent();
            from < right + GAP && left < to + GAP
        };
        if from >= 0.0 && to <= width && !placed.iter().any(touches) {
            placed.push(label);
        }
    }
    in_order_of(placed, |label| label.x)
}

fn anchor(x: f64, width: f64) -> Anchor {
    if x <= 0.0 {
        Anchor::Start
    } else if x >= width {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

fn digits(number: i32) -> f64 {
    number.to_string().len() as f64
}
