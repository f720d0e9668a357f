//! How a host puts the page on a page of its own: options, a preview, what to paste, and what its policy must allow.

mod control;
mod options;
mod preview;
mod wish;

use leptos::ev::Event;
use leptos::prelude::*;
use model::simulate;
use story::chapter::Chapter;
use story::export::{Form, Said, Snippet};
use story::state::Settings;
use web_sys::HtmlDetailsElement;

use super::Shared;
use super::copy::Copyable;
use crate::words;
use options::Options;
use preview::Preview;
use wish::Wish;

/// The part about embedding. Nothing of it is made before it is opened: the preview is a whole page.
#[component]
pub(crate) fn Embed(shared: Shared) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: Event| is_open.set(event_target::<HtmlDetailsElement>(&event).open());
    view! {
        <details class="embed" on:toggle=toggle>
            <summary><h3>{words::embed_heading()}</h3></summary>
            {move || is_open.get().then(|| view! { <Opened shared/> })}
        </details>
    }
}

#[component]
fn Opened(shared: Shared) -> impl IntoView {
    let wish = RwSignal::new(Wish::default());
    let pasted = Memo::new(move |_| {
        let choices = wish.with(|wish| shared.choices.with(|seen| wish.choices(seen)));
        wish.with(|wish| {
            shared.host.with_value(|host| {
                let description = description(wish.form, choices.chapter());
                let said =
                    Said { title: words::title(), picture: words::picture(), description: &description };
                let &Wish { form, edition, resizes, .. } = wish;
                let snippet = Snippet { form, host, edition, choices: &choices, resizes, said };
                Pasted { text: snippet.text(), policy: snippet.policy() }
            })
        })
    });
    view! {
        <div class="arranged">
            <Options wish/>
            <div>
                <Copyable id="share-paste" label=words::paste() text=Signal::derive(move || pasted.get().text) rows=6/>
                <Copyable id="share-policy" label=words::policy()
                    text=Signal::derive(move || pasted.get().policy) rows=2/>
                <Preview shared wish/>
            </div>
        </div>
    }
}

#[derive(Clone, PartialEq)]
struct Pasted {
    text: String,
    policy: String,
}

/// What a still picture shows, in numbers. Stills are of the default run, on the day on which a chapter is entered.
fn description(form: Form, chapter: Chapter) -> String {
    if form != Form::Still {
        return String::new();
    }
    let numbers = simulate(&Settings::default().scenario())
        .map(|run| words::moment_said(chapter, &run.at(chapter.entry_day())))
        .unwrap_or_default();
    format!("{numbers} {}", words::frame_line())
}
