//! The same numbers as the chart, for a table and for the cursor.

use model::{Observable, Trajectory};

use crate::chapter::Chapter;
use crate::remark::StartLevel;

/// What one line reads on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The quantity.
    pub observable: Observable,
    /// Its value, in the model's unit. Round with [`crate::remark::Amount`] before it is shown.
    pub value: f64,
    /// Its share of the first day's level.
    pub share: f64,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The day.
    pub day: f64,
    /// One reading a column.
    pub readings: Vec<Reading>,
}

/// Rows of a table are this many at most.
const MOST_ROWS: f64 = 12.0;

/// What quantities read on a day.
#[must_use]
pub fn readings(run: &Trajectory, shows: &[Observable], day: f64) -> Vec<Reading> {
    let (moment, start) = (run.at(day), StartLevel::of(run));
    let reading = |&observable: &Observable| {
        let value = moment.read(observable);
        Reading { observable, value, share: start.share(observable, value) }
    };
    shows.iter().map(reading).collect()
}

/// One row for each of `days`, with everything that `chapter` shows.
#[must_use]
pub fn table(run: &Trajectory, chapter: Chapter, days: &[f64]) -> Vec<Row> {
    days.iter().map(|&day| Row { day, readings: readings(run, chapter.shows(), day) }).collect()
}

/// Days worth a row: whole steps of the scrubber, from the first day of the chapter to its last.
#[must_use]
pub fn table_days(chapter: Chapter) -> Vec<f64> {
    let days = chapter.days();
    let steps = (days.end - days.start) / chapter.step_days();
    let stride = (steps / (MOST_ROWS - 1.0)).ceil() * chapter.step_days();
    let mut rows: Vec<f64> =
        (0..).map(|row| days.start + f64::from(row) * stride).take_while(|&day| day < days.end).collect();
    rows.push(days.end);
    rows
}
