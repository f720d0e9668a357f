//! What happens in this run: marks on the ruler, and a list whose entries go to their day.

use leptos::prelude::*;
use story::remark::{self, Event};
use story::ruler::Ruler;

use crate::session::Session;
use crate::words;

/// A mark on the ruler for each event; one that lasts is a bar.
#[component]
pub(crate) fn EventMarks(session: Session, ruler: RwSignal<Ruler>) -> impl IntoView {
    let mark = move |event: Event| {
        let (from, until) = ruler.with(|ruler| {
            let from = ruler.x_from_day(event.day);
            (from, event.until.map_or(from, |day| ruler.x_from_day(day)))
        });
        let (left, width) = (format!("{from:.1}px"), format!("{:.1}px", until - from));
        view! { <span class="event-mark" style:left=left style:width=width title=words::event(&event)></span> }
    };
    view! {
        <div class="event-marks" aria-hidden="true">
            {move || session.run.with(|run| remark::events(run)).into_iter().map(mark).collect_view()}
        </div>
    }
}

/// The same events as sentences, each a button to its day.
#[component]
pub(crate) fn EventList(session: Session) -> impl IntoView {
    let entry = move |event: Event| {
        view! {
            <li>
                <button type="button" class="link" on:click=move |_| session.go_to(event.day)>
                    {words::event(&event)}
                </button>
            </li>
        }
    };
    view! {
        <details class="events">
            <summary>{words::events_heading()}</summary>
            <ol>{move || session.run.with(|run| remark::events(run)).into_iter().map(entry).collect_view()}</ol>
        </details>
    }
}
