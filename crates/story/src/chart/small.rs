//! Small charts of one quantity each, all on the ruler's days and against their own first day.

use model::{Observable, Trajectory};

use super::axis::{GridLine, Levels, Scale};
use super::curve::{self, Curve};
use super::svg::Sheets;
use crate::scene::Frame;

/// A small chart. The page stretches it; places are in [`SmallChart::FRAME`].
#[derive(Clone, Debug, PartialEq)]
pub struct SmallChart {
    /// What it shows.
    pub observable: Observable,
    /// Levels, the run before where it differs, and the line pale, as the future is.
    pub ground: String,
    /// The line at full strength, to be cut off at the cursor.
    pub past: String,
    /// The levels drawn across.
    pub grid: Vec<GridLine>,
}

impl SmallChart {
    /// The size it is drawn at, before the page stretches it.
    pub const FRAME: Frame = Frame { width: 320.0, height: 96.0 };

    /// One chart for each of `observables`.
    #[must_use]
    pub fn each(observables: &[Observable], run: &Trajectory, ghost: Option<&Trajectory>) -> Vec<Self> {
        let trace = |run| curve::trace(observables, Scale::Shares, run, Self::FRAME.width);
        let ghosts = ghost.map(trace).unwrap_or_default();
        let ghosts = ghosts.into_iter().map(Some).chain(std::iter::repeat(None));
        trace(run).into_iter().zip(ghosts).map(|(curve, ghost)| Self::of(curve, ghost)).collect()
    }

    fn of(mut curve: Curve, mut ghost: Option<Curve>) -> Self {
        let levels =
            Levels::holding(Scale::Shares, std::iter::once(&curve).chain(&ghost), Self::FRAME.height);
        curve.stand_on(&levels);
        ghost.iter_mut().for_each(|ghost| ghost.stand_on(&levels));
        let grid = levels.grid(&[curve.observable]);
        let (bands, marks) = (String::new(), String::new());
        let sheets = Sheets { frame: Self::FRAME, levels, span: 0.0..0.0, grid: &grid, bands, marks };
        let observable = curve.observable;
        let curves = [curve];
        let ground = sheets.ground(&curves, ghost.as_slice());
        Self { observable, ground, past: sheets.past(&curves), grid }
    }
}
