//! How each kind is built: an outline, a nucleus and signs, all closed formulas in units of the radius.
//!
//! Three readers draw from this: the SVG still writes each form as an element, a shader takes the signed
//! distance, a canvas strokes and fills. No reader has a formula of its own.

mod parts;

use super::Kind;
use std::f64::consts::TAU;

/// How much of a cell can be seen, chosen by its drawn diameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// Under 6 px: body and nucleus.
    Dot,
    /// 6 to 13 px: one redrawn sign.
    Sign,
    /// 13 to 26 px: sign and nucleus.
    Plain,
    /// Above 26 px: everything.
    Full,
}

impl Detail {
    /// Every level, coarse to fine.
    pub const ALL: [Detail; 4] = [Self::Dot, Self::Sign, Self::Plain, Self::Full];

    /// The level for a cell drawn `diameter` CSS px wide.
    #[must_use]
    pub fn of(diameter: f64) -> Self {
        match diameter {
            d if d < 6.0 => Self::Dot,
            d if d < 13.0 => Self::Sign,
            d if d < 26.0 => Self::Plain,
            _ => Self::Full,
        }
    }

    /// Line width in CSS px at this level.
    #[must_use]
    pub const fn line_width(self) -> f64 {
        [0.55, 0.85, 1.1, 1.35][self as usize]
    }
}

/// A closed outline: distance from the centre as a function of the angle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// `1 + Σ amount · cos(turns · t + shift · phase)`.
    Waves(&'static [Wave]),
    /// A hexagon, softened by a circle: `soft + (1.038 - soft) · cos 30° / cos((t mod 60°) - 30°)`.
    Hexagon {
        /// Share of the circle.
        soft: f64,
    },
    /// A square with round shoulders: `size · (|cos t|ᵖ + |sin t|ᵖ)^(-1/p)`.
    Square {
        /// Half the width.
        size: f64,
        /// The higher, the squarer.
        power: f64,
    },
    /// An ellipse, leaning: `(1 + lean · cos t) / √((cos t / long)² + (sin t / short)²)`.
    Egg {
        /// Half the length.
        long: f64,
        /// Half the width.
        short: f64,
        /// How much one end is fuller.
        lean: f64,
    },
    /// `base + reach · (½ + ½ cos(thorns · t + phase))^sharpness`.
    Thorns {
        /// Radius between two thorns.
        base: f64,
        /// Length of a thorn.
        reach: f64,
        /// How many.
        thorns: f64,
        /// How slim.
        sharpness: f64,
    },
}

/// One wave of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wave {
    /// Height, in radii.
    pub amount: f64,
    /// Crests around the cell.
    pub turns: f64,
    /// How many times the cell's own phase is added.
    pub shift: f64,
}

impl Outline {
    /// Distance from the centre at `angle`, in radii; `phase` comes from the cell's seed.
    #[must_use]
    pub fn at(&self, angle: f64, phase: f64) -> f64 {
        use libm::{cos, fabs, pow, sin, sqrt};
        match *self {
            Self::Waves(waves) => {
                1.0 + waves.iter().map(|w| w.amount * cos(w.turns * angle + w.shift * phase)).sum::<f64>()
            }
            Self::Hexagon { soft } => {
                let side = TAU / 6.0;
                let within = angle - libm::floor(angle / side) * side - side / 2.0;
                soft + (1.038 - soft) * cos(side / 2.0) / cos(within)
            }
            Self::Square { size, power } => {
                size * pow(pow(fabs(cos(angle)), power) + pow(fabs(sin(angle)), power), -1.0 / power)
            }
            Self::Egg { long, short, lean } => {
                let (x, y) = (cos(angle) / long, sin(angle) / short);
                (1.0 + lean * cos(angle)) / sqrt(x * x + y * y)
            }
            Self::Thorns { base, reach, thorns, sharpness } => {
                base + reach * pow(0.5 + 0.5 * cos(thorns * angle + phase), sharpness)
            }
        }
    }

