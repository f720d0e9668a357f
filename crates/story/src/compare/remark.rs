//! What a comparison finds, measured on its runs.

use model::Observable;

use super::{Arm, ArmRun, Comparison, DAYS};
use crate::remark::{Amount, StartLevel, Word, length};
use crate::ruler::{Span, YEAR};
use crate::state::Settings;

/// What became of one arm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArmRemark {
    /// Which arm.
    pub arm: Arm,
    /// How many times the condition becomes active from the day on which treatment begins.
    pub active: u32,
    /// Damage from the day on which treatment begins to the last.
    pub damage: Growth,
    /// The same if treatment had begun at once; only where it did not.
    pub at_once: Option<Growth>,
    /// What the arm itself brings, beside that.
    pub course: Course,
}

/// How far damage grows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// On the day on which treatment begins.
    pub from: Amount,
    /// On the last day.
    pub to: Amount,
}

impl ArmRemark {
    /// Whether waiting looks better at the end: fewer years are left then in which the condition can come back.
    #[must_use]
    pub fn looks_better_late(&self) -> bool {
        self.at_once.is_some_and(|at_once| at_once.to.number() > self.damage.to.number())
    }
}

/// What one arm brings that others do not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Course {
    /// Nothing is done.
    Untreated,
    /// A drug is taken.
    Drug {
        /// Mean inflammation while it is taken, where 100 is no treatment on the same days.
        held: Amount,
        /// What follows when it is stopped; `None` when it is taken to the end.
        stopped: Option<Stopped>,
    },
    /// A transplant; how long after its own day 0 the condition becomes active again, if it does.
    Transplant(Option<Span>),
}

/// A drug is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// After so many years.
    pub after: u8,
    /// Within so long the condition is active again; `None` when it is not by the last day.
    pub again: Option<Span>,
}

/// The tissue of one arm on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Now {
    /// Inflammation, where a flare is 100 or more.
    pub inflammation: Amount,
    /// How active that is.
    pub activity: Word,
    /// Damage, in model units from 0 to 100.
    pub damage: Amount,
    /// Self-reactive cells, against the first day.
    pub self_reactive: Word,
}

/// A day of the time line by its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearWord {
    /// So long before year 0.
    Before(Span),
    /// In a year, this many months after its first day.
    In {
        /// The year.
        year: u32,
        /// Whole months since.
        months: u32,
    },
}

impl YearWord {
    /// The year of `day`.
    #[must_use]
    pub fn of(day: f64) -> Self {
        let months = (12.0 * day / YEAR).round() as i32;
        match u32::try_from(months) {
            Ok(months) => Self::In { year: months / 12, months: months % 12 },
            Err(_) => Self::Before(Span::Months(months.unsigned_abs())),
        }
    }
}

/// Who has the least and who the most of something; nobody when all have the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extremes {
    /// The arms with the least.
    pub least: Vec<Arm>,
    /// The arms with the most.
    pub most: Vec<Arm>,
}

impl Extremes {
    /// Orders arms by what is counted, as it is said: what sounds the same is the same.
    #[must_use]
    pub fn of(remarks: &[ArmRemark], counted: impl Fn(&ArmRemark) -> f64) -> Option<Self> {
        let (low, high) = remarks
            .iter()
            .map(&counted)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let with = |value: f64| remarks.iter().filter(|r| counted(r) == value).map(|r| r.arm).collect();
        (low < high).then(|| Self { least: with(low), most: with(high) })
    }
}

impl ArmRun {
    /// The tissue on a day of the time line.
    #[must_use]
    pub fn now(&self, day: f64) -> Now {
        let (moment, start) = (self.at(day), StartLevel::of(&self.run));
        let amount = |observable| Amount::of(observable, moment.read(observable));
        Now {
            inflammation: amount(Observable::Inflammation),
            activity: Word::of(Observable::Inflammation, &moment, &start),
            damage: amount(Observable::Damage),
            self_reactive: Word::of(Observable::SelfReactive, &moment, &start),
        }
    }
}

/// Days between two looks at inflammation.
const STEP: f64 = 3.0;

impl Comparison {
    /// What can be said about each of `runs`. `at_once` are the same arms treated at once, where they are not.
    pub(super) fn remarks(&self, runs: &[ArmRun], at_once: &[ArmRun], settings: &Settings) -> Vec<ArmRemark> {
        let left_out = if self.arms.has(Arm::None) { None } else { self.run(Arm::None, settings).ok() };
        let untreated = left_out.as_ref().or_else(|| runs.iter().find(|run| run.arm == Arm::None));
        let remark = |run: &ArmRun| {
            let early = at_once.iter().find(|early| early.arm == run.arm);
            ArmRemark {
                arm: run.arm,
                active: run.flares().filter(|&day| day >= self.begins()).count() as u32,
                damage: self.growth(run),
                at_once: early.map(|run| self.at_once().growth(run)),
                course: self.course(run, untreated.unwrap_or(run)),
            }
        };
        runs.iter().map(remark).collect()
    }

    fn growth(&self, run: &ArmRun) -> Growth {
        let damage = |day: f64| Amount::of(Observable::Damage, run.read(Observable::Damage, day));
        Growth { from: damage(self.begins()), to: damage(*DAYS.end()) }
    }

    fn course(&self, run: &ArmRun, untreated: &ArmRun) -> Course {
        match run.arm {
            Arm::None => Course::Untreated,
            Arm::Transplant => Course::Transplant(again_after(run, self.later())),
            Arm::ModerateDrug | Arm::StrongDrug => Course::Drug {
                held: self.held(run, untreated),
                stopped: self
                    .stop
                    .zip(self.drug_stops())
                    .map(|(after, day)| Stopped { after, again: again_after(run, day) }),
            },
        }
    }

    fn held(&self, run: &ArmRun, untreated: &ArmRun) -> Amount {
        let taken = (self.begins(), self.drug_stops().unwrap_or(*DAYS.end()));
        let sum = |run: &ArmRun| {
            let days = std::iter::successors(Some(taken.0), |day| Some(day + STEP));
            let days = days.take_while(|&day| day < taken.1);
            days.map(|day| run.read(Observable::Inflammation, day)).sum::<f64>()
        };
        Amount::of_start(sum(run) / sum(untreated))
    }
}

fn again_after(run: &ArmRun, from: f64) -> Option<Span> {
    run.flares().find(|&day| day >= from).map(|day| length(day - from))
}
