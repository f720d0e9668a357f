//! Paints with Canvas2D: each cell is the copy of a sprite that was painted once; the small ones of the square by the
//! thousand in one picture.

mod css;
mod drawing;
mod kept;
mod mosaic;
mod shapes;
mod sprites;
mod stamp;
mod tiles;

use std::f64::consts::TAU;

use story::scene::{Loupe, Scene, Sprite, Sprites, Square};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::figure;
use super::pen::{DIMMED, Pen, shares};
use super::{Means, PainterError, View};
use drawing::Part;
use kept::Kept;
use mosaic::{Between, Mosaic};
use sprites::{Fit, Key, SpriteCache};
use stamp::Stamp;
use tiles::{Spot, Tiles};

/// A canvas and what is copied to it.
pub(super) struct Canvas2d {
    context: CanvasRenderingContext2d,
    copies: Copies,
    well_day: Kept,
}

/// Cells that have been painted once.
struct Copies {
    sprites: SpriteCache,
    tiles: Tiles,
    mosaic: Mosaic,
    between: Between,
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
        let (tiles, between) = (Tiles::new(&document)?, Between::new(&document)?);
        let copies =
            Copies { sprites: SpriteCache::new(document), tiles, mosaic: Mosaic::default(), between };
        Some(Self { context, copies, well_day })
    }

    /// Paints the whole scene.
    pub(super) fn paint(&mut self, scene: &Scene, view: &View) {
        let Self { context, copies, well_day } = self;
        let large = Pen::for_large(view.theme);
        copies.sprites.begin_frame(view);
        copies.tiles.begin_frame(view);
        use_stage_units(context, view);
        context.clear_rect(0.0, 0.0, view.width, view.height);
        copies.paint_cells(context, &scene.places, large, view, |_| true);
        if scene.square.side > 0.0 {
            copies.paint_square(context, scene.square, &scene.cells, view);
        }
        if let Some(square) = scene.well_day {
            if let Some(context) = well_day.renew(square, &scene.well_day_cells, view) {
                copies.paint_square(context, square, &scene.well_day_cells, view);
            }
            well_day.copy_to(context, square, view);
        }
        shapes::paint(context, view, figure::over_squares(scene));
        if let Some(loupe) = scene.loupe {
            context.save();
            clip_to_glass(context, loupe);
            copies.paint_cells(context, &scene.loupe_cells, large, view, |_| true);
            context.restore();
            shapes::paint(context, view, figure::over_glass(loupe));
        }
    }
}

impl Copies {
    /// Paints a square: small cells in one picture, then those that are turned.
    fn paint_square(
        &mut self,
        context: &CanvasRenderingContext2d,
        square: Square,
        cells: &Sprites,
        view: &View,
    ) {
        let Self { tiles, mosaic, between, .. } = self;
        let pen = Pen::for_square(view.theme, cells.len());
        let ground = figure::ground(square);
        shapes::paint(context, view, [ground]);
        mosaic.begin(square, view, ground.tint.colour(view.theme));
        let mut are_all_laid = true;
        for sprite in cells.iter() {
            for Copy { key, fit, place, opacity } in copies_of(&sprite, pen, view) {
                match Spot::of(place, fit) {
                    None => are_all_laid = false,
                    Some(spot) => {
                        if let Some(tile) = tiles.tile(key, spot) {
                            mosaic.lay(tile, spot, opacity);
                        }
                    }
                }
            }
        }
        mosaic.put_on(context, between);
        if !are_all_laid {
            self.paint_cells(context, cells, pen, view, |fit| matches!(fit, Fit::Turned { .. }));
        }
    }

    /// Paints cells one over the other, those that come to the canvas in a chosen way.
    fn paint_cells(
        &mut self,
        context: &CanvasRenderingContext2d,
        cells: &Sprites,
        pen: Pen,
        view: &View,
        is_chosen: impl Fn(Fit) -> bool,
    ) {
        let mut stamp = Stamp::new(context);
        for sprite in cells.iter() {
            for Copy { key, fit, place, opacity } in copies_of(&sprite, pen, view) {
                if let Some(image) = is_chosen(fit).then(|| self.sprites.image(key)).flatten() {
                    stamp.set_opacity(opacity);
                    stamp.put(image, place, fit);
                }
            }
        }
        stamp.set_opacity(1.0);
    }
}

/// One copy of a cell: of which sprite, how it comes to the canvas, where (device px), how opaque.
struct Copy {
    key: Key,
    fit: Fit,
    place: [f64; 2],
    opacity: f64,
}

fn copies_of(sprite: &Sprite, pen: Pen, view: &View) -> impl Iterator<Item = Copy> {
    let presence = if view.lit.is_none_or(|lit| lit == sprite.kind) { 1.0 } else { DIMMED };
    let place = [sprite.x, sprite.y].map(|length| f64::from(length) * view.pixel_ratio);
    let (sprite, pixel_ratio) = (*sprite, view.pixel_ratio);
    parts(f64::from(sprite.opacity)).map(move |(part, share)| {
        let (key, fit) = Key::of(&sprite, part, pen, pixel_ratio);
        Copy { key, fit, place, opacity: share * presence }
    })
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
