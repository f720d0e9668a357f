//! What leaves one place arrives in another.

use model::{
    ArrowKind, Flow, Graft, Population as P, Regimen, Scenario, State, Trajectory, Transplant, Treatment,
    simulate,
};

const ROUNDING: f64 = 1e-12;
const COLLECTION: f64 = -28.0;
const INFUSION: f64 = 0.0;

const TRAVELLERS: [P; 7] =
    [P::NaiveCd4, P::Trec, P::MemoryCd4, P::Regulators, P::NaiveCd8, P::MemoryCd8, P::SelfReactive];

fn run(transplant: Transplant) -> Trajectory {
    let scenario = Scenario { treatment: Treatment::Transplant(transplant), ..Scenario::default() };
    simulate(&scenario).expect("a plan runs")
}

fn collected(selection: f64) -> Trajectory {
    run(Transplant { selection, ..Transplant::new(Regimen::CyAtg) })
}

/// The body just before and just after the event of a day.
fn around(run: &Trajectory, day: f64) -> (State, State) {
    (run.at(day.next_down()).state, run.at(day).state)
}

fn assert_same(found: f64, expected: f64, what: &str) {
    let distance = (found - expected).abs();
    assert!(distance <= ROUNDING * expected.abs().max(1.0), "{what}: {found} is not {expected}");
}

#[test]
fn collection_moves_stem_cells_into_the_bag_and_loses_none() {
    let run = collected(0.0);
    let (before, after) = around(&run, COLLECTION);
    let all = |state: &State| state[P::MarrowStemCells] + state[P::BloodStemCells];
    assert!(run.bag().collected > 1.0);
    assert_same(all(&after) + run.bag().collected, all(&before), "stem cells");
}

#[test]
fn lymphocytes_that_leave_at_collection_are_in_the_bag_but_for_those_that_thawing_kills() {
    let run = collected(0.0);
    let (before, after) = around(&run, COLLECTION);
    for population in TRAVELLERS {
        let left = before[population] - after[population];
        assert!(left > 0.0);
        let kept = left * run.parameters().thawed_survival;
        assert_same(run.bag().lymphocytes(population), kept, population.symbol());
    }
}

#[test]
fn collection_touches_nothing_but_stem_cells_and_t_cells() {
    let (before, after) = around(&collected(0.0), COLLECTION);
    for population in P::ALL {
        let moved =
            TRAVELLERS.contains(&population) || [P::MarrowStemCells, P::BloodStemCells].contains(&population);
        assert!(moved || (before[population] - after[population]).abs() <= ROUNDING * before[population]);
    }
}

#[test]
fn infusion_gives_back_the_bag() {
    let run = collected(0.0);
    let (before, after) = around(&run, INFUSION);
    let p = run.parameters();
    let given = run.bag().given.expect("the graft is given");
    assert_same(given, run.bag().collected, "graft");
    let gain = |population: P| after[population] - before[population];
    assert_same(gain(P::MarrowStemCells), p.graft_homing * given, "stem cells");
    assert_same(gain(P::Progenitors), p.graft_progenitors * given, "progenitors");
    for population in TRAVELLERS {
        assert_same(gain(population), run.bag().lymphocytes(population), population.symbol());
    }
}

#[test]
fn lymphocytes_travel_in_proportion_to_the_stem_cells_given() {
    let half = collected(0.0).bag().collected / 2.0;
    let run = run(Transplant { graft: Graft::Dose(half), ..Transplant::new(Regimen::CyAtg) });
    let (before, after) = around(&run, INFUSION);
    for population in TRAVELLERS {
        let gain = after[population] - before[population];
        assert_same(gain, run.bag().lymphocytes(population) / 2.0, population.symbol());
    }
}

#[test]
fn selection_removes_strays_and_costs_stem_cells_by_the_published_amounts() {
    let (plain, selected) = (collected(0.0), collected(1.0));
    assert_same(selected.bag().stem_cells, plain.bag().stem_cells * 0.61, "stem cells");
    for population in TRAVELLERS {
        let left = selected.bag().lymphocytes(population) / plain.bag().lymphocytes(population);
        assert_same(left.log10(), -3.7, population.symbol());
    }
}

#[test]
fn a_transplant_without_a_graft_gives_nothing_back() {
    let run = run(Transplant { graft: Graft::None, ..Transplant::new(Regimen::CyAtg) });
    let (before, after) = around(&run, INFUSION);
    assert_eq!(run.bag().given, None);
    assert!(P::ALL.into_iter().all(|population| before[population] == after[population]));
}

#[test]
fn mobilisation_only_moves_stem_cells_between_marrow_and_blood() {
    for flow in [Flow::StemCellRelease, Flow::StemCellHoming] {
        let arrow = flow.arrow();
        let ends = [arrow.from, arrow.to];
        assert_eq!(arrow.kind, ArrowKind::Travel);
        assert!(ends.contains(&Some(P::MarrowStemCells)) && ends.contains(&Some(P::BloodStemCells)));
    }
}

#[test]
fn division_makes_no_trec() {
    let sources = Flow::ALL.iter().map(|flow| flow.arrow()).filter(|arrow| arrow.to == Some(P::Trec));
    assert!(sources.map(|arrow| arrow.kind).eq([ArrowKind::Export]));

    // While naive cells double by division, TREC rises by no more than the thymus sends out.
    let run = run(Transplant::new(Regimen::BeamAtg));
    let (early, late) = (run.at(200.0), run.at(300.0));
    let sent = (200..300).map(|day| run.at(f64::from(day) + 0.5).flows().rate(Flow::TrecExport)).sum::<f64>();
    assert!(late.state[P::NaiveCd4] > 1.5 * early.state[P::NaiveCd4]);
    assert!(late.state[P::Trec] - early.state[P::Trec] <= sent);
}
