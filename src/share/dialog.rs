//! The dialog itself: heading, close button, three parts.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::embed::Embed;
use super::link::ShareLink;
use super::save::Save;
use super::{Shared, place};
use crate::embed::is_framed;
use crate::words;

/// Everything in the dialog.
#[component]
pub(crate) fn Dialog(shared: Shared) -> impl IntoView {
    let close = move |_| {
        if let Some(place) = place() {
            place.close();
        }
    };
    view! {
        <header>
            <h2 id="share-title" tabindex="-1">{words::embed_and_share()}</h2>
            <button type="button" class="close" on:click=close>{words::close()}</button>
        </header>
        <ShareLink shared/>
        <Embed shared/>
        <Save shared/>
    }
}

/// A window higher than this holds more than a screen shows, because the frame it stands in is as high as its page.
/// CSS pixels.
const HIGHEST_SCREEN: f64 = 1100.0;
/// How far above the button that was pressed the dialog begins in such a window, and how much room it takes.
const ABOVE: f64 = 320.0;
const ROOM: f64 = 640.0;

/// Shows the dialog: in the middle of the screen, or near what was pressed where nobody knows which part of the window
/// is seen. One that is shown already stays as it is. The heading is read first.
pub(super) fn show(place: &HtmlDialogElement) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let style = leptos::web_sys::HtmlElement::style(place);
    let (top, room) = if is_framed() && height > HIGHEST_SCREEN {
        let pressed = document().active_element().map_or(0.0, |it| it.get_bounding_client_rect().top());
        let top = (pressed - ABOVE).clamp(0.0, height - ROOM);
        (format!("{top:.0}px"), format!("{ROOM}px"))
    } else {
        Default::default()
    };
    // Style properties and attributes that we name ourselves cannot be refused.
    let _ = style.set_property("margin-top", &top);
    let _ = style.set_property("max-height", &room);
    let _ = place.set_attribute("aria-labelledby", "share-title");
    let _ = place.set_attribute("closedby", "any");
    let _ = place.show_modal();
    let heading: Option<HtmlElement> =
        place.query_selector("h2").ok().flatten().and_then(|it| it.dyn_into().ok());
    let _ = heading.map(|heading| heading.focus());
}
