//! A hundred runs, or a thousand: asked for by a button, counted in small pieces, shown as still pictures.

use leptos::html::Button;
use leptos::prelude::*;
use story::hundred::Asked;
use story::state::Runs;

use super::Cautions;
use crate::session::Session;
use crate::words;

mod counting;
mod curves;
mod result;

use counting::{Counting, Progress};
use result::answer;

/// What can be asked, how far it is, and the answer.
#[component]
pub(crate) fn HundredRuns(session: Session) -> impl IntoView {
    let counting = Counting::none(session.is_playing);
    let begin_again = NodeRef::<Button>::new();
    let begin = move |_| counting.begin(untrack(|| asked(session)));
    let other_chances = move |_| {
        session.run_again();
        counting.begin(untrack(|| asked(session)));
    };
    let is_earlier =
        move || counting.shown.with(|it| it.as_ref().is_some_and(|it| it.asked != asked(session)));
    view! {
        <div class="hundred">
            <p class="about">{words::hundred_introduction()}</p>
            <Cautions session/>
            <div class="ask">
                <fieldset>
                    <legend class="unseen">{words::number_of_runs()}</legend>
                    {Runs::KEYS.map(|(key, runs)| choice(session, key, runs))}
                </fieldset>
                <button type="button" class="begin" node_ref=begin_again on:click=begin>{words::begin_runs()}</button>
                <button type="button" class="link" on:click=other_chances>{words::other_chances()}</button>
            </div>
            <p class="about">{move || words::seed(session.settings.with(|settings| settings.seed))}</p>
            {move || how_far(counting, begin_again)}
            <p class="told-runs" role="status">{move || told(counting.progress.get())}</p>
            <p class="unseen" role="status">
                {move || counting.shown.with(|it| it.as_deref().map(words::hundred_takeaway))}
            </p>
            <p class="earlier" role="status">{move || is_earlier().then(words::earlier_settings)}</p>
            {move || counting.shown.get().map(|hundred| answer(session, hundred))}
        </div>
    }
}

fn asked(session: Session) -> Asked {
    Asked::new(session.settings.get(), session.runs.get())
}

/// A hundred or a thousand.
fn choice(session: Session, key: &'static str, runs: Runs) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name="runs" value=key prop:checked=move || session.runs.get() == runs
                on:change=move |_| session.runs.set(runs)/>
            {words::how_many_runs(runs)}
        </label>
    }
}

/// Progress, the time that is left, and a way to stop; nothing while nothing is run. Who has stopped is led to where
/// the runs begin again.
fn how_far(counting: Counting, begin_again: NodeRef<Button>) -> Option<impl IntoView> {
    let stop = move |_| {
        counting.stop();
        if let Some(button) = begin_again.get_untracked() {
            // A button that has gone cannot take the focus; then the page has it.
            let _ = button.focus();
        }
    };
    counting.is_running.get().then(|| {
        view! {
            <div class="how-far">
                <label>
                    {words::runs_progress()}
                    <progress max=1 value=move || share(counting.progress.get())></progress>
                </label>
                <span>{move || time_left(counting.progress.get())}</span>
                <button type="button" class="link" on:click=stop>{words::stop_runs()}</button>
            </div>
        }
    })
}

fn told(progress: Progress) -> &'static str {
    match progress {
        Progress::Rest | Progress::Running { .. } => "",
        Progress::Stopped => words::runs_stopped(),
        Progress::Done => words::runs_done(),
        Progress::Failed => words::runs_failed(),
    }
}

fn share(progress: Progress) -> f64 {
    match progress {
        Progress::Running { done, all, .. } => done as f64 / all as f64,
        _ => 0.0,
    }
}

fn time_left(progress: Progress) -> String {
    match progress {
        Progress::Running { left, .. } => words::time_left(left),
        _ => String::new(),
    }
}
