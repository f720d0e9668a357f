//! Paints with Canvas2D: each cell is the copy of a sprite that was painted once.

mod css;
mod drawing;
mod kept;
mod shapes;
mod sprites;
mod stamp;

use std::f64::consts::TAU;

use story::scene::{Loupe, Scene, Sprites, Square};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::figure;
use super::pen::{DIMMED, Pen, shares};
use super::{Means, PainterError, View};
use drawing::Part;
use kept::Kept;
use sprites::{Key, SpriteCache};
use stamp::Stamp;

/// A canvas and the sprites for it.
pub(super) struct Canvas2d {
    context: CanvasRenderingContext2d,
    sprites: SpriteCache,
    well_day: Kept,
}

impl Canvas2d {
    /// Takes hold of a canvas that has no other context.
    ///
    /// # Errors
    /// [`PainterError::NoContext`] when the browser gives none.
    pub(super) fn new(canvas: &HtmlCanvasElement) -> Result<Self, PainterError> {
        Self::of(canvas).ok_or(PainterError::NoContext(Means::Canvas2d))
    }

    fn of(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = context(canvas)?;
        let document = canvas.owner_document()?;
        let well_day = Kept::new(&document)?;
        Some(Self { context, sprites: SpriteCache::new(document), well_day })
    }

    /// Paints the whole scene.
    pub(super) fn paint(&mut self, scene: &Scene, view: &View) {
        let Self { context, sprites, well_day } = self;
        let large = Pen::for_large(view.theme);
        sprites.begin_frame(view);
        use_stage_units(context, view);
        context.clear_rect(0.0, 0.0, view.width, view.height);
        paint_cells(context, sprites, &scene.places, large, view);
        if scene.square.side > 0.0 {
            paint_square(context, sprites, scene.square, &scene.cells, view);
        }
        if let Some(square) = scene.well_day {
            if let Some(context) = well_day.renew(square, &scene.well_day_cells, view) {
                paint_square(context, sprites, square, &scene.well_day_cells, view);
            }
            well_day.copy_to(context, square, view);
        }
        shapes::paint(context, view, figure::over_squares(scene));
        if let Some(loupe) = scene.loupe {
            context.save();
            clip_to_glass(context, loupe);
            paint_cells(context, sprites, &scene.loupe_cells, large, view);
            context.restore();
            shapes::paint(context, view, figure::over_glass(loupe));
        }
    }
}

fn paint_square(
    context: &CanvasRenderingContext2d,
    sprites: &mut SpriteCache,
    square: Square,
    cells: &Sprites,
    view: &View,
) {
    shapes::paint(context, view, [figure::ground(square)]);
    paint_cells(context, sprites, cells, Pen::for_square(view.theme, cells.len()), view);
}

/// Paints cells one over the other.
fn paint_cells(
    context: &CanvasRenderingContext2d,
    sprites: &mut SpriteCache,
    cells: &Sprites,
    pen: Pen,
    view: &View,
) {
    let mut stamp = Stamp::new(context);
    for sprite in cells.iter() {
        let presence = if view.lit.is_none_or(|lit| lit == sprite.kind) { 1.0 } else { DIMMED };
        let place = [sprite.x, sprite.y].map(|length| f64::from(length) * view.pixel_ratio);
        for (part, share) in parts(f64::from(sprite.opacity)) {
            let (key, fit) = Key::of(&sprite, part, pen, view.pixel_ratio);
            if let Some(image) = sprites.image(key) {
                stamp.set_opacity(share * presence);
                stamp.put(image, place, fit);
            }
        }
    }
    stamp.set_opacity(1.0);
}

/// What of a cell is left to paint, and how much of it: a leaving cell stands on its own line.
fn parts(opacity: f64) -> impl Iterator<Item = (Part, f64)> {
    let (colour, line) = shares(opacity);
    let line = if colour < 1.0 { line } else { 0.0 };
    [(Part::Line, line), (Part::Whole, colour)].into_iter().filter(|(_, share)| *share > 0.0)
}

fn clip_to_glass(context: &CanvasRenderingContext2d, loupe: Loupe) {
    context.begin_path();
    // A glass without a radius leaves an empty path, which lets nothing through.
    let _ = context.arc(loupe.at.0, loupe.at.1, loupe.radius.max(0.0), 0.0, TAU);
    context.clip();
}

/// Measures in CSS px of the stage from now on. The browser refuses no finite numbers.
fn use_stage_units(context: &CanvasRenderingContext2d, view: &View) {
    let _ = context.set_transform(view.pixel_ratio, 0.0, 0.0, view.pixel_ratio, 0.0, 0.0);
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaving_cell_ends_as_a_line() {
        let parts = |opacity| parts(opacity).collect::<Vec<_>>();
        assert_eq!(parts(1.0), [(Part::Whole, 1.0)]);
        assert_eq!(parts(0.75), [(Part::Line, 1.0), (Part::Whole, 0.5)]);
        assert_eq!(parts(0.25), [(Part::Line, 0.5)]);
        assert_eq!(parts(0.0), []);
    }
}
