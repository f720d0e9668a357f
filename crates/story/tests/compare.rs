//! What a comparison promises: one person, the same triggers, and treatments that act only while they are given.

use model::{Graft, Observable};
use proptest::prelude::*;
use story::compare::{
    Arm, ArmRun, Arms, Comparison, Course, DAYS, DELAY_YEARS, Growth, Report, STOP_YEARS, TooFew, chart,
};
use story::remark::Amount;
use story::scene::Tissue;
use story::state::{Plan, Settings};
use story::still::{shore_svg, tissue_svg};

const YEAR: f64 = 365.0;

/// Chance brings triggers, but no escapes, so that arms differ only in what is done.
const STEADY: Settings = Settings { escapes: false, ..Settings::DEFAULT };

fn comparison(stop: Option<u8>, delay: u8) -> Comparison {
    Comparison { arms: Arms::of(Arm::ALL).expect("four arms"), stop, delay }
}

fn run(comparison: &Comparison, arm: Arm, settings: &Settings) -> ArmRun {
    comparison.run(arm, settings).expect("every arm runs")
}

fn damage(run: &ArmRun, day: f64) -> f64 {
    run.at(day).read(Observable::Damage)
}

fn mean_inflammation(run: &ArmRun, from: f64, to: f64) -> f64 {
    let days = (from as i32..to as i32).step_by(3).map(f64::from);
    let read: Vec<f64> = days.map(|day| run.at(day).read(Observable::Inflammation)).collect();
    read.iter().sum::<f64>() / read.len() as f64
}

#[test]
fn the_same_triggers_befall_every_arm_however_late_it_is_treated() {
    let expected: Vec<f64> = run(&comparison(None, 0), Arm::None, &STEADY).triggers().collect();
    assert!(expected.len() > 30, "about five a year");
    for delay in DELAY_YEARS {
        for arm in Arm::ALL {
            let found: Vec<f64> = run(&comparison(Some(3), delay), arm, &STEADY).triggers().collect();
            assert_eq!(found.len(), expected.len(), "{arm:?}, {delay} years later");
            assert!(found.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-6), "{arm:?}");
        }
    }
}

#[test]
fn before_treatment_begins_all_arms_are_the_same_body() {
    let comparison = comparison(None, 3);
    let untreated = run(&comparison, Arm::None, &STEADY);
    for arm in Arm::ALL {
        let treated = run(&comparison, arm, &STEADY);
        for day in [*DAYS.start(), 0.0, YEAR, comparison.begins() - 1.0] {
            let apart = (damage(&treated, day) - damage(&untreated, day)).abs();
            assert!(apart < 2e-3, "{arm:?} differs by {apart} on day {day}");
        }
    }
}

#[test]
fn treating_later_leaves_more_damage() {
    for arm in [Arm::ModerateDrug, Arm::StrongDrug, Arm::Transplant] {
        let at_last = |delay| damage(&run(&comparison(None, delay), arm, &STEADY), *DAYS.end());
        let ends: Vec<f64> = DELAY_YEARS.map(at_last).collect();
        assert!(ends.windows(2).all(|pair| pair[0] < pair[1]), "{arm:?}: {ends:?}");
    }
}

#[test]
fn stopping_the_strong_drug_lets_the_illness_come_back() {
    let (kept, stopped) = (comparison(None, 0), comparison(Some(3), 0));
    let after = 3.0 * YEAR;
    let flares = |comparison: &Comparison| {
        run(comparison, Arm::StrongDrug, &STEADY).flares().filter(|&day| day > after).count()
    };
    assert!(flares(&stopped) > flares(&kept) + 3, "{} and {}", flares(&stopped), flares(&kept));
    let untreated = run(&stopped, Arm::None, &STEADY);
    let drug = run(&stopped, Arm::StrongDrug, &STEADY);
    let later = |run: &ArmRun| mean_inflammation(run, after + YEAR, *DAYS.end());
    assert!((later(&drug) / later(&untreated) - 1.0).abs() < 0.02, "nothing of the drug is left a year on");
}

#[test]
fn a_drug_holds_it_down_only_while_taken() {
    let comparison = comparison(Some(4), 1);
    let untreated = run(&comparison, Arm::None, &STEADY);
    for (arm, most) in [(Arm::ModerateDrug, 0.75), (Arm::StrongDrug, 0.5)] {
        let drug = run(&comparison, arm, &STEADY);
        let share = |from, to| mean_inflammation(&drug, from, to) / mean_inflammation(&untreated, from, to);
        let stops = comparison.drug_stops().expect("within ten years");
        assert!(share(*DAYS.start(), comparison.begins()) > 0.99, "{arm:?} before");
        assert!(share(comparison.begins() + 60.0, stops) < most, "{arm:?} while taken");
        assert!(share(stops + 180.0, *DAYS.end()) > 0.97, "{arm:?} after");
    }
}

#[test]
fn a_drug_begins_on_the_day_on_which_a_transplant_does() {
    for delay in DELAY_YEARS {
        let comparison = comparison(None, delay);
        let begins = |arm| run(&comparison, arm, &STEADY).treated_from();
        assert_eq!(begins(Arm::Transplant), Some(comparison.begins()));
        assert_eq!(begins(Arm::StrongDrug), Some(comparison.begins()));
        assert_eq!(begins(Arm::None), None);
    }
}

#[test]
fn a_plan_without_transplant_is_compared_with_the_default_one() {
    let with = |plan| Settings { plan, ..STEADY };
    let end = |plan| damage(&run(&comparison(None, 0), Arm::Transplant, &with(plan)), *DAYS.end());
    assert_eq!(end(Plan::StrongDrug), end(Plan::default()));
    assert_ne!(end(Plan::CyLow), end(Plan::default()));
}

