//! Play, pause, one chapter back or on, and the pace.

use leptos::prelude::*;
use story::remark;

use crate::session::Session;
use crate::words;

/// The paces a reader can choose from.
const PACES: [f64; 4] = [0.5, 1.0, 2.0, 4.0];

/// The buttons of time, and the day in words.
#[component]
pub(crate) fn Transport(session: Session) -> impl IntoView {
    let chapter = session.chapter;
    let go = move |to: Option<story::chapter::Chapter>| {
        if let Some(to) = to {
            session.enter(to);
        }
    };
    let play_label = move || if session.is_playing.get() { words::pause() } else { words::play() };
    let told = move || session.run.with(|run| words::at_day(&remark::at_day(run, session.told_day.get())));
    view! {
        <div class="transport">
            <button type="button" class="play" aria-label=play_label
                on:click=move |_| session.play(!session.is_playing.get_untracked())>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                    <path d=move || if session.is_playing.get() { PAUSE } else { PLAY } fill="currentColor"/>
                </svg>
            </button>
            <button type="button" aria-label=words::previous_chapter()
                disabled=move || chapter.get().previous().is_none()
                on:click=move |_| go(chapter.get_untracked().previous())>
                {icon(PREVIOUS)}
            </button>
            <button type="button" aria-label=words::next_chapter()
                disabled=move || chapter.get().next().is_none()
                on:click=move |_| go(chapter.get_untracked().next())>
                {icon(NEXT)}
            </button>
            <button type="button" class="speed" on:click=move |_| session.set_pace(next_pace(session))>
                {move || words::speed(session.speed.get())}
            </button>
            <p class="told">{told}</p>
        </div>
    }
}

const PLAY: &str = "M5 2.5l10 6.5-10 6.5z";
const PAUSE: &str = "M4 3h3.6v12H4zM10.4 3H14v12h-3.6z";
const PREVIOUS: &str = "M14 4L7 10l7 6M5 4v12";
const NEXT: &str = "M6 4l7 6-7 6M15 4v12";

fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d=path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"
                stroke-linejoin="round"/>
        </svg>
    }
}

/// The pace after the current one, from the fastest back to the slowest.
fn next_pace(session: Session) -> f64 {
    let now = session.speed.get_untracked();
    PACES.into_iter().find(|&pace| pace > now).unwrap_or(PACES[0])
}