    /// The outline as `count` points around the origin, in radii.
    pub fn points(&self, count: usize, phase: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        (0..count).map(move |i| {
            let angle = i as f64 / count as f64 * TAU;
            let reach = self.at(angle, phase);
            (reach * libm::cos(angle), reach * libm::sin(angle))
        })
    }
}

/// A shape inside or around a cell, in radii, before the cell is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A filled disc.
    Disc {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        radius: f64,
    },
    /// A straight stroke with round ends.
    Bar {
        /// One end.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
        /// Half its width.
        half_width: f64,
    },
    /// A bent stroke with round ends; a whole ring when it spans a full turn.
    Arc {
        /// Centre of the bend.
        x: f64,
        /// Centre of the bend.
        y: f64,
        /// Radius of the bend.
        radius: f64,
        /// Angles of both ends, radians.
        between: (f64, f64),
        /// Half its width.
        half_width: f64,
    },
}

impl Form {
    /// Signed distance from a point to the form: below 0 inside.
    #[must_use]
    pub fn distance(&self, px: f64, py: f64) -> f64 {
        match *self {
            Self::Disc { x, y, radius } => libm::hypot(px - x, py - y) - radius,
            Self::Bar { from, to, half_width } => {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let along = ((px - from.0) * dx + (py - from.1) * dy) / (dx * dx + dy * dy);
                let along = along.clamp(0.0, 1.0);
                libm::hypot(px - from.0 - along * dx, py - from.1 - along * dy) - half_width
            }
            Self::Arc { x, y, radius, between, half_width } => {
                let (middle, half) = ((between.0 + between.1) / 2.0, (between.1 - between.0) / 2.0);
                let angle = libm::atan2(py - y, px - x) - middle;
                let angle = angle - libm::round(angle / TAU) * TAU;
                let nearest = middle + angle.clamp(-half, half);
                libm::hypot(px - x - radius * libm::cos(nearest), py - y - radius * libm::sin(nearest))
                    - half_width
            }
        }
    }
}

/// Which of the cell's colours a mark takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The body's colour.
    Body,
    /// The line's colour.
    Line,
    /// The nucleus's colour.
    Nucleus,
    /// The paper shows through.
    Paper,
}

/// A form with its ink and the levels of detail at which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The shape.
    pub form: Form,
    /// Its colour.
    pub ink: Ink,
    /// Opacity, 0 to 1.
    pub opacity: f64,
    /// Coarsest and finest level at which it is drawn.
    pub seen: (Detail, Detail),
}

impl Mark {
    /// Whether the mark is drawn at this level.
    #[must_use]
    pub fn is_seen_at(&self, detail: Detail) -> bool {
        self.seen.0 <= detail && detail <= self.seen.1
    }
}

/// Everything there is to draw of a cell. Paint order: `around`, body, nucleus, `within`, membrane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anatomy {
    /// The membrane from [`Detail::Plain`] up.
    pub outline: Outline,
    /// The membrane of a small cell, where fine thorns would blur.
    pub small_outline: Outline,
    /// Signs outside the membrane, below the body.
    pub around: &'static [Mark],
    /// The nucleus as a union of forms, drawn with one common edge.
    pub nucleus: &'static [Form],
    /// Signs and granules above the nucleus.
    pub within: &'static [Mark],
}

impl Anatomy {
    /// The outline to draw at this level of detail.
    #[must_use]
    pub fn outline_at(&self, detail: Detail) -> &Outline {
        if detail <= Detail::Sign { &self.small_outline } else { &self.outline }
    }
}

impl Kind {
    /// How this kind is built. Neutrophils come with three or four lobes, by `seed`.
    #[must_use]
    pub fn anatomy(self, seed: u32) -> &'static Anatomy {
        parts::of(self, seed)
    }
}

/// The phase of a cell's outline, radians, from its seed.
#[must_use]
pub fn phase(seed: u32) -> f64 {
    f64::from(seed.wrapping_mul(0x9E37_79B9) >> 8) / f64::from(1u32 << 24) * TAU
}
