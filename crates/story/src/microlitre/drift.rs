//! The slow stir of the microlitre: neighbours move together, so nobody bumps into anybody.

use std::f64::consts::TAU;

use super::SIDE;

/// Farthest a cell strays from its site, µm: half the radius of the narrowest cell in the square.
pub const DRIFT: f32 = 2.0;

/// Nodes along a side, and the pieces between them.
const NODES: usize = 17;
const PIECES: f64 = (NODES - 1) as f64;

/// How far each place has drifted at one moment: a smooth field, read between the nodes of a coarse grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift([[(f32, f32); NODES]; NODES]);

impl Default for Drift {
    /// Everything on its site.
    fn default() -> Self {
        Self([[(0.0, 0.0); NODES]; NODES])
    }
}

impl Drift {
    /// The field after `seconds` of movement; at 0 everything is on its site.
    #[must_use]
    pub fn at(seconds: f64) -> Self {
        let mut drift = Self::default();
        if seconds.is_finite() {
            for (row, nodes) in drift.0.iter_mut().enumerate() {
                for (column, node) in nodes.iter_mut().enumerate() {
                    *node = stir(column as f64 / PIECES, row as f64 / PIECES, seconds);
                }
            }
        }
        drift
    }

    /// How far the cell on this site (µm) has strayed, µm.
    #[must_use]
    pub fn of(&self, x: f32, y: f32) -> (f32, f32) {
        const PER_MICROMETRE: f32 = (PIECES / SIDE) as f32;
        let (u, v) = (x * PER_MICROMETRE, y * PER_MICROMETRE);
        let (column, row) = ((u as usize).min(NODES - 2), (v as usize).min(NODES - 2));
        let (u, v) = (u - column as f32, v - row as f32);
        let mix =
            |a: (f32, f32), b: (f32, f32), share: f32| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        let upper = mix(self.0[row][column], self.0[row][column + 1], u);
        let lower = mix(self.0[row + 1][column], self.0[row + 1][column + 1], u);
        mix(upper, lower, v)
    }
}

/// Two slow waves across each other. Periods lie between 5 and 11 seconds; a wave is longer than a quarter
/// of the side, so cells that touch stray alike.
fn stir(u: f64, v: f64, seconds: f64) -> (f32, f32) {
    let wave = |turns_across: f64, turns_down: f64, period: f64| {
        let place = TAU * (turns_across * u + turns_down * v);
        let start = libm::sin(place);
        (libm::sin(place + TAU * seconds / period) - start) / 4.0
    };
    let x = wave(1.3, 2.1, 7.3) + wave(-2.2, 0.9, 10.9);
    let y = wave(1.9, -1.2, 8.7) + wave(0.8, 2.3, 5.9);
    let reach = DRIFT * std::f32::consts::FRAC_1_SQRT_2;
    (x as f32 * reach, y as f32 * reach)
}
