//! Cells that stay in a place: as many drawn as the model holds, one for many.

use model::{Population as P, State};

use super::place::Placed;
use crate::cast::Kind;
use crate::landscape::map::{self, PROGENITOR_SITES, STEM_CELL_SITES, TISSUE_SITES};
use crate::landscape::{Point, Station};

/// Where a crowd stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At the wall of the marrow's cave.
    Niche,
    /// In the open cave.
    Cave,
    /// Before the mouth of the cave.
    Mouth,
    /// In the small chambers of the bone.
    Chamber,
    /// At the sheath of the nerves, attacking.
    Sheath,
    /// Beside them, holding them back.
    Guard,
    /// In the open tissue.
    Tissue,
}

/// Cells of one kind in one place.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    /// Who they are.
    pub kind: Kind,
    /// Where they stand.
    pub spot: Spot,
    /// How much of the population one drawn cell stands for, in the unit of the population.
    pub one_for: f64,
    amount: fn(&State) -> f64,
    /// One is drawn as long as the model has any at all: survivors stay visible.
    at_least_one: bool,
}

const fn crowd(kind: Kind, spot: Spot, one_for: f64, amount: fn(&State) -> f64) -> Crowd {
    Crowd { kind, spot, one_for, amount, at_least_one: false }
}

/// Stem cells that one drawn stem cell stands for, in marrow, bag and tube alike: 10⁶ per kg.
pub const STEM_CELLS_FOR_ONE: f64 = 1.5;

/// Every crowd.
pub const CROWDS: [Crowd; 9] = [
    crowd(Kind::StemCell, Spot::Niche, STEM_CELLS_FOR_ONE, |x| x[P::MarrowStemCells]),
    crowd(Kind::Progenitor, Spot::Cave, 0.125, |x| x[P::Progenitors]),
    crowd(Kind::Neutrophil, Spot::Mouth, 0.25, |x| (x[P::EarlyTransit] + x[P::LateTransit]) / 2.0),
    crowd(Kind::PlasmaCell, Spot::Chamber, 0.25, |x| x[P::PlasmaCells]),
    Crowd { at_least_one: true, ..crowd(Kind::SelfReactive, Spot::Sheath, 0.15, |x| x[P::SelfReactive]) },
    crowd(Kind::Regulator, Spot::Guard, 10.0, |x| x[P::Regulators]),
    crowd(Kind::Monocyte, Spot::Tissue, 120.0, |x| x[P::Monocytes]),
    crowd(Kind::MemoryCd4, Spot::Tissue, 120.0, |x| x[P::MemoryCd4]),
    crowd(Kind::Cd8, Spot::Tissue, 120.0, |x| x[P::MemoryCd8]),
];

/// Fewer than one cell in all of a body's blood (5 litres), cells/µL: then there is none.
const NONE_LEFT: f64 = 2e-7;

impl Crowd {
    /// How many are drawn, not rounded.
    #[must_use]
    pub fn drawn(&self, state: &State) -> f64 {
        let amount = (self.amount)(state);
        let drawn = amount / self.one_for;
        if self.at_least_one && amount > NONE_LEFT { drawn.max(1.0) } else { drawn }
    }

    fn sites(&self) -> usize {
        match self.spot {
            Spot::Niche => STEM_CELL_SITES.len(),
            Spot::Cave => PROGENITOR_SITES.len(),
            Spot::Mouth => MOUTH_SITES.len(),
            Spot::Chamber => CHAMBER_SITES.len(),
            Spot::Sheath | Spot::Guard => map::attack_sites().len() / 2,
            Spot::Tissue => TISSUE_SITES.len() / TISSUE_KINDS,
        }
    }

    fn site(&self, number: usize) -> Station {
        match self.spot {
            Spot::Niche => standing(STEM_CELL_SITES[number]),
            Spot::Cave => standing(PROGENITOR_SITES[number]),
            Spot::Mouth => standing(MOUTH_SITES[number]),
            Spot::Chamber => standing(CHAMBER_SITES[number]),
            Spot::Sheath => map::attack_sites()[2 * number],
            Spot::Guard => map::attack_sites()[2 * number + 1],
            Spot::Tissue => standing(TISSUE_SITES[number * TISSUE_KINDS + self.kind as usize % TISSUE_KINDS]),
        }
    }

    const fn size(&self) -> f64 {
        match self.spot {
            Spot::Niche | Spot::Cave | Spot::Chamber => 1.2,
            Spot::Mouth => 1.0,
            Spot::Sheath | Spot::Guard => 1.35,
            Spot::Tissue => 1.2,
        }
    }
}

/// How many kinds share the places in the open tissue.
const TISSUE_KINDS: usize = 3;

/// Where young neutrophils wait to leave.
const MOUTH_SITES: [Point; 9] = [
    (655.0, 722.0),
    (660.0, 790.0),
    (700.0, 752.0),
    (618.0, 712.0),
    (708.0, 800.0),
    (625.0, 832.0),
    (712.0, 712.0),
    (640.0, 756.0),
    (668.0, 836.0),
];

/// Chambers where plasma cells sit for years.
const CHAMBER_SITES: [Point; 5] =
    [(542.0, 1022.0), (582.0, 1038.0), (205.0, 1000.0), (418.0, 268.0), (236.0, 1030.0)];

fn standing((x, y): Point) -> Station {
    Station { x, y, heading: 0.0 }
}

/// Tells every cell of every crowd. `in_transit` stem cells of the marrow (10⁶ per kg) are still on their
/// way and not drawn in the niche.
pub(super) fn dwellers(state: &State, in_transit: f64, mut tell: impl FnMut(Placed)) {
    for (nth, crowd) in CROWDS.iter().enumerate() {
        let away = if crowd.spot == Spot::Niche { in_transit / crowd.one_for } else { 0.0 };
        let drawn = crowd.drawn(state) - away;
        for number in 0..crowd.sites() {
            let opacity = shown(drawn, number);
            if opacity <= 0.0 {
                break;
            }
            let station = crowd.site(number);
            let seed = (nth * 64 + number) as u32;
            let turn = if station.heading == 0.0 { f64::from(seed) * 2.4 } else { station.heading };
            let Station { x, y, .. } = station;
            tell(Placed { kind: crowd.kind, seed, x, y, size: crowd.size(), turn, opacity });
        }
    }
}

/// How visible cell `number` is when `drawn` cells are due: rounded to whole cells, with a short fade so
/// that nobody pops up.
pub(super) fn shown(drawn: f64, number: usize) -> f64 {
    const FADE: f64 = 0.2;
    ((drawn - number as f64 - 0.5) / FADE + 0.5).clamp(0.0, 1.0)
}
