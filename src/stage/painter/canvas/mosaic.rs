//! A square full of small cells, put together pixel by pixel and given to the browser as one picture.
//!
//! Thousands of copies from canvas to canvas take a browser without a graphics card some 5 µs each; one picture of
//! the same size takes it less than a thousandth of a second.

use story::scene::Square;
use web_sys::wasm_bindgen::{Clamped, JsCast as _};
use web_sys::{CanvasRenderingContext2d, ContextAttributes2d, Document, HtmlCanvasElement, ImageData};

use super::tiles::{Spot, Tile};
use crate::stage::painter::View;

/// The pixels of one square; the room for them is kept from frame to frame.
#[derive(Default)]
pub(super) struct Mosaic {
    left: i32,
    top: i32,
    side: i32,
    pixels: Vec<u32>,
}

/// What one cell gets of full opacity.
const FULL: u32 = 256;
/// Every second byte of a pixel: two parts of it are reckoned with at once.
const TWO: u32 = 0x00FF_00FF;

impl Mosaic {
    /// Begins with a square of one opaque colour: red, green, blue, 0 to 1.
    pub(super) fn begin(&mut self, square: Square, view: &View, [red, green, blue, _]: [f32; 4]) {
        let device = |length: f64| (length * view.pixel_ratio).round() as i32;
        (self.left, self.top) = (device(square.left), device(square.top));
        self.side = device(square.left + square.side) - self.left;
        let [red, green, blue] = [red, green, blue].map(|part| (part * 255.0).round() as u8);
        self.pixels.clear();
        self.pixels.resize((self.side * self.side) as usize, u32::from_le_bytes([red, green, blue, 255]));
    }

    /// Lays a tile on its spot of the canvas; what reaches beyond the square is cut off.
    pub(super) fn lay(&mut self, tile: &Tile, spot: Spot, opacity: f64) {
        let share = (opacity * f64::from(FULL)).round() as u32;
        let side = 2 * tile.half;
        let [left, top] = spot.pixel.map(|pixel| pixel - tile.half);
        let (left, top) = (left - self.left, top - self.top);
        let (from, to) = ((-left).clamp(0, side), (self.side - left).clamp(0, side));
        if from >= to {
            return;
        }
        for row in (-top).clamp(0, side)..(self.side - top).clamp(0, side) {
            let source = &tile.pixels[(row * side + from) as usize..(row * side + to) as usize];
            let start = ((top + row) * self.side + left + from) as usize;
            for (pixel, &over) in self.pixels[start..start + source.len()].iter_mut().zip(source) {
                if over != 0 {
                    *pixel = mixed(*pixel, over, share);
                }
            }
        }
    }

    /// Puts the square on a canvas, over whatever was there.
    pub(super) fn put_on(&self, context: &CanvasRenderingContext2d, between: &Between) {
        let bytes = Clamped(bytemuck::cast_slice(self.pixels.as_slice()));
        let picture = ImageData::new_with_u8_clamped_array_and_sh(bytes, self.side as u32, self.side as u32);
        if let Ok(picture) = picture {
            between.copy(&picture, context, [self.left, self.top]);
        }
    }
}

/// A canvas of its own, kept by the processor, through which pixels go to the canvas of the page: written there
/// straight, a browser would fetch the whole page canvas back from the graphics card and send it there again.
pub(super) struct Between {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Between {
    /// An empty canvas; `None` when the browser gives none.
    pub(super) fn new(document: &Document) -> Option<Self> {
        let (canvas, context) = readable_canvas(document)?;
        Some(Self { canvas, context })
    }

