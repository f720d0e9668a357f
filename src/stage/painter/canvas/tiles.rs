//! Tiles: small cells as pixels, read once from a canvas.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;
use story::cast::Theme;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

use super::mosaic::readable_canvas;
use super::sprites::{Fit, Key};
use crate::stage::painter::View;

/// A small cell as pixels.
pub(super) struct Tile {
    /// Half its side, px.
    pub(super) half: i32,
    /// Row after row: red in the lowest byte, opacity in the highest; colours are multiplied by it.
    pub(super) pixels: Vec<u32>,
}

/// Where a tile lies: the pixel at the upper left of the cell's middle, and how many halves of a pixel from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) pixel: [i32; 2],
    halves: [i32; 2],
}

impl Spot {
    /// The spot nearest to a place, px; `None` for cells that are turned.
    pub(super) fn of(place: [f64; 2], fit: Fit) -> Option<Self> {
        let halves = match fit {
            Fit::Exact => place.map(|length| 2 * length.round() as i32),
            Fit::Between => place.map(|length| (2.0 * length).round() as i32),
            Fit::Turned { .. } => return None,
        };
        Some(Self {
            pixel: halves.map(|halves| halves.div_euclid(2)),
            halves: halves.map(|halves| halves.rem_euclid(2)),
        })
    }
}

/// The tiles of one theme and pixel ratio.
pub(super) struct Tiles {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    theme: Theme,
    pixel_ratio: f64,
    known: FxHashMap<(Key, [i32; 2]), Tile>,
}

impl Tiles {
    /// No tiles yet; `None` when the browser gives no canvas to paint them on.
    pub(super) fn new(document: &Document) -> Option<Self> {
        let (canvas, context) = readable_canvas(document)?;
        Some(Self { canvas, context, theme: Theme::Light, pixel_ratio: 1.0, known: FxHashMap::default() })
    }

    /// Forgets tiles that do not suit the view.
    pub(super) fn begin_frame(&mut self, view: &View) {
        if self.theme != view.theme || self.pixel_ratio != view.pixel_ratio {
            (self.theme, self.pixel_ratio) = (view.theme, view.pixel_ratio);
            self.known.clear();
        }
    }

    /// The tile for a key and a spot, painted now if it is new; `None` when the browser refuses.
    pub(super) fn tile(&mut self, key: Key, spot: Spot) -> Option<&Tile> {
        match self.known.entry((key, spot.halves)) {
            Entry::Occupied(known) => Some(known.into_mut()),
            Entry::Vacant(place) => {
                let plan = key.plan(self.pixel_ratio, self.theme);
                plan.paint(&self.canvas, &self.context, spot.halves.map(|halves| f64::from(halves) / 2.0))?;
                let (half, side) = (plan.half as i32, f64::from(self.canvas.width()));
                let bytes = self.context.get_image_data(0.0, 0.0, side, side).ok()?.data();
                let pixels =
                    bytes.chunks_exact(4).map(|pixel| multiplied([pixel[0], pixel[1], pixel[2], pixel[3]]));
                Some(place.insert(Tile { half, pixels: pixels.collect() }))
            }
        }
    }
}

/// A pixel whose colours are multiplied by its opacity.
fn multiplied([red, green, blue, opacity]: [u8; 4]) -> u32 {
    let part = |part: u8| (u16::from(part) * u16::from(opacity) / 255) as u8;
    u32::from_le_bytes([part(red), part(green), part(blue), opacity])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_cells_lie_on_half_pixels_and_others_on_whole_ones() {
        let spot = |place, fit| Spot::of(place, fit).map(|spot| (spot.pixel, spot.halves));
        assert_eq!(spot([3.4, -0.6], Fit::Exact), Some(([3, -1], [0, 0])));
        assert_eq!(spot([3.4, -0.6], Fit::Between), Some(([3, -1], [1, 1])));
        assert_eq!(spot([3.8, 0.1], Fit::Between), Some(([4, 0], [0, 0])));
        assert_eq!(spot([3.4, 0.6], Fit::Turned { by: 0.1, zoom: 1.0 }), None);
    }

    #[test]
    fn no_colour_of_a_pixel_is_stronger_than_its_opacity() {
        assert_eq!(multiplied([255, 128, 0, 255]).to_le_bytes(), [255, 128, 0, 255]);
        assert_eq!(multiplied([255, 128, 0, 100]).to_le_bytes(), [100, 50, 0, 100]);
        assert_eq!(multiplied([255, 255, 255, 0]), 0);
    }
}
