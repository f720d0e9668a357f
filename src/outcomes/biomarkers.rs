//! What a laboratory could measure: one small chart each, on the ruler's days, with what it tells and what not.

use leptos::html::Div;
use leptos::prelude::*;
use model::Observable;
use story::biomarker::{Biomarker, Finding, TABLE_DAYS};
use story::chart::SmallChart;
use story::ruler::{Anchor, Label, Ruler, x_from_day};

use crate::session::Session;
use crate::stage::frame_loop::Wanted;
use crate::words;

/// Every biomarker of the run shown above.
#[component]
pub(crate) fn Biomarkers(session: Session) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    follow_day(session, place);
    view! {
        <div class="biomarkers" node_ref=place>
            <p class="about">{words::biomarkers_introduction()} " " {words::biomarkers_reading()}</p>
            <div class="markers">
                {Biomarker::ALL.map(|marker| card(session, marker))}
            </div>
            <p><a href="sources.html">{words::to_sources()}</a></p>
        </div>
    }
}

/// Tells every chart at once, in every frame, where its cursor stands.
fn follow_day(session: Session, place: NodeRef<Div>) {
    place.on_load(move |element| {
        session.on_frame(move |now| {
            let share = x_from_day(now.day, 1.0);
            // A property that we name ourselves cannot be refused.
            let _ = web_sys::HtmlElement::style(&element).set_property("--now", &format!("{share:.4}"));
            Wanted::Rest
        });
    });
}

fn card(session: Session, marker: Biomarker) -> impl IntoView {
    let observable = marker.observable();
    let now = move || session.run.with(|run| words::marker_now(observable, run, session.told_day.get()));
    let text = |(question, answer)| view! { <dt>{question}</dt><dd>{answer}</dd> };
    view! {
        <section class="marker">
            <h4><small>{words::observable_name(observable)}</small> {words::marker_title(marker)}</h4>
            {move || drawing(session, observable)}
            <p class="now">{now}</p>
            <dl>{words::marker_texts(marker).map(text)}</dl>
            <h5>{words::findings_heading(marker)}</h5>
            <ul>{marker.findings().iter().map(finding).collect_view()}</ul>
            {numbers(session, observable)}
        </section>
    }
}

/// The line of the run, the run before, the level of the first day, and the days below.
fn drawing(session: Session, observable: Observable) -> impl IntoView {
    let (run, ghost) = (session.run.get(), session.ghost.get());
    let chart = SmallChart::new(observable, &run, ghost.as_ref().map(|ghost| &***ghost));
    let top = format!("{:.1}%", 100.0 * chart.first_day / SmallChart::FRAME.height);
    view! {
        <div class="small-chart" aria-hidden="true">
            <div class="ground" inner_html=chart.ground></div>
            <div class="past" inner_html=chart.past></div>
            <span class="level-name" style:top=top>{words::first_day(observable, &run)}</span>
            <div class="cursor"></div>
            {Ruler::new(SmallChart::FRAME.width).labels.iter().map(label).collect_view()}
        </div>
    }
}

fn label(label: &Label) -> impl IntoView + use<> {
    let side = match label.anchor {
        Anchor::Start => "none",
        Anchor::Middle => "translateX(-50%)",
        Anchor::End => "translateX(-100%)",
    };
    let left = format!("{:.1}%", 100.0 * label.x / SmallChart::FRAME.width);
    view! { <span class="day" style:left=left style:transform=side>{words::caption(label.caption)}</span> }
}

fn finding(finding: &Finding) -> impl IntoView + use<> {
    view! {
        <li>
            {words::marker_finding(finding.found)} " "
            <small>
                {words::people_studied(finding)} " "
                <a href=finding.link rel="noopener noreferrer" target="_blank">{words::marker_source(finding.found)}</a>
            </small>
        </li>
    }
}

/// The same numbers as a table, for those who ask for it.
fn numbers(session: Session, observable: Observable) -> impl IntoView {
    let row = move |day: f64| {
        let reading =
            move || session.run.with(|run| words::reading(observable, run.at(day).read(observable)));
        view! { <tr><th scope="row">{words::day(day)}</th><td>{reading}</td></tr> }
    };
    view! {
        <details>
            <summary>{words::show_table()}</summary>
            <table>
                <thead>
                    <tr><th scope="col">{words::table_day()}</th><th scope="col">{words::unit(observable)}</th></tr>
                </thead>
                <tbody>{TABLE_DAYS.map(row)}</tbody>
            </table>
        </details>
    }
}
