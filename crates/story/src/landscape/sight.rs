//! What of the world is drawn, and how finely.

use super::curve::Point;

/// The part of the world that is drawn; what lies outside leaves no text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Window {
    /// Everything.
    pub const EVERYWHERE: Self =
        Self { left: f64::NEG_INFINITY, top: f64::NEG_INFINITY, right: f64::INFINITY, bottom: f64::INFINITY };
    /// The whole world and some paper around it.
    pub const WORLD: Self = Self { left: -300.0, top: -100.0, right: 4400.0, bottom: 1500.0 };

    /// True when any of the box around `points` is inside.
    pub(crate) fn sees(&self, points: &[Point]) -> bool {
        let mut seen = [false; 4];
        for &(x, y) in points {
            seen[0] |= x >= self.left;
            seen[1] |= x <= self.right;
            seen[2] |= y >= self.top;
            seen[3] |= y <= self.bottom;
        }
        seen == [true; 4]
    }

    /// True when all of the box around `points` is inside, with room for the width of a line around it.
    fn hides(&self, points: &[Point]) -> bool {
        const LINE: f64 = 20.0;
        points.iter().all(|&(x, y)| {
            (self.left + LINE..self.right - LINE).contains(&x)
                && (self.top + LINE..self.bottom - LINE).contains(&y)
        })
    }
}

/// What can be seen of the world, and how well.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    /// What lies outside is not drawn.
    pub window: Window,
    /// What lies under it is not drawn, because it is covered.
    pub covered: Option<Window>,
    /// CSS pixels a unit of the world: from afar nothing is drawn finer than can be seen.
    pub scale: f64,
}

impl Sight {
    /// Everything in a window, as near as is drawn for.
    pub(crate) const fn of(window: Window) -> Self {
        Self { window, covered: None, scale: 1.0 }
    }

    /// True when any of the box around `points` may be seen.
    pub(super) fn sees(&self, points: &[Point]) -> bool {
        self.window.sees(points) && !self.covered.is_some_and(|cover| cover.hides(points))
    }

    /// A step of rounding in tenths of a unit: the one that is wanted, or from afar as many whole units as go into a
    /// part of a pixel.
    pub(super) fn step(&self, wanted: u32, part: f64) -> u32 {
        wanted.max(10 * (part / self.scale) as u32)
    }
}
