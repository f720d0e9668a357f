//! What a laboratory could measure.

use model::simulate;
use story::biomarker::{Biomarker, TABLE_DAYS};
use story::chart::SmallChart;
use story::state::{Plan, Settings};

fn run(settings: Settings) -> model::Trajectory {
    simulate(&settings.scenario()).expect("settings run")
}

fn observables() -> [model::Observable; 7] {
    Biomarker::ALL.map(Biomarker::observable)
}

#[test]
fn every_biomarker_has_its_own_chart_with_its_first_day_across() {
    let run = run(Settings::default());
    for observable in observables() {
        let chart = SmallChart::new(observable, &run, None);
        assert!((0.0..SmallChart::FRAME.height).contains(&chart.first_day), "{observable:?}");
        assert!(chart.past.contains("<path") && !chart.ground.contains("NaN"), "{observable:?}");
    }
}

#[test]
fn no_line_of_any_plan_lies_on_the_upper_end_of_its_chart() {
    for (key, plan) in Plan::KEYS {
        let run = run(Settings { plan, ..Settings::default() });
        let (start, most) = (run.at(run.start()), 200.0);
        for observable in observables() {
            let share = |day: f64| run.at(day).read(observable) / start.read(observable);
            let highest = (-180..3650).map(|day| share(f64::from(day))).fold(0.0, f64::max);
            assert!(highest < most, "{key} {observable:?}: {highest}");
        }
    }
}

#[test]
fn a_run_before_is_drawn_where_it_differs_and_only_there() {
    let (default, other) =
        (run(Settings::default()), run(Settings { plan: Plan::CyAtg, ..Settings::default() }));
    let lines = |ghost| {
        SmallChart::new(Biomarker::Trec.observable(), &default, Some(ghost)).ground.matches("<path").count()
    };
    assert!(lines(&other) > lines(&default));
}

#[test]
fn every_biomarker_names_a_study_and_disputed_ones_name_two() {
    for marker in Biomarker::ALL {
        let findings = marker.findings();
        assert!(findings.len() >= if marker.is_disputed() { 2 } else { 1 }, "{marker:?}");
        assert!(
            findings.iter().all(|finding| finding.link.starts_with("https://") && finding.row.len() == 4)
        );
    }
}

#[test]
fn every_finding_names_a_verified_row_with_its_number_of_people() {
    let rows = include_str!("../../evidence/data/evidence.csv");
    for finding in Biomarker::ALL.iter().flat_map(|marker| marker.findings()) {
        let row =
            rows.lines().find(|line| line.starts_with(&format!("{},", finding.row))).expect(finding.row);
        assert!(row.contains(",yes,"), "{} is not verified", finding.row);
        let says = |people: u32| row.contains(&format!(",{people},"));
        assert!(finding.people.is_none_or(says), "{}: not {:?} people", finding.row, finding.people);
    }
}

#[test]
fn a_table_begins_on_the_first_day_and_goes_on_for_years() {
    assert!(TABLE_DAYS.is_sorted());
    assert_eq!((TABLE_DAYS[0], TABLE_DAYS[TABLE_DAYS.len() - 1]), (-180.0, 1825.0));
}
