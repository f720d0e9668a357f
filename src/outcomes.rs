//! What comes after the story: what the model does when it is asked more, and the way to what studies found.
//!
//! A view is built, and worked out, when a reader opens it for the first time.

use leptos::html::Details;
use leptos::prelude::*;

use story::state::{Choices, View as Which, link};

use crate::embed::is_framed;
use crate::session::Session;
use crate::words::{self, PageBeside};

mod biomarkers;
mod compare;
mod hundred;
mod markup;
mod rest;

use biomarkers::Biomarkers;
use compare::Compare;
use hundred::HundredRuns;

/// All of it.
#[component]
pub(crate) fn Outcomes(session: Session) -> impl IntoView {
    let [compare, hundred, biomarkers] = words::view_headings();
    view! {
        <section class="outcomes" aria-labelledby="outcomes-heading">
            <h2 id="outcomes-heading">{words::outcomes_heading()}</h2>
            <p>{words::outcomes_introduction()}</p>
            <h3>{words::model_heading()}</h3>
            <p>{words::model_note()}</p>
            <View session which=Which::Compare heading=compare><Compare session/></View>
            <View session which=Which::Hundred heading=hundred><HundredRuns session/></View>
            <View session which=Which::Biomarkers heading=biomarkers><Biomarkers session/></View>
            <h3>{words::studies_heading()}</h3>
            <ul class="pages">{words::pages_beside().map(page_beside).collect_view()}</ul>
        </section>
    }
}

/// One view behind its heading; the one that a link asks for is open, and in sight.
#[component]
fn View(session: Session, which: Which, heading: &'static str, children: ChildrenFn) -> impl IntoView {
    let is_asked_for = move || session.view.get() == Some(which);
    let place = NodeRef::<Details>::new();
    let was_opened = RwSignal::new(false);
    let toggle = move |_| {
        let is_open = place.get_untracked().is_some_and(|place| place.open());
        if is_open {
            was_opened.set(true);
        }
        if is_open != (session.view.get_untracked() == Some(which)) {
            session.view.set(is_open.then_some(which));
        }
    };
    place.on_load(move |place| {
        let opened = place.clone();
        Effect::new(move |_| {
            if is_asked_for() {
                opened.set_open(true);
            }
        });
        // A page around this one keeps its own place.
        if untrack(is_asked_for) && !is_framed() {
            request_animation_frame(move || place.scroll_into_view());
        }
    });
    view! {
        <details class="view" id=which.key() node_ref=place on:toggle=toggle>
            <summary><h3>{heading}</h3></summary>
            <Show when=move || was_opened.get()>
                {children()}
                <p><a href=move || address(session, which)>{words::link_to_view()}</a></p>
            </Show>
        </details>
    }
}

/// The address under which anybody gets the same view of the same settings and chances.
fn address(session: Session, which: Which) -> String {
    let choices = Choices {
        settings: session.settings.get(),
        comparison: session.comparison.get(),
        runs: session.runs.get(),
        view: Some(which),
        ..Choices::default()
    };
    format!("?{}", link::write(&choices))
}

/// What must be said beside results of the present settings, if anything.
#[component]
fn Cautions(session: Session) -> impl IntoView {
    view! { <p class="caution">{move || session.settings.with(words::cautions)}</p> }
}

fn page_beside(page: PageBeside) -> impl IntoView {
    view! { <li><a href=page.address>{page.name}</a><p>{page.note}</p></li> }
}
