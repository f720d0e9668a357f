//! How the pen and the brush are held: the rules that both painters share.

use story::cast::{Detail, Theme};

/// Opacity of a cell while another kind is lit.
pub(super) const DIMMED: f64 = 0.14;
/// Phases of an outline that are told apart. A cell keeps its phase, so nobody sees the others missing.
pub(super) const PHASES: usize = 8;
/// Cells wider than this, CSS px, are drawn with a heavier pen.
pub(super) const LARGE: f64 = 70.0;
/// How much heavier that pen is.
pub(super) const LARGE_WEIGHT: f64 = 1.25;
/// Share of its width that the pen has on the lit side, and what it gains on the shadow side.
pub(super) const PRESSURE: (f64, f64) = (0.75, 0.55);
/// A square with fewer cells than this is nearly empty: each of them is drawn with the full line.
const NEARLY_EMPTY: usize = 200;

/// The line around cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pen {
    /// Width, in the widths of [`Detail::line_width`].
    pub(super) scale: f64,
    /// Cells narrower than this, CSS px, are drawn with a fainter line, so that a full square stays calm.
    pub(super) faint_below: f64,
    /// Opacity of that line.
    pub(super) faint: f64,
}

impl Pen {
    /// The pen for the microlitre's square with `crowd` cells in it.
    pub(super) fn for_square(theme: Theme, crowd: usize) -> Self {
        let (faint_below, faint) = match theme {
            _ if crowd < NEARLY_EMPTY => (0.0, 1.0),
            Theme::Light | Theme::Dark => (9.5, 0.62),
            // Black lines around cells this small would run together into solid black.
            Theme::Contrast => (4.0, 0.0),
        };
        Self { faint_below, faint, ..Self::for_large(theme) }
    }

    /// The pen for cells drawn large: in the places and under the glass.
    pub(super) fn for_large(theme: Theme) -> Self {
        let scale = if theme == Theme::Contrast { 1.45 } else { 1.0 };
        Self { scale, faint_below: 0.0, faint: 1.0 }
    }

    /// Width of the line around a cell, and its opacity; both lengths in CSS px.
    pub(super) fn line(&self, diameter: f64) -> (f64, f64) {
        let weight = if diameter > LARGE { LARGE_WEIGHT } else { 1.0 };
        let opacity = if diameter < self.faint_below { self.faint } else { 1.0 };
        (Detail::of(diameter).line_width() * self.scale * weight, opacity)
    }
}

/// The pool of colour in a body: lighter towards the light, darker where the wash dried at the rim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pool {
    /// Opacity of the white at the focus.
    pub(super) light: f64,
    /// Opacity of the rim's colour at the rim.
    pub(super) rim: f64,
    /// Whether the rim takes the line's colour; else it is black.
    pub(super) has_line_rim: bool,
}

impl Pool {
    /// Where the light falls, in radii.
    pub(super) const FOCUS: (f64, f64) = (-0.28, -0.32);
    /// Radius of the pool's innermost circle, around the focus, and of its outermost, around the centre.
    pub(super) const CIRCLES: (f64, f64) = (0.05, 1.05);
    /// Where the white ends, where the rim begins to show, and how strongly it does there.
    pub(super) const STOPS: (f64, f64, f64) = (0.62, 0.86, 0.05);

    /// The pool of a theme; high contrast has none, and no other wash either.
    pub(super) fn of(theme: Theme) -> Option<Self> {
        match theme {
            Theme::Light => Some(Self { light: 0.20, rim: 0.22, has_line_rim: true }),
            Theme::Dark => Some(Self { light: 0.07, rim: 0.30, has_line_rim: false }),
            Theme::Contrast => None,
        }
    }
}

/// How much of its colour and of its line a cell still has: leaving, it loses the colour first.
pub(super) fn shares(opacity: f64) -> (f64, f64) {
    ((2.0 * opacity - 1.0).clamp(0.0, 1.0), (2.0 * opacity).clamp(0.0, 1.0))
}

/// Which of the [`PHASES`] is nearest to `phase`, radians.
pub(super) fn nearest_phase(phase: f64) -> usize {
    let turns = phase / std::f64::consts::TAU;
    (turns * PHASES as f64).round().rem_euclid(PHASES as f64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaving_cell_loses_its_colour_before_its_line() {
        assert_eq!(shares(1.0), (1.0, 1.0));
        assert_eq!(shares(0.75), (0.5, 1.0));
        assert_eq!(shares(0.5), (0.0, 1.0));
        assert_eq!(shares(0.25), (0.0, 0.5));
        assert_eq!(shares(0.0), (0.0, 0.0));
    }

    #[test]
    fn small_cells_have_a_calm_line_only_in_a_full_square() {
        let opacity = |theme, crowd, diameter| Pen::for_square(theme, crowd).line(diameter).1;
        assert_eq!(opacity(Theme::Light, 6900, 5.0), 0.62);
        assert_eq!(opacity(Theme::Light, 6900, 9.5), 1.0);
        assert_eq!(opacity(Theme::Light, 38, 5.0), 1.0);
        assert_eq!(opacity(Theme::Contrast, 6900, 3.9), 0.0);
        assert_eq!(opacity(Theme::Contrast, 6900, 4.0), 1.0);
        assert_eq!(opacity(Theme::Contrast, 38, 3.0), 1.0);
    }

    #[test]
    fn phases_wrap_around() {
        use std::f64::consts::{PI, TAU};
        assert_eq!(nearest_phase(0.0), 0);
        assert_eq!(nearest_phase(PI), PHASES / 2);
        assert_eq!(nearest_phase(TAU - 0.01), 0);
        assert_eq!(nearest_phase(-0.01), 0);
    }
}
