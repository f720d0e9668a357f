//! How large an element is on the page, told again whenever it changes.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use story::scene::Frame;
use web_sys::{Element, ResizeObserver, js_sys::Array};

/// Follows the size of `element` until the current owner is cleaned up. CSS pixels.
pub(crate) fn follow_size(element: &Element, mut tell: impl FnMut(Frame) + 'static) {
    let observed = element.clone();
    let callback = Closure::<dyn FnMut(Array)>::new(move |_| {
        let rectangle = observed.get_bounding_client_rect();
        tell(Frame { width: rectangle.width(), height: rectangle.height() });
    });
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, callback));
    on_cleanup(move || {
        kept.with_value(|(observer, _)| observer.disconnect());
    });
}
