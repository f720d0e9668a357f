//! The share of quiet runs over the years, with the marks of studies beside it.

use leptos::prelude::*;
use story::hundred::{Curves, End, Hundred, Mark, YEARS, shape};
use story::state::Plan;

use crate::words;

/// The chart, its axes in words, and how to read it.
pub(super) fn curves_of_years(hundred: &Hundred) -> impl IntoView + use<> {
    let Curves { svg, ends, marks } = hundred.curves();
    let beside = marks.iter().map(|mark| mark.beside).max().unwrap_or_default();
    let keys = hundred.arms.iter().enumerate();
    let keys =
        keys.map(|(place, arm)| view! { <li>{key(place, arm.plan)} {words::plan_name(arm.plan)}</li> });
    view! {
        <figure class="year-curves">
            <figcaption>
                <h4>{words::curves_heading()}</h4>
                <ul class="keys">{keys.collect_view()}</ul>
                <p class="about">{words::curves_note()}</p>
            </figcaption>
            <div class="drawing" aria-hidden="true" style=("--beside", beside.to_string())>
                <div class="sheet" inner_html=svg></div>
                {[0, 25, 50, 75, 100].map(level)}
                {ends.iter().enumerate().map(end).collect_view()}
                {marks.iter().enumerate().map(mark).collect_view()}
                {(0..=YEARS).map(year).collect_view()}
            </div>
            <p class="axis">{words::years_axis()}</p>
        </figure>
    }
}

/// The line and the shape of a treatment, as the curve has them.
pub(super) fn key(place: usize, plan: Plan) -> impl IntoView {
    view! {
        <svg class=format!("key arm-{}", plan.key()) viewBox="-20 -6 40 12" aria-hidden="true">
            <path class="steps-line" d="M-20 0H20"/>
            <path class="shape" d=shape(place)/>
        </svg>
    }
}

fn level(level: u32) -> impl IntoView {
    view! { <span class="level-name" style:top=percent(f64::from(100 - level))>{words::count(level)}</span> }
}

fn year(year: u32) -> impl IntoView {
    let left = percent(100.0 * f64::from(year) / f64::from(YEARS));
    view! { <span class="year" style:left=left>{words::count(year)}</span> }
}

fn end((place, end): (usize, &End)) -> impl IntoView + use<> {
    view! {
        <svg class=format!("end arm-{}", end.plan.key()) viewBox="-6 -6 12 12" style:left=percent(end.at.0)
            style:top=percent(end.at.1)>
            <path class="shape" d=shape(place)/>
        </svg>
    }
}

/// A letter where a study has its number, and a bar as far as its range goes.
fn mark((place, mark): (usize, &Mark)) -> impl IntoView + use<> {
    let bar = mark.range.map(|(high, low)| {
        view! { <span class="study-range" style:top=percent(high) style:height=percent(low - high)></span> }
    });
    view! {
        <div class="study" style:left=percent(mark.at.0) style=("--beside", mark.beside.to_string())>
            {bar} <span class="study-mark" style:top=percent(mark.at.1)>{words::letter(place)}</span>
        </div>
    }
}

fn percent(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}
