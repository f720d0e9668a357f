//! Sprites: cells painted once and copied as often as they are needed.

use std::collections::hash_map::Entry;
use std::f64::consts::TAU;

use rustc_hash::FxHashMap;
use story::cast::{Detail, Kind, Theme};
use story::scene::Sprite;
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

use super::drawing::{self, Cell, Part};
use crate::stage::painter::View;
use crate::stage::painter::pen::{PHASES, Pen, nearest_phase};

/// Sizes told apart from one diameter to its double.
const SIZES: f64 = 8.0;
/// Diameter, device px, from which on a cell that is copied as it is goes to whole pixels, where it is not
/// blurred. Narrower ones would stand in rank and file.
const NARROWEST_EXACT: f64 = 2.5;
/// Directions in which a cell is painted.
const TURNS: f64 = 8.0;
/// How much finer than the canvas a sprite is painted that will be turned and enlarged, so that this does not
/// blur it; a fine screen needs no finer sprites.
const FINER: f64 = 2.0;
/// Device px per CSS px from which on a screen is fine.
const FINE_SCREEN: f64 = 1.5;
/// Diameters, device px, between which sprites are painted.
const DIAMETERS: (f64, f64) = (1.0, 1024.0);
/// Pixels of all sprites together beyond which those are dropped that have not been used lately: 64 MB.
const MOST_PIXELS: u64 = 16_000_000;

/// Which sprite a cell needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    kind: Kind,
    build: u32,
    part: Part,
    size: i32,
    phase: usize,
    turn: u32,
    /// Opacity of the membrane, in hundredths.
    membrane: u32,
}

/// How a sprite comes to the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fit {
    /// As it is, pixel on pixel.
    Exact,
    /// As it is, between pixels.
    Between,
    /// Turned by less than half a step, radians, so that its light still comes from where it should.
    Turned { by: f64, zoom: f64 },
}

impl Key {
    /// The sprite nearest to a cell, and what is still missing. Cells below [`Detail::Plain`] stand in the
    /// square by the thousand; they are copied as they are, which takes half the time, and of one phase and
    /// build, as nobody sees which.
    pub(super) fn of(sprite: &Sprite, part: Part, pen: Pen, pixel_ratio: f64) -> (Self, Fit) {
        let diameter = (2.0 * f64::from(sprite.radius) * pixel_ratio).max(DIAMETERS.0).min(DIAMETERS.1);
        let size = (diameter.log2() * SIZES).round() as i32;
        let drawn = diameter_of(size);
        let steps = f64::from(sprite.turn) / TAU * TURNS;
        let (build, phase, fit) = if Detail::of(drawn) < Detail::Plain {
            (0, 0, if drawn < NARROWEST_EXACT { Fit::Between } else { Fit::Exact })
        } else {
            let by = (steps - steps.round()) / TURNS * TAU;
            let zoom = diameter / drawn / finer(drawn, pixel_ratio);
            let build = sprite.build % sprite.kind.builds();
            (build, nearest_phase(f64::from(sprite.phase)), Fit::Turned { by, zoom })
        };
        let (_, membrane) = pen.line(drawn / pixel_ratio);
        let key = Self {
            kind: sprite.kind,
            build,
            part,
            size,
            phase,
            turn: steps.round().rem_euclid(TURNS) as u32,
            membrane: (membrane * 100.0).round() as u32,
        };
        (key, fit)
    }

    /// How this sprite is painted.
    pub(super) fn plan(self, pixel_ratio: f64, theme: Theme) -> Plan {
        let diameter = diameter_of(self.size);
        let radius = diameter / 2.0 * finer(diameter, pixel_ratio);
        let cell = self.cell(pixel_ratio, theme);
        let half = (radius * cell.reach()).ceil() + 1.0;
        Plan { cell, radius, half }
    }

    fn cell(self, pixel_ratio: f64, theme: Theme) -> Cell {
        let diameter = diameter_of(self.size);
        let (line_width, _) = Pen::for_large(theme).line(diameter / pixel_ratio);
        let (anatomy, detail) = (self.kind.anatomy(self.build), Detail::of(diameter));
        Cell {
            kind: self.kind,
            anatomy,
            detail,
            outline: drawing::outline(anatomy, detail, self.phase as f64 / PHASES as f64 * TAU),
            turn: f64::from(self.turn) / TURNS * TAU,
            line_width: line_width * pixel_ratio / (diameter / 2.0),
            membrane: f64::from(self.membrane) / 100.0,
            part: self.part,
            theme,
        }
    }
}

/// Diameter in device px of all cells of one size.
fn diameter_of(size: i32) -> f64 {
    (f64::from(size) / SIZES).exp2()
}

/// How much finer than the canvas a sprite of this diameter, device px, is painted.
fn finer(diameter: f64, pixel_ratio: f64) -> f64 {
    let is_copied_exactly = Detail::of(diameter) < Detail::Plain;
    if is_copied_exactly || pixel_ratio >= FINE_SCREEN { 1.0 } else { FINER }
}

/// A cell to be painted in the middle of a canvas of its own.
pub(super) struct Plan {
    cell: Cell,
    radius: f64,
    /// Half the side of the canvas, in its own pixels.
    pub(super) half: f64,
}

