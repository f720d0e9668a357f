//! One cell in the landscape before it is seen by a camera.

use super::label::Label;
use super::layout::Layout;
use super::sprite::{Sprite, Sprites};
use super::stage::Frame;
use crate::cast::{Kind, anatomy};

/// Radius of a drawn cell of 10 µm width at size 1, world units. Wide kinds are drawn wider, but less than
/// they are: the widest must not hide the others.
const RADIUS: f64 = 20.0;

/// Cells this far outside the stage are not drawn, CSS pixels.
const MARGIN: f64 = 4.0;

/// A cell at a place in the world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) kind: Kind,
    /// What makes it this cell.
    pub(super) seed: u32,
    /// Which of the kind's builds it has.
    pub(super) build: u32,
    pub(super) x: f64,
    pub(super) y: f64,
    /// How large it is drawn; 1 in the river.
    pub(super) size: f64,
    pub(super) turn: f64,
    pub(super) opacity: f64,
}

impl Placed {
    /// The cell as it is drawn at a place of the stage, this large.
    pub(super) fn sprite(&self, (x, y): (f64, f64), radius: f64) -> Sprite {
        Sprite {
            x: x as f32,
            y: y as f32,
            radius: radius as f32,
            turn: self.turn as f32,
            phase: anatomy::phase(self.seed) as f32,
            kind: self.kind,
            opacity: self.opacity as f32,
            build: self.build,
        }
    }
}

/// Draws placed cells where a layout shows them.
pub(super) struct Viewer<'a> {
    pub(super) layout: &'a Layout,
    pub(super) frame: Frame,
    /// Seconds of movement, for what breathes and drifts.
    pub(super) seconds: f64,
    /// Words that stand on paper; cells fade out before they come under them.
    pub(super) labels: &'a [Label],
    pub(super) sprites: &'a mut Sprites,
}

impl Viewer<'_> {
    pub(super) fn see(&mut self, cell: Placed) {
        let stir = Stir::of(cell.seed, self.seconds);
        let (x, y) = self.layout.camera.screen_from_place(cell.x + stir.x, cell.y + stir.y);
        let radius = radius(cell.kind, cell.size) * self.layout.camera.scale * stir.breath;
        let reach = 1.4 * radius + MARGIN;
        if x < -reach || y < -reach || x > self.frame.width + reach || y > self.frame.height + reach {
            return;
        }
        let opacity = cell.opacity.min(1.0) * self.layout.presence(y) * self.clear_of_words(x, y, radius);
        if opacity <= 0.0 {
            return;
        }
        let stirred = Placed { turn: cell.turn + stir.turn, opacity, ..cell };
        self.sprites.push(stirred.sprite((x, y), radius));
    }

    /// 1 for a cell well away from words on paper, 0 for one that would touch them.
    fn clear_of_words(&self, x: f64, y: f64, radius: f64) -> f64 {
        const FADE: f64 = 10.0;
        let words = self.labels.iter().filter(|label| label.is_on_paper());
        words.map(|label| (label.area.distance(x, y) - radius) / FADE).fold(1.0, f64::min).max(0.0)
    }
}

/// Radius of a cell in the landscape, world units.
pub(super) fn radius(kind: Kind, size: f64) -> f64 {
    RADIUS * size * libm::sqrt(kind.diameter() / 10.0)
}

/// Slow movement on the spot: drift, a little turning, a breathing membrane. Nothing at 0 seconds.
struct Stir {
    x: f64,
    y: f64,
    turn: f64,
    breath: f64,
}

impl Stir {
    fn of(seed: u32, seconds: f64) -> Self {
        const REACH: f64 = 5.0;
        const TURN: f64 = 0.08;
        const BREATH: f64 = 0.015;
        let phase = anatomy::phase(seed);
        let wave = |period: f64, shift: f64| {
            let start = phase * shift;
            libm::sin(start + std::f64::consts::TAU * seconds / period) - libm::sin(start)
        };
        Self {
            x: REACH * wave(9.0 + phase, 1.0),
            y: REACH * wave(11.0 + phase, 3.0),
            turn: TURN * wave(8.0 + phase, 5.0),
            breath: 1.0 + BREATH * wave(5.0 + phase / 2.1, 2.0),
        }
    }
}
