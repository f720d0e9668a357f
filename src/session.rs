//! The one reactive graph: what a person can change, and everything derived from it.
//!
//! The day of the story is not a signal: it moves with every frame, and per-frame data never passes through
//! signals. Whoever draws it registers a reader with [`Session::on_frame`]; whoever says it in words
//! follows [`Session::told_day`], which changes a few times a second.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::scenario::LAST_DAY;
use model::simulate;
use story::cast::Kind;
use story::chapter::{Chapter, Growth};
use story::compare::Comparison;
use story::playhead::{Direction, Playhead};
use story::scene::Run;
use story::state::{Choices, Runs, Settings, View};

use crate::charts::bands::BandsInTime;
use crate::look::Look;
use crate::stage::frame_loop::{FrameLoop, Tick, Wanted};

/// How often the day is told in words while it moves, seconds.
const TELLING_INTERVAL: f64 = 0.25;

/// With still pictures, days pass in steps this far apart, seconds.
const STILL_STEP: f64 = 1.5;

/// What each frame tells its readers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now {
    /// The day shown.
    pub(crate) day: f64,
    /// Seconds of movement since the page was opened; stands still with the story.
    pub(crate) moved: f64,
    /// Seconds since the frame before; 0 for a single frame and with still pictures.
    pub(crate) elapsed: f64,
}

/// Which part of a change a new value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The first, or the only one.
    First,
    /// One of those that follow while a thumb is dragged.
    Next,
}

/// Who reads frames, and what lasts as long as its part of the page.
type Reader = (StoredValue<()>, Box<dyn FnMut(Now) -> Wanted>);

/// The handle every view holds.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    /// What a person has set in the model.
    pub(crate) settings: RwSignal<Settings>,
    /// The settings before the last change, whose run stays as a ghost.
    pub(crate) before: RwSignal<Option<Settings>>,
    /// What is held against each other after the story.
    pub(crate) comparison: RwSignal<Comparison>,
    /// The run of the current settings.
    pub(crate) run: Memo<Arc<Run>>,
    /// The run of the settings before.
    pub(crate) ghost: Memo<Option<Arc<Run>>>,
    /// How the vertical axis of the charts grows, where there is a choice.
    pub(crate) growth: RwSignal<Growth>,
    /// The spread of other parameter sets, once it is worked out.
    pub(crate) bands: BandsInTime,
    /// Whether days pass by themselves.
    pub(crate) is_playing: RwSignal<bool>,
    /// Seconds of story in a second.
    pub(crate) speed: RwSignal<f64>,
    /// The chapter of the day shown.
    pub(crate) chapter: RwSignal<Chapter>,
    /// The day, told a few times a second.
    pub(crate) told_day: RwSignal<f64>,
    /// The kind that is lit while all others are dimmed.
    pub(crate) lit: RwSignal<Option<Kind>>,
    /// How the page looks, and whether pictures move.
    pub(crate) look: Look,
    /// The view below the story that was asked for, or opened last.
    pub(crate) view: RwSignal<Option<View>>,
    /// How many runs are counted when many are asked for.
    pub(crate) runs: RwSignal<Runs>,
    moving: StoredValue<Moving, LocalStorage>,
}

/// What moves with every frame.
struct Moving {
    playhead: Playhead,
    moved: f64,
    untold: f64,
    readers: Rc<RefCell<Vec<Reader>>>,
    frames: Option<FrameLoop>,
}

impl Session {
    /// A session at rest, as `choices` ask.
    pub(crate) fn new(choices: &Choices) -> Self {
        let settings = RwSignal::new(choices.settings);
        let before = RwSignal::new(None::<Settings>);
        let run = Memo::new_with_compare(move |_| run_of(&settings.get()), |_, _| true);
        let ghost = Memo::new_with_compare(move |_| before.get().as_ref().map(run_of), |_, _| true);
        let playhead = choices.playhead();
        let look = Look::new(&choices.look);
        let is_playing = RwSignal::new(false);
        let session = Self {
            settings,
            before,
            comparison: RwSignal::new(choices.comparison),
            run,
            ghost,
            growth: RwSignal::new(Growth::Linear),
            bands: BandsInTime::new(is_playing),
            is_playing,
            speed: RwSignal::new(playhead.speed),
            chapter: RwSignal::new(playhead.chapter()),
            told_day: RwSignal::new(playhead.day),
            lit: RwSignal::new(None),
            look,
            view: RwSignal::new(choices.view),
            runs: RwSignal::new(choices.runs),
            moving: StoredValue::new_local(Moving {
                playhead,
                moved: 0.0,
                untold: 0.0,
                readers: Rc::default(),
                frames: None,
            }),
        };
        let frames = FrameLoop::new(window(), move |tick| session.frame(tick));
        session.moving.update_value(|moving| moving.frames = Some(frames));
        session.bands.renew(choices.settings);
        session
    }

    /// Calls `reader` in every frame, until the part of the page is taken away that asks for it; it says whether it
    /// wants another one (a camera that still travels).
    pub(crate) fn on_frame(self, reader: impl FnMut(Now) -> Wanted + 'static) {
        let reader: Reader = (StoredValue::new(()), Box::new(reader));
        self.moving.with_value(|moving| moving.readers.borrow_mut().push(reader));
        self.repaint();
    }

    /// Asks for a frame because something that is drawn has changed.
    pub(crate) fn repaint(self) {
        self.moving.with_value(|moving| {
            if let Some(frames) = &moving.frames {
                frames.ask();
            }
        });
    }