impl Plan {
    /// Paints the cell on a canvas that is made to fit, whatever was on it, less than a pixel aside from its middle;
    /// `None` when the browser refuses.
    pub(super) fn paint(
        &self,
        canvas: &HtmlCanvasElement,
        context: &CanvasRenderingContext2d,
        [right, down]: [f64; 2],
    ) -> Option<()> {
        canvas.set_width(2 * self.half as u32);
        canvas.set_height(2 * self.half as u32);
        let (x, y) = (self.half + right, self.half + down);
        context.set_transform(self.radius, 0.0, 0.0, self.radius, x, y).ok()?;
        self.cell.draw(context).ok()
    }
}

/// A cell on a canvas of its own, in the middle.
pub(super) struct Image {
    pub(super) canvas: HtmlCanvasElement,
    /// Half the side of the canvas, in its own pixels.
    pub(super) half: f64,
    was_used: bool,
}

/// The sprites of one theme and pixel ratio.
pub(super) struct SpriteCache {
    document: Document,
    theme: Theme,
    pixel_ratio: f64,
    pixels: u64,
    images: FxHashMap<Key, Image>,
}

impl SpriteCache {
    pub(super) fn new(document: Document) -> Self {
        Self { document, theme: Theme::Light, pixel_ratio: 1.0, pixels: 0, images: FxHashMap::default() }
    }

    /// Forgets sprites that do not suit the view, and when they have become too many, those that have not
    /// been used since the last time.
    pub(super) fn begin_frame(&mut self, view: &View) {
        if self.theme != view.theme || self.pixel_ratio != view.pixel_ratio {
            (self.theme, self.pixel_ratio) = (view.theme, view.pixel_ratio);
            self.images.clear();
        } else if self.pixels > MOST_PIXELS {
            self.images.retain(|_, image| std::mem::take(&mut image.was_used));
        } else {
            return;
        }
        self.pixels = self.images.values().map(Image::pixels).sum();
    }

    /// The sprite for a key, painted now if it is new; `None` when the browser gives no canvas.
    pub(super) fn image(&mut self, key: Key) -> Option<&Image> {
        let image = match self.images.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let image = Image::new(&self.document, key, self.pixel_ratio, self.theme)?;
                self.pixels += image.pixels();
                place.insert(image)
            }
        };
        image.was_used = true;
        Some(image)
    }
}

impl Image {
    fn new(document: &Document, key: Key, pixel_ratio: f64, theme: Theme) -> Option<Self> {
        let plan = key.plan(pixel_ratio, theme);
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        plan.paint(&canvas, &super::context(&canvas)?, [0.0; 2])?;
        Some(Self { canvas, half: plan.half, was_used: true })
    }

    fn pixels(&self) -> u64 {
        u64::from(self.canvas.width()) * u64::from(self.canvas.height())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPRITE: Sprite = Sprite {
        x: 0.0,
        y: 0.0,
        radius: 20.0,
        turn: 0.9,
        phase: 1.0,
        kind: Kind::Cd8,
        opacity: 1.0,
        build: 4,
    };

    fn key_of(sprite: &Sprite) -> (Key, Fit) {
        Key::of(sprite, Part::Whole, Pen::for_large(Theme::Light), 1.0)
    }

    #[test]
    fn a_sprite_and_its_fit_make_the_cell() {
        for step in 0_u8..60 {
            let turn = f32::from(step) * 0.37 - 9.0;
            let radius = 8.0 + f32::from(step);
            let (key, fit) = key_of(&Sprite { turn, radius, ..SPRITE });
            let Fit::Turned { by, zoom } = fit else { panic!("a cell of {radius} px shows its light") };
            let cell = key.cell(1.0, Theme::Light);
            let turned = (cell.turn + by - f64::from(turn)) / TAU;
            assert!((turned - turned.round()).abs() < 1e-6, "turned by {turned} too much");
            let painted = diameter_of(key.size) * finer(diameter_of(key.size), 1.0);
            assert!((painted * zoom - 2.0 * f64::from(radius)).abs() < 1e-4);
            assert!(by.abs() <= TAU / TURNS / 2.0 + 1e-9);
            assert!((zoom * FINER - 1.0).abs() < 0.05);
        }
    }

    #[test]
    fn small_cells_are_copied_as_they_are_and_share_sprites() {
        let (key, fit) = key_of(&Sprite { radius: 4.0, ..SPRITE });
        assert_eq!(fit, Fit::Exact);
        assert_eq!(key_of(&Sprite { radius: 4.05, phase: 3.0, turn: 0.8, build: 0, ..SPRITE }).0, key);
        assert_ne!(key_of(&Sprite { radius: 4.0, turn: 2.0, ..SPRITE }).0, key);
        assert_ne!(key_of(&Sprite { radius: 4.0, kind: Kind::BCell, ..SPRITE }).0, key);
    }

    #[test]
    fn no_radius_asks_for_a_sprite_without_or_with_too_many_pixels() {
        let diameter = |radius| diameter_of(key_of(&Sprite { radius, ..SPRITE }).0.size);
        assert_eq!(diameter(0.0), 1.0);
        assert_eq!(diameter(f32::NAN), 1.0);
        assert_eq!(diameter(1e9), 1024.0);
    }
}
