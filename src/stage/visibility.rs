//! Whether anybody can see the picture.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, js_sys::Array};

/// Calls `leave` when `element` has left the screen or the tab is hidden, until the owner is cleaned up.
pub(crate) fn when_out_of_sight(element: &Element, leave: impl Fn() + Copy + 'static) {
    watch(element, move |is_seen| {
        if !is_seen {
            leave();
        }
    });
    let hidden = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().hidden() {
            leave();
        }
    });
    on_cleanup(move || hidden.remove());
}

/// Calls `come` when `element` comes into sight, until the owner is cleaned up.
pub(crate) fn when_in_sight(element: &Element, come: impl Fn() + 'static) {
    watch(element, move |is_seen| {
        if is_seen {
            come();
        }
    });
}

/// Tells whether `element` is on the screen, now and whenever that changes, until the owner is cleaned up.
fn watch(element: &Element, tell: impl Fn(bool) + 'static) {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let last: Option<IntersectionObserverEntry> = entries.at(-1).dyn_into().ok();
        if let Some(last) = last {
            tell(last.is_intersecting());
        }
    });
    if let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
}
