//! The ruler of days: where time is stretched, and where every fine line is one day.
//!
//! The scale is piecewise linear and honest: where time is squeezed the day lines run together into solid
//! tone, and each stretch says how many days a centimetre holds. Charts share this axis.

use std::ops::{Range, RangeInclusive};

use model::order::in_order_of;

use crate::chapter::Chapter;

mod label;
mod scale;

pub use label::{Anchor, Caption, Label};
pub use scale::{ScaleCaption, Span};

/// Allowed widths, CSS pixels.
pub const WIDTH_RANGE: RangeInclusive<f64> = 280.0..=1400.0;

/// Day lines closer than this cannot be told apart; they fuse to tone. CSS pixels.
const FUSED_BELOW: f64 = 1.6;

/// One month and one year as the ruler counts them, days.
pub(crate) const MONTH: f64 = 365.0 / 12.0;
pub(crate) const YEAR: f64 = 365.0;

/// One piece of constant scale: its days, its share of the width, the chapter whose name stands above it
/// (the wait between collection and clearing has none).
struct Stretch {
    days: Range<f64>,
    share: f64,
    named: Option<Chapter>,
    ticks: Ticks,
}

/// What is marked above the day lines.
#[derive(Clone, Copy, PartialEq)]
enum Ticks {
    Edges,
    Months,
    Years,
}

const fn stretch(days: Range<f64>, share: f64, named: Option<Chapter>, ticks: Ticks) -> Stretch {
    Stretch { days, share, named, ticks }
}

/// The shares of the width add up to 1.
const STRETCHES: [Stretch; 9] = [
    stretch(-180.0..-38.0, 0.100, Some(Chapter::Attack), Ticks::Months),
    stretch(-38.0..-28.0, 0.095, Some(Chapter::Collect), Ticks::Edges),
    stretch(-28.0..-6.0, 0.055, None, Ticks::Edges),
    stretch(-6.0..0.0, 0.110, Some(Chapter::Clear), Ticks::Edges),
    stretch(0.0..1.0, 0.045, Some(Chapter::Return), Ticks::Edges),
    stretch(1.0..10.0, 0.175, Some(Chapter::Gap), Ticks::Edges),
    stretch(10.0..30.0, 0.140, Some(Chapter::Root), Ticks::Edges),
    stretch(30.0..730.0, 0.170, Some(Chapter::Rebuild), Ticks::Months),
    stretch(730.0..3650.0, 0.110, Some(Chapter::After), Ticks::Years),
];

/// How the day lines of a segment look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Texture {
    /// Every day is one fine line.
    Lines {
        /// Distance between two lines, CSS pixels.
        spacing: f64,
    },
    /// The lines have run together; the more days in a pixel, the more ink, 0 to 1.
    Tone {
        /// Share of ink.
        ink: f64,
    },
}

/// One piece of the ruler with constant scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its days.
    pub days: Range<f64>,
    /// Its place, CSS pixels from the left.
    pub x: Range<f64>,
    /// The chapter whose name stands above it.
    pub named: Option<Chapter>,
    /// How its day lines look.
    pub texture: Texture,
    /// How many days a centimetre holds, where there is room to say it.
    pub scale: Option<ScaleCaption>,
}

/// How much a tick weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickKind {
    /// One day.
    Day,
    /// One month, where days have run together.
    Month,
    /// One year.
    Year,
    /// The scale changes here.
    Edge,
}

/// One line on the ruler.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its day.
    pub day: f64,
    /// Its place, CSS pixels from the left.
    pub x: f64,
    /// Its weight.
    pub kind: TickKind,
}

/// The ruler of days at one width, as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruler {
    /// Width, CSS pixels.
    pub width: f64,
    /// Pieces of constant scale from left to right; they leave no gap.
    pub segments: Vec<Segment>,
    /// Lines from left to right.
    pub ticks: Vec<Tick>,
    /// Words under the lines, chosen so that they do not touch.
    pub labels: Vec<Label>,
}

impl Ruler {
    /// The ruler at `width` CSS pixels, brought into [`WIDTH_RANGE`].
    #[must_use]
    pub fn new(width: f64) -> Self {
        let width = within_widths(width);
        Self { width, segments: segments(width), ticks: ticks(width), labels: label::fitting(width) }
    }

