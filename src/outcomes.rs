//! What comes after the story: what the model does when it is asked more, and the way to what studies found.
//!
//! A view is built, and worked out, when a reader opens it for the first time.

use leptos::html::Details;
use leptos::prelude::*;

use crate::session::Session;
use crate::words::{self, PageBeside};

mod compare;

use compare::Compare;

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
            <View id="compare" heading=compare><Compare session/></View>
            <View id="hundred" heading=hundred>""</View>
            <View id="biomarkers" heading=biomarkers>""</View>
            <h3>{words::studies_heading()}</h3>
            <ul class="pages">{words::pages_beside().map(page_beside).collect_view()}</ul>
        </section>
    }
}

/// One view behind its heading.
#[component]
fn View(id: &'static str, heading: &'static str, children: ChildrenFn) -> impl IntoView {
    let place = NodeRef::<Details>::new();
    let was_opened = RwSignal::new(false);
    let open = move |_| {
        if place.get_untracked().is_some_and(|place| place.open()) {
            was_opened.set(true);
        }
    };
    view! {
        <details class="view" id=id node_ref=place on:toggle=open>
            <summary>{heading}</summary>
            <Show when=move || was_opened.get()>{children()}</Show>
        </details>
    }
}

fn page_beside(page: PageBeside) -> impl IntoView {
    view! { <li><a href=page.address>{page.name}</a><p>{page.note}</p></li> }
}
