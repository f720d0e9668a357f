//! The answers of the questions that readers are asked before they see, on both parameter sets.

use model::cohort::Cohort;
use model::experiment::self_reactive_cells_cut_to;
use model::{
    Graft, Milestones, Observable, ParameterSet, Population as P, Regimen, Scenario, Trajectory, Transplant,
    Treatment, simulate,
};

const YEAR: f64 = 365.0;

fn run(parameters: ParameterSet, regimen: Regimen, change: impl FnOnce(&mut Transplant)) -> Trajectory {
    let mut transplant = Transplant::new(regimen);
    change(&mut transplant);
    let treatment = Treatment::Transplant(transplant);
    simulate(&Scenario { treatment, parameters, ..Scenario::default() }).expect("a plan runs")
}

fn milestones(parameters: ParameterSet, regimen: Regimen, graft: Graft) -> Milestones {
    run(parameters, regimen, |transplant| transplant.graft = graft).milestones()
}

/// Self-reactive cells on a day, relative to active disease.
fn attack(run: &Trajectory, day: f64) -> f64 {
    run.at(day).read(Observable::SelfReactive) / run.parameters().resting_self_reactive
}

#[test]
fn neutrophils_recover_long_before_naive_t_cells_after_every_plan() {
    for set in ParameterSet::ALL {
        for regimen in Regimen::ALL {
            let milestones = milestones(set, regimen, Graft::Collected);
            let neutrophils = milestones.neutrophils_above_half.expect("neutrophils recover");
            let naive = milestones.naive_cd4_half_returned.expect("naive cells recover");
            assert!(neutrophils < 14.0 && naive > 300.0, "{regimen:?}: day {neutrophils} and day {naive}");
        }
    }
}

#[test]
fn without_a_graft_the_gap_is_longer_by_weeks_or_by_a_day_according_to_the_plan() {
    for set in ParameterSet::ALL {
        let longer_by = |regimen| {
            let days = |graft| milestones(set, regimen, graft).days_below_half;
            days(Graft::None) - days(Graft::Collected)
        };
        assert!(longer_by(Regimen::BeamAtg) > 28.0);
        assert!(longer_by(Regimen::BuTbiAtg) > 70.0);
        for gentle in [Regimen::CyAtg, Regimen::CyLow] {
            assert!((0.2..2.0).contains(&longer_by(gentle)), "{gentle:?}: {}", longer_by(gentle));
        }
    }
}

#[test]
fn some_memory_cells_survive_every_plan() {
    // Lowest share of memory CD4 and CD8 T cells, with the whole graft and with a selected one.
    let expected = [
        (Regimen::BeamAtg, 0.020, 0.012),
        (Regimen::CyAtg, 0.018, 0.010),
        (Regimen::BuTbiAtg, 0.0047, 0.0015),
        (Regimen::CyLow, 0.066, 0.056),
    ];
    for set in ParameterSet::ALL {
        for (regimen, whole, selected) in expected {
            for (selection, expected) in [(0.0, whole), (1.0, selected)] {
                let run = run(set, regimen, |transplant| transplant.selection = selection);
                let memory = |day: f64| run.at(day).state[P::MemoryCd4] + run.at(day).state[P::MemoryCd8];
                let lowest = run.step_days().map(memory).fold(f64::INFINITY, f64::min) / memory(run.start());
                assert!((lowest / expected - 1.0).abs() < 0.1, "{regimen:?} {selection}: {lowest}");
            }
        }
    }
}

#[test]
fn clearing_self_reactive_cells_past_the_tipping_point_lasts_and_short_of_it_never_does() {
    for set in ParameterSet::ALL {
        let returns = |share: f64| {
            let run = self_reactive_cells_cut_to(share, set).expect("the experiment runs");
            run.step_days().find(|&day| attack(&run, day) > 0.8)
        };
        for (share, day) in [(0.5, 37.0), (0.25, 81.0), (0.16, 141.0), (0.14, 201.0)] {
            let found = returns(share).expect("they return");
            assert!((found - day).abs() < 15.0, "cut to {share}: day {found}, not {day}");
        }
        assert_eq!(returns(0.13), None);
        assert_eq!(returns(0.1), None, "ten times fewer stay away for ever, not for a fixed while");
    }
}

