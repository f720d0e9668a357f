//! What a laboratory could measure: one small chart each, on the ruler's days, with what it tells and what not.

use leptos::prelude::*;
use model::Observable;
use story::biomarker::{Biomarker, Finding, TABLE_DAYS};
use story::chapter::Chapter;
use story::chart::SmallChart;
use story::ruler::{Anchor, Label, Ruler, x_from_day};

use super::markup::source;
use crate::session::Session;
use crate::table::{Numbers, Table};
use crate::words;

/// Every biomarker of the run shown above. Their cursors follow the day as it is told, not every frame: while the
/// story plays, the picture is in sight, and these are far below it.
#[component]
pub(crate) fn Biomarkers(session: Session) -> impl IntoView {
    let now = move || format!("{:.4}", x_from_day(session.told_day.get(), 1.0));
    view! {
        <div class="biomarkers" style=("--now", now)>
            <p class="about">{words::biomarkers_introduction()} " " {words::biomarkers_reading()}</p>
            <Days session/>
            <div class="markers">
                {Biomarker::ALL.map(|marker| card(session, marker))}
            </div>
            <p><a href="sources.html">{words::to_sources()}</a></p>
        </div>
    }
}

/// Goes to the day of a chapter: the ruler is far above.
#[component]
fn Days(session: Session) -> impl IntoView {
    let chip = move |chapter: Chapter| {
        let is_shown = move || (session.chapter.get() == chapter).to_string();
        view! {
            <button type="button" aria-pressed=is_shown on:click=move |_| session.enter(chapter)>
                {words::chapter_name(chapter)}
            </button>
        }
    };
    view! { <div class="chips" role="group" aria-label=words::scrubber()>{Chapter::ALL.map(chip)}</div> }
}

/// One biomarker. What follows the run is written anew when the run changes; the rest stays.
fn card(session: Session, marker: Biomarker) -> impl IntoView {
    let observable = marker.observable();
    let now = move || session.run.with(|run| words::marker_now(observable, run, session.told_day.get()));
    view! {
        <section class="marker">
            <h4><small>{words::observable_name(observable)}</small> {words::marker_title(marker)}</h4>
            <div class="small-chart" aria-hidden="true" inner_html=move || drawing(session, observable)></div>
            <p class="now">{now}</p>
            <div inner_html=texts(marker)></div>
            <Numbers summary=words::show_table() table=move || table(session, observable)/>
        </section>
    }
}

/// The line of the run, the run before, the level of the first day, and the days below.
fn drawing(session: Session, observable: Observable) -> String {
    let (run, ghost) = (session.run.get(), session.ghost.get());
    let chart = SmallChart::new(observable, &run, ghost.as_ref().map(|ghost| &***ghost));
    let days: String = Ruler::new(SmallChart::FRAME.width).labels.iter().map(label).collect();
    format!(
        "<div class=\"ground\">{}</div><div class=\"past\">{}</div><div class=\"cursor\"></div>\
         <svg class=\"over\"><text x=\"2\" y=\"{:.1}%\" dy=\"-4\">{}</text>{days}</svg>",
        chart.ground,
        chart.past,
        100.0 * chart.first_day / SmallChart::FRAME.height,
        words::first_day(observable, &run),
    )
}

fn label(label: &Label) -> String {
    let side = match label.anchor {
        Anchor::Start => "from",
        Anchor::Middle => "about",
        Anchor::End => "to",
    };
    let x = 100.0 * label.x / SmallChart::FRAME.width;
    format!(
        "<text class=\"{side}\" x=\"{x:.1}%\" y=\"100%\" dy=\"12\">{}</text>",
        words::caption(label.caption)
    )
}

/// What it is, what it may tell and what not, and what studies found.
fn texts(marker: Biomarker) -> String {
    let text = |(question, answer)| format!("<dt>{question}</dt><dd>{answer}</dd>");
    let findings: String = marker.findings().iter().map(finding).collect();
    format!(
        "<dl>{}</dl><h5>{}</h5><ul>{findings}</ul>",
        words::marker_texts(marker).map(text).concat(),
        words::findings_heading(marker),
    )
}

fn finding(finding: &Finding) -> String {
    format!(
        "<li>{} <small>{} {}</small></li>",
        words::marker_finding(finding.found),
        words::people_studied(finding),
        source(finding.link, words::marker_source(finding.found)),
    )
}

/// The same numbers as in the chart.
fn table(session: Session, observable: Observable) -> Table {
    let run = session.run.get();
    let row = |day: f64| (words::day(day), vec![words::reading(observable, run.at(day).read(observable))]);
    Table {
        name: words::observable_name(observable).to_owned(),
        note: String::new(),
        groups: Vec::new(),
        corner: words::table_day().to_owned(),
        columns: vec![(words::unit(observable).to_owned(), String::new())],
        rows: TABLE_DAYS.map(row).into(),
    }
}
