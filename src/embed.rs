//! The border with the host page: what the address asks for, what the page says to its host, and what it takes.
//!
//! The height is told by `src/loader.js`, because a page whose module cannot run has a height, too.

use leptos::prelude::{document, window};
use story::chapter::Chapter;
use story::state::{Choices, Notice, Parameter, Problem, fragment, link};
use web_sys::{UrlSearchParams, Window};

use crate::live::chapter_reached;
use crate::stage::painter::Means;
use crate::words;

mod message;

pub(crate) use message::{follow_host, tell_host};

/// What the page's address asks for, query and state, and what in it could not be used. The address of a chapter
/// begins there. A reader who has scrolled on in the storyboard stays in that chapter.
pub(crate) fn asked_for() -> (Choices, Vec<Notice>) {
    let location = window().location();
    let (mut choices, mut notices) = link::parse(&location.search().unwrap_or_default());
    if let Some(chapter) = chapter_reached().or_else(chapter_of_page) {
        choices.day = chapter.entry_day();
    }
    notices.extend(fragment::lay(&location.hash().unwrap_or_default(), &mut choices));
    notices.extend(unspoken(&choices));
    (choices, notices)
}

/// The chapter whose page this is, unless the query asks for another place.
fn chapter_of_page() -> Option<Chapter> {
    let says_where =
        [Parameter::Chapter, Parameter::Day].iter().any(|where_to| asked(where_to.key()).is_some());
    if says_where { None } else { Chapter::from_key(&key_of_page()?) }
}

/// What the page of one chapter says it is.
fn key_of_page() -> Option<String> {
    document().document_element()?.get_attribute("data-chapter")
}

/// Where all pictures of the storyboard are. The page of one chapter has only its own.
pub(crate) fn whole_storyboard() -> &'static str {
    if key_of_page().is_some() { "index.html#storyboard" } else { "#storyboard" }
}

/// A notice when another language is asked for than the page speaks.
fn unspoken(choices: &Choices) -> Option<Notice> {
    let is_spoken = choices.look.language.as_ref().is_none_or(|tag| words::speaks(tag.as_str()));
    (!is_spoken).then_some(Notice { parameter: Some(Parameter::Lang), problem: Problem::UnknownWord })
}

/// Whether the page stands in a frame of another one.
pub(crate) fn is_framed() -> bool {
    host().is_some()
}

/// The window around this one, if there is one.
fn host() -> Option<Window> {
    window().parent().ok().flatten().filter(|parent| *parent != window())
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
