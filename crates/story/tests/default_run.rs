//! The default run ends neither best nor worst of what chance can bring.

use model::{Observable, Trajectory, simulate};
use story::state::Settings;

/// How often the condition became active after the cells were given back, and the harm at the end.
fn end_of(seed: u32) -> (usize, f64) {
    let run: Trajectory = simulate(&Settings { seed, ..Settings::default() }.scenario()).expect("a run");
    let again = run.relapses().iter().filter(|&&day| day > 0.0).count();
    (again, run.at(run.end()).read(Observable::Damage))
}

#[test]
fn the_default_run_ends_neither_best_nor_worst_of_a_hundred() {
    let (again, harm) = end_of(Settings::default().seed);
    let others: Vec<_> = (1..=100).map(end_of).collect();
    let calmer = others.iter().filter(|other| other.0 < again).count();
    let wilder = others.iter().filter(|other| other.0 > again).count();
    assert!(calmer >= 5 && wilder >= 5, "{calmer} runs have fewer flares, {wilder} have more than {again}");
    let better = others.iter().filter(|other| other.1 < harm).count();
    assert!((5..=95).contains(&better), "{better} of 100 runs end with less harm");
}