#[test]
fn the_last_two_arms_stay() {
    let two = Arms::of([Arm::None, Arm::Transplant]).expect("two arms");
    assert_eq!(two.toggled(Arm::None), Err(TooFew));
    assert_eq!(two.toggled(Arm::StrongDrug), Ok(Arms::default()));
    assert_eq!(Arms::of([Arm::None, Arm::None]), Err(TooFew));
}

#[test]
fn what_is_said_is_what_the_runs_hold() {
    let comparison = comparison(Some(3), 2);
    let Report { runs, remarks, .. } = Report::new(comparison, &STEADY);
    assert_eq!(remarks.len(), 4);
    for (remark, run) in remarks.iter().zip(&runs) {
        assert_eq!(remark.arm, run.arm);
        let amount = |day| Amount::of(Observable::Damage, damage(run, day));
        assert_eq!(remark.damage, Growth { from: amount(comparison.begins()), to: amount(*DAYS.end()) });
        assert_eq!(remark.at_once.is_some(), run.arm != Arm::None);
    }
    let Course::Drug { held: Amount::About(held), stopped: Some(stopped) } = remarks[2].course else {
        panic!("{:?}", remarks[2].course);
    };
    assert!((30.0..=50.0).contains(&held), "0.60 of the drive is held, and {held} of 100 is left");
    assert!(stopped.after == 3 && stopped.again.is_some());
}

#[test]
fn where_waiting_looks_better_it_is_said_that_fewer_years_follow() {
    let looks_better = |settings: &Settings| {
        let Report { remarks, .. } = Report::new(comparison(None, 2), settings);
        remarks
            .iter()
            .filter(|remark| remark.looks_better_late())
            .map(|remark| remark.arm)
            .collect::<Vec<_>>()
    };
    assert_eq!(looks_better(&STEADY), [], "without chance of a return, waiting only loses");
    assert_eq!(looks_better(&Settings::DEFAULT), [Arm::Transplant], "its return falls beyond the last day");
}

#[test]
fn damage_is_drawn_against_all_there_can_be_and_no_line_leaves_its_axis() {
    let runs = Report::new(comparison(None, 0), &STEADY).runs;
    assert_eq!(chart::top(Observable::Damage, &runs), 1.0);
    for observable in [Observable::Inflammation, Observable::Damage, Observable::SelfReactive] {
        let top = chart::top(observable, &runs);
        for run in &runs {
            let line = chart::line(run, observable, top);
            let heights = line.path.split(['M', 'L']).filter_map(|point| point.split_once(' '));
            assert!(
                heights.map(|(_, y)| y.parse::<f64>().expect("a number")).all(|y| (0.0..=100.0).contains(&y))
            );
        }
    }
}

#[test]
fn every_chart_is_sound_and_names_every_arm_once() {
    let report = Report::new(comparison(Some(3), 2), &Settings::DEFAULT);
    let page = chart::Page { name: Arm::key, marks: &[(0.0, "begins")] };
    let shown = [Observable::Inflammation, Observable::Damage, Observable::SelfReactive];
    let charts = shown.map(|observable| chart::drawn(&report, observable, &page));
    for chart in &charts {
        assert_eq!(chart.matches("<svg").count(), chart.matches("</svg>").count());
        assert!(
            Arm::ALL.iter().all(|arm| chart.matches(&format!(">{}<", arm.key())).count() == 1),
            "{chart}"
        );
        assert_eq!(chart.matches(">begins<").count(), 1);
        assert!(!chart.contains("NaN") && !chart.contains("style="));
    }
    assert_eq!(charts[1].matches("at-once").count(), 3);
}

#[test]
fn names_at_the_ends_of_lines_keep_apart() {
    let runs = Report::new(comparison(None, 0), &STEADY).runs;
    let lines: Vec<_> = runs.iter().map(|run| chart::line(run, Observable::SelfReactive, 1.25)).collect();
    let mut heights = chart::spread(&lines, 0.2);
    heights.sort_by(f64::total_cmp);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] > 0.199), "{heights:?}");
    assert!(heights.iter().all(|height| (0.0..=1.0).contains(height)), "{heights:?}");
}

#[test]
fn tissue_in_a_flare_does_not_look_like_tissue_at_rest() {
    let camera = Tissue::camera(300.0);
    let runs = Report::new(comparison(None, 0), &STEADY).runs;
    let drawn = |day: f64| tissue_svg(&Tissue::of(&runs[0].at(day), &camera), &camera);
    let flare = runs[0].flares().find(|&day| day > YEAR).expect("untreated, it flares");
    assert_ne!(drawn(flare + 5.0), drawn(flare - 60.0));
    assert_eq!(drawn(flare), drawn(flare));
    assert!(shore_svg("shore", &camera).starts_with("<g id=\"shore\""));
}

fn any_plan() -> impl Strategy<Value = Plan> {
    prop::sample::select(Plan::KEYS.to_vec()).prop_map(|(_, plan)| plan)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_comparison_can_be_run(
        plan in any_plan(), seed in any::<u32>(), depth in 0.0..=1.25, none_back in any::<bool>(),
        stop in prop::option::of(STOP_YEARS), delay in DELAY_YEARS,
    ) {
        let graft = if none_back { Graft::None } else { Graft::Collected };
        let settings = Settings { plan, seed, depth, graft, ..Settings::default() };
        let report = Report::new(comparison(stop, delay), &settings);
        prop_assert_eq!((report.runs.len(), report.remarks.len()), (4, 4));
    }
}
