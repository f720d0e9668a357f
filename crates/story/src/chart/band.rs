//! The band of the hundred plausible parameter sets behind the lines.
//!
//! It says "other settings would have matched as well". It is not a forecast range and not a confidence
//! interval.

use std::fmt::Write;

use model::ensemble::{Band, Survey};
use model::{Ensemble, Observable, Scenario, Trajectory};

use super::axis::Levels;
use super::style;
use crate::chapter::Chapter;
use crate::remark::StartLevel;
use crate::ruler;

/// The hundred accepted sets.
const TABLE: &str = include_str!("../../../model/data/ensemble.txt");

/// The ruler is sampled in this many places.
const PLACES: usize = 240;

/// Bands of everything that charts show, for one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands(Vec<(Observable, Vec<Band>)>);

/// Bands in the making, one of a hundred runs at a time.
pub struct BandsInTheMaking {
    ensemble: Ensemble,
    survey: Survey,
}

impl BandsInTheMaking {
    /// Nothing run yet.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let days = (0..=PLACES).map(|place| ruler::day_from_x(place as f64, PLACES as f64)).collect();
        Self { ensemble: Ensemble::of_table(TABLE), survey: Survey::new(scenario, shown(), days) }
    }

    /// Runs the next set; gives the bands after the last one.
    ///
    /// # Errors
    /// As [`model::simulate`].
    pub fn run_next(&mut self) -> Result<Option<Bands>, model::ScenarioError> {
        self.survey.run_next(&self.ensemble)?;
        let is_complete = self.survey.is_complete(&self.ensemble);
        Ok(is_complete.then(|| Bands(shown().into_iter().zip(self.survey.clone().bands()).collect())))
    }

    /// Runs every set that is left, one after the other: a hundred runs of ten years.
    ///
    /// # Errors
    /// As [`model::simulate`].
    pub fn run_all(mut self) -> Result<Bands, model::ScenarioError> {
        loop {
            if let Some(bands) = self.run_next()? {
                return Ok(bands);
            }
        }
    }
}

/// Everything that some chapter shows, once.
fn shown() -> Vec<Observable> {
    let mut shown: Vec<Observable> = Vec::new();
    for &observable in Chapter::ALL.iter().flat_map(|chapter| chapter.shows()) {
        if !shown.contains(&observable) {
            shown.push(observable);
        }
    }
    shown
}

impl Bands {
    /// The band of a quantity, from the first day to the last.
    #[must_use]
    pub fn of(&self, observable: Observable) -> &[Band] {
        self.0.iter().find(|(banded, _)| *banded == observable).map_or(&[], |(_, band)| band)
    }

    /// A wash between both ends of the band of a quantity, as an SVG path.
    pub(super) fn wash(
        &self,
        observable: Observable,
        run: &Trajectory,
        levels: &Levels,
        width: f64,
    ) -> String {
        let start = StartLevel::of(run);
        let place = |day: f64, value: f64| {
            let level = levels.scale.plotted(observable, value, start.share(observable, value));
            (ruler::x_from_day(day, width), levels.y(level))
        };
        let band = self.of(observable);
        let there = band.iter().map(|band| place(band.day, band.high));
        let back = band.iter().rev().map(|band| place(band.day, band.low));
        let mut path = String::new();
        for (command, (x, y)) in std::iter::once('M').chain(std::iter::repeat('L')).zip(there.chain(back)) {
            let _ = write!(path, "{command}{x:.1} {y:.1}");
        }
        format!("<path class=\"band {}\" d=\"{path}Z\"/>", style::line_class(observable))
    }
}
