//! The border with the host page: what the address asks for.

use leptos::prelude::window;
use story::state::{Choices, Notice, link};
use web_sys::UrlSearchParams;

use crate::live::chapter_reached;
use crate::stage::painter::Means;

/// What the page's address asks for, and what in it could not be used. A reader who has scrolled on in the
/// storyboard stays in that chapter.
pub(crate) fn asked_for() -> (Choices, Vec<Notice>) {
    let (mut choices, notices) = link::parse(&window().location().search().unwrap_or_default());
    if let Some(chapter) = chapter_reached() {
        choices.day = chapter.entry_day();
    }
    (choices, notices)
}

/// With what the picture shall be painted, where a test asks for it (`?painter=canvas2d`).
pub(crate) fn asked_means() -> Option<Means> {
    means_named(&asked("painter")?)
}

/// How many cells one dot of the square shall stand for, where a test asks for it (`?dots=4`); else the device
/// decides.
pub(crate) fn asked_dots() -> Option<u32> {
    asked("dots")?.parse().ok()
}

/// What the address says under a name.
fn asked(name: &str) -> Option<String> {
    let address = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&address).ok()?.get(name)
}

/// The means of a name; `None` for a name that none has.
pub(crate) fn means_named(name: &str) -> Option<Means> {
    match name {
        "webgl2" => Some(Means::WebGl2),
        "canvas2d" => Some(Means::Canvas2d),
        _ => None,
    }
}
