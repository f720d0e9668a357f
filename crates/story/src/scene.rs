//! A scene is drawing as data: same trajectory, same chapter, same day, same scene.
//!
//! Painters read it and never change it. Lengths are CSS pixels of the stage unless noted.

mod act;
mod composition;
mod crowd;
mod graft;
mod label;
mod layout;
mod naming;
mod passage;
mod place;
mod route;
mod run;
mod sprite;
mod square;
mod stage;
mod stream;
mod tissue;
mod trec;
mod turnover;

use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::landscape::{BagView, Ground};
use crate::microlitre::{Counts, Drift, Fades, Microlitre, counts, dots};
use graft::Bag;
use layout::Layout;
use model::Observable;
use place::Viewer;
use square::Shown;

pub use act::{ACTS, Act};
pub use crowd::{CROWDS, Crowd, STEM_CELLS_FOR_ONE, Spot};
pub use label::{Caption, Label};
pub use passage::Passage;
pub use run::Run;
pub use sprite::{FLOATS, Sprite, Sprites};
pub use stage::{Area, Camera, Frame, Loupe, Square};
pub use stream::carried_for_one;
pub use tissue::Tissue;

/// Output of the thymus, relative to rest, at which all its benches are taken. A grown-up's thymus at rest is
/// mostly empty; after a transplant it can give about three times as much for a while.
const FULL_THYMUS: f64 = 3.2;

/// Everything painted on the stage at one moment. Paint order: landscape (by the camera), cells of the
/// places, squares, cells of the squares, loupe, cells of the loupe.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Where the landscape is seen from.
    pub camera: Camera,
    /// In what state the landscape is.
    pub ground: Ground,
    /// Cells in the landscape, drawn large: one stands for many.
    pub places: Sprites,
    /// The microlitre.
    pub square: Square,
    /// How many cells of the microlitre one dot stands for: one, unless the device is slow.
    pub cells_for_one_dot: u32,
    /// Cells of the microlitre, as many as the view asks for.
    pub cells: Sprites,
    /// A small square beside it, for comparison: the microlitre of the first day.
    pub well_day: Option<Square>,
    /// Cells of the small square: as many for a dot, on the same sites.
    pub well_day_cells: Sprites,
    /// The glass over the square.
    pub loupe: Option<Loupe>,
    /// Cells under the glass, already enlarged; the painter cuts them off at its edge.
    pub loupe_cells: Sprites,
    /// How many cells of each kind the microlitre holds, in the order of [`Kind::ALL`]. Cells that fade in
    /// `cells` are not counted once they leave.
    pub counts: Counts,
    /// Where words stand.
    pub labels: Vec<Label>,
}

impl Default for Scene {
    /// An empty scene, to be composed into.
    fn default() -> Self {
        Self {
            camera: Camera { scale: 1.0, left: 0.0, top: 0.0 },
            ground: Ground { damage: 0.0, inflammation: 0.0, thymus: 0.0, bag: BagView::Absent },
            places: Sprites::default(),
            square: Square { left: 0.0, top: 0.0, side: 0.0 },
            cells_for_one_dot: 1,
            cells: Sprites::default(),
            well_day: None,
            well_day_cells: Sprites::default(),
            loupe: None,
            loupe_cells: Sprites::default(),
            counts: [0; Kind::COUNT],
            labels: Vec::new(),
        }
    }
}

/// What is looked at, and how.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The chapter whose composition is shown.
    pub chapter: Chapter,
    /// The day shown.
    pub day: f64,
    /// The stage.
    pub frame: Frame,
    /// Where in the microlitre the loupe looks (µm); `None` looks at a cell worth a look.
    pub focus: Option<(f64, f64)>,
    /// Seconds of movement: cells drift, the river flows. 0 in a still.
    pub seconds: f64,
    /// The eye on its way here; `None` when it rests.
    pub passage: Option<Passage>,
    /// How many cells of the microlitre one dot stands for.
    pub cells_for_one_dot: u32,
    /// Dots of the microlitre that come or go; `None` in a still.
    pub fades: Option<&'a Fades>,
}

impl View<'_> {
    /// A still of a chapter.
    #[must_use]
    pub const fn still(chapter: Chapter, day: f64, frame: Frame) -> Self {
        Self {
            chapter,
            day,
            frame,
            focus: None,
            seconds: 0.0,
            passage: None,
            cells_for_one_dot: 1,
            fades: None,
        }
    }
}

/// The scene of a view. Where many are composed one after the other, [`compose_into`] keeps the room.
#[must_use]
pub fn compose(run: &Run, microlitre: &Microlitre, view: &View<'_>) -> Scene {
    let mut scene = Scene::default();
    compose_into(&mut scene, run, microlitre, view);
    scene
}

/// Composes a view into `scene`, whatever was in it before. `microlitre` needs room for the counts of the
/// run (see [`Microlitre::make_room`] and [`Run::most`]).
pub fn compose_into(scene: &mut Scene, run: &Run, microlitre: &Microlitre, view: &View<'_>) {
    let seconds = if view.seconds.is_finite() { view.seconds } else { 0.0 };
    let layout = arrived(view);
    let moment = run.at(view.day);
    let bag = Bag::on(run.graft(), moment.day);
    scene.camera = layout.camera;
    scene.square = layout.square;
    scene.well_day = layout.well_day;
    scene.counts = counts(&moment);
    scene.cells_for_one_dot = view.cells_for_one_dot;
    scene.ground = Ground {
        damage: moment.read(Observable::Damage),
        inflammation: moment.read(Observable::Inflammation),
        thymus: moment.read(Observable::ThymicOutput) / FULL_THYMUS,
        bag: bag.view(),
    };
    layout.label_into(&mut scene.labels);

    scene.places.clear();
    let (labels, sprites) = (&scene.labels, &mut scene.places);
    let mut viewer = Viewer { layout: &layout, frame: view.frame, seconds, labels, sprites };
    stream::carried(&moment, seconds, |cell| viewer.see(cell));
    crowd::dwellers(&moment.state, bag.in_transit(), |cell| viewer.see(cell));
    act::acting(run, view.chapter, moment.day, |cell| viewer.see(cell));
    bag.cells(|cell| viewer.see(cell));

    let drift = Drift::at(seconds);
    let mean_mark = trec::mean(&moment);
    let dotted = dots(&scene.counts, view.cells_for_one_dot);
    let shown = Shown { microlitre, counts: &dotted, fades: view.fades, drift, mean_mark };
    scene.cells.clear();
    shown.draw_into(&scene.square, &mut scene.cells);
    scene.loupe = square::look(view.chapter, &layout, &shown, view.focus);
    scene.loupe_cells.clear();
    if let Some(loupe) = &scene.loupe {
        shown.enlarge_into(&scene.square, loupe, &mut scene.loupe_cells);
    }
    scene.well_day_cells.clear();
    if let Some(well_day) = &scene.well_day {
        let first_day = run.at(run.start());
        let (well, mean_mark) = (dots(&counts(&first_day), view.cells_for_one_dot), trec::mean(&first_day));
        let shown = Shown { microlitre, counts: &well, fades: None, drift: Drift::default(), mean_mark };
        shown.draw_into(well_day, &mut scene.well_day_cells);
    }
}

/// The layout of the view, or of its point on the way.
fn arrived(view: &View<'_>) -> Layout {
    let here = Layout::of(view.chapter, view.frame);
    let Some(passage) = view.passage else { return here };
    let share = passage.share(view.chapter, view.frame);
    if share >= 1.0 { here } else { Layout::of(passage.from, view.frame).between(&here, share) }
}
