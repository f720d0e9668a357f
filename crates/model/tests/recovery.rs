//! What comes back in which order, and what a drug does and does not do.

use model::{
    Condition, Drug, Graft, Milestones, Observable, ParameterSet, Regimen, Scenario, Trajectory, Transplant,
    Treatment, What, simulate,
};

fn run(scenario: Scenario) -> Trajectory {
    simulate(&scenario).expect("it runs")
}

fn plan(regimen: Regimen, parameters: ParameterSet) -> Scenario {
    let treatment = Treatment::Transplant(Transplant::new(regimen));
    Scenario { treatment, parameters, ..Scenario::default() }
}

fn each_plan() -> impl Iterator<Item = (Regimen, Milestones)> {
    let plans = Regimen::ALL.into_iter().flat_map(|regimen| ParameterSet::ALL.map(|set| (regimen, set)));
    plans.map(|(regimen, set)| (regimen, run(plan(regimen, set)).milestones()))
}

#[test]
fn neutrophils_natural_killer_b_cd8_and_cd4_cells_return_in_this_order() {
    for (regimen, milestones) in each_plan() {
        let order = [
            milestones.neutrophils_above_half,
            milestones.natural_killer_cells_returned,
            milestones.cd8_returned,
            milestones.cd4_half_returned,
        ]
        .map(|day| day.expect("it returns"));
        assert!(order.is_sorted(), "{regimen:?}: {order:?}");
        let b_cells = milestones.b_cells_returned.expect("B cells return");
        assert!(order[1] < b_cells && b_cells < order[3], "{regimen:?}: {b_cells} in {order:?}");
    }
}

#[test]
fn cd4_fall_below_cd8_for_more_than_a_year() {
    for (regimen, milestones) in each_plan() {
        let begins = milestones.inversion_begins.expect("the ratio turns");
        let ends = milestones.inversion_ends.expect("and turns back");
        assert!(ends - begins > 365.0, "{regimen:?}: day {begins} to {ends}");
    }
}

#[test]
fn trec_dips_then_rebounds_above_rest() {
    for (regimen, milestones) in each_plan() {
        let (dip, rebound) =
            (milestones.trec_dip.expect("a dip"), milestones.trec_rebound.expect("a rebound"));
        assert!(dip < 0.5 && rebound > 1.2, "{regimen:?}: {dip} then {rebound}");
        assert!(milestones.trec_dip_day < milestones.trec_rebound_day);
    }
}

#[test]
fn a_larger_graft_shortens_the_gap() {
    let gap = |dose| {
        let transplant = Transplant { graft: Graft::Dose(dose), ..Transplant::new(Regimen::BeamAtg) };
        run(Scenario { treatment: Treatment::Transplant(transplant), ..Scenario::default() })
            .milestones()
            .days_below_half
    };
    assert!([1.0, 2.0, 4.0, 8.0, 16.0].map(gap).is_sorted_by(|fewer, more| fewer > more));
}

#[test]
fn growth_factor_runs_until_recovery_in_the_default_and_to_a_fixed_day_in_the_reference() {
    let last_stop = |scenario: Scenario| {
        let run = run(scenario);
        let stop =
            run.happenings().iter().rfind(|happening| happening.what == What::GrowthFactor { on: false });
        stop.map(|happening| (happening.day, run.at(happening.day).read(Observable::Neutrophils)))
    };
    let (day, _) = last_stop(plan(Regimen::BeamAtg, ParameterSet::Reference)).expect("it stops");
    assert_eq!(day, 12.0);
    for regimen in Regimen::ALL {
        let (_, neutrophils) = last_stop(plan(regimen, ParameterSet::Default)).expect("it stops");
        assert!((1.0..2.5).contains(&neutrophils), "{regimen:?}: {neutrophils}");
    }
}

#[test]
fn a_drug_holds_inflammation_only_while_it_is_taken_and_touches_no_cell() {
    let drug = Treatment::Drug { drug: Drug::Strong, start: 0.0, stop: Some(730.0) };
    let (treated, untreated) =
        (run(Scenario { treatment: drug, ..Scenario::default() }), run(Scenario::default()));
    let share = |day| {
        let read = |run: &Trajectory| run.at(day).read(Observable::Inflammation);
        read(&treated) / read(&untreated)
    };
    assert!((share(-1.0) - 1.0).abs() < 1e-6);
    assert!((share(729.0) - 0.4).abs() < 1e-3, "a strong drug holds 0.6");
    assert!((share(1095.0) - 1.0).abs() < 1e-3, "and gives it back");
    let cells = [Observable::Neutrophils, Observable::Cd4, Observable::BCells, Observable::SelfReactive];
    for cell in cells {
        assert!((treated.at(700.0).read(cell) / untreated.at(700.0).read(cell) - 1.0).abs() < 1e-6);
    }
}

#[test]
fn a_drug_started_before_the_run_acts_from_its_first_day() {
    let drug = Treatment::Drug { drug: Drug::Moderate, start: -1000.0, stop: None };
    let run = run(Scenario { treatment: drug, ..Scenario::default() });
    let ratio =
        run.at(365.0).read(Observable::Inflammation) / run.at(run.start()).read(Observable::Inflammation);
    assert!((ratio - 0.65).abs() < 1e-3);
}

#[test]
fn conditions_differ_in_antibody_and_never_in_counts() {
    let of = |condition| run(Scenario { condition, ..plan(Regimen::CyAtg, ParameterSet::Default) });
    let ms = of(Condition::MultipleSclerosis);
    for (condition, antibody) in [(Condition::SystemicSclerosis, 0.83), (Condition::Lupus, 0.09)] {
        let other = of(condition);
        assert!((other.at(365.0).read(Observable::Autoantibody) - antibody).abs() < 0.02, "{condition:?}");
        for cell in [Observable::Neutrophils, Observable::NaiveCd4, Observable::BCells] {
            assert!((other.at(365.0).read(cell) / ms.at(365.0).read(cell) - 1.0).abs() < 1e-3);
        }
    }
}

#[test]
fn an_active_thymus_brings_naive_cells_sooner_and_ends_about_the_same() {
    let naive = |thymus, day| {
        run(Scenario { thymus, ..plan(Regimen::BeamAtg, ParameterSet::Default) })
            .at(day)
            .read(Observable::NaiveCd4)
    };
    for (thymus, first, second) in
        [(0.2, 33.0, 292.0), (0.5, 74.0, 326.0), (1.0, 144.0, 350.0), (2.0, 235.0, 372.0)]
    {
        assert!((naive(thymus, 365.0) / first - 1.0).abs() < 0.05, "{thymus}: {}", naive(thymus, 365.0));
        assert!((naive(thymus, 730.0) / second - 1.0).abs() < 0.05, "{thymus}: {}", naive(thymus, 730.0));
    }
}
