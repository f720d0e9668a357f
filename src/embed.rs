//! The border with the host page: what the address asks for.

use leptos::prelude::window;
use story::state::{Choices, Notice, link};

/// What the page's address asks for, and what in it could not be used.
pub fn asked_for() -> (Choices, Vec<Notice>) {
    link::parse(&window().location().search().unwrap_or_default())
}
