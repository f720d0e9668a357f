//! Several treatments of one virtual person, side by side and on one time line.
//!
//! What is drawn anew as a whole is written as markup: an element of its own for each part would cost the page more
//! than the part is worth.

use std::sync::Arc;

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use story::compare::chart::across;
use story::compare::{DAYS, FIRST_LOOK, QUARTER, Report, YearWord};
use story::scene::Tissue;
use story::still::shore_svg;
use web_sys::HtmlInputElement;

use super::Cautions;
use crate::session::Session;
use crate::table::Numbers;
use crate::words;

mod choice;
mod markup;
mod numbers;

use choice::Choice;

/// Width and height of a drawing of the tissue in its own pixels; the page scales it.
const SIDE: f64 = 300.0;
/// The name of what all drawings of the tissue lie on.
const SHORE: &str = "compare-shore";

/// The whole view. The day it looks at is its own; the story stays where it is.
#[component]
pub(crate) fn Compare(session: Session) -> impl IntoView {
    let report = Memo::new_with_compare(
        move |_| Arc::new(Report::new(session.comparison.get(), &session.settings.get())),
        |_, _| true,
    );
    let (day, asked_too_few) = (RwSignal::new(FIRST_LOOK), RwSignal::new(false));
    let camera = Tissue::camera(SIDE);
    let introduction = follows(move || report.with(|report| words::compared(report)));
    let said = follows(move || report.with(|report| markup::said(report, asked_too_few.get())));
    let tissues = follows(move || report.with(|report| markup::tissues(report, day.get(), &camera)));
    let years = follows(move || report.with(|report| markup::years(report)));
    let cursor = follows(move || format!("{:.2}%", 100.0 * across(day.get())));
    view! {
        <div class="compare">
            <p class="introduction">{introduction}</p>
            <Cautions session/>
            <Choice session asked_too_few/>
            <section class="said" aria-live="polite" inner_html=said></section>
            <svg class="unseen" aria-hidden="true" inner_html=shore_svg(SHORE, &camera)></svg>
            <section class="tissues" inner_html=tissues></section>
            <Slider day/>
            <section class="years" style=("--now", cursor) inner_html=years></section>
            <Numbers summary=words::years_as_table() table=move || report.with(|report| numbers::table(report))/>
        </div>
    }
}

/// Text that follows what it is read from, of one type wherever it stands.
fn follows(text: impl FnMut() -> String + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    Box::new(text)
}

/// Goes over the years by quarters.
#[component]
fn Slider(day: RwSignal<f64>) -> impl IntoView {
    let quarter = |day: f64| (day / QUARTER).round();
    let slide = move |event: Targeted<Event, HtmlInputElement>| {
        day.set((event.target().value_as_number() * QUARTER).max(*DAYS.start()));
    };
    view! {
        <div class="year-slider plot">
            <input type="range" min=quarter(*DAYS.start()) max=quarter(*DAYS.end()) step="1"
                prop:value=move || quarter(day.get()) aria-label=words::year_shown()
                aria-valuetext=follows(move || words::year(YearWord::of(day.get()))) on:input:target=slide/>
        </div>
    }
}
