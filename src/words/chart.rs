//! The words around a chart.

use story::chapter::{Chapter, Growth};
use story::chart::{Meaning, offers_tens};

use super::number::number;
use super::say;

/// What the chart of a chapter is about. What it shows of a run, [`super::passage`] says.
pub(crate) fn takeaway(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Attack => say!(charts.of_attack),
        Chapter::Collect => say!(charts.of_collect),
        Chapter::Clear => say!(charts.of_clear),
        Chapter::Return => say!(charts.of_return),
        Chapter::Gap => say!(charts.of_gap),
        Chapter::Root => say!(charts.of_root),
        Chapter::Rebuild => say!(charts.of_rebuild),
        Chapter::After => say!(charts.of_after),
    }
}

/// How to read it.
pub(crate) fn how_to_read(chapter: Chapter, growth: Growth) -> &'static str {
    match (chapter.growth(), growth) {
        (Growth::Logarithmic, _) => say!(charts.tens),
        (Growth::Linear, Growth::Logarithmic) if offers_tens(chapter) => say!(charts.shares_by_tens),
        (Growth::Linear, _) => say!(charts.shares),
    }
}

/// The switch between even steps and steps of ten.
pub(crate) fn by_tens() -> &'static str {
    say!(charts.by_tens)
}

/// That the switch was used.
pub(crate) fn growth_now(growth: Growth) -> &'static str {
    match growth {
        Growth::Linear => say!(charts.now_even),
        Growth::Logarithmic => say!(charts.now_by_tens),
    }
}

/// What a level across the chart means.
pub(crate) fn level(meaning: Meaning) -> String {
    match meaning {
        Meaning::Nothing => say!(charts.nothing).to_owned(),
        Meaning::Part(parts) if parts > 500.0 => say!(charts.thousandth).to_owned(),
        Meaning::Part(parts) if parts > 50.0 => say!(charts.hundredth).to_owned(),
        Meaning::Part(_) => say!(charts.tenth).to_owned(),
        Meaning::FirstDay => say!(charts.first_day).to_owned(),
        Meaning::Flare => say!(charts.flare).to_owned(),
        Meaning::PerMicrolitre(cells) => number(cells),
    }
}
