//! The membrane of a cell: one radius for each angle.

use std::f64::consts::TAU;

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
