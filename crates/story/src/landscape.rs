//! The body as one drawing: marrow, river of blood, thymus, tissue, bag.
//!
//! [`map`] says where things are. A [`Landscape`] says in which state they are drawn, in steps coarse enough
//! that two moments which look alike are equal, so a page draws anew only when there is something new.
//! Colours are class names that [`ink_css`](crate::cast::ink_css) binds to the palette.

mod bag;
mod chance;
pub mod curve;
pub mod map;
mod marrow;
mod nerve;
mod pen;
mod river;
mod sheath;
mod sheet;
mod sight;
mod thymus;
mod tissue;
mod trace;

pub use curve::{Curve, Point, Station};
pub use nerve::SEGMENTS;
pub use sight::{Sight, Window};
pub(crate) use {sheet::short, trace::Trace};

use sheet::Sheet;

/// A part of the drawing that changes for reasons of its own, or never.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The green shore and the star-shaped neighbours on it.
    Land,
    /// The nerves and what is left of their sheath.
    Sheath,
    /// Signs of inflammation.
    Irritation,
    /// The bone and its cave.
    Marrow,
    /// The river of blood; its banks open where the bag's tube comes in.
    River,
    /// The bag.
    Bag,
    /// The thymus and the young cells on its benches.
    Thymus,
}

impl Part {
    /// Every part; each lies over those before it.
    pub const ALL: [Self; 7] =
        [Self::Land, Self::Sheath, Self::Irritation, Self::Marrow, Self::River, Self::Bag, Self::Thymus];
}

/// How much is in the bag, and where the bag is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BagView {
    /// No cells have been collected yet.
    Absent,
    /// It lies below the river and is being filled.
    Filling {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
    /// It lies below the river, frozen.
    Frozen {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
    /// It hangs over the river as a drip.
    Hung {
        /// Share of a full bag, 0 to 1.
        fill: f64,
    },
}

/// Where the banks of the river are open for a tube, by its place along the river.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Opening {
    None,
    Top(f64),
    Bottom(f64),
}

/// What of the body's state can be seen in the ground itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Permanent damage, 0 to 1: the share of the sheath that is stripped.
    pub damage: f64,
    /// Inflammatory activity, relative; above 1 the condition is active.
    pub inflammation: f64,
    /// Output of the thymus, relative to rest: the share of its benches that are taken.
    pub thymus: f64,
    /// The bag.
    pub bag: BagView,
}

/// The landscape in one state. Equal landscapes look the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landscape {
    /// Stripped sheath, in steps of [`STRIPS`] a segment.
    strips: u32,
    /// Signs of inflammation.
    irritation: u32,
    /// Taken benches, in twentieths.
    taken: u32,
    /// The bag, filled in sixteenths.
    bag: BagView,
}

/// The elements of the land, which is the same in every state, as far as they are seen through a window.
#[must_use]
pub fn land_svg(window: Window) -> String {
    let mut sheet = Sheet::new(Sight::of(window));
    tissue::draw(&mut sheet);
    sheet.into_svg()
}

/// Into how many steps the stripping of one segment is divided.
const STRIPS: u32 = 4;
/// Signs strewn when inflammation is at the level that counts as active.
const CALLS: f64 = 36.0;
/// The most signs that are strewn: enough to see, too few to shout.
const MOST_CALLS: f64 = 72.0;

impl Landscape {
    /// The landscape for a state of the body. Numbers outside their ranges count as the nearest in range,
    /// numbers that are none as 0.
    #[must_use]
    pub fn of(ground: &Ground) -> Self {
        let steps = |share: f64, steps: f64| libm::round(share.clamp(0.0, 1.0) * steps) as u32;
        Self {
            strips: steps(ground.damage, f64::from(STRIPS) * SEGMENTS as f64),
            irritation: (ground.inflammation * CALLS).clamp(0.0, MOST_CALLS) as u32 / 4 * 4,
            taken: steps(ground.thymus, 20.0),
            bag: ground.bag.in_sixteenths(),
        }
    }

    /// The elements of an SVG whose viewBox is `0 0 3400 1400`.
    #[must_use]
    pub fn svg(&self) -> String {
        self.svg_within(Window::WORLD)
    }

    /// The elements that can be seen through a window of the world.
    #[must_use]
    pub fn svg_within(&self, window: Window) -> String {
        self.svg_in(Sight::of(window))
    }

    /// The elements that can be seen, no finer than can be seen.
    #[must_use]
    pub fn svg_in(&self, sight: Sight) -> String {
        let mut sheet = Sheet::new(sight);
        Part::ALL.iter().for_each(|&part| self.draw(part, &mut sheet));
        format!("<g class=\"ink\">{}</g>", sheet.into_svg())
    }

