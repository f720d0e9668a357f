//! The microlitre and the glass over it, as they stand on the stage.

use super::layout::{Glass, Layout};
use super::sprite::{Sprite, Sprites};
use super::stage::{Loupe, Square};
use super::trec;
use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::microlitre::{Counts, Drift, Fades, Microlitre, SIDE, Site};

use super::composition::worth_a_look;

/// The cells of a moment on their sites.
pub(super) struct Shown<'a> {
    pub(super) microlitre: &'a Microlitre,
    /// How many dots each kind has.
    pub(super) counts: &'a Counts,
    /// Cells that come or go; `None` shows the counts as they are.
    pub(super) fades: Option<&'a Fades>,
    pub(super) drift: Drift,
    /// How much of the mark naive CD4 T cells carry on average.
    pub(super) mean_mark: f64,
}

impl Shown<'_> {
    /// Every cell there is: what it is, its number, its site, where it has drifted (µm), how visible it is.
    #[inline]
    fn for_each(&self, mut tell: impl FnMut(Kind, &Site, (f32, f32), f32)) {
        for kind in Kind::ALL {
            let sites = self.microlitre.sites(kind);
            let mut show = |site: &Site, opacity: f32| {
                let (x, y) = self.drift.of(site.x, site.y);
                tell(kind, site, (site.x + x, site.y + y), opacity);
            };
            match self.fades {
                Some(fades) => {
                    sites.iter().zip(fades.opacities(kind)).for_each(|(site, &opacity)| show(site, opacity));
                }
                None => {
                    let count = self.counts[kind as usize] as usize;
                    sites.iter().take(count).for_each(|site| show(site, 1.0));
                }
            }
        }
    }

    #[inline]
    fn sprite(&self, kind: Kind, site: &Site, (x, y): (f32, f32), scale: f32, opacity: f32) -> Sprite {
        let Site { radius, turn, phase, build, .. } = *site;
        let build = if kind == Kind::NaiveCd4 { trec::build(self.mean_mark, build) } else { build };
        Sprite { x, y, radius: radius * scale, turn, phase, kind, opacity, build }
    }

    /// Draws all cells in `square`, at true scale.
    pub(super) fn draw_into(&self, square: &Square, sprites: &mut Sprites) {
        let scale = (square.side / SIDE) as f32;
        let (left, top) = (square.left as f32, square.top as f32);
        self.for_each(|kind, site, (x, y), opacity| {
            sprites.push(self.sprite(kind, site, (left + x * scale, top + y * scale), scale, opacity));
        });
    }

    /// Draws the cells that touch the glass, enlarged.
    pub(super) fn enlarge_into(&self, square: &Square, loupe: &Loupe, sprites: &mut Sprites) {
        let scale = square.side / SIDE * loupe.factor;
        let focus =
            ((loupe.of.0 - square.left) * SIDE / square.side, (loupe.of.1 - square.top) * SIDE / square.side);
        let (focus_x, focus_y) = (focus.0 as f32, focus.1 as f32);
        let reach = (loupe.radius / scale) as f32;
        let (at_x, at_y, scale) = (loupe.at.0 as f32, loupe.at.1 as f32, scale as f32);
        self.for_each(|kind, site, (x, y), opacity| {
            let (dx, dy) = (x - focus_x, y - focus_y);
            let touches = reach + 1.4 * site.radius;
            if dx * dx + dy * dy < touches * touches {
                sprites.push(self.sprite(kind, site, (at_x + dx * scale, at_y + dy * scale), scale, opacity));
            }
        });
    }
}

/// What the glass looks at: a chosen place (µm), or a cell worth a look in this chapter.
pub(super) fn look(
    chapter: Chapter,
    layout: &Layout,
    shown: &Shown<'_>,
    chosen: Option<(f64, f64)>,
) -> Option<Loupe> {
    let Glass { at, radius, factor, waits } = layout.glass?;
    let (x, y) = match chosen {
        Some(place) => within_square(place),
        None if waits => return None,
        None => worth_looking_at(chapter, layout, shown)?,
    };
    Some(Loupe { of: layout.square.screen_from_place(x, y), at, radius, factor })
}

fn worth_looking_at(chapter: Chapter, layout: &Layout, shown: &Shown<'_>) -> Option<(f64, f64)> {
    let (x, y) = layout.nearest_to_glass();
    let wanted = worth_a_look(chapter).iter().chain(&Kind::ALL);
    wanted.copied().find_map(|kind| {
        let count = shown.counts[kind as usize];
        let number = shown.microlitre.nearest(kind, count, (x * SIDE, y * SIDE))?;
        let site = &shown.microlitre.sites(kind)[number as usize];
        Some((f64::from(site.x), f64::from(site.y)))
    })
}

fn within_square((x, y): (f64, f64)) -> (f64, f64) {
    let within = |place: f64| if place.is_nan() { SIDE / 2.0 } else { place.clamp(0.0, SIDE) };
    (within(x), within(y))
}
