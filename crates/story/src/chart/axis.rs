//! The two axes: the ruler's days across, levels up.

use std::ops::Range;

use model::Observable;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use super::curve::Curve;
use crate::chapter::{Chapter, Growth};
use crate::remark::Unit;
use crate::ruler;

/// What is drawn for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// Shares of the first day's level on even steps.
    Shares,
    /// The same shares on steps of ten.
    SharesByTens,
    /// Cells in one microlitre of blood on steps of ten.
    CellsByTens,
}

/// A level drawn across the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridLine {
    /// Its height, CSS pixels from the top.
    pub y: f64,
    /// What it means.
    pub meaning: Meaning,
}

/// What a level means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// No cells.
    Nothing,
    /// One part of this many of the first day's level.
    Part(f64),
    /// As on the first day. For damage: the most there can be.
    FirstDay,
    /// Inflammation above this counts as a flare.
    Flare,
    /// This many cells in one microlitre of blood.
    PerMicrolitre(f64),
}

/// The vertical axis. Its range is finite and not empty, whatever the curves hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Levels {
    pub(super) scale: Scale,
    bottom: f64,
    top: f64,
    height: f64,
}

/// Room above the highest level, for its own name, and below the lowest. CSS pixels.
pub(super) const ROOM_ABOVE: f64 = 18.0;
pub(super) const ROOM_BELOW: f64 = 8.0;

/// Inflammation is drawn at this share of a flare's mark, so that a flare leaves room for slow damage.
const HEIGHT_OF_FLARE: f64 = 0.25;

/// Tops of the axis of shares. It steps from one to the next, so that a small change moves nothing.
const TOPS: [f64; 12] = [1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, 20.0, 40.0, 100.0, 200.0];

/// Fewer cells than this in a microlitre lie on the floor of the axis of tens: there is no nought on it.
const FEWEST_CELLS: f64 = 1.0;
/// Most cells the axis of tens can hold.
const MOST_CELLS: f64 = 1e9;
/// Smaller shares lie on the floor of their axis of tens.
const SMALLEST_SHARE: f64 = 1e-3;
/// On the axis of cells by tens, every second step is drawn.
const GRID_STEP: f64 = 100.0;

const PER_MICROLITRE: f64 = 1000.0;

/// Whether the chart of a chapter can be read on steps of ten as well: it shows nothing but counts.
#[must_use]
pub fn offers_tens(chapter: Chapter) -> bool {
    let is_count =
        |observable: &Observable| !matches!(Unit::of(*observable), Unit::RelapseUnits | Unit::ModelUnits);
    chapter.growth() == Growth::Linear && chapter.shows().iter().all(is_count)
}

impl Scale {
    /// The scale of a chapter, as its reader asks where there is a choice.
    pub(super) fn of(chapter: Chapter, asked: Growth) -> Self {
        match (chapter.growth(), asked) {
            (Growth::Logarithmic, _) => Self::CellsByTens,
            (Growth::Linear, Growth::Logarithmic) if offers_tens(chapter) => Self::SharesByTens,
            (Growth::Linear, _) => Self::Shares,
        }
    }

    /// What is drawn for a value in the model's unit and its share of the first day's.
    pub(super) fn plotted(self, observable: Observable, value: f64, share: f64) -> f64 {
        match (self, Unit::of(observable)) {
            (Self::Shares, Unit::RelapseUnits) => HEIGHT_OF_FLARE * share,
            (Self::Shares | Self::SharesByTens, _) => share,
            (Self::CellsByTens, Unit::BillionsPerLitre) => PER_MICROLITRE * value,
            (Self::CellsByTens, _) => value,
        }
    }
}

impl Levels {
    /// The axis that holds every curve, on a chart of this height.
    pub(super) fn holding<'a>(scale: Scale, curves: impl Iterator<Item = &'a Curve>, height: f64) -> Self {
        let highest = curves.flat_map(|curve| &curve.points).map(|point| point.level).fold(0.0, f64::max);
        let (bottom, top) = match scale {
            Scale::Shares => (0.0, top_of_shares(highest)),
            Scale::SharesByTens => (SMALLEST_SHARE, top_of_shares(highest)),
            Scale::CellsByTens => (FEWEST_CELLS, top_of_tens(highest)),
        };
        Self { scale, bottom, top, height }
    }

    /// The height of a level, CSS pixels from the top. Levels beyond the axis lie on its ends.
    pub(super) fn y(&self, level: f64) -> f64 {
        let base = self.height - ROOM_BELOW;
        base - self.rise(level) * (base - ROOM_ABOVE)
    }

    /// How far up a level lies, 0 to 1.
    fn rise(&self, level: f64) -> f64 {
        let level = if level.is_nan() { self.bottom } else { level.clamp(self.bottom, self.top) };
        match self.scale {
            Scale::Shares => (level - self.bottom) / (self.top - self.bottom),
            Scale::SharesByTens | Scale::CellsByTens => {
                libm::log10(level / self.bottom) / libm::log10(self.top / self.bottom)
            }
        }
    }

    /// The levels worth a line across, from below.
    pub(super) fn grid(&self, shows: &[Observable]) -> Vec<GridLine> {
        let line = |level: f64, meaning| GridLine { y: self.y(level), meaning };
        match self.scale {
            Scale::Shares => {
                let flare =
                    shows.contains(&Observable::Inflammation).then(|| line(HEIGHT_OF_FLARE, Meaning::Flare));
                [line(0.0, Meaning::Nothing)]
                    .into_iter()
                    .chain(flare)
                    .chain([line(1.0, Meaning::FirstDay)])
                    .collect()
            }
            Scale::SharesByTens => [1000.0, 100.0, 10.0]
                .map(|parts| line(1.0 / parts, Meaning::Part(parts)))
                .into_iter()
                .chain([line(1.0, Meaning::FirstDay)])
                .collect(),
            Scale::CellsByTens => std::iter::successors(Some(self.bottom), |cells| Some(cells * GRID_STEP))
                .take_while(|&cells| cells <= self.top)
                .map(|cells| line(cells, Meaning::PerMicrolitre(cells)))
                .collect(),
        }
    }
}

/// The top of an axis of shares that holds the highest.
pub(crate) fn top_of_shares(highest: f64) -> f64 {
    TOPS.into_iter().find(|&top| highest <= top).unwrap_or(TOPS[TOPS.len() - 1])
}

fn top_of_tens(highest: f64) -> f64 {
    let highest = highest.clamp(10.0 * FEWEST_CELLS, MOST_CELLS);
    libm::pow(10.0, libm::ceil(libm::log10(highest)))
}

impl Ranged for Levels {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, level: &f64, limit: (i32, i32)) -> i32 {
        place(self.rise(*level), limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        vec![self.bottom, self.top]
    }

    fn range(&self) -> Range<f64> {
        self.bottom..self.top
    }
}

/// The ruler of days as the horizontal axis, so that one cursor crosses both.
pub(super) struct Days;

impl Ranged for Days {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, day: &f64, limit: (i32, i32)) -> i32 {
        place(ruler::x_from_day(*day, 1.0), limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        ruler::edges().collect()
    }

    fn range(&self) -> Range<f64> {
        ruler::day_from_x(0.0, 1.0)..ruler::day_from_x(1.0, 1.0)
    }
}

fn place(share: f64, (from, to): (i32, i32)) -> i32 {
    from + (share * f64::from(to - from)).round() as i32
}
