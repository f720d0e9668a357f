//! Paints with Canvas2D: each cell is the copy of a sprite that was painted once.

mod css;
mod drawing;
mod shapes;
mod sprites;
mod stamp;

use std::f64::consts::TAU;

use story::scene::{Loupe, Scene, Sprites};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::figure::{self, Shape};
use super::pen::{DIMMED, Pen, shares};
use super::{Means, PainterError, View};
use drawing::Part;
use sprites::{Key, SpriteCache};
use stamp::Stamp;

/// A canvas and the sprites for it.
pub(super) struct Canvas2d {
    context: CanvasRenderingContext2d,
    sprites: SpriteCache,
}

impl Canvas2d {
    /// Takes hold of a canvas that has no other context.
    ///
    /// # Errors
    /// [`PainterError::NoContext`] when the browser gives none.
    pub(super) fn new(canvas: &HtmlCanvasElement) -> Result<Self, PainterError> {
        let context = context(canvas).ok_or(PainterError::NoContext(Means::Canvas2d))?;
        let document = canvas.owner_document().ok_or(PainterError::NoContext(Means::Canvas2d))?;
        Ok(Self { context, sprites: SpriteCache::new(document) })
    }

    /// Paints the whole scene.
    pub(super) fn paint(&mut self, scene: &Scene, view: &View) {
        self.sprites.begin_frame(view);
        self.use_stage_units(view);
        self.context.clear_rect(0.0, 0.0, view.width, view.height);
        self.paint_cells(&scene.places, Pen::for_large(view.theme), view);
        for (square, cells) in figure::squares(scene) {
            self.paint_shapes([figure::ground(square)], view);
            self.paint_cells(cells, Pen::for_square(view.theme, cells.len()), view);
        }
        self.paint_shapes(figure::over_squares(scene), view);
        if let Some(loupe) = scene.loupe {
            self.paint_under_glass(loupe, &scene.loupe_cells, view);
            self.paint_shapes(figure::over_glass(loupe), view);
        }
    }

    fn paint_under_glass(&mut self, loupe: Loupe, cells: &Sprites, view: &View) {
        self.context.save();
        self.context.begin_path();
        if self.context.arc(loupe.at.0, loupe.at.1, loupe.radius, 0.0, TAU).is_ok() {
            self.context.clip();
            self.paint_cells(cells, Pen::for_large(view.theme), view);
        }
        self.context.restore();
    }

    fn paint_shapes(&self, shapes: impl IntoIterator<Item = Shape>, view: &View) {
        shapes::paint(&self.context, view.theme, shapes);
    }

    fn paint_cells(&mut self, cells: &Sprites, pen: Pen, view: &View) {
        let Self { context, sprites } = self;
        let mut stamp = Stamp::new(context);
        for sprite in cells.iter() {
            let presence = if view.lit.is_none_or(|lit| lit == sprite.kind) { 1.0 } else { DIMMED };
            let (colour, line) = shares(f64::from(sprite.opacity));
            let faded = (colour < 1.0).then_some((Part::Line, line));
            for (part, share) in faded.into_iter().chain([(Part::Whole, colour)]) {
                if share <= 0.0 {
                    continue;
                }
                let (key, fit) = Key::of(&sprite, part, pen, view.pixel_ratio);
                if let Some(image) = sprites.image(key) {
                    let place = [sprite.x, sprite.y].map(|length| f64::from(length) * view.pixel_ratio);
                    stamp.set_opacity(share * presence);
                    stamp.put(image, place, fit);
                }
            }
        }
        stamp.set_opacity(1.0);
        self.use_stage_units(view);
    }

    fn use_stage_units(&self, view: &View) {
        let ratio = view.pixel_ratio;
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
