//! What studies found, as a list: the marks of the chart for readers and screen readers.

use leptos::prelude::*;
use model::published::Published;
use story::published;

use crate::session::Session;
use crate::words;

/// The points that belong to the chart of the chapter and to the plan that is set.
pub(super) fn points(session: Session) -> Vec<&'static Published> {
    let plan = session.settings.with(|settings| settings.plan);
    published::points(session.chapter.get().shows(), plan).collect()
}

/// One entry a point: what was found, by whom, and how this run compares. Nothing when there is none.
#[component]
pub(crate) fn PublishedPoints(session: Session) -> impl IntoView {
    let shown = Memo::new(move |_| points(session));
    let entries = move || shown.get().into_iter().map(|point| entry(session, point)).collect_view();
    view! {
        <details class="published" hidden=move || shown.with(Vec::is_empty)>
            <summary>{words::published_heading()}</summary>
            <p>{words::published_note()}</p>
            <ul>{entries}</ul>
        </details>
    }
}

fn entry(session: Session, point: &'static Published) -> impl IntoView {
    let here = session.run.with(|run| words::comparison(&published::compare(point, run)));
    view! {
        <li>
            {words::published(point)} " " <strong>{here}</strong> " " {words::standing(point.standing)} " "
            <small>
                {words::people(point.study)} " "
                <a href=point.link rel="noopener noreferrer" target="_blank">{words::study(point.study)}</a>
            </small>
        </li>
    }
}