    /// Copies a picture to a place of another canvas, in that canvas's own pixels. The browser cuts off what lies
    /// beside it.
    fn copy(&self, picture: &ImageData, to: &CanvasRenderingContext2d, [left, top]: [i32; 2]) {
        let (width, height) = (picture.width(), picture.height());
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        to.save();
        let is_copied = self
            .context
            .put_image_data(picture, 0.0, 0.0)
            .and_then(|()| to.reset_transform())
            .and_then(|()| to.draw_image_with_html_canvas_element(&self.canvas, left.into(), top.into()));
        // A browser that refuses leaves the square as it was; the next frame tries again.
        let _ = is_copied;
        to.restore();
    }
}

/// A canvas whose pixels are written and read by the processor; `None` when the browser gives none.
pub(super) fn readable_canvas(document: &Document) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let attributes = ContextAttributes2d::new();
    attributes.set_will_read_frequently(true);
    let context = canvas.get_context_with_context_options("2d", &attributes).ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// `share` of [`FULL`] of one pixel laid over an opaque one.
fn mixed(under: u32, over: u32, share: u32) -> u32 {
    let [even, odd] = if share < FULL { parts(over).map(|two| scaled(two, share)) } else { parts(over) };
    let opacity = odd >> 16;
    // 255 is all there is: nothing of the pixel below is left.
    let rest = FULL - opacity - (opacity >> 7);
    let [even_under, odd_under] = parts(under).map(|two| scaled(two, rest));
    (even + even_under) | ((odd + odd_under) << 8) | 0xFF00_0000
}

/// Red and blue; green and opacity.
fn parts(pixel: u32) -> [u32; 2] {
    [pixel & TWO, (pixel >> 8) & TWO]
}

fn scaled(two: u32, share: u32) -> u32 {
    ((two * share) >> 8) & TWO
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::painter::canvas::sprites::Fit;
    use story::cast::Theme;

    const VIEW: View = View { width: 40.0, height: 40.0, pixel_ratio: 1.0, theme: Theme::Light, lit: None };
    const RED: u32 = 0xFF00_00FF;
    const GREY: u32 = 0xFF80_8080;

    fn grey_square() -> Mosaic {
        let mut mosaic = Mosaic::default();
        let square = Square { left: 10.0, top: 20.0, side: 6.0 };
        mosaic.begin(square, &VIEW, [0.5, 0.5, 0.5, 1.0]);
        mosaic
    }

    fn lay_red_tile(mosaic: &mut Mosaic, place: [f64; 2]) {
        let spot = Spot::of(place, Fit::Exact).expect("a tile that is not turned");
        mosaic.lay(&Tile { half: 1, pixels: vec![RED; 4] }, spot, 1.0);
    }

    #[test]
    fn a_tile_covers_the_pixels_around_its_place() {
        let mut mosaic = grey_square();
        lay_red_tile(&mut mosaic, [12.0, 23.0]);
        let covered: Vec<usize> = (0..36).filter(|&pixel| mosaic.pixels[pixel] == RED).collect();
        assert_eq!(covered, [13, 14, 19, 20]);
        assert_eq!(mosaic.pixels.iter().filter(|&&pixel| pixel == GREY).count(), 32);
    }

    #[test]
    fn a_tile_is_cut_off_at_the_edge_of_the_square() {
        for place in [[10.0, 20.0], [16.0, 20.0], [10.0, 26.0], [16.0, 26.0]] {
            let mut mosaic = grey_square();
            lay_red_tile(&mut mosaic, place);
            assert_eq!(mosaic.pixels.iter().filter(|&&pixel| pixel == RED).count(), 1, "{place:?}");
        }
        let mut mosaic = grey_square();
        lay_red_tile(&mut mosaic, [-900.0, 900.0]);
        assert_eq!(mosaic.pixels, grey_square().pixels);
    }

    #[test]
    fn pixels_mix_as_far_as_they_are_opaque() {
        assert_eq!(mixed(GREY, RED, FULL), RED);
        assert_eq!(mixed(GREY, RED, 0), GREY);
        for (over, share) in [(RED, 128), (0x8000_0080, FULL)] {
            let [red, green, blue, opacity] = mixed(GREY, over, share).to_le_bytes();
            assert!(red.abs_diff(0xC0) <= 1 && green.abs_diff(0x40) <= 1 && green == blue, "{red} {green}");
            assert_eq!(opacity, 255);
        }
    }
}
