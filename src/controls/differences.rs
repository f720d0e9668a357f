//! What the last change of the settings has changed, in words.

use leptos::prelude::*;
use story::remark;

use super::to_picture::ToPicture;
use crate::session::Session;
use crate::words;

/// The differences between the run before and the run now; nothing before the first change.
#[component]
pub(crate) fn Differences(session: Session) -> impl IntoView {
    let list = move || {
        let before = session.ghost.get()?;
        let found = session.run.with(|now| remark::differences(&before, now));
        let sentences: Vec<String> = match found.as_slice() {
            [] => vec![words::no_difference().to_owned()],
            found => found.iter().map(words::difference).collect(),
        };
        let item = |sentence: String| view! { <li>{sentence}</li> };
        Some(view! {
            <h3>{words::differences_heading()}</h3>
            <ul>{sentences.into_iter().map(item).collect_view()}</ul>
            <ToPicture/>
        })
    };
    view! { <section class="differences" aria-live="polite">{list}</section> }
}
