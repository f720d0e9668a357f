//! Cells that stay in a place: as many drawn as the model holds, one for many.

use std::sync::LazyLock;

use model::{Population as P, State};

use super::place::{self, Placed};
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
    /// In the open tissue, where several kinds pass and take turns at the places.
    Passing(usize),
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
    crowd(Kind::Monocyte, Spot::Passing(0), 120.0, |x| x[P::Monocytes]),
    crowd(Kind::MemoryCd4, Spot::Passing(1), 120.0, |x| x[P::MemoryCd4]),
    crowd(Kind::Cd8, Spot::Passing(2), 120.0, |x| x[P::MemoryCd8]),
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
            Spot::Sheath => tissue().sheath.len(),
            Spot::Guard => tissue().guard.len(),
            Spot::Passing(_) => tissue().passing.len() / PASSING,
        }
    }

    fn site(&self, number: usize) -> Station {
        match self.spot {
            Spot::Niche => standing(STEM_CELL_SITES[number]),
            Spot::Cave => standing(PROGENITOR_SITES[number]),
            Spot::Mouth => standing(MOUTH_SITES[number]),
            Spot::Chamber => standing(CHAMBER_SITES[number]),
            Spot::Sheath => tissue().sheath[number],
            Spot::Guard => tissue().guard[number],
            Spot::Passing(turn) => tissue().passing[number * PASSING + turn],
        }
    }

    /// The cell at one of the sites. `nth` is the place of this crowd among all.
    fn at_site(&self, nth: usize, number: usize) -> Placed {
        let Station { x, y, heading } = self.site(number);
        let seed = (nth * 64 + number) as u32;
        let turn = if heading == 0.0 { f64::from(seed) * 2.4 } else { heading };
        Placed { kind: self.kind, seed, build: seed, x, y, size: self.size(), turn, opacity: 1.0 }
    }

    /// One of those who stand there in this state, another for each number.
    pub(super) fn standing(&self, nth: usize, state: &State, number: u32) -> Placed {
        let standing = (self.drawn(state).round() as usize).clamp(1, self.sites());
        self.at_site(nth, number as usize % standing)
    }

    const fn size(&self) -> f64 {
        match self.spot {
            Spot::Niche | Spot::Cave | Spot::Chamber => 1.2,
            Spot::Mouth => 1.0,
            Spot::Sheath | Spot::Guard => 1.35,
            Spot::Passing(_) => 1.2,
        }
    }
}

/// How many kinds pass through the open tissue.
const PASSING: usize = 3;

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

/// Places in the tissue, in the order in which they are taken.
struct Tissue {
    sheath: Vec<Station>,
    guard: Vec<Station>,
    passing: Vec<Station>,
}

/// Attackers choose first, on one side of each segment of sheath; regulators take the other side, and those
/// who only pass take what is left. Nobody stands on anybody.
fn tissue() -> &'static Tissue {
    static TISSUE: LazyLock<Tissue> = LazyLock::new(|| {
        let mut taken: Vec<Station> = Vec::new();
        let mut choose = |sites: &mut dyn Iterator<Item = Station>| {
            let from = taken.len();
            for site in sites {
                if taken.iter().all(|other| libm::hypot(other.x - site.x, other.y - site.y) > ELBOW_ROOM) {
                    taken.push(site);
                }
            }
            taken[from..].to_vec()
        };
        let sides = map::attack_sites();
        let sheath = choose(&mut sides.iter().step_by(2).take(ATTACKERS).copied());
        let guard = choose(&mut sides.iter().skip(1).step_by(2).take(GUARDS).copied());
        let passing = choose(&mut TISSUE_SITES.into_iter().map(standing).filter(leaves_room_for_words));
        Tissue { sheath, guard, passing }
    });
    &TISSUE
}

/// The most attackers and guards that any run of the model draws, and how many attackers a run usually
/// begins with.
const ATTACKERS: usize = 16;
const GUARDS: usize = 9;
const USUAL_ATTACKERS: usize = 8;

/// The shore below the river and the open tissue above the third nerve stay free for words.
fn leaves_room_for_words(site: &Station) -> bool {
    let is_at_shore = site.x < 2640.0 && (840.0..930.0).contains(&site.y);
    let is_above_nerve = (2840.0..3120.0).contains(&site.x) && (540.0..670.0).contains(&site.y);
    !is_at_shore && !is_above_nerve
}

/// Least distance between two cells in the tissue, world units.
const ELBOW_ROOM: f64 = 60.0;

fn standing((x, y): Point) -> Station {
    Station { x, y, heading: 0.0 }
}

/// Every place in the landscape where a cell stands in an ordinary run, and how far it reaches: across,
/// down, radius.
pub(super) fn standing_places() -> impl Iterator<Item = (f64, f64, f64)> {
    CROWDS.iter().flat_map(|crowd| {
        let radius = place::radius(crowd.kind, crowd.size());
        let usual = if crowd.spot == Spot::Sheath { USUAL_ATTACKERS } else { crowd.sites() };
        (0..usual).map(move |number| crowd.site(number)).map(move |site| (site.x, site.y, radius))
    })
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
            tell(Placed { opacity, ..crowd.at_site(nth, number) });
        }
    }
}

/// How visible cell `number` is when `drawn` cells are due: rounded to whole cells, with a short fade so
/// that nobody pops up.
pub(super) fn shown(drawn: f64, number: usize) -> f64 {
    const FADE: f64 = 0.2;
    ((drawn - number as f64 - 0.5) / FADE + 0.5).clamp(0.0, 1.0)
}
