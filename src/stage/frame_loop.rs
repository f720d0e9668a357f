//! One animation frame after another, only while somebody wants them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::Window;

/// What one frame tells its readers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tick {
    /// Seconds since the frame before; 0 when frames have just begun again.
    pub(crate) elapsed: f64,
}

/// Whether another frame is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Go on with the next frame.
    More,
    /// Rest until somebody asks again.
    Rest,
}

/// A resting animation that runs from [`FrameLoop::ask`] until its work says [`Wanted::Rest`].
#[derive(Clone)]
pub(crate) struct FrameLoop(Rc<Inner>);

type Callback = Closure<dyn FnMut(f64)>;

struct Inner {
    window: Window,
    work: RefCell<Box<dyn FnMut(Tick) -> Wanted>>,
    frame: RefCell<Option<Callback>>,
    is_asked: Cell<bool>,
    before: Cell<Option<f64>>,
}

impl FrameLoop {
    /// A resting loop around `work`.
    pub(crate) fn new(window: Window, work: impl FnMut(Tick) -> Wanted + 'static) -> Self {
        let inner = Rc::new(Inner {
            window,
            work: RefCell::new(Box::new(work)),
            frame: RefCell::new(None),
            is_asked: Cell::new(false),
            before: Cell::new(None),
        });
        let weak = Rc::downgrade(&inner);
        *inner.frame.borrow_mut() = Some(Closure::new(move |now: f64| {
            if let Some(inner) = weak.upgrade() {
                inner.run(now / 1000.0);
            }
        }));
        Self(inner)
    }

    /// Asks for one frame; asking twice before it comes is asking once.
    pub(crate) fn ask(&self) {
        self.0.ask();
    }
}

impl Inner {
    fn ask(&self) {
        if self.is_asked.replace(true) {
            return;
        }
        if let Some(frame) = self.frame.borrow().as_ref()
            && self.window.request_animation_frame(frame.as_ref().unchecked_ref()).is_err()
        {
            self.is_asked.set(false);
        }
    }

    fn run(&self, now: f64) {
        self.is_asked.set(false);
        let elapsed = self.before.get().map_or(0.0, |before| (now - before).max(0.0));
        let wanted = (self.work.borrow_mut())(Tick { elapsed });
        match wanted {
            Wanted::More => {
                self.before.set(Some(now));
                self.ask();
            }
            Wanted::Rest => self.before.set(None),
        }
    }
}
