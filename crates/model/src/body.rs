//! A body: its parameters, what follows from them once, and the signals that its cells sense.

use crate::exposure::Exposure;
use crate::number::larger;
use crate::parameter::Parameters;
use crate::population::{DIMENSION, MIDDLE_TRANSIT_STAGES, Population as P, State};

/// Permanent damage at the start of every run.
const DAMAGE_AT_START: f64 = 0.15;

/// A body with everything that can be computed once from its parameters.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub(crate) parameters: Parameters,
    /// Stages between the first and the last of the marrow transit.
    pub(crate) middle_stages: usize,
    /// Passage through one stage of the marrow transit, per day.
    pub(crate) stage_rate: f64,
    naive_drive: LymphopeniaDrive,
    cd4_drive: LymphopeniaDrive,
    cd8_drive: LymphopeniaDrive,
    resting_cd4: f64,
    resting_cd8: f64,
    /// Loss of self-reactive cells that makes active disease an equilibrium, per day.
    pub(crate) self_reactive_loss: f64,
}

impl Body {
    pub(crate) fn new(parameters: Parameters) -> Self {
        let p = &parameters;
        let middle_stages = (p.transit_stages as usize).saturating_sub(2).min(MIDDLE_TRANSIT_STAGES);
        Self {
            middle_stages,
            stage_rate: p.transit_rate * (middle_stages + 2) as f64 / 2.0,
            naive_drive: LymphopeniaDrive::new(p.naive_half_occupancy, p.naive_hill),
            cd4_drive: LymphopeniaDrive::new(p.cd4_half_occupancy, p.memory_hill),
            cd8_drive: LymphopeniaDrive::new(p.cd8_half_occupancy, p.memory_hill),
            resting_cd4: p.resting_cd4(),
            resting_cd8: p.resting_cd8(),
            self_reactive_loss: p.self_reactive_growth / (1.0 + p.escape_ratio * p.escape_ratio)
                * (1.0 - 1.0 / p.antigen_niche),
            parameters,
        }
    }

    /// The body in active disease, before anything is done to it.
    pub(crate) fn at_rest(&self) -> State {
        let p = &self.parameters;
        let mut x = State([0.0; DIMENSION]);
        x[P::MarrowStemCells] = p.resting_marrow_stem_cells;
        x[P::BloodStemCells] = p.resting_blood_stem_cells;
        x[P::Progenitors] = 1.0;
        x[P::EarlyTransit] = 1.0;
        x[P::LateTransit] = 1.0;
        x[P::Neutrophils] = p.resting_neutrophils;
        x[P::Megakaryocytes] = 1.0;
        x[P::Platelets] = p.resting_platelets;
        x[P::Monocytes] = p.resting_monocytes;
        x[P::NaturalKillerCells] = p.resting_natural_killer_cells;
        x[P::LymphoidProgenitors] = 1.0;
        x[P::NaiveBCells] = p.resting_naive_b_cells;
        x[P::MemoryBCells] = p.resting_memory_b_cells;
        x[P::PlasmaCells] = 1.0;
        x[P::Autoantibody] = 1.0;
        x[P::ThymicOutput] = 1.0;
        x[P::NaiveCd4] = p.resting_naive_cd4;
        x[P::Trec] = p.resting_trec();
        x[P::MemoryCd4] = p.resting_memory_cd4;
        x[P::Regulators] = p.resting_regulators;
        x[P::NaiveCd8] = p.resting_naive_cd8;
        x[P::MemoryCd8] = p.resting_memory_cd8;
        x[P::SelfReactive] = p.resting_self_reactive;
        x[P::Inflammation] = p.inflammation_gain * p.resting_trigger / p.inflammation_resolution;
        x[P::Damage] = DAMAGE_AT_START;
        x.0[P::COUNT..P::COUNT + self.middle_stages].fill(1.0);
        x
    }