    /// The day shown, read at this instant.
    pub(crate) fn day(self) -> f64 {
        self.moving.with_value(|moving| moving.playhead.day)
    }

    /// Goes to a day and tells it.
    pub(crate) fn go_to(self, day: f64) {
        self.moving.update_value(|moving| moving.playhead.go_to(day));
        self.tell();
        self.repaint();
    }

    /// Enters a chapter on the day of its still.
    pub(crate) fn enter(self, chapter: Chapter) {
        self.go_to(chapter.entry_day());
        self.moving.update_value(|moving| moving.playhead.is_entering = true);
    }

    /// Lets days pass, or rest.
    pub(crate) fn play(self, playing: bool) {
        self.is_playing.set(playing);
        self.moving.update_value(|moving| {
            if playing { moving.playhead.play() } else { moving.playhead.playing = false }
        });
        self.tell();
        self.repaint();
    }

    /// Changes the pace.
    pub(crate) fn set_pace(self, speed: f64) {
        self.speed.set(speed);
        self.moving.update_value(|moving| moving.playhead.speed = speed);
    }

    /// Changes the settings; the run before stays as a ghost. A drag is one change: only its first step is
    /// [`Step::First`].
    pub(crate) fn set(self, settings: Settings, step: Step) {
        if step == Step::First {
            self.before.set(Some(self.settings.get_untracked()));
        }
        self.settings.set(settings);
        self.bands.renew(settings);
        self.repaint();
    }

    /// Holds two runs against each other on a day, the first as a ghost.
    pub(crate) fn compare(self, before: Settings, now: Settings, day: f64) {
        self.before.set(Some(before));
        self.settings.set(now);
        self.bands.renew(now);
        self.go_to(day);
    }

    /// Everything a person has chosen, as it is now.
    pub(crate) fn choices(self) -> Choices {
        Choices {
            settings: self.settings.get_untracked(),
            comparison: self.comparison.get_untracked(),
            day: self.day(),
            speed: self.speed.get_untracked(),
            look: self.look.asked(),
            view: self.view.get_untracked(),
            runs: self.runs.get_untracked(),
        }
    }

    /// Changes what differs from what is chosen now.
    pub(crate) fn choose(self, choices: &Choices) {
        let now = self.choices();
        if choices.settings != now.settings {
            self.set(choices.settings, Step::First);
        }
        if choices.day != now.day {
            let chapter = choices.chapter();
            if choices.day == chapter.entry_day() { self.enter(chapter) } else { self.go_to(choices.day) }
        }
        if choices.speed != now.speed {
            self.set_pace(choices.speed);
        }
        if choices.look != now.look {
            self.look.ask(&choices.look);
        }
        if (choices.comparison, choices.view, choices.runs) != (now.comparison, now.view, now.runs) {
            self.comparison.set(choices.comparison);
            self.view.set(choices.view);
            self.runs.set(choices.runs);
        }
    }

    /// Runs the same settings once more with other chances; the run before stays as a ghost.
    pub(crate) fn run_again(self) {
        let settings = self.settings.get_untracked();
        self.set(Settings { seed: settings.seed.wrapping_add(1), ..settings }, Step::First);
    }

    fn frame(self, tick: Tick) -> Wanted {
        let now = self.advance(tick.elapsed);
        let readers = self.moving.with_value(|moving| Rc::clone(&moving.readers));
        let mut wanted = Wanted::Rest;
        readers.borrow_mut().retain(|(lasting, _)| !lasting.is_disposed());
        for (_, reader) in readers.borrow_mut().iter_mut() {
            if reader(now) == Wanted::More {
                wanted = Wanted::More;
            }
        }
        if self.moving.with_value(|moving| moving.playhead.playing) { Wanted::More } else { wanted }
    }

    fn advance(self, elapsed: f64) -> Now {
        let is_still = self.look.is_still.get_untracked();
        let mut tell = false;
        let mut now = Now { day: 0.0, moved: 0.0, elapsed: if is_still { 0.0 } else { elapsed } };
        self.moving.update_value(|moving| {
            moving.untold += elapsed;
            if moving.playhead.playing {
                if !is_still {
                    moving.playhead.advance(elapsed);
                    moving.moved += elapsed;
                    tell = moving.untold >= TELLING_INTERVAL;
                } else if moving.untold >= STILL_STEP {
                    moving.playhead.day = moving.playhead.step(Direction::Forward);
                    moving.playhead.playing = moving.playhead.day < LAST_DAY;
                    tell = true;
                }
            }
            tell |= !moving.playhead.playing && self.is_playing.get_untracked();
            now.day = moving.playhead.day;
            now.moved = moving.moved;
        });
        if tell {
            self.tell();
        }
        now
    }

    /// Puts the day into words: chapter, told day, and whether days still pass.
    fn tell(self) {
        let playhead = self.moving.with_value(|moving| moving.playhead);
        self.moving.update_value(|moving| moving.untold = 0.0);
        self.told_day.set(playhead.day);
        if self.chapter.get_untracked() != playhead.chapter() {
            self.chapter.set(playhead.chapter());
        }
        if self.is_playing.get_untracked() != playhead.playing {
            self.is_playing.set(playhead.playing);
        }
    }
}

/// The run of these settings.
pub(crate) fn run_of(settings: &Settings) -> Arc<Run> {
    let trajectory = simulate(&settings.scenario())
        .or_else(|_| simulate(&Settings::default().scenario()))
        .expect("the default settings run");
    Arc::new(Run::new(trajectory))
}
