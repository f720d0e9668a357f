//! Watches whether the browser still lets a canvas use the graphics card.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast as _;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{Event, HtmlCanvasElement};

const LOST: &str = "webglcontextlost";
const RESTORED: &str = "webglcontextrestored";

type Listener = Closure<dyn FnMut(Event)>;

/// Where a canvas stands with the graphics card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// It can be painted.
    Held,
    /// Whatever is painted goes nowhere.
    Lost,
    /// It can be painted again, but programs, buffers and textures are gone.
    Returned,
}

/// Listens until it is dropped.
pub(super) struct ContextWatch {
    canvas: HtmlCanvasElement,
    context: Rc<Cell<Context>>,
    listeners: Vec<(&'static str, Listener)>,
}

impl ContextWatch {
    /// Watches a canvas whose context is held.
    pub(super) fn of(canvas: &HtmlCanvasElement) -> Self {
        let context = Rc::new(Cell::new(Context::Held));
        let mut watch = Self { canvas: canvas.clone(), context: context.clone(), listeners: Vec::new() };
        let lost = context.clone();
        watch.listen(LOST, move |event| {
            // Without this a browser never gives the context back.
            event.prevent_default();
            lost.set(Context::Lost);
        });
        watch.listen(RESTORED, move |_| context.set(Context::Returned));
        watch
    }

    /// Where the canvas stands now.
    pub(super) fn context(&self) -> Context {
        self.context.get()
    }

    /// Notes that everything the context lost has been rebuilt.
    pub(super) fn hold(&self) {
        self.context.set(Context::Held);
    }

    /// Calls `repaint` each time the context comes back.
    pub(super) fn when_restored(&mut self, repaint: impl Fn() + 'static) {
        self.listen(RESTORED, move |_| repaint());
    }

    fn listen(&mut self, event: &'static str, answer: impl FnMut(Event) + 'static) {
        let closure = Listener::new(answer);
        if self.canvas.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).is_ok() {
            self.listeners.push((event, closure));
        }
    }
}

impl Drop for ContextWatch {
    fn drop(&mut self) {
        for (event, closure) in &self.listeners {
            let callback = closure.as_ref().unchecked_ref();
            // A listener that is already gone needs no removal.
            let _ = self.canvas.remove_event_listener_with_callback(event, callback);
        }
    }
}

/// Puts a copy without any context in the place of `canvas`.
pub(super) fn replace(canvas: &HtmlCanvasElement) -> Option<HtmlCanvasElement> {
    let fresh: HtmlCanvasElement = canvas.clone_node().ok()?.dyn_into().ok()?;
    canvas.replace_with_with_node_1(&fresh).ok()?;
    Some(fresh)
}
