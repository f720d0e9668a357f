//! The switch between even steps and steps of ten.

use leptos::prelude::*;
use story::chapter::Growth;
use story::chart::offers_tens;

use crate::session::Session;
use crate::words;

/// The switch, where the chart offers both; what it did is said politely.
#[component]
pub(crate) fn GrowthSwitch(session: Session) -> impl IntoView {
    let is_used = RwSignal::new(false);
    let is_by_tens = move || session.growth.get() == Growth::Logarithmic;
    let choose = move |event| {
        is_used.set(true);
        session.growth.set(if event_target_checked(&event) { Growth::Logarithmic } else { Growth::Linear });
    };
    view! {
        <label class="switch" hidden=move || !offers_tens(session.chapter.get())>
            <input type="checkbox" prop:checked=is_by_tens on:change=choose/>
            {words::by_tens()}
        </label>
        <p class="unseen" role="status">{move || is_used.get().then(|| words::growth_now(session.growth.get()))}</p>
    }
}
