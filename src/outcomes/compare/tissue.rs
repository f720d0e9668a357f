//! The tissue of every arm at one moment, side by side.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use story::compare::{Arm, DAYS, QUARTER, YearWord};
use story::scene::{Camera, Tissue};
use story::still::{shore_svg, tissue_svg};
use web_sys::HtmlInputElement;

use super::Compared;
use super::years::YearNames;
use crate::words;

/// Width and height of a drawing in its own pixels; the page scales it.
const SIDE: f64 = 300.0;
/// The name of what all drawings lie on.
const SHORE: &str = "compare-shore";

/// A picture and its words for each arm, and the slider over the years below them.
#[component]
pub(super) fn Tissues(compared: Compared) -> impl IntoView {
    let camera = Tissue::camera(SIDE);
    let year = move || YearWord::of(compared.day.get());
    let arms =
        Memo::new(move |_| compared.runs.with(|runs| runs.iter().map(|run| run.arm).collect::<Vec<_>>()));
    let panel = move |arm: Arm| view! { <Panel compared camera arm/> };
    let quarter = |day: f64| (day / QUARTER).round();
    let slide = move |event: Targeted<Event, HtmlInputElement>| {
        compared.day.set((event.target().value_as_number() * QUARTER).max(*DAYS.start()));
    };
    view! {
        <section class="tissues">
            <h4>{move || words::tissue_in(year())}</h4>
            <p>{words::same_tissue()}</p>
            <svg class="unseen" aria-hidden="true" inner_html=shore_svg(SHORE, &camera)></svg>
            <div class="panels">{move || arms.get().into_iter().map(panel).collect_view()}</div>
        </section>
        <div class="year-slider plot">
            <input type="range" min=quarter(*DAYS.start()) max=quarter(*DAYS.end()) step="1"
                prop:value=move || quarter(compared.day.get()) aria-label=words::year_shown()
                aria-valuetext=move || words::year(year()) on:input:target=slide/>
        </div>
        <YearNames/>
    }
}

/// One arm. The shore stays; what lies on it is drawn anew for each day.
#[component]
fn Panel(compared: Compared, camera: Camera, arm: Arm) -> impl IntoView {
    let drawing = move || {
        let day = compared.day.get();
        let tissue = compared.of(arm, |run| tissue_svg(&Tissue::of(&run.at(day), &camera), &camera));
        format!("<use href=\"#{SHORE}\"/>{}", tissue.unwrap_or_default())
    };
    let words = move || {
        let day = compared.day.get();
        let row = |(what, how): (&'static str, String)| view! { <div><dt>{what}</dt><dd>{how}</dd></div> };
        compared.of(arm, |run| run.now(day)).map(|now| words::tissue_now(&now).map(row).collect_view())
    };
    view! {
        <figure class=format!("arm-{}", arm.key())>
            <figcaption>{words::arm(arm)}</figcaption>
            <svg viewBox=format!("0 0 {SIDE} {SIDE}") aria-hidden="true" inner_html=drawing></svg>
            <dl>{words}</dl>
        </figure>
    }
}