#[test]
fn for_one_person_a_hair_less_depth_tips_the_fate() {
    for set in ParameterSet::ALL {
        for regimen in [Regimen::BeamAtg, Regimen::CyAtg] {
            let at = |depth: f64, day: f64| attack(&run(set, regimen, |t| t.depth = depth), day);
            let (mut returns, mut holds) = (0.4, 0.8);
            while holds - returns > 1e-6 {
                let middle = 0.5 * (returns + holds);
                if at(middle, 5.0 * YEAR) > 0.5 { returns = middle } else { holds = middle }
            }
            assert!((0.55..0.57).contains(&holds), "{regimen:?} tips at {holds}");
            assert!(at(returns, 5.0 * YEAR) > 0.9 && at(holds, 5.0 * YEAR) < 0.1);
            let apart = (at(returns, YEAR) - at(holds, YEAR)).abs();
            assert!(apart < 0.05, "{regimen:?}: after a year they look alike, not {apart} apart");
        }
    }
}

#[test]
fn for_a_group_more_depth_means_fewer_relapses_without_a_jump() {
    let relapse_free = |depth: f64| {
        let transplant = Transplant { depth, ..Transplant::new(Regimen::CyAtg) };
        let scenario = Scenario { treatment: Treatment::Transplant(transplant), ..Scenario::default() };
        let mut cohort = Cohort::new(scenario, 5.0).expect("a cohort");
        cohort.grow(400).expect("a cohort grows");
        cohort.relapse_free(5.0).value
    };
    let shares = [0.25, 0.5, 0.75, 1.0, 1.25].map(relapse_free);
    for (share, expected) in shares.into_iter().zip([0.02, 0.06, 0.50, 0.79, 0.91]) {
        assert!((share - expected).abs() < 0.06, "{shares:?}");
    }
}

#[test]
fn damage_does_not_fall_when_inflammation_stops() {
    for set in ParameterSet::ALL {
        let run = run(set, Regimen::BeamAtg, |_| {});
        let damage = [30.0, YEAR, 5.0 * YEAR, 10.0 * YEAR].map(|day| run.at(day).read(Observable::Damage));
        assert!(
            run.at(YEAR).read(Observable::Inflammation) < 0.1 * run.at(-100.0).read(Observable::Inflammation)
        );
        for (damage, expected) in damage.into_iter().zip([0.157, 0.160, 0.172, 0.188]) {
            assert!((damage - expected).abs() < 0.003, "{damage} is not {expected}");
        }
    }
}

#[test]
fn treated_late_there_is_the_same_quiet_but_more_damage() {
    const HISTORIES: u64 = 40;
    let mean = |untreated_years: f64, observable: Observable, day: f64| {
        let read = |seed| {
            let scenario = Scenario {
                treatment: Treatment::Transplant(Transplant::new(Regimen::CyAtg)),
                triggers: true,
                seed,
                days: (-180.0 - untreated_years * YEAR, 5.0 * YEAR + 1.0),
                ..Scenario::default()
            };
            simulate(&scenario).expect("a plan runs").at(day).read(observable)
        };
        (0..HISTORIES).map(read).sum::<f64>() / HISTORIES as f64
    };
    let both = |observable, day| (mean(0.0, observable, day), mean(6.0, observable, day));
    for day in [YEAR, 5.0 * YEAR] {
        let (early, late) = both(Observable::Inflammation, day);
        assert!((early - late).abs() < 0.03, "inflammation {early} and {late}");
    }
    let (early, late) = both(Observable::Damage, 5.0 * YEAR);
    assert!(early < 0.25 && late > early + 0.25, "damage {early} and {late}");
}

#[test]
fn a_hundred_runs_of_one_person_spread() {
    let runs: Vec<Option<f64>> = (0..100)
        .map(|seed| {
            let scenario = Scenario {
                treatment: Treatment::Transplant(Transplant::new(Regimen::CyAtg)),
                triggers: true,
                escapes: true,
                seed,
                days: (-180.0, 5.0 * YEAR),
                ..Scenario::default()
            };
            let run = simulate(&scenario).expect("a plan runs");
            run.relapses().iter().copied().find(|&day| day > 30.0)
        })
        .collect();
    let relapses: Vec<f64> = runs.into_iter().flatten().collect();
    assert!((5..35).contains(&relapses.len()), "{} of 100 relapse", relapses.len());
    let first = relapses.iter().copied().fold(f64::INFINITY, f64::min);
    let last = relapses.iter().copied().fold(0.0, f64::max);
    assert!(last - first > YEAR, "from day {first} to day {last}");
}
