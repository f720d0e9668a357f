//! Counts over time: one chart a chapter, as SVG text, on the axis of the ruler.
//!
//! plotters maps and draws; a sheet of our own writes its strokes as paths with classes, so themes switch
//! without drawing anew. No word is drawn: captions, names and ticks are data for the page.

use std::ops::Range;

use model::published::Published;
use model::{Observable, Trajectory};

use crate::cast::Kind;
use crate::chapter::{Chapter, Growth};
use crate::ruler;
use crate::scene::Frame;

mod axis;
mod band;
mod curve;
mod name;
mod published;
mod sheet;
mod small;
mod style;
mod svg;
mod table;

use axis::Levels;
pub(crate) use axis::top_of_shares;
pub use axis::{GridLine, Meaning, offers_tens};
pub use band::{Bands, BandsInTheMaking};
use curve::Curve;
pub(crate) use curve::{CurvePoint, thinned};
pub use name::{Name, Point, Side};
pub use small::SmallChart;
pub use style::{FUTURE_OPACITY, dash_class, line_class, style_sheet};
pub use table::{Reading, Row, readings, table, table_days};

/// The chart of one chapter, drawn and described. Lengths are CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its chapter.
    pub chapter: Chapter,
    /// Width and height.
    pub frame: Frame,
    /// The whole picture as SVG text: chapter, levels, ghost, and every line pale, as the future is.
    pub ground: String,
    /// The lines again at full strength, to lie over the ground, cut off at the cursor: the past.
    pub past: String,
    /// Where the chapter lies.
    pub span: Range<f64>,
    /// The levels drawn across, with what each means.
    pub grid: Vec<GridLine>,
    /// The lines, the most important first.
    pub lines: Vec<Line>,
    levels: Levels,
}

/// One line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it shows.
    pub observable: Observable,
    /// The cell that rides on it.
    pub kind: Option<Kind>,
    /// Its colour and its dashes, as classes.
    pub class: String,
    /// Where its cell rides and its name stands.
    pub name: Name,
}

/// What the page knows and the chart needs to know.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The room there is, CSS pixels. It is brought into the range of the ruler.
    pub frame: Frame,
    /// How the vertical axis grows, where there is a choice.
    pub growth: Growth,
    /// How wide the name of a line is in the reader's language, CSS pixels.
    pub name_width: &'a dyn Fn(Observable) -> f64,
}

/// What is drawn beside the lines of the run.
#[derive(Clone, Copy, Default)]
pub struct Beside<'a> {
    /// The run before; it is drawn where it differs.
    pub ghost: Option<&'a Trajectory>,
    /// Where the lines of other plausible parameter sets run.
    pub bands: Option<&'a Bands>,
    /// What studies found.
    pub published: &'a [&'static Published],
}

/// Room the chart takes at least and at most, CSS pixels.
const HEIGHT_RANGE: std::ops::RangeInclusive<f64> = 60.0..=800.0;

impl Chart {
    /// Draws what `chapter` shows of `run`.
    #[must_use]
    pub fn new(chapter: Chapter, run: &Trajectory, beside: Beside, page: Page) -> Self {
        let frame = within_limits(page.frame);
        let scale = axis::Scale::of(chapter, page.growth);
        let trace = |run| curve::trace(chapter.shows(), scale, run, frame.width);
        let (mut curves, mut ghosts) = (trace(run), beside.ghost.map(trace).unwrap_or_default());
        let levels = Levels::holding(scale, curves.iter().chain(&ghosts), frame.height);
        for curve in curves.iter_mut().chain(&mut ghosts) {
            curve.stand_on(&levels);
        }
        let span = ruler::x_from_day(chapter.days().start, frame.width)
            ..ruler::x_from_day(chapter.days().end, frame.width);
        let widths: Vec<f64> = curves.iter().map(|curve| (page.name_width)(curve.observable)).collect();
        let extents =
            beside.published.iter().map(|point| published::extent(point, run, &levels, frame.width));
        let names = name::place(&curves, &widths, &span, frame, extents);
        let grid = levels.grid(chapter.shows());
        let marks = beside.published.iter().map(|point| published::mark(point, run, &levels, frame.width));
        let wash = |bands: &Bands| {
            let shows = chapter.shows().iter();
            shows.map(|&observable| bands.wash(observable, run, &levels, frame.width)).collect()
        };
        let sheets = svg::Sheets {
            frame,
            levels,
            span: span.clone(),
            grid: &grid,
            bands: beside.bands.map(wash).unwrap_or_default(),
            marks: marks.collect(),
        };
        Self {
            chapter,
            frame,
            ground: sheets.ground(&curves, &ghosts),
            past: sheets.past(&curves),
            span,
            lines: curves
                .iter()
                .enumerate()
                .zip(names)
                .map(|((place, curve), name)| line(place, curve, name))
                .collect(),
            grid,
            levels,
        }
    }

    /// The place of a day. CSS pixels from the left.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        ruler::x_from_day(day, self.frame.width)
    }

    /// The day at a place, CSS pixels from the left.
    #[must_use]
    pub fn day_from_x(&self, x: f64) -> f64 {
        ruler::day_from_x(x, self.frame.width)
    }

    /// How high a reading lies on the chart, CSS pixels from the top.
    #[must_use]
    pub fn y_from_reading(&self, reading: &Reading) -> f64 {
        self.levels.y(self.levels.scale.plotted(reading.observable, reading.value, reading.share))
    }

    /// What every line reads on a day.
    #[must_use]
    pub fn reading(&self, run: &Trajectory, day: f64) -> Vec<Reading> {
        readings(run, self.chapter.shows(), day)
    }
}

fn line(place: usize, curve: &Curve, name: Name) -> Line {
    let observable = curve.observable;
    Line { observable, kind: style::rider(observable), class: style::class(observable, place), name }
}

fn within_limits(frame: Frame) -> Frame {
    let within = |length: f64, range: &std::ops::RangeInclusive<f64>| {
        if length.is_nan() { *range.start() } else { length.clamp(*range.start(), *range.end()) }
    };
    Frame { width: within(frame.width, &ruler::WIDTH_RANGE), height: within(frame.height, &HEIGHT_RANGE) }
}
