//! What is painted in each frame: the scene of the moment on the canvas, the landscape moved beneath it.

use std::sync::Arc;

use story::cast::{Kind, Theme};
use story::chapter::Chapter;
use story::microlitre::{Fades, Microlitre, counts, dots};
use story::scene::{Frame, Passage, Run, Scene, View, compose_into};
use web_sys::{HtmlCanvasElement, SvgElement};

use super::frame_loop::Wanted;
use super::ground::Ground;
use super::pace::Pace;
use super::painter::{Means, Painter, PainterError};
use crate::session::Now;

/// Everything a frame needs, made once and used again.
pub(crate) struct Picture {
    painter: Painter,
    ground: Ground,
    scene: Scene,
    microlitre: Microlitre,
    fades: Fades,
    pace: Pace,
    run: Option<Arc<Run>>,
    chapter: Chapter,
    passage: Option<Passage>,
    frame: Frame,
}

/// What a frame is asked to show.
pub(crate) struct Wish<'a> {
    /// The run of the settings.
    pub(crate) run: &'a Arc<Run>,
    /// The chapter whose composition is shown.
    pub(crate) chapter: Chapter,
    /// The day, and the time that has passed.
    pub(crate) now: Now,
    /// Where in the microlitre the loupe looks, µm; `None` looks where the chapter does.
    pub(crate) focus: Option<(f64, f64)>,
    /// The colours.
    pub(crate) theme: Theme,
    /// The kind that is lit.
    pub(crate) lit: Option<Kind>,
    /// Whether pictures stand still.
    pub(crate) is_still: bool,
}

impl Picture {
    /// A picture on `canvas`, above the landscape in `svg`, at the pace of the device.
    ///
    /// # Errors
    /// When the browser cannot draw on a canvas at all.
    pub(crate) fn new(
        canvas: &HtmlCanvasElement,
        svg: SvgElement,
        means: Option<Means>,
        pace: Pace,
        chapter: Chapter,
    ) -> Result<Self, PainterError> {
        Ok(Self {
            painter: Painter::new(canvas, means)?,
            ground: Ground::new(svg),
            scene: Scene::default(),
            microlitre: Microlitre::new(&[0; Kind::COUNT]),
            fades: Fades::default(),
            pace,
            run: None,
            chapter,
            passage: None,
            frame: Frame { width: 0.0, height: 0.0 },
        })
    }

    /// With what the canvas is painted.
    pub(crate) fn means(&self) -> Means {
        self.painter.means()
    }

    /// Calls `repaint` when the canvas was lost and has come back.
    pub(crate) fn when_restored(&mut self, repaint: impl Fn() + 'static) {
        self.painter.when_restored(repaint);
    }

    /// Fits everything to a stage of this size.
    pub(crate) fn resize(&mut self, frame: Frame, pixel_ratio: f64) {
        self.frame = frame;
        self.painter.resize(frame.width, frame.height, pixel_ratio);
    }

    /// The scene last painted.
    pub(crate) fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Whether the eye is on its way to another chapter.
    pub(crate) fn is_travelling(&self) -> bool {
        self.passage.is_some()
    }

    /// Paints one frame; nothing before the size of the stage is known.
    pub(crate) fn paint(&mut self, wish: &Wish) -> Wanted {
        if self.frame.width <= 0.0 {
            return Wanted::Rest;
        }
        self.meet(wish.run);
        self.travel(wish);
        self.fade(wish);
        let view = View {
            chapter: wish.chapter,
            day: wish.now.day,
            frame: self.frame,
            focus: wish.focus,
            seconds: if wish.is_still { 0.0 } else { wish.now.moved },
            passage: self.passage,
            cells_for_one_dot: self.pace.cells_for_one_dot(),
            fades: Some(&self.fades),
        };
        compose_into(&mut self.scene, wish.run, &self.microlitre, &view);
        let ground = self.ground.show(&self.scene);
        self.painter.set_theme(wish.theme);
        self.painter.highlight(wish.lit);
        self.painter.paint(&self.scene);
        if self.passage.is_some() || self.fades.is_moving() { Wanted::More } else { ground }
    }

    /// Lets dots come and go, at the pace of the device: when a dot begins to stand for more or fewer cells, that
    /// is no coming and going.
    fn fade(&mut self, wish: &Wish) {
        let before = self.pace.cells_for_one_dot();
        self.pace.note(wish.now.elapsed);
        let cells_for_one_dot = self.pace.cells_for_one_dot();
        let shown = dots(&counts(&wish.run.at(wish.now.day)), cells_for_one_dot);
        if wish.is_still || wish.now.elapsed == 0.0 || cells_for_one_dot != before {
            self.fades.jump(&shown);
        } else {
            self.fades.advance(&shown, wish.now.elapsed);
        }
    }

    /// Makes room for a run that was not shown before. The sites depend on the level of the first day, so
    /// they are packed anew only when that changes.
    fn meet(&mut self, run: &Arc<Run>) {
        if self.run.as_ref().is_some_and(|known| Arc::ptr_eq(known, run)) {
            return;
        }
        let first_day = |run: &Run| counts(&run.at(run.start()));
        if self.run.as_ref().is_none_or(|known| first_day(known) != first_day(run)) {
            self.microlitre = Microlitre::new(&first_day(run));
        }
        self.microlitre.make_room(run.most());
        self.run = Some(Arc::clone(run));
    }

    /// Sends the eye to a chapter it is not at, and lets it travel on.
    fn travel(&mut self, wish: &Wish) {
        if self.chapter != wish.chapter {
            self.passage = Some(Passage { from: self.chapter, seconds: 0.0 });
            self.chapter = wish.chapter;
        } else if let Some(passage) = &mut self.passage {
            passage.seconds += wish.now.elapsed;
        }
        let has_arrived = self.passage.is_some_and(|passage| {
            passage.seconds >= Passage::duration(passage.from, self.chapter, self.frame)
        });
        if has_arrived || wish.is_still {
            self.passage = None;
        }
    }
}
