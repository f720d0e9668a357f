//! A hundred runs of the same settings, or a thousand: how many stay quiet for five years, under four treatments.
//!
//! Every treatment meets the same virtual persons with the same triggers. How the persons differ was chosen by the
//! modellers, so the spread is no forecast for people.

use model::cohort::{Cohort, RelapseFree};
use model::published::{AFTER_YEARS, AfterYears};
use model::{Regimen, ScenarioError};

use crate::state::{Plan, Runs, Settings};

mod curves;
mod icons;

pub use curves::{Curves, End, Mark, shape};
pub use icons::Icons;

/// Years after which runs are counted.
pub const YEARS: u32 = 5;

/// How many treatments are held side by side.
pub const ARMS: usize = 4;

/// What is asked: the settings that matter here, and how many runs. Two askings that are equal have the same answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    settings: Settings,
    runs: Runs,
}

impl Asked {
    /// Many runs of `settings`. Chance is always on, and a plan without a transplant is held against the default one.
    #[must_use]
    pub fn new(settings: Settings, runs: Runs) -> Self {
        let plan = if settings.plan.regimen().is_some() { settings.plan } else { Plan::default() };
        Self { settings: Settings { plan, triggers: true, escapes: true, ..settings }, runs }
    }

    /// The settings of the runs with a transplant.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How many runs each treatment has.
    #[must_use]
    pub fn runs(&self) -> Runs {
        self.runs
    }

    /// The treatments, from the least to the most that is done.
    #[must_use]
    pub fn plans(&self) -> [Plan; ARMS] {
        [Plan::None, Plan::ModerateDrug, Plan::StrongDrug, self.settings.plan]
    }

    /// What studies found that can stand beside the runs with a transplant. A group of fewer than fifty people has
    /// no place among shares of a hundred.
    pub fn studies(&self) -> impl Iterator<Item = &'static AfterYears> + use<> {
        let (condition, regimen) = (self.settings.condition, self.settings.plan.regimen());
        AFTER_YEARS.iter().filter(move |found| {
            found.people >= FEWEST_PEOPLE && found.condition == condition && is_under(found, regimen)
        })
    }
}

/// Fewer people than this are said as counts, not as shares.
const FEWEST_PEOPLE: u32 = 50;

fn is_under(found: &AfterYears, regimen: Option<Regimen>) -> bool {
    regimen.is_some_and(|regimen| found.under.contains(&regimen))
}

/// One treatment and its runs.
#[derive(Clone, Debug)]
pub struct Arm {
    /// What is done to the body.
    pub plan: Plan,
    cohort: Cohort,
}

impl Arm {
    /// The share of runs that are still quiet at the end of a year, with the range that their number leaves open.
    #[must_use]
    pub fn quiet(&self, year: u32) -> RelapseFree {
        self.cohort.relapse_free(f64::from(year))
    }

    /// How many runs stayed quiet for all the years, and how many became active again.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let again = self.cohort.first_relapses().iter().flatten().count();
        (self.cohort.len() - again, again)
    }

    /// The same as a hundred icons.
    #[must_use]
    pub fn icons(&self) -> Icons {
        Icons::of(self.counts())
    }
}

/// The runs of every treatment.
#[derive(Clone, Debug)]
pub struct Hundred {
    /// What was asked.
    pub asked: Asked,
    /// One treatment after the other, as [`Asked::plans`] orders them.
    pub arms: [Arm; ARMS],
}

impl Hundred {
    /// The share of quiet runs over the years, drawn.
    #[must_use]
    pub fn curves(&self) -> Curves {
        Curves::of(self)
    }
}

/// Runs in the making, one at a time, so that whoever waits can do other things between two.
#[derive(Clone, Debug)]
pub struct HundredInTheMaking(Hundred);

impl HundredInTheMaking {
    /// Nothing run yet.
    ///
    /// # Errors
    /// When the model refuses the settings, which [`Settings::scenario`] prevents.
    pub fn new(asked: Asked) -> Result<Self, ScenarioError> {
        let arm = |plan| {
            let scenario = Settings { plan, ..asked.settings }.scenario();
            Ok(Arm { plan, cohort: Cohort::new(scenario, f64::from(YEARS))? })
        };
        let [none, moderate, strong, transplant] = asked.plans().map(arm);
        Ok(Self(Hundred { asked, arms: [none?, moderate?, strong?, transplant?] }))
    }

    /// Runs the next person under the next treatment; gives the whole after the last one.
    ///
    /// # Errors
    /// When a run reaches its step limit.
    pub fn run_next(&mut self) -> Result<Option<Hundred>, ScenarioError> {
        let next = self.done() % ARMS;
        self.0.arms[next].cohort.grow(1)?;
        Ok((self.done() == self.all()).then(|| self.0.clone()))
    }

    /// How many runs are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.0.arms.iter().map(|arm| arm.cohort.len()).sum()
    }

    /// How many there will be.
    #[must_use]
    pub fn all(&self) -> usize {
        ARMS * self.0.asked.runs.count()
    }
}