    /// The place of a day, CSS pixels from the left.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        x_from_day(day, self.width)
    }

    /// The day at a place, CSS pixels from the left.
    #[must_use]
    pub fn day_from_x(&self, x: f64) -> f64 {
        day_from_x(x, self.width)
    }

    /// The place a chapter takes, for the wash under the current one. CSS pixels.
    #[must_use]
    pub fn extent(&self, chapter: Chapter) -> Range<f64> {
        let days = chapter.days();
        self.x_from_day(days.start)..self.x_from_day(days.end)
    }

    /// How much time a centimetre holds where a day lies.
    #[must_use]
    pub fn scale_at(&self, day: f64) -> Span {
        scale::at_day(day, self.width)
    }
}

/// The place of a day on a ruler of `width`; days outside the ruler lie on its ends.
#[must_use]
pub fn x_from_day(day: f64, width: f64) -> f64 {
    let mut left = 0.0;
    for stretch in &STRETCHES {
        let Range { start, end } = stretch.days;
        if day < end || day.is_nan() {
            return (left + ((day.max(start) - start) / (end - start)) * stretch.share) * width;
        }
        left += stretch.share;
    }
    width
}

/// The day at a place on a ruler of `width`; places outside the ruler read its ends.
#[must_use]
pub fn day_from_x(x: f64, width: f64) -> f64 {
    let mut left = 0.0;
    let place = (x / width).max(0.0);
    for stretch in &STRETCHES {
        let Range { start, end } = stretch.days;
        if place < left + stretch.share {
            return start + (place - left) / stretch.share * (end - start);
        }
        left += stretch.share;
    }
    STRETCHES[STRETCHES.len() - 1].days.end
}

/// The days on which the scale changes, first and last day included.
pub(crate) fn edges() -> impl Iterator<Item = f64> {
    STRETCHES.iter().map(|stretch| stretch.days.start).chain([STRETCHES[STRETCHES.len() - 1].days.end])
}

fn within_widths(width: f64) -> f64 {
    if width.is_nan() { *WIDTH_RANGE.start() } else { width.clamp(*WIDTH_RANGE.start(), *WIDTH_RANGE.end()) }
}

fn segments(width: f64) -> Vec<Segment> {
    let segment = |stretch: &Stretch| {
        let spacing = stretch.share * width / (stretch.days.end - stretch.days.start);
        Segment {
            days: stretch.days.clone(),
            x: x_from_day(stretch.days.start, width)..x_from_day(stretch.days.end, width),
            named: stretch.named,
            texture: texture(spacing),
            scale: scale::caption(stretch.share * width, spacing),
        }
    };
    STRETCHES.iter().map(segment).collect()
}

/// The ink grows with the days that share a pixel and never reaches full black.
fn texture(spacing: f64) -> Texture {
    if spacing >= FUSED_BELOW {
        Texture::Lines { spacing }
    } else {
        Texture::Tone { ink: 1.0 - 1.0 / (1.0 + 0.35 / spacing) }
    }
}

fn ticks(width: f64) -> Vec<Tick> {
    let within = STRETCHES.iter().flat_map(|stretch| ticks_within(stretch, width));
    let between = edges().map(|day| Tick { day, x: x_from_day(day, width), kind: TickKind::Edge });
    in_order_of(within.chain(between), |tick| tick.x)
}

/// The lines strictly inside a stretch: each day where they can be told apart, else months or years.
fn ticks_within(stretch: &Stretch, width: f64) -> Vec<Tick> {
    let Range { start, end } = stretch.days;
    let spacing = stretch.share * width / (end - start);
    let every = |days: f64, kind: TickKind| {
        let counts = (start / days).floor() as i32 + 1..(end / days).ceil() as i32;
        counts.map(move |count| f64::from(count) * days).map(move |day| Tick {
            day,
            x: x_from_day(day, width),
            kind,
        })
    };
    if spacing >= FUSED_BELOW {
        return every(1.0, TickKind::Day).collect();
    }
    match stretch.ticks {
        Ticks::Edges => Vec::new(),
        Ticks::Months => every(MONTH, TickKind::Month)
            .filter(|_| spacing * MONTH >= 2.0 * FUSED_BELOW)
            .filter(|tick| !is_whole(tick.day / YEAR))
            .chain(every(YEAR, TickKind::Year))
            .collect(),
        Ticks::Years => every(YEAR, TickKind::Year).collect(),
    }
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-9
}
