//! Which treatments are compared, how long drugs are taken, and when treatment begins.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use story::compare::{Arm, Comparison, DELAY_YEARS, STOP_YEARS};
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::Compared;
use crate::session::Session;
use crate::words;

/// A box to tick for each arm, and the two choices of time.
#[component]
pub(super) fn Choice(session: Session, compared: Compared) -> impl IntoView {
    let [stop, delay] = words::times();
    let stops = std::iter::once(None).chain(STOP_YEARS.map(Some));
    view! {
        <div class="choice">
            <fieldset>
                <legend>{words::who_is_compared()}</legend>
                {Arm::ALL.map(|arm| view! { <Box session compared arm/> })}
            </fieldset>
            <Years id="compare-stop" label=stop session
                choices=stops.map(|stop| (words::taken(stop), stop.unwrap_or(0))).collect()
                chosen=|comparison| comparison.stop.unwrap_or(0)
                choose=|comparison, years| Comparison { stop: (years > 0).then_some(years), ..comparison }/>
            <Years id="compare-delay" label=delay session
                choices=DELAY_YEARS.map(|delay| (words::begins(delay), delay)).collect()
                chosen=|comparison| comparison.delay
                choose=|comparison, delay| Comparison { delay, ..comparison }/>
        </div>
    }
}

/// Takes an arm in or out. The last two stay ticked, and it is said why.
#[component]
fn Box(session: Session, compared: Compared, arm: Arm) -> impl IntoView {
    let is_in = move || session.comparison.with(|comparison| comparison.arms.has(arm));
    let toggle = move |event: Targeted<Event, HtmlInputElement>| {
        let comparison = session.comparison.get_untracked();
        let toggled = comparison.arms.toggled(arm);
        compared.asked_too_few.set(toggled.is_err());
        match toggled {
            Ok(arms) => session.comparison.set(Comparison { arms, ..comparison }),
            Err(_) => event.target().set_checked(true),
        }
    };
    view! {
        <label class=format!("arm-{}", arm.key())>
            <input type="checkbox" prop:checked=is_in on:change:target=toggle/>
            <svg class="sample" viewBox="0 0 34 6" aria-hidden="true"><path d="M1 3H33"/></svg>
            {words::arm(arm)}
        </label>
    }
}

/// A choice of years.
#[component]
fn Years(
    id: &'static str,
    label: &'static str,
    session: Session,
    choices: Vec<(String, u8)>,
    chosen: fn(&Comparison) -> u8,
    choose: fn(Comparison, u8) -> Comparison,
) -> impl IntoView {
    let pick = move |event: Targeted<Event, HtmlSelectElement>| {
        let years = event.target().value().parse().unwrap_or(0);
        session.comparison.update(|comparison| *comparison = choose(*comparison, years));
    };
    let option = move |(name, years): (String, u8)| {
        view! { <option value=years selected=move || session.comparison.with(chosen) == years>{name}</option> }
    };
    view! {
        <div class="setting">
            <label for=id>{label}</label>
            <select id=id on:change:target=pick>{choices.into_iter().map(option).collect_view()}</select>
        </div>
    }
}
