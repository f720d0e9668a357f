//! The words beside and below the picture: first layer, a closer look, a question, where to stop.

use leptos::prelude::*;
use story::chapter::Chapter;

use crate::session::Session;
use crate::words::{self, Piece};

/// What everybody reads: number, title and first layer of the chapter.
#[component]
pub fn FirstLayer(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    view! {
        <section class="words" aria-labelledby="chapter-title">
            <p class="number">{move || words::chapter_number(chapter.get())}</p>
            <h2 id="chapter-title" aria-live="polite">{move || words::chapter_title(chapter.get())}</h2>
            <p class="first">{move || pieces(words::first(chapter.get()))}</p>
        </section>
    }
}

/// What those read who want to know more.
#[component]
pub fn Closer(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    view! {
        <article class="closer">
            <h3>{words::look_heading()}</h3>
            <p>{move || pieces(words::look(chapter.get()))}</p>
            <details>
                <summary>{words::closer_heading()}</summary>
                <ul>{move || words::closer(chapter.get()).into_iter().map(item).collect_view()}</ul>
            </details>
            <h3>{words::think_heading()}</h3>
            <p>{move || pieces(words::think(chapter.get()))}</p>
            <p class="stop">{move || words::stop(chapter.get())}</p>
            <Glossary chapter/>
        </article>
    }
}

/// The terms of this chapter in plain words.
#[component]
fn Glossary(chapter: RwSignal<Chapter>) -> impl IntoView {
    let entry = |(term, meaning): (&'static str, &'static str)| view! { <dt>{term}</dt><dd>{meaning}</dd> };
    view! {
        <details class="glossary">
            <summary>{words::glossary_heading()}</summary>
            <dl>{move || words::glossary(chapter.get()).into_iter().map(entry).collect_view()}</dl>
        </details>
    }
}

fn item(text: Vec<Piece>) -> impl IntoView {
    view! { <li>{pieces(text)}</li> }
}

/// Plain text and terms; a term carries its meaning for those who point at it, and the glossary below
/// has it for everybody.
fn pieces(text: Vec<Piece>) -> impl IntoView {
    text.into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Term { shown, meaning } => view! { <dfn class="term" title=meaning>{shown}</dfn> }.into_any(),
        })
        .collect_view()
}
