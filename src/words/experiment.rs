//! The prepared experiments in words.

use story::experiment::Question;
use story::remark::{Finding, Measure, Measured};

use super::quantity::{amount_alone, said};
use super::say;
use super::time::{day_word, span};

/// The words of an experiment under a key that every experiment has.
macro_rules! of_experiment {
    ($question:expr, $key:ident) => {
        match $question {
            Question::Graft => say!(experiments.graft.$key),
            Question::GraftAfterSparing => say!(experiments.graft_after_sparing.$key),
            Question::TwoClocks => say!(experiments.two_clocks.$key),
            Question::AnythingLeft => say!(experiments.anything_left.$key),
            Question::TippingPoint => say!(experiments.tipping_point.$key),
        }
    };
}

/// Above the experiments.
pub(crate) fn experiments_heading() -> &'static str {
    say!(experiments.heading)
}

/// What an experiment does to the settings.
pub(crate) fn experiments_note() -> &'static str {
    say!(experiments.note)
}

/// What a class is asked before it sees the runs.
pub(crate) fn say_what_you_expect() -> &'static str {
    say!(experiments.expect)
}

/// The way from what a class expects to the runs.
pub(crate) fn show_the_runs() -> &'static str {
    say!(experiments.show)
}

/// What an experiment asks.
pub(crate) fn question(question: Question) -> &'static str {
    of_experiment!(question, question)
}

/// Which runs an experiment shows, and where to look.
pub(crate) fn where_to_look(question: Question) -> &'static str {
    of_experiment!(question, look)
}

/// One measure on two runs: "How long the gap lasts: 8 days before, 42 days now."
pub(crate) fn finding(finding: &Finding) -> String {
    let what = measured(finding.measured);
    say!(experiments.finding, what = what, before = measure(finding.before), now = measure(finding.now))
}

fn measured(measured: Measured) -> &'static str {
    match measured {
        Measured::Gap => say!(experiments.measures.gap),
        Measured::NeutrophilsBack => say!(experiments.measures.neutrophils_back),
        Measured::NaiveCd4HalfBack => say!(differences.naive_cd4_half_back),
        Measured::FewestMemoryCells => say!(experiments.measures.fewest_memory_cells),
        Measured::SelfReactiveAfterThreeMonths => say!(experiments.measures.after_three_months),
        Measured::SelfReactiveAfterFiveYears => say!(experiments.measures.after_five_years),
    }
}

fn measure(measure: Measure) -> String {
    match measure {
        Measure::Length(length) => span(length),
        Measure::Day(day) => day_word(day),
        Measure::Amount(observable, amount) => said(observable, amount),
        Measure::OfStart(amount) => amount_alone(amount),
        Measure::NotReached => say!(experiments.not_reached).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use model::Observable;
    use story::remark::{Amount, DayWord};
    use story::ruler::Span;

    use super::*;

    #[test]
    fn a_finding_holds_one_run_against_the_other() {
        let gap = Finding {
            measured: Measured::Gap,
            before: Measure::Length(Span::Days(8)),
            now: Measure::Length(Span::Days(42)),
        };
        assert_eq!(finding(&gap), "How long the gap lasts: 8 days in the first run, 42 days in the second.");
        let back = Finding {
            measured: Measured::NeutrophilsBack,
            before: Measure::Day(DayWord::Day(10)),
            now: Measure::NotReached,
        };
        assert_eq!(
            finding(&back),
            "Neutrophils past their first mark: Day 10 in the first run, not at all in the second."
        );
    }

    #[test]
    fn few_cells_are_said_to_be_few() {
        let few = Measure::Amount(Observable::MemoryCd4, Amount::Below(1.0));
        assert_eq!(measure(few), "fewer than 1");
        assert_eq!(measure(Measure::OfStart(Amount::Below(5.0))), "below 5");
    }
}