    /// What the marrow senses.
    #[inline]
    pub(crate) fn marrow_signals(&self, x: &State, e: &Exposure) -> MarrowSignals {
        let p = &self.parameters;
        let stem_share = x[P::MarrowStemCells] / p.resting_marrow_stem_cells;
        let log_growth_factor = self.log_growth_factor(x, e);
        let proliferation = bounded(
            libm::exp(p.growth_factor_on_proliferation * log_growth_factor),
            p.largest_proliferation_feedback,
        );
        let speed = self.transit_speed(log_growth_factor);
        let missing_platelets = (p.resting_platelets + 1.0) / (x[P::Platelets] + 1.0);
        let thrombopoietin = if missing_platelets > 1.0 {
            bounded(
                libm::exp(p.thrombopoietin_exponent * libm::log(missing_platelets)),
                p.largest_thrombopoietin_feedback,
            )
        } else {
            1.0 + p.thrombopoietin_exponent * (missing_platelets - 1.0)
        };
        let occupancy = x[P::Progenitors] / proliferation;
        MarrowSignals {
            niche: p.niche_weight * stem_share + (1.0 - p.niche_weight) * occupancy,
            release: p.homing * p.resting_blood_stem_cells / p.resting_marrow_stem_cells
                * (1.0 + p.largest_mobilisation * e.stem_cell_release),
            ceiling: proliferation * stem_share + 1e-12,
            supply: Supply { stem_share, occupancy },
            proliferation,
            speed,
            thrombopoietin,
        }
    }

    /// Passage through one stage of the marrow transit at this moment, per day.
    pub(crate) fn transit_passage(&self, x: &State, e: &Exposure) -> f64 {
        self.stage_rate * self.transit_speed(self.log_growth_factor(x, e))
    }

    /// G-CSF against rest: what is made and injected, cleared by neutrophils.
    #[inline]
    fn log_growth_factor(&self, x: &State, e: &Exposure) -> f64 {
        let p = &self.parameters;
        let neutrophil_share = larger(x[P::Neutrophils] / p.resting_neutrophils, 0.0);
        libm::log(
            (1.0 + e.growth_factor * p.growth_factor_injection) * (1.0 + p.growth_factor_clearance_ratio)
                / (1.0 + p.growth_factor_clearance_ratio * neutrophil_share),
        )
    }

    #[inline]
    fn transit_speed(&self, log_growth_factor: f64) -> f64 {
        let p = &self.parameters;
        bounded(libm::exp(p.growth_factor_on_transit * log_growth_factor), p.largest_transit_speedup)
    }

    /// What lymphocytes sense: the space that is left, help, and the pull of regulators.
    #[inline]
    pub(crate) fn lymphoid_signals(&self, x: &State, supply: Supply) -> LymphoidSignals {
        let p = &self.parameters;
        let cd4 = x[P::NaiveCd4] + x[P::MemoryCd4] + x[P::Regulators];
        let cd8 = x[P::NaiveCd8] + x[P::MemoryCd8];
        let t_cell_space = (cd4 + cd8) / (self.resting_cd4 + self.resting_cd8);
        let cd8_space = p.cd8_own_space * cd8 / self.resting_cd8 + (1.0 - p.cd8_own_space) * t_cell_space;
        let naive_cd4_space = p.naive_own_niche * x[P::NaiveCd4] / p.resting_naive_cd4
            + (1.0 - p.naive_own_niche) * cd4 / self.resting_cd4;
        let naive_cd8_space =
            p.naive_own_niche * x[P::NaiveCd8] / p.resting_naive_cd8 + (1.0 - p.naive_own_niche) * cd8_space;
        let conventional = (x[P::NaiveCd4] + x[P::MemoryCd4]) / (p.resting_naive_cd4 + p.resting_memory_cd4);
        let attack = x[P::SelfReactive] / p.resting_self_reactive;
        let saturating_attack = 2.0 * attack / (1.0 + attack);
        let regulation = x[P::Regulators] / p.resting_regulators;
        let hold = p.escape_ratio * regulation;
        let regulator_frequency = regulation / (cd4 / self.resting_cd4 + 1e-6);
        let b_cells = x[P::NaiveBCells] + x[P::MemoryBCells];
        LymphoidSignals {
            supply,
            free_t_cell_space: larger(1.0 - t_cell_space, 0.0),
            free_cd4_space: larger(1.0 - naive_cd4_space, 0.0),
            naive_cd4_drive: self.naive_drive.at(naive_cd4_space),
            naive_cd8_drive: self.naive_drive.at(naive_cd8_space),
            cd4_drive: self.cd4_drive.at(t_cell_space),
            cd8_drive: self.cd8_drive.at(cd8_space),
            b_cell_demand: larger(
                1.0 + p.b_cell_feedback
                    * (1.0 - b_cells / (p.resting_naive_b_cells + p.resting_memory_b_cells)),
                0.2,
            ),
            b_cell_help: 2.0 * x[P::MemoryCd4] / (x[P::MemoryCd4] + p.resting_memory_cd4),
            attack,
            plasmablasts: x[P::MemoryBCells] / p.resting_memory_b_cells * saturating_attack,
            regulator_goal: (1.0 - p.regulator_cross_regulation)
                * libm::exp(p.regulator_set_point_exponent * libm::log(conventional + 1e-9))
                + p.regulator_cross_regulation * saturating_attack,
            escape: attack * attack / (attack * attack + hold * hold + 1e-12),
            damping: if regulator_frequency > 1.0 {
                1.0 / (1.0 + p.regulator_damping * (regulator_frequency - 1.0))
            } else {
                1.0
            },
        }
    }
}

