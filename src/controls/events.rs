//! What happens in this run: marks on the ruler, and a list whose entries go to their day.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use story::remark::{self, Event};
use story::ruler::Ruler;
use web_sys::HtmlElement;

use crate::session::Session;
use crate::words;

/// A mark on the ruler for each event; one that lasts is a bar. Pressing one goes to its day. They are one stop
/// for the Tab key: arrow keys go from mark to mark, and the one that has the focus is told above.
#[component]
pub(crate) fn EventMarks(session: Session, ruler: RwSignal<Ruler>) -> impl IntoView {
    let events = Memo::new(move |_| session.run.with(|run| remark::events(run)));
    let last = Signal::derive(move || events.with(Vec::len).saturating_sub(1));
    let (reached, told) = (RwSignal::new(0_usize), RwSignal::new(None::<usize>));
    // Another run may have fewer marks; one of them stays within reach of the Tab key.
    let tab_stop = Signal::derive(move || reached.get().min(last.get()));
    let marks = NodeRef::<Div>::new();
    let walk = move |event: KeyboardEvent| {
        let Some(to) = next_mark(&event.key(), tab_stop.get_untracked(), last.get_untracked()) else {
            return;
        };
        event.prevent_default();
        reached.set(to);
        let mark = marks.get_untracked().and_then(|marks| marks.children().item(to as u32));
        if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
            // A mark that has just gone cannot take the focus; then it stays where it is.
            let _ = mark.focus();
        }
    };
    let mark = move |(nth, event)| view! { <EventMark session ruler event nth tab_stop told/> };
    let told_event = move || events.with(|events| told.get().and_then(|nth| events.get(nth).copied()));
    view! {
        <div class="event-marks" node_ref=marks role="toolbar" aria-label=words::events_heading() on:keydown=walk>
            {move || events.get().into_iter().enumerate().map(mark).collect_view()}
        </div>
        {move || told_event().map(|event| sentence(&event, ruler))}
    }
}

/// One mark. `tab_stop` is the one the Tab key goes to, `told` the one whose sentence is shown.
#[component]
fn EventMark(
    session: Session,
    ruler: RwSignal<Ruler>,
    event: Event,
    nth: usize,
    tab_stop: Signal<usize>,
    told: RwSignal<Option<usize>>,
) -> impl IntoView {
    let place = move || ruler.with(|ruler| place(&event, ruler));
    let (left, width) = (move || pixels(place().0), move || pixels(place().1 - place().0));
    view! {
        <button type="button" class="event-mark" style:left=left style:width=width
            aria-label=words::event(&event) tabindex=move || if tab_stop.get() == nth { "0" } else { "-1" }
            on:focus=move |_| told.set(Some(nth)) on:blur=move |_| told.set(None)
            on:mouseenter=move |_| told.set(Some(nth)) on:mouseleave=move |_| told.set(None)
            on:click=move |_| session.go_to(event.day)></button>
    }
}

/// The mark that a key goes to from mark `at`.
fn next_mark(key: &str, at: usize, last: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((at + 1).min(last)),
        "ArrowLeft" => Some(at.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// What is told over a mark; it stays on the ruler.
fn sentence(event: &Event, ruler: RwSignal<Ruler>) -> impl IntoView + use<> {
    let (from, _) = ruler.with(|ruler| place(event, ruler));
    let is_late = ruler.with(|ruler| from > ruler.width / 2.0);
    view! {
        <p class="event-told" class:late=is_late style:left=pixels(from) aria-hidden="true">{words::event(event)}</p>
    }
}

/// Where an event begins and ends on the ruler, CSS pixels.
fn place(event: &Event, ruler: &Ruler) -> (f64, f64) {
    let from = ruler.x_from_day(event.day);
    (from, event.until.map_or(from, |day| ruler.x_from_day(day)))
}

fn pixels(length: f64) -> String {
    format!("{length:.1}px")
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
