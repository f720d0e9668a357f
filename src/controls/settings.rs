//! Settings of the model, each named for a part of the model, with its range and its footing.

use std::ops::RangeInclusive;

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use story::state::{Footing, Plan, Setting, Settings as Chosen};
use web_sys::HtmlInputElement;

use crate::session::{Session, Step};
use crate::words;

/// All settings, and a button that resets them.
#[component]
pub(crate) fn Settings(session: Session) -> impl IntoView {
    let reset = move |_| session.set(Chosen::default(), Step::First);
    view! {
        <section class="settings" aria-labelledby="settings-title">
            <h3 id="settings-title">{words::settings_heading()}</h3>
            <p class="about">{words::settings_note()}</p>
            <PlanOfClearing session/>
            {Setting::ALL.map(|setting| view! { <Slider session setting/> })}
            <button type="button" class="reset" on:click=reset>{words::reset()}</button>
        </section>
    }
}

/// What is done to the body.
#[component]
fn PlanOfClearing(session: Session) -> impl IntoView {
    let chosen = move || session.settings.with(|settings| settings.plan);
    let pick = move |event| {
        let key = event_target_value(&event);
        if let Some(&(_, plan)) = Plan::KEYS.iter().find(|(name, _)| *name == key) {
            session.set(Chosen { plan, ..session.settings.get_untracked() }, Step::First);
        }
    };
    let option = move |(key, plan): (&'static str, Plan)| {
        view! { <option value=key selected=move || chosen() == plan>{words::plan_name(plan)}</option> }
    };
    view! {
        <div class="setting">
            <label for="plan">{words::plan_label()}</label>
            <select id="plan" on:change=pick>{Plan::KEYS.map(option)}</select>
            {move || tag(chosen().footing())}
            <p class="about" aria-live="polite">
                {move || chosen().regimen().is_none().then(words::without_transplant)}
            </p>
        </div>
    }
}

/// One setting between two ends.
#[component]
fn Slider(session: Session, setting: Setting) -> impl IntoView {
    let range = setting.range();
    let (low, high) = (*range.start(), *range.end());
    let position = Memo::new(move |_| position(setting, session));
    let is_dragging = StoredValue::new(false);
    let drag = move |event: Targeted<Event, HtmlInputElement>| {
        let step = if is_dragging.get_value() { Step::Next } else { Step::First };
        is_dragging.set_value(true);
        let moved = setting.moved(session.settings.get_untracked(), event.target().value_as_number());
        session.set(moved, step);
    };
    let applies = move || session.settings.with(|settings| setting.applies(settings.plan));
    let shown = move || words::position(setting, position.get());
    let (low_end, high_end) = words::setting_ends(setting);
    view! {
        <div class="setting" hidden=move || !applies()>
            <label for=setting.key()>
                {words::setting_name(setting)} <output for=setting.key()>{shown}</output>
            </label>
            <div class="track">
                {move || bands(setting, session.settings.with(|settings| settings.plan))}
                <input type="range" id=setting.key() min=low max=high step=setting.step()
                    prop:value=position aria-valuetext=shown on:input:target=drag
                    on:change=move |_| is_dragging.set_value(false)/>
            </div>
            <p class="ends"><span>{low_end}</span><span>{high_end}</span></p>
            {move || tag(session.settings.with(|settings| setting.footing(settings)))}
            <p class="about">{words::setting_note(setting)}</p>
        </div>
    }
}

/// The position of a setting; what was collected, where the graft is left to the model.
fn position(setting: Setting, session: Session) -> f64 {
    let chosen = session.settings.with(|settings| setting.position(settings));
    chosen.unwrap_or_else(|| session.run.with(|run| run.bag().stem_cells))
}

/// Where on the track the model was tuned to published results.
fn bands(setting: Setting, plan: Plan) -> impl IntoView {
    let range = setting.range();
    let share = move |value: f64| 100.0 * (value - range.start()) / (range.end() - range.start());
    let band = move |tuned: &RangeInclusive<f64>| {
        let (from, to) = (share(*tuned.start()), share(*tuned.end()));
        view! {
            <span class="tuned" style:left=format!("{from:.1}%") style:width=format!("{:.1}%", to - from)></span>
        }
    };
    setting.tuned(plan).iter().map(band).collect_view()
}

fn tag(footing: Footing) -> impl IntoView {
    let class = if footing == Footing::Tuned { "tag" } else { "tag beyond" };
    view! { <p class=class>{words::footing(footing)}</p> }
}
