//! What studies found, in words, and how this run compares.

use model::Evidence;
use model::published::{Found, Published, Study};
use story::published::{Comparison, Verdict};
use story::remark::DayWord;

use super::number::number;
use super::time::day_word;
use super::{observable_name, reading, say};

/// Above the list.
pub(crate) fn published_heading() -> &'static str {
    say!(published.heading)
}

/// What the marks are.
pub(crate) fn published_note() -> &'static str {
    say!(published.note)
}

/// What a study found: "B cells: in the usual range, 6 months after day 0."
pub(crate) fn published(point: &Published) -> String {
    let what = observable_name(point.observable);
    let day = day_word(DayWord::of(point.found.day()));
    match point.found {
        Found::Passed { level, day, days } => {
            let [level, day, first, last] = [level, day, days.0, days.1].map(number);
            say!(published.passed, what = what, level = level, day = day, first = first, last = last)
        }
        Found::BorderlineLow { range: (low, high), .. } => {
            say!(published.borderline_low, what = what, low = number(low), high = number(high), day = day)
        }
        Found::Usual { range: (low, high), .. } => {
            say!(published.usual, what = what, low = number(low), high = number(high), day = day)
        }
    }
}

/// How this run compares: "This run: 560. That is more than in the study."
pub(crate) fn comparison(comparison: &Comparison) -> String {
    let Comparison { published, here, verdict } = *comparison;
    let Some(here) = here else { return say!(published.nothing).to_owned() };
    if let Found::Passed { .. } = published.found {
        let here = day_word(DayWord::of(here));
        return match verdict {
            Verdict::More => say!(published.later, here = here),
            Verdict::Less => say!(published.earlier, here = here),
            Verdict::Agrees | Verdict::Nothing => say!(published.agrees, here = here),
        };
    }
    let here = reading(published.observable, here);
    match verdict {
        Verdict::More => say!(published.more, here = here),
        Verdict::Less => say!(published.less, here = here),
        Verdict::Agrees | Verdict::Nothing => say!(published.agrees, here = here),
    }
}

/// Who was counted.
pub(crate) fn people(study: Study) -> &'static str {
    match study {
        Study::Outpatient => say!(published.outpatient.people),
        Study::Lymphoablative => say!(published.lymphoablative.people),
        Study::Sclerosis => say!(published.sclerosis.people),
    }
}

/// The name of a study.
pub(crate) fn study(study: Study) -> &'static str {
    match study {
        Study::Outpatient => say!(published.outpatient.source),
        Study::Lymphoablative => say!(published.lymphoablative.source),
        Study::Sclerosis => say!(published.sclerosis.source),
    }
}

/// What the model has to do with a published number.
pub(crate) fn standing(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Calibrated => say!(published.calibrated),
        Evidence::Measured | Evidence::Textbook => say!(published.measured),
        Evidence::Assumed => say!(published.assumed),
    }
}

#[cfg(test)]
mod tests {
    use model::published::POINTS;

    use super::*;

    fn point(row: &str) -> Published {
        *POINTS.iter().find(|point| point.rows.contains(&row)).expect("a point")
    }

    #[test]
    fn a_range_of_days_is_said_with_both_ends() {
        assert_eq!(
            published(&point("C001")),
            "Neutrophils: half of the people had passed 0.5 by day 8, the first on day 2, the last on day 14."
        );
    }

    #[test]
    fn a_misfit_is_said() {
        let misfit = Comparison { published: point("C007"), here: Some(562.0), verdict: Verdict::More };
        assert_eq!(comparison(&misfit), "This run: 560. That is more than in the study.");
    }
}
