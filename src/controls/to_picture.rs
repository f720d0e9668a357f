//! The way back up, for those who changed something below the picture on a small screen.

use leptos::prelude::*;

use crate::words;

/// A button that scrolls the page to the picture.
#[component]
pub(crate) fn ToPicture() -> impl IntoView {
    let go = move |_| {
        if let Ok(Some(picture)) = document().query_selector("#explainer .stage") {
            picture.scroll_into_view();
        }
    };
    view! { <button type="button" class="link to-picture" on:click=go>{words::to_picture()}</button> }
}
