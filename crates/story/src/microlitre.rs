//! One microlitre at true scale: every white cell a disc that keeps its place.
//!
//! A microlitre is a cube one millimetre wide; we look at its face. Site number `i` of a kind belongs to its
//! `i`-th cell for good, so a change of count adds or removes only the last cells. The order within a kind
//! is spread over the whole face: any number of cells is evenly thinned out. Cells are pushed apart so that
//! each can be counted; a real cube seen from the front would show some behind others.

mod drift;
mod fades;
mod growth;
mod order;
mod packing;

use model::Moment;

use crate::cast::{Kind, anatomy};
use crate::scatter::Scatter;
use packing::Disc;

pub use drift::{DRIFT, Drift};
pub use fades::{ARRIVAL, Fades, LEAVING};

/// Side of the face, µm.
pub const SIDE: f64 = 1000.0;

/// Cells of each kind, in the order of [`Kind::ALL`].
pub type Counts = [u32; Kind::COUNT];

/// More cells of one kind than any run of the model reaches; no input can ask for unbounded work.
const MOST: u32 = 40_000;

/// Share by which a cell may be wider or narrower than its kind.
const UNEVENNESS: f32 = 0.06;

/// Where the first self-reactive cell lies, µm: near the right edge, where the glass hangs in the attack.
const FIRST_SELF_REACTIVE: (f32, f32) = (855.0, 690.0);

/// How many cells of each kind one microlitre of blood holds, in whole cells. A kind that counts less than
/// half a cell is not drawn; words then say "fewer than 1".
#[must_use]
pub fn counts(moment: &Moment) -> Counts {
    let whole = |kind: Kind| kind.per_microlitre(moment).clamp(0.0, f64::from(MOST)).round() as u32;
    Kind::ALL.map(|kind| if kind.in_microlitre() { whole(kind) } else { 0 })
}

/// How many dots are drawn for so many cells when one dot stands for several: as many in proportion, and for a
/// kind that is there at least one. None asks for more dots than cells.
#[must_use]
pub fn dots(counts: &Counts, cells_for_one_dot: u32) -> Counts {
    let one_for = f64::from(cells_for_one_dot.max(1));
    counts.map(|count| ((f64::from(count) / one_for).round() as u32).max(count.min(1)))
}

/// The place of one cell and what makes it this cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Centre, µm from the left edge.
    pub x: f32,
    /// Centre, µm from the upper edge.
    pub y: f32,
    /// Radius, µm.
    pub radius: f32,
    /// How far the cell is turned, radians.
    pub turn: f32,
    /// Phase of its outline, radians.
    pub phase: f32,
    /// Which of the kind's builds it has.
    pub build: u32,
}

/// The sites of every cell that can be shown.
#[derive(Clone, Debug)]
pub struct Microlitre {
    sites: [Vec<Site>; Kind::COUNT],
    at_rest: Counts,
    growths: u32,
}

impl Microlitre {
    /// Sites for the cells of a well day, packed side by side. Takes some hundredths of a second, once.
    #[must_use]
    pub fn new(at_rest: &Counts) -> Self {
        let mut discs = scattered(at_rest);
        packing::push_apart(&mut discs, SIDE as f32);
        let mut sites: [Vec<Site>; Kind::COUNT] = Default::default();
        for kind in Kind::ALL {
            let own: Vec<Disc> = discs.iter().filter(|disc| disc.kind == kind).copied().collect();
            let from = f64::from(kind as u8) / Kind::COUNT as f64;
            let ordered = order::spread(&own, from).into_iter().zip(0..);
            sites[kind as usize] = ordered.map(|(disc, number)| site(disc, number)).collect();
        }
        Self { sites, at_rest: *at_rest, growths: 0 }
    }

    /// Adds sites in between until `counts` fit; where a site comes to lie does not depend on when it is
    /// asked for.
    pub fn make_room(&mut self, counts: &Counts) {
        let lacks_room = |microlitre: &Self, kind: Kind| {
            microlitre.sites(kind).len() < counts[kind as usize].min(MOST) as usize
        };
        while Kind::ALL.into_iter().any(|kind| kind.in_microlitre() && lacks_room(self, kind)) {
            growth::grow(self);
        }
    }

    /// The sites of a kind; the first `n` belong to its first `n` cells.
    #[must_use]
    pub fn sites(&self, kind: Kind) -> &[Site] {
        &self.sites[kind as usize]
    }

    /// The site nearest to a place (µm) among the first cells of a kind, as the number of its cell. The
    /// choice changes only when that cell itself goes.
    #[must_use]
    pub fn nearest(&self, kind: Kind, count: u32, place: (f64, f64)) -> Option<u32> {
        const FIRST: usize = 48;
        let away =
            |site: &Site| (f64::from(site.x) - place.0).powi(2) + (f64::from(site.y) - place.1).powi(2);
        let first = &self.sites(kind)[..FIRST.min(count as usize).min(self.sites(kind).len())];
        let nearest = first.iter().zip(0..).min_by(|(a, _), (b, _)| away(a).total_cmp(&away(b)));
        nearest.map(|(_, number)| number)
    }
}

/// Discs in random order of kinds on a jittered grid: a start without clumps or holes.
fn scattered(counts: &Counts) -> Vec<Disc> {
    let mut scatter = Scatter::new(5);
    let mut kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .flat_map(|kind| std::iter::repeat_n(kind, counts[kind as usize] as usize))
        .collect();
    scatter.shuffle(&mut kinds);
    let places = packing::jittered_grid(kinds.len(), SIDE as f32, &mut scatter);
    bring_forward(&mut kinds, &places);
    let disc = |(kind, (x, y)): (Kind, (f32, f32))| Disc { x, y, radius: radius(kind, &mut scatter), kind };
    kinds.into_iter().zip(places).map(disc).collect()
}

/// Gives one self-reactive cell the place nearest to [`FIRST_SELF_REACTIVE`].
fn bring_forward(kinds: &mut [Kind], places: &[(f32, f32)]) {
    let (x, y) = FIRST_SELF_REACTIVE;
    let away = |&(px, py): &(f32, f32)| (px - x) * (px - x) + (py - y) * (py - y);
    let nearest = (0..places.len()).min_by(|&a, &b| away(&places[a]).total_cmp(&away(&places[b])));
    let found = kinds.iter().position(|&kind| kind == Kind::SelfReactive);
    if let (Some(nearest), Some(found)) = (nearest, found) {
        kinds.swap(nearest, found);
    }
}

fn radius(kind: Kind, scatter: &mut Scatter) -> f32 {
    kind.diameter() as f32 / 2.0 * (1.0 + UNEVENNESS * scatter.around_zero())
}

fn site(disc: Disc, number: u32) -> Site {
    let seed = (disc.kind as u32) << 24 | number;
    let mut scatter = Scatter::new(seed);
    Site {
        x: disc.x,
        y: disc.y,
        radius: disc.radius,
        turn: scatter.unit() * std::f32::consts::TAU,
        phase: anatomy::phase(seed) as f32,
        build: number,
    }
}