/// A response that rises freely below 1 and saturates at `ceiling` above.
#[inline(always)]
fn bounded(response: f64, ceiling: f64) -> f64 {
    if response > 1.0 { response / (1.0 + (response - 1.0) / ceiling) } else { response }
}

/// What the marrow hands on to lymphocytes. Nothing lymphoid feeds back into it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Supply {
    /// Stem cells in marrow, share of rest.
    pub(crate) stem_share: f64,
    /// Progenitors net of the gain by G-CSF, relative to rest.
    pub(crate) occupancy: f64,
}

impl Supply {
    /// What a marrow at rest hands on.
    pub(crate) const AT_REST: Self = Self { stem_share: 1.0, occupancy: 1.0 };
}

/// What the marrow senses. All relative to rest unless noted.
pub(crate) struct MarrowSignals {
    pub(crate) supply: Supply,
    /// How full stem cells feel the niche to be.
    pub(crate) niche: f64,
    /// Release of stem cells into blood, per day.
    pub(crate) release: f64,
    /// Most progenitors the stem cells can feed.
    pub(crate) ceiling: f64,
    /// G-CSF on proliferation.
    pub(crate) proliferation: f64,
    /// G-CSF on the speed of transit.
    pub(crate) speed: f64,
    /// Platelet feedback on megakaryocytes.
    pub(crate) thrombopoietin: f64,
}

/// What lymphocytes sense. All relative to rest unless noted.
pub(crate) struct LymphoidSignals {
    pub(crate) supply: Supply,
    pub(crate) free_t_cell_space: f64,
    pub(crate) free_cd4_space: f64,
    pub(crate) naive_cd4_drive: f64,
    pub(crate) naive_cd8_drive: f64,
    pub(crate) cd4_drive: f64,
    pub(crate) cd8_drive: f64,
    pub(crate) b_cell_demand: f64,
    pub(crate) b_cell_help: f64,
    /// Self-reactive cells against active disease.
    pub(crate) attack: f64,
    pub(crate) plasmablasts: f64,
    /// Where IL-2 would settle the regulators.
    pub(crate) regulator_goal: f64,
    /// Escape of self-reactive cells from regulators, 0 to 1.
    pub(crate) escape: f64,
    /// Damping of inflammation by regulators, 0 to 1.
    pub(crate) damping: f64,
}

/// How strongly lymphocytes divide when the body is empty: 1 when empty, 0 at rest, negative above.
#[derive(Clone, Copy, Debug)]
struct LymphopeniaDrive {
    per_half: f64,
    exponent: Exponent,
    offset: f64,
}

/// Whole exponents are multiplied out: `pow` would cost more than the rest of the equations.
#[derive(Clone, Copy, Debug)]
enum Exponent {
    Three,
    Five,
    Any(f64),
}

impl LymphopeniaDrive {
    fn new(half: f64, exponent: f64) -> Self {
        let exponent = match exponent {
            3.0 => Exponent::Three,
            5.0 => Exponent::Five,
            other => Exponent::Any(other),
        };
        let per_half = 1.0 / half;
        Self { per_half, exponent, offset: 1.0 / (1.0 + exponent.raise(per_half)) }
    }

    #[inline(always)]
    fn at(&self, occupancy: f64) -> f64 {
        1.0 / (1.0 + self.exponent.raise(occupancy * self.per_half)) - self.offset
    }
}

impl Exponent {
    #[inline(always)]
    fn raise(self, base: f64) -> f64 {
        match self {
            Self::Three => base * base * base,
            Self::Five => {
                let squared = base * base;
                squared * squared * base
            }
            Self::Any(exponent) => libm::pow(base, exponent),
        }
    }
}
