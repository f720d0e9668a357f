//! Small charts of one quantity each, all on the ruler's days and against their own first day.

use model::{Observable, Trajectory};

use super::axis::{Levels, Scale};
use super::curve;
use super::svg::Sheets;
use crate::scene::Frame;

/// A small chart. The page stretches it; places are in [`SmallChart::FRAME`].
#[derive(Clone, Debug, PartialEq)]
pub struct SmallChart {
    /// Levels, the run before where it differs, and the line pale, as the future is.
    pub ground: String,
    /// The line at full strength, to be cut off at the cursor.
    pub past: String,
    /// How high the level of the first day lies, from the top.
    pub first_day: f64,
}

impl SmallChart {
    /// The size it is drawn at, before the page stretches it.
    pub const FRAME: Frame = Frame { width: 320.0, height: 96.0 };

    /// The chart of a quantity; the run before is drawn where it differs.
    #[must_use]
    pub fn new(observable: Observable, run: &Trajectory, ghost: Option<&Trajectory>) -> Self {
        let trace = |run| curve::trace(&[observable], Scale::Shares, run, Self::FRAME.width);
        let (mut curves, mut ghosts) = (trace(run), ghost.map(trace).unwrap_or_default());
        let levels = Levels::holding(Scale::Shares, curves.iter().chain(&ghosts), Self::FRAME.height);
        for curve in curves.iter_mut().chain(&mut ghosts) {
            curve.stand_on(&levels);
        }
        let grid = levels.grid(&[observable]);
        let (bands, marks) = (String::new(), String::new());
        let sheets = Sheets { frame: Self::FRAME, levels, span: 0.0..0.0, grid: &grid, bands, marks };
        let (ground, past) = (sheets.ground(&curves, &ghosts), sheets.past(&curves));
        Self { ground, past, first_day: levels.y(1.0) }
    }
}
