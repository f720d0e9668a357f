//! What studies found, held against a run.

use model::published::{Found, POINTS, Published};
use model::{Observable, Trajectory};

use crate::state::Plan;

/// A published point and the run at the same place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// What was published.
    pub published: Published,
    /// What the run has there: a day for [`Found::Passed`], else a count. `None` when the run never fell
    /// below the level that had to be passed, or never passed it.
    pub here: Option<f64>,
    /// How far they agree.
    pub verdict: Verdict,
}

/// How far a run and a study agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Within the published range, or near the median where no range was given.
    Agrees,
    /// The run has more, or is later.
    More,
    /// The run has less, or is earlier.
    Less,
    /// The run has nothing to compare.
    Nothing,
}

/// A run within this share of the edge of a range is at the edge. It is our choice, and
/// about as wide as the windows to which the model was tuned.
const NEAR: f64 = 0.2;

/// The points that belong to a chart of `shows`, under a plan.
pub fn points(shows: &[Observable], plan: Plan) -> impl Iterator<Item = &'static Published> {
    let regimen = plan.regimen();
    let belongs = move |point: &&Published| {
        shows.contains(&point.observable) && regimen.is_some_and(|regimen| point.under.contains(&regimen))
    };
    POINTS.iter().filter(belongs)
}

/// Holds a point against a run.
#[must_use]
pub fn compare(published: &Published, run: &Trajectory) -> Comparison {
    let count = |day: f64| Some(run.at(day).read(published.observable));
    let near = |value: f64| (value * (1.0 - NEAR), value * (1.0 + NEAR));
    let (here, (low, high)) = match published.found {
        Found::Passed { days, .. } => (passed(published.observable, run), days),
        Found::BorderlineLow { day, range: (low, _) } => (count(day), near(low)),
        Found::Usual { day, range } => (count(day), range),
    };
    let verdict = match here {
        None => Verdict::Nothing,
        Some(here) if here > high => Verdict::More,
        Some(here) if here < low => Verdict::Less,
        Some(_) => Verdict::Agrees,
    };
    Comparison { published: *published, here, verdict }
}

/// The day on which the mark that doctors wait for is passed.
fn passed(observable: Observable, run: &Trajectory) -> Option<f64> {
    let milestones = run.milestones();
    match observable {
        Observable::Neutrophils => milestones.neutrophils_above_half,
        Observable::Platelets => milestones.platelets_above_twenty,
        _ => None,
    }
}
