//! The words around a chart and its table.

use model::Observable;
use story::chart::Meaning;

use super::number::rounded;
use super::{observable_name, say, unit};

/// What a level across the chart means.
pub fn level(meaning: Meaning) -> String {
    match meaning {
        Meaning::Nothing => say!(chart.nothing).to_owned(),
        Meaning::FirstDay => say!(chart.first_day).to_owned(),
        Meaning::Flare => say!(chart.flare).to_owned(),
        Meaning::PerMicrolitre(cells) => rounded(cells),
    }
}

/// The head of a column of the table, with its unit.
pub fn column(observable: Observable) -> String {
    say!(chart.column, what = observable_name(observable), unit = unit(observable))
}
