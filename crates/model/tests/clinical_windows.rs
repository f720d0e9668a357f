//! Every published target, for the reference and the default set.

use model::ParameterSet;
use model::target::{GROUPS, Target};

/// Holds what a target says about `set` against what the model gives.
fn contradiction(target: &Target, set: ParameterSet) -> Option<String> {
    let value = (target.measure)(set).expect("a target's runs are possible");
    let found = target.window.as_ref().map(|window| window.contains(&value));
    println!("{set:?} {value:.3}: {}", target.quantity);
    (found != target.agree.of(set)).then(|| {
        format!("{set:?}: {} is {value:.3}, {:?} {:?}", target.quantity, target.window, target.agree)
    })
}

fn assert_as_said(set: ParameterSet) {
    let targets = GROUPS.iter().flat_map(|(_, targets)| targets.iter());
    let contradictions: Vec<_> = targets.filter_map(|target| contradiction(target, set)).collect();
    assert!(contradictions.is_empty(), "{}", contradictions.join("\n"));
}

#[test]
fn the_default_set_meets_and_misses_the_published_targets_it_is_said_to() {
    assert_as_said(ParameterSet::Default);
}

#[test]
fn the_reference_set_meets_and_misses_the_published_targets_it_is_said_to() {
    assert_as_said(ParameterSet::Reference);
}