    /// The elements of one part: those of all parts, one after the other, are the landscape.
    #[must_use]
    pub fn part_svg(&self, part: Part) -> String {
        self.parts_svg_within(&[part], Window::WORLD)
    }

    /// The elements of some parts that can be seen through a window of the world.
    #[must_use]
    pub fn parts_svg_within(&self, parts: &[Part], window: Window) -> String {
        let mut sheet = Sheet::new(Sight::of(window));
        parts.iter().for_each(|&part| self.draw(part, &mut sheet));
        sheet.into_svg()
    }

    /// Whether a part looks as it does in another state.
    #[must_use]
    pub fn shares(&self, part: Part, other: &Self) -> bool {
        match part {
            Part::Land | Part::Marrow => true,
            Part::Sheath => self.strips == other.strips,
            Part::Irritation => self.irritation == other.irritation,
            Part::River => self.bag.opening() == other.bag.opening(),
            Part::Bag => self.bag == other.bag,
            Part::Thymus => self.taken == other.taken,
        }
    }

    fn draw(&self, part: Part, sheet: &mut Sheet) {
        match part {
            Part::Land => tissue::draw(sheet),
            Part::Sheath => sheath::draw(sheet, &self.stripped()),
            Part::Irritation => tissue::draw_irritation(sheet, self.irritation),
            Part::Marrow => marrow::draw(sheet),
            Part::River => river::draw(sheet, self.bag.opening()),
            Part::Bag => bag::draw(sheet, &self.bag),
            Part::Thymus => thymus::draw(sheet, f64::from(self.taken) / 20.0),
        }
    }

    /// How far each segment of sheath is stripped, 0 to 1, in the order in which they are stripped.
    #[must_use]
    pub fn stripped(&self) -> [f64; SEGMENTS] {
        std::array::from_fn(|segment| {
            let strips = self.strips.saturating_sub(segment as u32 * STRIPS).min(STRIPS);
            f64::from(strips) / f64::from(STRIPS)
        })
    }

    /// The bag.
    #[must_use]
    pub const fn bag(&self) -> &BagView {
        &self.bag
    }
}

impl BagView {
    /// Share of a full bag, 0 to 1.
    #[must_use]
    pub const fn fill(&self) -> f64 {
        match *self {
            Self::Absent => 0.0,
            Self::Filling { fill } | Self::Frozen { fill } | Self::Hung { fill } => fill,
        }
    }

    /// The middle of the bag in the world.
    #[must_use]
    pub const fn middle(&self) -> Point {
        match self {
            Self::Hung { .. } => map::BAG_HUNG,
            _ => map::BAG_LYING,
        }
    }

    /// Where its tube comes through the banks of the river.
    pub(crate) fn opening(&self) -> Opening {
        let x = map::tube(self).points().last().map(|end| end.0);
        match (self, x) {
            (Self::Absent, _) | (_, None) => Opening::None,
            (Self::Hung { .. }, Some(x)) => Opening::Top(x),
            (_, Some(x)) => Opening::Bottom(x),
        }
    }

    /// A point of the world from one in the bag: to the right, and towards the ports. A bag that hangs
    /// has its ports below.
    pub(crate) fn place(&self, (right, to_ports): Point) -> Point {
        const HUNG_SIZE: f64 = 0.82;
        let (x, y) = self.middle();
        match self {
            Self::Hung { .. } => (x + HUNG_SIZE * right, y + HUNG_SIZE * to_ports),
            _ => (x + right, y - to_ports),
        }
    }

    /// The end of the bag where its liquid gathers, measured towards the ports.
    pub(crate) const fn floor(&self) -> f64 {
        match self {
            Self::Hung { .. } => bag::ENDS.0,
            _ => bag::ENDS.1,
        }
    }

    /// Which way the liquid rises, measured towards the ports: 1 or -1.
    pub(crate) const fn rising(&self) -> f64 {
        match self {
            Self::Hung { .. } => -1.0,
            _ => 1.0,
        }
    }

    fn in_sixteenths(self) -> Self {
        let fill = libm::round(self.fill().clamp(0.0, 1.0) * 16.0) / 16.0;
        let fill = if fill.is_nan() { 0.0 } else { fill };
        match self {
            Self::Absent => Self::Absent,
            Self::Filling { .. } => Self::Filling { fill },
            Self::Frozen { .. } => Self::Frozen { fill },
            Self::Hung { .. } => Self::Hung { fill },
        }
    }
}
