//! Prepared experiments: a button each, then where to look, then what the two runs show. A class says what it
//! expects before it sees them.

use leptos::prelude::*;
use story::experiment::Experiment;
use story::state::Mode;

use super::to_picture::ToPicture;
use crate::session::Session;
use crate::words;

/// The buttons, and the experiment that is on.
#[component]
pub(crate) fn Experiments(session: Session) -> impl IntoView {
    let on = Memo::new(move |_| experiment_on(session));
    let asked = RwSignal::new(None::<usize>);
    let show = move |Experiment { before, now, day, .. }| {
        asked.set(None);
        session.compare(before, now, day);
    };
    let ask = move |place: usize| match session.look.asked().mode {
        Mode::Read => show(Experiment::ALL[place]),
        Mode::Class => asked.set(Some(place)),
    };
    let expectation = move |experiment: Experiment| {
        view! {
            <p>{words::where_to_look(experiment.question)} " " <strong>{words::say_what_you_expect()}</strong></p>
            <button type="button" class="link" on:click=move |_| show(experiment)>{words::show_the_runs()}</button>
        }
    };
    let answer = move || match asked.get() {
        Some(place) => expectation(Experiment::ALL[place]).into_any(),
        None => on.get().map(|experiment| result(session, &experiment)).into_any(),
    };
    let button = move |place: usize| {
        let experiment = Experiment::ALL[place];
        let is_on = move || asked.get().map_or_else(|| on.get() == Some(experiment), |asked| asked == place);
        view! {
            <li>
                <button type="button" class="link" aria-pressed=move || is_on().to_string() on:click=move |_| ask(place)>
                    {words::question(experiment.question)}
                </button>
            </li>
        }
    };
    view! {
        <section class="experiments" aria-labelledby="experiments-title">
            <h3 id="experiments-title">{words::experiments_heading()}</h3>
            <p class="about">{words::experiments_note()}</p>
            <ul>{(0..Experiment::ALL.len()).map(button).collect_view()}</ul>
            <div aria-live="polite">{answer}</div>
        </section>
    }
}

/// The experiment whose runs are shown, if any.
fn experiment_on(session: Session) -> Option<Experiment> {
    let (before, now) = (session.before.get()?, session.settings.get());
    Experiment::ALL.into_iter().find(|experiment| (experiment.before, experiment.now) == (before, now))
}

/// Where to look, and what is found there.
fn result(session: Session, experiment: &Experiment) -> impl IntoView + use<> {
    let found = session.ghost.with(|before| {
        let measure = |before| session.run.with(|now| experiment.findings(before, now));
        before.as_ref().map(|before| measure(before)).unwrap_or_default()
    });
    let item = |finding| view! { <li>{words::finding(&finding)}</li> };
    view! {
        <p>{words::where_to_look(experiment.question)}</p>
        <ul class="found">{found.into_iter().map(item).collect_view()}</ul>
        <ToPicture/>
    }
}
