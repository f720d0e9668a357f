//! The numbers of the charts, a row a year.

use story::compare::{ArmRun, DAYS, Report, YearWord, years};

use crate::table::Table;
use crate::words;

/// The first day and the first of every year; three columns an arm.
pub(super) fn table(report: &Report) -> Table {
    let runs = &report.runs;
    let read = words::what_is_read();
    let columns = runs.iter().flat_map(|_| read).map(|what| (what.to_owned(), String::new()));
    let row = |day: f64| {
        let cells = |run: &ArmRun| words::amounts_now(&run.now(day));
        (words::year(YearWord::of(day)), runs.iter().flat_map(cells).collect())
    };
    let days = std::iter::once(*DAYS.start()).chain(years().map(|(_, day)| day));
    Table {
        name: words::years_as_table().to_owned(),
        note: String::new(),
        groups: runs.iter().map(|run| (words::arm(run.arm).to_owned(), read.len())).collect(),
        corner: words::year_shown().to_owned(),
        columns: columns.collect(),
        rows: days.map(row).collect(),
    }
}
