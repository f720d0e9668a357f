//! The words beside and below the picture: first layer, a closer look, a question, where to stop.

use leptos::prelude::*;
use story::chapter::Chapter;
use story::remark;

use crate::session::Session;
use crate::words::{self, Piece};

/// What everybody reads: number, title and first layer of the chapter.
#[component]
pub(crate) fn FirstLayer(session: Session) -> impl IntoView {
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
pub(crate) fn Closer(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    view! {
        <article class="closer">
            <h3>{words::look_heading()}</h3>
            <p>{move || pieces(words::look(chapter.get()))}</p>
            <details>
                <summary>{words::closer_heading()}</summary>
                {move || words::closer(chapter.get()).into_iter().map(topic).collect_view()}
            </details>
            <h3>{words::think_heading()}</h3>
            <p>{move || pieces(words::think(chapter.get()))}</p>
            <h3>{words::stop_heading()}</h3>
            <p class="stop">{move || words::stop(chapter.get())}</p>
            <InWords session/>
            {move || words::sources(chapter.get()).map(|text| view! { <Sources text/> })}
            <Glossary chapter/>
        </article>
    }
}

/// The chapter as the chart tells it: states before numbers.
#[component]
fn InWords(session: Session) -> impl IntoView {
    let passages = move || session.run.with(|run| remark::summary(run, session.chapter.get()));
    let item = |passage| view! { <li>{words::passage(&passage)}</li> };
    view! {
        <details>
            <summary>{words::passages_heading()}</summary>
            <ul>{move || passages().into_iter().map(item).collect_view()}</ul>
        </details>
    }
}

/// Where the numbers of a chapter come from.
#[component]
fn Sources(text: &'static str) -> impl IntoView {
    view! { <details><summary>{words::sources_heading()}</summary><p>{text}</p></details> }
}

/// Whom the page is for, who has looked at it, and what to do when one feels ill.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <p><strong>{words::urgent()}</strong></p>
            <p>{words::about()}</p>
            <p>{words::audience()} " " {words::not_reviewed()} " " {words::checked()}</p>
            <p>{words::pushed_apart()}</p>
        </footer>
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

fn topic((heading, paragraphs): (&'static str, Vec<Vec<Piece>>)) -> impl IntoView {
    let paragraph = |text| view! { <li>{pieces(text)}</li> };
    view! { <h4>{heading}</h4><ul>{paragraphs.into_iter().map(paragraph).collect_view()}</ul> }
}

/// Plain text and terms; a term carries its meaning for those who point at it, and the glossary below
/// has it for everybody.
fn pieces(text: Vec<Piece>) -> impl IntoView {
    text.into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Term { shown, meaning } => {
                view! { <dfn class="term" title=meaning>{shown}</dfn> }.into_any()
            }
        })
        .collect_view()
}
