//! What a laboratory could measure, in words.

use model::{Observable, Trajectory};
use story::biomarker::{Biomarker, Finding, Found};
use story::remark::{StartLevel, Word};

use super::number::number;
use super::remark::state;
use super::{day, reading, say, unit, words};

words! {
    /// What the small charts are.
    biomarkers_introduction = biomarkers.introduction;
    /// How to read them.
    biomarkers_reading = biomarkers.reading;
    /// Above the days of a table.
    table_day = biomarkers.day;
    /// Leads to every source.
    to_sources = biomarkers.to_sources;
}

/// The words of a biomarker under a key that every one has.
macro_rules! of_marker {
    ($marker:expr, $key:ident) => {
        match $marker {
            Biomarker::Trec => say!(biomarkers.trec.$key),
            Biomarker::NaiveShare => say!(biomarkers.naive_share.$key),
            Biomarker::Cd4ToCd8 => say!(biomarkers.cd4_to_cd8.$key),
            Biomarker::RegulatorShare => say!(biomarkers.regulator_share.$key),
            Biomarker::SelfReactiveShare => say!(biomarkers.self_reactive_share.$key),
            Biomarker::Autoantibody => say!(biomarkers.autoantibody.$key),
            Biomarker::InfectionIndex => say!(biomarkers.infection_index.$key),
        }
    };
}

/// What its chart is about.
pub(crate) fn marker_title(marker: Biomarker) -> &'static str {
    of_marker!(marker, title)
}

/// Three short texts, each behind its question: what it is, what it may tell, what it does not.
pub(crate) fn marker_texts(marker: Biomarker) -> [(&'static str, &'static str); 3] {
    [
        (say!(biomarkers.what), of_marker!(marker, what)),
        (say!(biomarkers.may), of_marker!(marker, may)),
        (say!(biomarkers.cannot), of_marker!(marker, cannot)),
    ]
}

/// How much there is on a day: number, unit, and the same as a word.
pub(crate) fn marker_now(observable: Observable, run: &Trajectory, at: f64) -> String {
    let moment = run.at(at);
    let (amount, unit) = (reading(observable, moment.read(observable)), unit(observable));
    let word = state(Word::of(observable, &moment, &StartLevel::of(run)));
    say!(biomarkers.now, day = day(at), amount = amount, unit = unit, word = word)
}

/// The level across the chart.
pub(crate) fn first_day(observable: Observable, run: &Trajectory) -> String {
    let amount = reading(observable, run.at(run.start()).read(observable));
    say!(biomarkers.first_day, amount = amount)
}

/// Above the findings about a biomarker.
pub(crate) fn findings_heading(marker: Biomarker) -> &'static str {
    if marker.is_disputed() { say!(biomarkers.disputed) } else { say!(biomarkers.studies) }
}

/// What a study found.
pub(crate) fn marker_finding(found: Found) -> &'static str {
    match found {
        Found::NewCellsDoubled => say!(biomarkers.new_cells_doubled.found),
        Found::ThymusSigns => say!(biomarkers.thymus_signs.found),
        Found::UpsideDownForYears => say!(biomarkers.upside_down.found),
        Found::SlowWentWithDoingWell => say!(biomarkers.slow.found),
        Found::MoreRegulators => say!(biomarkers.more_regulators.found),
        Found::FewerRegulators => say!(biomarkers.fewer_regulators.found),
        Found::FewKindsEarly => say!(biomarkers.few_kinds.found),
        Found::AntibodyGone => say!(biomarkers.antibody_gone.found),
        Found::AntibodyStayed => say!(biomarkers.antibody_stayed.found),
        Found::InfectionsLater => say!(biomarkers.infections.found),
    }
}

/// The name of its study.
pub(crate) fn marker_source(found: Found) -> &'static str {
    match found {
        Found::NewCellsDoubled => say!(biomarkers.new_cells_doubled.source),
        Found::ThymusSigns | Found::MoreRegulators => say!(biomarkers.more_regulators.source),
        Found::UpsideDownForYears => say!(biomarkers.upside_down.source),
        Found::SlowWentWithDoingWell => say!(biomarkers.slow.source),
        Found::FewerRegulators => say!(biomarkers.fewer_regulators.source),
        Found::FewKindsEarly => say!(biomarkers.few_kinds.source),
        Found::AntibodyGone => say!(biomarkers.antibody_gone.source),
        Found::AntibodyStayed | Found::InfectionsLater => say!(biomarkers.infections.source),
    }
}

/// Fewer people than this are a small study.
const FEW: u32 = 50;

/// How many people it studied.
pub(crate) fn people_studied(finding: &Finding) -> String {
    match finding.people {
        Some(people) if people < FEW => say!(biomarkers.few, people = number(f64::from(people))),
        Some(people) => say!(biomarkers.people, people = number(f64::from(people))),
        None => say!(biomarkers.no_number).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use model::simulate;
    use story::state::Settings;

    use super::*;

    #[test]
    fn the_first_day_is_said_with_number_and_word() {
        let run = simulate(&Settings::default().scenario()).expect("the default runs");
        assert_eq!(
            marker_now(Observable::Trec, &run, run.start()),
            "Day −180: 100, where 100 is the level at rest. That is as on the first day."
        );
        assert_eq!(first_day(Observable::Trec, &run), "first day: 100");
    }

    #[test]
    fn a_small_study_is_called_one() {
        let people = |marker: Biomarker| people_studied(&marker.findings()[0]);
        assert_eq!(people(Biomarker::RegulatorShare), "31 people, a small study.");
        assert_eq!(people(Biomarker::InfectionIndex), "56 people.");
        assert!(people(Biomarker::Trec).starts_with("The part we could read"));
    }
}
