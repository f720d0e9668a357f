//! The painter behind a small door, so that `cargo xtask bench stage` can time it with any number of cells.
//! It is built with the feature `bench` only, and never part of the page.

use model::simulate;
use story::cast::Kind;
use story::chapter::Chapter;
use story::microlitre::{Counts, Fades, Microlitre, counts};
use story::scene::{Frame, Run, Scene, View, compose_into};
use story::state::Settings;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use crate::embed::means_named;
use crate::stage::painter::Painter;

/// The first chapter's picture, with more or fewer cells in the square than the model says.
#[wasm_bindgen]
pub struct Stage {
    run: Run,
    microlitre: Microlitre,
    fades: Fades,
    frame: Frame,
    scene: Scene,
    painter: Painter,
}

#[wasm_bindgen]
impl Stage {
    /// A stage as large as `canvas`, with `cells` cells in the square; `means` is named as in the page's address.
    ///
    /// # Errors
    /// When the model refuses its defaults, or the browser cannot draw with these means.
    #[wasm_bindgen(constructor)]
    pub fn new(canvas: &HtmlCanvasElement, means: &str, cells: u32) -> Result<Self, String> {
        let scenario = Settings::default().scenario();
        let run = Run::new(simulate(&scenario).map_err(|error| error.to_string())?);
        let well = counts(&run.at(run.start()));
        let shown = in_proportion(&well, cells);
        let mut microlitre = Microlitre::new(&well);
        microlitre.make_room(&shown);
        let mut fades = Fades::default();
        fades.jump(&shown);
        let frame = Frame { width: f64::from(canvas.width()), height: f64::from(canvas.height()) };
        let mut painter = Painter::new(canvas, means_named(means)).map_err(|error| error.to_string())?;
        painter.resize(frame.width, frame.height, 1.0);
        Ok(Self { run, microlitre, fades, frame, scene: Scene::default(), painter })
    }

    /// Composes the scene after `seconds` of playing, and tells how many cells it holds in all layers.
    pub fn compose(&mut self, seconds: f64) -> usize {
        let chapter = Chapter::Attack;
        let days = chapter.days();
        let share = (seconds / chapter.seconds()).fract();
        let view = View {
            seconds,
            fades: Some(&self.fades),
            ..View::still(chapter, days.start + share * (days.end - days.start), self.frame)
        };
        compose_into(&mut self.scene, &self.run, &self.microlitre, &view);
        let Scene { places, cells, well_day_cells, loupe_cells, .. } = &self.scene;
        [places, cells, well_day_cells, loupe_cells].iter().map(|layer| layer.len()).sum()
    }

    /// Paints the scene composed last.
    pub fn paint(&mut self) {
        self.painter.paint(&self.scene);
    }
}

/// `cells` cells, of each kind as large a share as in `counts`; what rounding leaves goes to neutrophils.
fn in_proportion(counts: &Counts, cells: u32) -> Counts {
    let all: u64 = counts.iter().map(|&count| u64::from(count)).sum();
    let mut shown = counts.map(|count| (u64::from(count) * u64::from(cells) / all.max(1)) as u32);
    shown[Kind::Neutrophil as usize] += cells - shown.iter().sum::<u32>();
    shown
}
