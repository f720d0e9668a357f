//! Which treatments are compared, how long drugs are taken, and when treatment begins.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use story::compare::{Arm, Comparison, DELAY_YEARS, STOP_YEARS};
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::outcomes::markup::Markup;
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
    let mut markup = Markup::default();
    markup.open("fieldset", "").words("legend", "", words::who_is_compared());
    for arm in Arm::ALL {
        let (key, state) = (arm.key(), if chosen.arms.has(arm) { "checked" } else { "" });
        markup.drawing(&format!(
            "<label class=\"arm-{key}\"><input type=\"checkbox\" value=\"{key}\" {state}>\
             <svg class=\"sample\" viewBox=\"0 0 34 6\" aria-hidden=\"true\"><path d=\"M1 3H33\"/></svg>"
        ));
        markup.text(words::arm(arm)).close("label");
    }
    markup.close("fieldset");
    let [stop, delay] = words::times();
    let stops = std::iter::once(0).chain(STOP_YEARS).collect();
    let taken = |years: u8| words::taken((years > 0).then_some(years));
    choice_of_time(&mut markup, (STOP, stop), stops, taken, chosen.stop.unwrap_or(0));
    choice_of_time(&mut markup, (DELAY, delay), DELAY_YEARS.collect(), words::begins, chosen.delay);
    markup.into_text()
}

fn choice_of_time(
    markup: &mut Markup,
    (id, label): (&str, &str),
    choices: Vec<u8>,
    name: fn(u8) -> String,
    chosen: u8,
) {
    markup.open("div", "setting").drawing(&format!("<label for=\"{id}\">")).text(label).close("label");
    markup.drawing(&format!("<select id=\"{id}\">"));
    for years in choices {
        let state = if years == chosen { "selected" } else { "" };
        markup.drawing(&format!("<option value=\"{years}\" {state}>")).text(&name(years)).close("option");
    }
    markup.close("select").close("div");
}
