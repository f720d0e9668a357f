//! The words beside and below the picture: first layer, a closer look, a question, where to stop.

use leptos::prelude::*;
use story::chapter::Chapter;
use story::remark;
use story::state::{Chrome, fragment};
use web_sys::Event;

use crate::room::Room;
use crate::session::Session;
use crate::words::{self, Piece};

/// What everybody reads: number, title and first layer of the chapter.
#[component]
pub(crate) fn FirstLayer(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    let says_ending = move || has_ending(session, chapter.get());
    view! {
        <section class="words" aria-labelledby="chapter-title">
            <div>
                <p class="number">{move || words::chapter_number(chapter.get())}</p>
                <h2 id="chapter-title" aria-live="polite">{move || words::chapter_title(chapter.get())}</h2>
                <Paragraph text=Signal::derive(move || words::first(chapter.get())) class="first"/>
                <Show when=says_ending><Ending session/></Show>
            </div>
            <Room session of=move |chapter| room_of(session, chapter)/>
        </section>
    }
}

/// Whether how the run ends is said. A figure has no room for it.
fn has_ending(session: Session, chapter: Chapter) -> bool {
    chapter == Chapter::After && session.look.chrome() != Chrome::Figure
}

/// What a chapter needs room for.
fn room_of(session: Session, chapter: Chapter) -> impl IntoView {
    view! {
        <p class="number">{words::chapter_number(chapter)}</p>
        <h2>{words::chapter_title(chapter)}</h2>
        <Paragraph text=Signal::stored(words::first(chapter)) class="first"/>
        {has_ending(session, chapter).then(|| view! { <Ending session/> })}
    }
}

/// How this one run ends, and the way to another one.
#[component]
fn Ending(session: Session) -> impl IntoView {
    let ending = move || session.run.with(|run| words::ending(remark::ending(run)));
    let has_chances = move || session.settings.with(|settings| settings.triggers || settings.escapes);
    view! {
        <p class="ending" aria-live="polite">{ending}</p>
        <Show when=has_chances>
            <button type="button" class="link" on:click=move |_| session.run_again()>{words::run_again()}</button>
        </Show>
    }
}

/// A paragraph with terms. Pressing a term tells below what it means, pressing it again hides that.
#[component]
fn Paragraph(
    #[prop(into)] text: Signal<Vec<Piece>>,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    let meaning = RwSignal::new(None::<&'static str>);
    Effect::new(move |_| {
        text.track();
        meaning.set(None);
    });
    view! {
        <p class=class>{move || pieces(text.get(), meaning)}</p>
        <p class="meaning" aria-live="polite">{meaning}</p>
    }
}

/// What those read who want to know more.
#[component]
pub(crate) fn Closer(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    view! {
        <article class="closer">
            <h3>{words::look_heading()}</h3>
            <Paragraph text=Signal::derive(move || words::look(chapter.get())) class="look"/>
            <details>
                <summary>{words::closer_heading()}</summary>
                {move || words::closer(chapter.get()).into_iter().map(topic).collect_view()}
            </details>
            <h3>{words::think_heading()}</h3>
            <Paragraph text=Signal::derive(move || words::think(chapter.get())) class="think"/>
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

/// Where the numbers come from, what to do when one feels ill, whom the page is for, and who has looked at it. A figure
/// has room for the first line, a compact page for the first two.
#[component]
pub(crate) fn Footer(session: Session) -> impl IntoView {
    let [.., sources] = words::pages_beside();
    view! {
        <footer class="footer">
            <p><a href=sources.address>{sources.name}</a> <ShareButton session/></p>
            <Show when=move || session.look.chrome() != Chrome::Figure>
                <p><strong>{words::urgent()}</strong></p>
            </Show>
            <Show when=move || session.look.chrome() == Chrome::Full>
                <p>{words::about()}</p>
                <p>{words::audience()} " " {words::not_reviewed()} " " {words::checked()}</p>
                <p>{words::pushed_apart()}</p>
            </Show>
        </footer>
    }
}

/// Opens the dialog from which what is seen can be shared, embedded and saved; `src/loader.js` fetches it. It is
/// told the state and works out everything again.
#[component]
fn ShareButton(session: Session) -> impl IntoView {
    let open = move |_| {
        let dialog = document().get_element_by_id("share");
        // Attributes and events that we name ourselves cannot be refused.
        let told =
            dialog.map(|dialog| dialog.set_attribute("data-state", &fragment::write(&session.choices())));
        let _ = told.and_then(|_| Event::new("share").ok()).map(|event| document().dispatch_event(&event));
    };
    view! { <button type="button" class="link share" on:click=open>{words::embed_and_share()}</button> }
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
    let paragraph = |text| view! { <li><Paragraph text=Signal::stored(text)/></li> };
    view! { <h4>{heading}</h4><ul>{paragraphs.into_iter().map(paragraph).collect_view()}</ul> }
}

/// Plain text and terms; a pressed term writes its meaning into `meaning`. It stays in one line with the comma behind
/// it, because browsers may begin a line anew after any button.
fn pieces(text: Vec<Piece>, meaning: RwSignal<Option<&'static str>>) -> impl IntoView {
    let term = move |shown, means: &'static str, stop| {
        let is_told = move || meaning.get() == Some(means);
        let toggle = move |_| meaning.update(|told| *told = (*told != Some(means)).then_some(means));
        view! {
            <span class="kept">
                <button type="button" class="term" aria-expanded=move || is_told().to_string() on:click=toggle>{shown}</button>
                {stop}
            </span>
        }
    };
    text.into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Term { shown, meaning, stop } => term(shown, meaning, stop).into_any(),
        })
        .collect_view()
}
