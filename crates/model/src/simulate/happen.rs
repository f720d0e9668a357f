//! What each item of the agenda does to the body.

use super::Run;
use crate::agenda::{GrowthFactorRule, Item, LONGEST_STEP_AFTER_TREATMENT};
use crate::chance::{self, Purpose, Stream};
use crate::population::Population as P;
use crate::scenario::Graft;
use crate::trajectory::{Happening, What};

impl Run<'_> {
    pub(super) fn happen(&mut self, day: f64, item: Item) {
        let what = match item {
            Item::Chemotherapy { kill, until, conditioning } => {
                self.controls.kill = kill;
                if conditioning { What::Conditioning { until } } else { What::Chemotherapy { until } }
            }
            Item::ChemotherapyEnds => {
                self.controls.kill = [0.0; 16];
                return;
            }
            Item::Atg(concentration) => {
                self.controls.atg += concentration;
                What::Atg
            }
            Item::Mobilisation { on } => {
                self.controls.mobilisation_goal = f64::from(u8::from(on));
                return;
            }
            Item::GrowthFactor { on } => {
                self.controls.growth_factor = f64::from(u8::from(on));
                What::GrowthFactor { on }
            }
            Item::BloodCount => return self.count_neutrophils(day),
            Item::Collection { selection } => {
                self.collect(selection);
                What::Collection
            }
            Item::Infusion(graft) => return self.infuse(day, graft),
            Item::Drug { hold } => {
                self.controls.held_inflammation = hold;
                if hold > 0.0 { What::DrugStarts } else { What::DrugStops }
            }
            Item::CloneDraw => return self.draw_clones(day),
            Item::Trigger(size) => {
                self.controls.trigger += size;
                What::Trigger
            }
            Item::Escape => {
                self.seed_self_reactive_cells();
                What::CloneEscapes
            }
            Item::Breach => {
                self.seed_self_reactive_cells();
                What::NewBreach
            }
        };
        self.happenings.push(Happening { day, what });
    }

    fn count_neutrophils(&mut self, day: f64) {
        let GrowthFactorRule::UntilNeutrophils(enough) = self.scenario.parameters.growth_factor_rule() else {
            return;
        };
        if self.state[P::Neutrophils] >= enough {
            self.controls.growth_factor = 0.0;
            self.step = self.step.min(LONGEST_STEP_AFTER_TREATMENT);
            self.happenings.push(Happening { day, what: What::GrowthFactor { on: false } });
        } else {
            self.agenda.insert(day + 1.0, Item::BloodCount);
        }
    }

    /// Leukapheresis: stem cells and a share of blood lymphocytes move into the bag.
    fn collect(&mut self, selection: f64) {
        let p = &self.body.parameters;
        let (marrow, blood) = (P::MarrowStemCells, P::BloodStemCells);
        let all = self.state[marrow] + self.state[blood];
        let passed = p.blood_volumes * p.collection_efficiency;
        let collected = (passed * self.state[blood]).min(p.largest_collection * all);
        self.state[marrow] -= collected * self.state[marrow] / all;
        self.state[blood] -= collected * self.state[blood] / all;
        let lost_in_selection = libm::exp(-std::f64::consts::LN_10 * p.selection_removal * selection);
        for (population, reach) in self.travelling_lymphocytes() {
            let taken = self.state[population] * passed * p.blood_share * reach;
            self.state[population] -= taken;
            self.bag.lymphocytes[population as usize] = taken * p.thawed_survival * lost_in_selection;
        }
        self.bag.collected = collected;
        self.bag.stem_cells = collected * (1.0 - p.selection_loss * selection);
    }

    /// Lymphocytes that slip into the bag, and how well the machine reaches them.
    fn travelling_lymphocytes(&self) -> [(P, f64); 7] {
        [
            (P::NaiveCd4, 1.0),
            (P::MemoryCd4, 1.0),
            (P::Regulators, 1.0),
            (P::NaiveCd8, 1.0),
            (P::MemoryCd8, 1.0),
            (P::Trec, 1.0),
            (P::SelfReactive, self.body.parameters.self_reactive_in_blood),
        ]
    }

    /// The bag flows back; lymphocytes travel in proportion to the stem cells.
    fn infuse(&mut self, day: f64, graft: Graft) {
        let dose = match graft {
            Graft::None => return,
            Graft::Collected => self.bag.stem_cells,
            Graft::Dose(dose) => dose,
        };
        let p = &self.body.parameters;
        self.state[P::MarrowStemCells] += p.graft_homing * dose;
        self.state[P::Progenitors] += p.graft_progenitors * dose;
        if self.bag.stem_cells > 0.0 {
            let share = dose / self.bag.stem_cells;
            for (value, lymphocytes) in self.state.0.iter_mut().zip(self.bag.lymphocytes) {
                *value += share * lymphocytes;
            }
        }
        self.bag.given = Some(dose);
        self.happenings.push(Happening { day, what: What::Infusion });
    }

    fn draw_clones(&mut self, day: f64) {
        let p = &self.body.parameters;
        let attack = self.state[P::SelfReactive] / p.resting_self_reactive;
        let stream = Stream::new(self.scenario.seed, self.scenario.person, Purpose::Clones);
        for escape in chance::escapes(stream, day, attack, p) {
            self.agenda.insert(escape, Item::Escape);
        }
    }

    fn seed_self_reactive_cells(&mut self) {
        let p = &self.body.parameters;
        self.state[P::SelfReactive] += p.escape_seed * p.resting_self_reactive;
    }
}
