//! Room for more cells than on a well day: new sites where the gaps are widest.

use super::packing::{Bins, Disc};
use super::{Microlitre, SIDE, radius, site};
use crate::cast::Kind;
use crate::scatter::Scatter;

/// Share of the resting sites of a kind that one growth adds, and the fewest it adds.
const SHARE: f64 = 0.3;
const FEWEST: u32 = 60;

/// Places tried for one new site, and how far they lie from where it would be evenly spread, µm.
const TRIES: u32 = 12;
const REACH: f32 = 24.0;

/// Adds some sites to every kind that lives in blood. The kinds take turns in a fixed order, so the sites of
/// a growth are the same whoever asked for it.
pub(super) fn grow(microlitre: &mut Microlitre) {
    let mut taken = Taken::of(microlitre);
    microlitre.growths += 1;
    for kind in Kind::ALL.into_iter().filter(|kind| kind.in_microlitre()) {
        let more = (f64::from(microlitre.at_rest[kind as usize]) * SHARE) as u32;
        let mut scatter = Scatter::new((kind as u32) << 16 | microlitre.growths);
        for _ in 0..more.max(FEWEST) {
            let number = microlitre.sites(kind).len() as u32;
            let disc = taken.widest_gap(kind, number, &mut scatter);
            taken.add(disc);
            microlitre.sites[kind as usize].push(site(disc, number));
        }
    }
}

/// The discs that already have their place.
struct Taken {
    discs: Vec<Disc>,
    bins: Bins,
}

impl Taken {
    fn of(microlitre: &Microlitre) -> Self {
        let discs: Vec<Disc> = Kind::ALL
            .into_iter()
            .flat_map(|kind| microlitre.sites(kind).iter().map(move |site| (kind, site)))
            .map(|(kind, site)| Disc { x: site.x, y: site.y, radius: site.radius, kind })
            .collect();
        let mut bins = Bins::for_discs(&discs, SIDE as f32);
        discs.iter().for_each(|disc| bins.add(disc));
        Self { discs, bins }
    }

    fn add(&mut self, disc: Disc) {
        self.bins.add(&disc);
        self.discs.push(disc);
    }

    /// The freest of some places around a point of an evenly spread sequence.
    fn widest_gap(&self, kind: Kind, number: u32, scatter: &mut Scatter) -> Disc {
        let radius = radius(kind, scatter);
        let around = evenly_spread(number, kind as u32);
        let tried = (0..TRIES).map(|_| {
            let place = |around: f32, scatter: &mut Scatter| {
                (around * SIDE as f32 + REACH * scatter.around_zero()).clamp(radius, SIDE as f32 - radius)
            };
            let (x, y) = (place(around.0, scatter), place(around.1, scatter));
            (self.clearance(x, y, radius), Disc { x, y, radius, kind })
        });
        let here = Disc { x: around.0 * SIDE as f32, y: around.1 * SIDE as f32, radius, kind };
        tried.max_by(|(a, _), (b, _)| a.total_cmp(b)).map_or(here, |(_, disc)| disc)
    }

    /// Free room between a disc and its nearest neighbour; below 0 they overlap.
    fn clearance(&self, x: f32, y: f32, radius: f32) -> f32 {
        let mut least = radius;
        self.bins.for_each_near(x, y, |disc| {
            let other = &self.discs[disc];
            let (dx, dy) = (other.x - x, other.y - y);
            least = least.min((dx * dx + dy * dy).sqrt() - other.radius - radius);
        });
        least
    }
}

/// Point `number` of a sequence that fills the unit square evenly (Roberts' R2), shifted for each `kind`.
fn evenly_spread(number: u32, kind: u32) -> (f32, f32) {
    const STEPS: (f64, f64) = (0.754_877_666_246_693, 0.569_840_290_998_053);
    let shift = f64::from(kind) / Kind::COUNT as f64;
    let at = |step: f64| ((f64::from(number) + 1.0) * step + shift).fract() as f32;
    (at(STEPS.0), at(STEPS.1))
}
