//! A hundred runs, or a thousand: asked for by a button, counted in small pieces, shown as still pictures.

use leptos::prelude::*;
use story::hundred::Asked;
use story::state::{Choices, Runs, View, link};

use crate::session::Session;
use crate::words;

mod counting;
mod curves;
mod result;

use counting::{Counting, Progress};
use result::Answer;

/// What can be asked, how far it is, and the answer.
#[component]
pub(crate) fn HundredRuns(session: Session) -> impl IntoView {
    let counting = Counting::none(session.is_playing);
    let asked = Memo::new(move |_| Asked::new(session.settings.get(), session.runs.get()));
    let begin = move |_| counting.begin(asked.get_untracked());
    let other_chances = move |_| {
        session.run_again();
        counting.begin(asked.get_untracked());
    };
    let is_earlier =
        move || counting.shown.with(|shown| shown.as_ref().is_some_and(|it| it.asked != asked.get()));
    view! {
        <div class="hundred">
            <p class="about">{words::hundred_introduction()}</p>
            <div class="ask">
                <HowMany session/>
                <button type="button" class="begin" on:click=begin>{words::begin_runs()}</button>
                <button type="button" class="link" on:click=other_chances>{words::other_chances()}</button>
            </div>
            <p class="about">
                {move || words::seed(session.settings.with(|settings| settings.seed))} " "
                <a href=move || address(session)>{words::link_to_runs()}</a>
            </p>
            <HowFar counting/>
            <p class="earlier" role="status">{move || is_earlier().then(words::earlier_settings)}</p>
            {move || counting.shown.get().map(|hundred| view! { <Answer session hundred/> })}
        </div>
    }
}

/// A hundred or a thousand.
#[component]
fn HowMany(session: Session) -> impl IntoView {
    let choice = move |(key, runs): (&'static str, Runs)| {
        let is_chosen = move || session.runs.get() == runs;
        view! {
            <label>
                <input type="radio" name="runs" value=key prop:checked=is_chosen
                    on:change=move |_| session.runs.set(runs)/>
                {words::how_many_runs(runs)}
            </label>
        }
    };
    view! { <fieldset><legend class="unseen">{words::number_of_runs()}</legend>{Runs::KEYS.map(choice)}</fieldset> }
}

/// Progress, the time that is left, and a way to stop.
#[component]
fn HowFar(counting: Counting) -> impl IntoView {
    let is_running = Memo::new(move |_| matches!(counting.progress.get(), Progress::Running { .. }));
    let told = move || match counting.progress.get() {
        Progress::Rest | Progress::Running { .. } => "",
        Progress::Stopped => words::runs_stopped(),
        Progress::Done => words::runs_done(),
        Progress::Failed => words::runs_failed(),
    };
    let bar = move || {
        view! {
            <div class="how-far">
                <label>
                    {words::runs_progress()}
                    <progress max=1 value=move || share(counting.progress.get())></progress>
                </label>
                <span>{move || time_left(counting.progress.get())}</span>
                <button type="button" class="link" on:click=move |_| counting.stop()>{words::stop_runs()}</button>
            </div>
        }
    };
    view! {
        <Show when=move || is_running.get()>{bar}</Show>
        <p class="told-runs" role="status">{told}</p>
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

/// The address under which anybody gets the same runs.
fn address(session: Session) -> String {
    let (settings, runs) = (session.settings.get(), session.runs.get());
    format!("?{}", link::write(&Choices { settings, runs, view: Some(View::Hundred), ..Choices::default() }))
}
