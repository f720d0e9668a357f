//! Many runs: what is asked, what is counted, what is drawn.

use std::sync::OnceLock;

use model::{Condition, Graft};
use story::hundred::{ARMS, Asked, Hundred, HundredInTheMaking, YEARS};
use story::state::{Plan, Runs, Settings};

fn answer(asked: Asked) -> Hundred {
    let mut making = HundredInTheMaking::new(asked).expect("settings run");
    loop {
        if let Some(hundred) = making.run_next().expect("a run ends") {
            return hundred;
        }
    }
}

fn default_answer() -> &'static Hundred {
    static ANSWER: OnceLock<Hundred> = OnceLock::new();
    ANSWER.get_or_init(|| answer(Asked::new(Settings::default(), Runs::Hundred)))
}

#[test]
fn the_same_seed_gives_the_same_result_and_another_seed_another() {
    let asked = |seed| Asked::new(Settings { seed, ..Settings::default() }, Runs::Hundred);
    let counts = |hundred: &Hundred| hundred.arms.each_ref().map(|arm| arm.counts());
    let curves = answer(asked(Settings::default().seed)).curves();
    assert_eq!(curves, default_answer().curves());
    assert_ne!(counts(&answer(asked(7))), counts(default_answer()));
}

#[test]
fn the_groups_add_up_and_every_icon_is_drawn() {
    for arm in &default_answer().arms {
        let (quiet, again) = arm.counts();
        assert_eq!(quiet + again, Runs::Hundred.count());
        let icons = arm.icons();
        assert_eq!((icons.quiet, icons.again), (quiet, again));
        assert_eq!(icons.svg().matches('M').count(), 100);
    }
}

#[test]
fn the_range_holds_the_value_and_fewer_stay_quiet_from_year_to_year() {
    for arm in &default_answer().arms {
        for year in 1..=YEARS {
            let quiet = arm.quiet(year);
            assert!(quiet.low <= quiet.value && quiet.value <= quiet.high, "{quiet:?}");
            assert!(quiet.value <= arm.quiet(year - 1).value);
        }
        assert_eq!(arm.counts().0 as f64 / 100.0, arm.quiet(YEARS).value);
    }
}

#[test]
fn by_default_more_runs_stay_quiet_the_more_is_done() {
    let quiet = default_answer().arms.each_ref().map(|arm| arm.counts().0);
    assert!(quiet.is_sorted(), "{quiet:?}");
    assert!(quiet[0] < quiet[ARMS - 1]);
}

#[test]
fn a_plan_without_a_transplant_asks_the_same_as_the_default_plan() {
    let asked = |plan| Asked::new(Settings { plan, ..Settings::default() }, Runs::Hundred);
    assert_eq!(asked(Plan::StrongDrug), asked(Plan::BeamAtg));
    assert_ne!(asked(Plan::CyAtg), asked(Plan::BeamAtg));
    assert_eq!(asked(Plan::CyAtg).plans()[ARMS - 1], Plan::CyAtg);
}

#[test]
fn what_is_asked_changes_with_the_settings_and_not_with_the_switches_of_chance() {
    let asked = |settings| Asked::new(settings, Runs::Hundred);
    let default = Settings::default();
    assert_eq!(asked(Settings { triggers: false, escapes: false, ..default }), asked(default));
    assert_ne!(asked(Settings { graft: Graft::None, ..default }), asked(default));
    assert_ne!(asked(default), Asked::new(default, Runs::Thousand));
}

#[test]
fn the_curves_end_where_the_counts_say() {
    let curves = default_answer().curves();
    for (end, arm) in curves.ends.iter().zip(&default_answer().arms) {
        assert_eq!(end.plan, arm.plan);
        assert!((end.at.1 - arm.counts().1 as f64).abs() < 1e-9);
    }
    assert_eq!(curves.svg.matches("class=\"band").count(), ARMS);
    assert_eq!(curves.svg.matches("class=\"steps-line").count(), ARMS);
}

#[test]
fn studies_stand_only_beside_their_own_condition_and_plan_and_never_with_few_people() {
    let rows = |plan, condition| {
        let asked = Asked::new(Settings { plan, condition, ..Settings::default() }, Runs::Hundred);
        asked.studies().map(|found| found.row).collect::<Vec<_>>()
    };
    use Condition as C;
    assert_eq!(rows(Plan::BeamAtg, C::MultipleSclerosis), ["D096", "D097", "D098"]);
    assert_eq!(rows(Plan::CyAtg, C::MultipleSclerosis), ["D096", "D097", "D025", "D029"]);
    assert_eq!(rows(Plan::CyLow, C::MultipleSclerosis), [""; 0]);
    assert_eq!(rows(Plan::CyAtg, C::SystemicSclerosis), [""; 0]);
    assert_eq!(rows(Plan::CyAtg, C::Lupus), ["D072"]);
}

#[test]
fn marks_of_the_last_year_stand_side_by_side_and_earlier_ones_at_their_year() {
    let marks = default_answer().curves().marks;
    let places: Vec<(f64, u32)> = marks.iter().map(|mark| (mark.at.0, mark.beside)).collect();
    assert_eq!(places, [(40.0, 0), (100.0, 1), (100.0, 2)]);
    assert!(
        marks.iter().all(|mark| mark.range.is_none_or(|(high, low)| high < mark.at.1 && mark.at.1 < low))
    );
}
