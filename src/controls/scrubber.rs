//! The scrubber on the ruler: a slider over days whose spoken value is a sentence.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Input;
use leptos::prelude::*;
use model::scenario::{FIRST_DAY, LAST_DAY};
use story::playhead::{Direction, Playhead};
use story::remark;
use story::ruler::Ruler;

use crate::session::Session;
use crate::stage::frame_loop::Wanted;
use crate::words;

/// Positions of the slider along the ruler; fine enough for one at each device pixel.
const POSITIONS: f64 = 4000.0;

/// A range input as wide as the ruler.
#[component]
pub(crate) fn Scrubber(session: Session, ruler: RwSignal<Ruler>) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    input.on_load(move |element| {
        session.on_frame(move |now| {
            let place = ruler.with_untracked(|ruler| ruler.x_from_day(now.day) / ruler.width);
            element.set_value_as_number((place * POSITIONS).round());
            Wanted::Rest
        });
    });
    let drag = move |_| {
        let Some(element) = input.get_untracked() else { return };
        let place = element.value_as_number() / POSITIONS;
        session.go_to(ruler.with_untracked(|ruler| ruler.day_from_x(place * ruler.width)));
    };
    let spoken = move || session.run.with(|run| words::at_day(&remark::at_day(run, session.told_day.get())));
    view! {
        <div class="ruler-ground" on:click=move |event| click(&event, session, ruler)></div>
        <input class="scrubber" type="range" min="0" max=POSITIONS step="1" node_ref=input
            aria-label=words::scrubber() aria-valuetext=spoken
            on:input=drag on:keydown=move |event| press(&event, session)/>
    }
}

/// A click anywhere on the ruler goes there; only the thumb itself can be dragged, so that a swipe that
/// starts on the ruler scrolls the page.
fn click(event: &MouseEvent, session: Session, ruler: RwSignal<Ruler>) {
    let place = f64::from(event.offset_x());
    session.go_to(ruler.with_untracked(|ruler| ruler.day_from_x(place)));
}

/// Keys move by a step of the chapter, or by a chapter; the browser's own steps would be pixels.
fn press(event: &KeyboardEvent, session: Session) {
    let playhead = Playhead { day: session.day(), ..Playhead::default() };
    let chapter = playhead.chapter();
    let day = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => playhead.step(Direction::Forward),
        "ArrowLeft" | "ArrowDown" => playhead.step(Direction::Back),
        "PageUp" => chapter.next().map_or(LAST_DAY, |next| next.days().start),
        "PageDown" => chapter.previous().map_or(FIRST_DAY, |previous| previous.days().start),
        "Home" => FIRST_DAY,
        "End" => LAST_DAY,
        _ => return,
    };
    event.prevent_default();
    session.go_to(day);
}
