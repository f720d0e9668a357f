//! Which treatments are compared, how long drugs are taken, and when treatment begins.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use story::compare::{Arm, Comparison, DELAY_YEARS, STOP_YEARS};
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::markup::{element, text};
use crate::session::Session;
use crate::words;

/// A box to tick for each arm, and the two choices of time. Nothing else changes what they show.
#[component]
pub(super) fn Choice(session: Session, asked_too_few: RwSignal<bool>) -> impl IntoView {
    let chosen = session.comparison.get_untracked();
    let change = move |event: Event| {
        let Some(target) = event.target() else { return };
        let comparison = session.comparison.get_untracked();
        let asked = match target.dyn_into::<HtmlInputElement>() {
            Ok(tick) => ticked(comparison, &tick),
            Err(target) => target.dyn_ref().and_then(|choice| timed(comparison, choice)),
        };
        asked_too_few.set(asked.is_none());
        if let Some(asked) = asked {
            session.comparison.set(asked);
        }
    };
    view! { <div class="choice" on:change=change inner_html=markup(&chosen)></div> }
}

/// Takes an arm in or out. The last two stay ticked.
fn ticked(comparison: Comparison, tick: &HtmlInputElement) -> Option<Comparison> {
    let arm = Arm::from_key(&tick.value())?;
    let arms = comparison.arms.toggled(arm).ok();
    tick.set_checked(arms.unwrap_or(comparison.arms).has(arm));
    Some(Comparison { arms: arms?, ..comparison })
}

fn timed(comparison: Comparison, choice: &HtmlSelectElement) -> Option<Comparison> {
    let years = choice.value().parse().ok()?;
    Some(match choice.id().as_str() {
        DELAY => Comparison { delay: years, ..comparison },
        _ => Comparison { stop: (years > 0).then_some(years), ..comparison },
    })
}

const STOP: &str = "compare-stop";
const DELAY: &str = "compare-delay";

fn markup(chosen: &Comparison) -> String {
    let [stop, delay] = words::times();
    let stops = std::iter::once(None).chain(STOP_YEARS.map(Some));
    let stops = stops.map(|years| option(words::taken(years), years.unwrap_or(0), chosen.stop.unwrap_or(0)));
    let delays = DELAY_YEARS.map(|years| option(words::begins(years), years, chosen.delay));
    let legend = format!("<legend>{}</legend>", text(words::who_is_compared()));
    let ticks: String = Arm::ALL.map(|arm| tick(arm, chosen)).concat();
    element("fieldset", "", &(legend + &ticks))
        + &choice_of_time(STOP, stop, &stops.collect::<String>())
        + &choice_of_time(DELAY, delay, &delays.collect::<String>())
}

fn tick(arm: Arm, chosen: &Comparison) -> String {
    let key = arm.key();
    let checked = if chosen.arms.has(arm) { "checked" } else { "" };
    let name = text(words::arm(arm));
    format!(
        "<label class=\"arm-{key}\"><input type=\"checkbox\" value=\"{key}\" {checked}>\
         <svg class=\"sample\" viewBox=\"0 0 34 6\" aria-hidden=\"true\"><path d=\"M1 3H33\"/></svg>{name}</label>"
    )
}

fn choice_of_time(id: &str, label: &str, options: &str) -> String {
    let label = text(label);
    let choice = format!("<label for=\"{id}\">{label}</label><select id=\"{id}\">{options}</select>");
    element("div", "setting", &choice)
}

fn option(name: String, years: u8, chosen: u8) -> String {
    let selected = if years == chosen { "selected" } else { "" };
    format!("<option value=\"{years}\" {selected}>{}</option>", text(&name))
}
