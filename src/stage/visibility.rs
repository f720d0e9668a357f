//! Whether anybody can see the picture.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, js_sys::Array};

/// Calls `leave` when `element` has left the screen or the tab is hidden, until the owner is cleaned up.
pub(crate) fn when_out_of_sight(element: &Element, leave: impl Fn() + Copy + 'static) {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_gone = |entry: &IntersectionObserverEntry| !entry.is_intersecting();
        if entries.iter().filter_map(|entry| entry.dyn_into().ok()).last().is_some_and(|last| is_gone(&last)) {
            leave();
        }
    });
    if let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
    let hidden = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().hidden() {
            leave();
        }
    });
    on_cleanup(move || hidden.remove());
}
