//! What happens on which day. Every item is a boundary of integration, never a case inside a rate.

use crate::body::Body;
use crate::chance::{self, Person, Purpose, Stream};
use crate::regimen::{self, COLLECTION, Course, Kill};
use crate::scenario::{Graft, ParameterSet, Scenario, Treatment};

/// One item of the agenda.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item {
    /// A cytotoxic window opens; windows never overlap.
    Chemotherapy {
        kill: Kill,
        until: f64,
        conditioning: bool,
    },
    ChemotherapyEnds,
    /// ATG in µg/mL is added.
    Atg(f64),
    Mobilisation {
        on: bool,
    },
    GrowthFactor {
        on: bool,
    },
    /// Neutrophils are counted; G-CSF stops when they have recovered.
    BloodCount,
    Collection {
        selection: f64,
    },
    Infusion(Graft),
    Drug {
        hold: f64,
    },
    CloneDraw,
    Trigger(f64),
    Escape,
    Breach,
}

impl Item {
    /// The longest step, in days, that makes sense right after this item.
    pub(crate) const fn longest_next_step(self) -> f64 {
        match self {
            // Nothing in the body changes.
            Self::BloodCount | Self::CloneDraw => f64::INFINITY,
            Self::Trigger(_) => 2.0,
            Self::Escape | Self::Breach => 1.0,
            _ => LONGEST_STEP_AFTER_TREATMENT,
        }
    }
}

/// The longest step right after a treatment starts or stops, days.
pub(crate) const LONGEST_STEP_AFTER_TREATMENT: f64 = 0.25;

/// How G-CSF after the infusion is ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum GrowthFactorRule {
    /// On a fixed day.
    UntilDay(f64),
    /// On the first daily count at or above this many neutrophils (10⁹ per litre).
    UntilNeutrophils(f64),
}

impl ParameterSet {
    pub(crate) const fn growth_factor_rule(self) -> GrowthFactorRule {
        match self {
            Self::Reference => GrowthFactorRule::UntilDay(12.0),
            Self::Default => GrowthFactorRule::UntilNeutrophils(1.0),
        }
    }
}

/// Items in order of their days.
#[derive(Clone, Debug)]
pub(crate) struct Agenda {
    items: Vec<(f64, Item)>,
    next: usize,
}

impl Agenda {
    /// Everything that is known before the run starts.
    pub(crate) fn new(scenario: &Scenario, body: &Body, person: Person) -> Self {
        let mut agenda = Self { items: Vec::with_capacity(96), next: 0 };
        match scenario.treatment {
            Treatment::None => {}
            Treatment::Drug { drug, start, stop } => {
                agenda.insert(start, Item::Drug { hold: drug.hold() });
                if let Some(stop) = stop {
                    agenda.insert(stop, Item::Drug { hold: 0.0 });
                }
            }
            Treatment::Transplant(transplant) => {
                agenda.collection(transplant.selection);
                let course = transplant.regimen.conditioning();
                agenda.course(course, transplant.depth * person.log_kill, true);
                for &(day, dose) in course.atg {
                    agenda.insert(day, Item::Atg(transplant.depth * dose / body.parameters.atg_volume));
                }
                agenda.insert(regimen::INFUSION_DAY, Item::Infusion(transplant.graft));
                agenda.growth_factor(scenario.parameters.growth_factor_rule());
                if scenario.escapes {
                    agenda.insert(regimen::CLONE_DRAW_DAY, Item::CloneDraw);
                    agenda.breaches(scenario, body);
                }
            }
        }
        if scenario.triggers {
            let stream = Stream::new(scenario.seed, scenario.person, Purpose::Triggers);
            for (day, size) in chance::triggers(stream, scenario.days, &body.parameters) {
                agenda.insert(day, Item::Trigger(size));
            }
        }
        agenda
    }

    /// The next item, if it is due before `end`.
    pub(crate) fn peek(&self, end: f64) -> Option<f64> {
        self.items.get(self.next).map(|&(day, _)| day).filter(|&day| day < end)
    }

    pub(crate) fn take(&mut self) -> Option<(f64, Item)> {
        let item = self.items.get(self.next).copied();
        self.next += 1;
        item
    }

    /// Adds an item behind all others of the same day.
    pub(crate) fn insert(&mut self, day: f64, item: Item) {
        let place = self.items[self.next..].partition_point(|&(other, _)| other <= day);
        self.items.insert(self.next + place, (day, item));
    }

    fn collection(&mut self, selection: f64) {
        self.course(&COLLECTION.chemotherapy, 1.0, false);
        let (on, off) = COLLECTION.growth_factor;
        for (day, on) in [(on, true), (off, false)] {
            self.insert(day, Item::GrowthFactor { on });
            self.insert(day, Item::Mobilisation { on });
        }
        self.insert(COLLECTION.day, Item::Collection { selection });
    }

    fn course(&mut self, course: &Course, depth: f64, conditioning: bool) {
        let (from, until) = course.window;
        let per_day = std::f64::consts::LN_10 * depth / (until - from);
        let kill = course.log_kill.map(|log_kill| log_kill * per_day);
        self.insert(from, Item::Chemotherapy { kill, until, conditioning });
        self.insert(until, Item::ChemotherapyEnds);
    }

    fn growth_factor(&mut self, rule: GrowthFactorRule) {
        let start = regimen::GROWTH_FACTOR_START;
        self.insert(start, Item::GrowthFactor { on: true });
        match rule {
            GrowthFactorRule::UntilDay(day) => self.insert(day, Item::GrowthFactor { on: false }),
            GrowthFactorRule::UntilNeutrophils(_) => self.insert(start + 1.0, Item::BloodCount),
        }
    }

    fn breaches(&mut self, scenario: &Scenario, body: &Body) {
        let stream = Stream::new(scenario.seed, scenario.person, Purpose::Breaches);
        let days = (regimen::CLONE_DRAW_DAY, scenario.days.1);
        for day in chance::breaches(stream, days, &body.parameters) {
            self.insert(day, Item::Breach);
        }
    }
}
