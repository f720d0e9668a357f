//! The prepared experiments show what they ask about.

use model::{Trajectory, simulate};
use story::experiment::{Experiment, Question};
use story::remark::{Amount, DayWord, Finding, Measure};
use story::ruler::Span;
use story::state::{Setting, Settings};

fn run(settings: Settings) -> Trajectory {
    simulate(&settings.scenario()).expect("settings run")
}

fn findings(question: Question) -> Vec<Finding> {
    let asks = |experiment: &&Experiment| experiment.question == question;
    let experiment = Experiment::ALL.iter().find(asks).expect("it is offered");
    experiment.findings(&run(experiment.before), &run(experiment.now))
}

fn gap_in_days(measure: Measure) -> u32 {
    let Measure::Length(Span::Days(days)) = measure else { panic!("{measure:?}") };
    days
}

#[test]
fn without_the_graft_the_gap_after_a_deep_clearing_is_weeks_longer() {
    let gap = findings(Question::Graft)[0];
    assert!(gap_in_days(gap.now) > gap_in_days(gap.before) + 28, "{gap:?}");
}

#[test]
fn after_a_clearing_that_spares_stem_cells_the_graft_is_worth_about_a_day() {
    let gap = findings(Question::GraftAfterSparing)[0];
    let longer_by = gap_in_days(gap.now) - gap_in_days(gap.before);
    assert!((1..=2).contains(&longer_by), "{gap:?}");
}

#[test]
fn neutrophils_take_days_and_new_t_cells_most_of_a_year_whatever_the_plan() {
    let [neutrophils, naive] = findings(Question::TwoClocks)[..] else { panic!("two clocks") };
    for (early, late) in [(neutrophils.before, naive.before), (neutrophils.now, naive.now)] {
        assert!(matches!(early, Measure::Day(DayWord::Day(1..=14))), "{early:?}");
        let is_slow = matches!(late, Measure::Day(DayWord::After(Span::Months(10..=13) | Span::Years(1))));
        assert!(is_slow, "{late:?}");
    }
}

#[test]
fn memory_cells_are_left_even_after_the_strongest_clearing() {
    let memory = findings(Question::AnythingLeft)[0];
    let count = |measure| match measure {
        Measure::Amount(_, Amount::About(cells)) => cells,
        other => panic!("{other:?}"),
    };
    assert!(count(memory.now) >= 1.0 && count(memory.now) < 0.5 * count(memory.before), "{memory:?}");
}

#[test]
fn a_little_less_depth_looks_alike_for_months_and_opposite_after_years() {
    let [months, five_years] = findings(Question::TippingPoint)[..] else { panic!("two days") };
    let parts = |measure| match measure {
        Measure::OfStart(Amount::About(parts) | Amount::Below(parts)) => parts,
        other => panic!("{other:?}"),
    };
    assert!((parts(months.before) - parts(months.now)).abs() <= 5.0, "{months:?}");
    assert!(parts(five_years.before) <= 10.0 && parts(five_years.now) >= 90.0, "{five_years:?}");
}

#[test]
fn the_runs_of_an_experiment_differ_only_in_what_a_reader_can_set_and_chance_is_off() {
    for Experiment { question, before, now, .. } in Experiment::ALL {
        assert!(!before.triggers && !before.escapes, "{question:?}");
        let with_dials_of = |settings: Settings| Settings {
            plan: now.plan,
            graft: now.graft,
            ..Setting::ALL.iter().fold(settings, |settings, dial| match dial.position(&now) {
                Some(position) => dial.moved(settings, position),
                None => settings,
            })
        };
        assert_ne!(before, now);
        assert_eq!(with_dials_of(before), now, "{question:?}");
    }
}
