//! The arms over the years: one chart a quantity, all on one axis of even years.

use leptos::prelude::*;
use model::Observable;
use story::compare::chart::{self, ArmLine, SHEET};
use story::compare::{ArmRun, years};

use super::Compared;
use crate::session::Session;
use crate::words;

/// Least distance between two names at the ends of lines, as a share of the height of a high and a low chart.
const APART: f64 = 0.13;
const APART_WHERE_LOW: f64 = 0.21;

/// Inflammation in a lane for each arm, then damage and self-reactive cells with all arms together.
#[component]
pub(super) fn Years(session: Session, compared: Compared) -> impl IntoView {
    let [heading, even_years] = words::over_the_years();
    let faint = move || session.comparison.with(|comparison| comparison.delay > 0);
    let at_once = Memo::new(move |_| {
        let comparison = session.comparison.get();
        let drawn = |run: ArmRun| chart::line(&run, Observable::Damage, 1.0);
        let early = || comparison.at_once().runs(&session.settings.get());
        if comparison.delay > 0 { early().into_iter().map(drawn).collect() } else { Vec::new() }
    });
    view! {
        <section class="years">
            <h4>{heading}</h4>
            <p>{even_years}</p>
            <Title compared observable=Observable::Inflammation/>
            <div class="plot lanes">
                <InTime session compared/>
                {move || lanes(compared)}
            </div>
            <Title compared observable=Observable::Damage/>
            <p hidden=move || !faint()>{words::begun_at_once()}</p>
            <div class="plot">
                <InTime session compared/>
                {move || together(compared, Observable::Damage, APART, &at_once.get())}
            </div>
            <Title compared observable=Observable::SelfReactive/>
            <div class="plot low">
                <InTime session compared/>
                {move || together(compared, Observable::SelfReactive, APART_WHERE_LOW, &[])}
            </div>
            <YearNames/>
        </section>
    }
}

#[component]
fn Title(compared: Compared, observable: Observable) -> impl IntoView {
    let title = move || compared.remarks.with(|remarks| words::chart_title(observable, remarks));
    view! { <h5>{title}</h5><p>{words::chart_scale(observable)}</p> }
}

/// What stands in every chart: when treatment begins, when drugs stop, and the day that is looked at.
#[component]
fn InTime(session: Session, compared: Compared) -> impl IntoView {
    let [begins, stops] = words::marks_in_time();
    let begin = move || percent(chart::across(session.comparison.with(|comparison| comparison.begins())));
    let stop = move || {
        let day = session.comparison.with(|comparison| comparison.drug_seen_to_stop())?;
        Some(view! { <span class="mark" style:left=percent(chart::across(day))>{stops}</span> })
    };
    let cursor = move || percent(chart::across(compared.day.get()));
    view! {
        <div class="in-time" aria-hidden="true">
            <span class="mark" style:left=begin>{begins}</span>
            {stop}
            <span class="cursor" style:left=cursor></span>
        </div>
    }
}

fn lanes(compared: Compared) -> impl IntoView {
    let runs = compared.runs.get();
    let top = chart::top(Observable::Inflammation, &runs);
    let lane = |run: &ArmRun| {
        let line = chart::line(run, Observable::Inflammation, top);
        view! {
            <div class="lane">{sheet(std::slice::from_ref(&line), &[], top)}{peaks(&line, top)}{name(&line, 0.5)}</div>
        }
    };
    runs.iter().map(lane).collect_view()
}

fn together(
    compared: Compared,
    observable: Observable,
    apart: f64,
    faint: &[ArmLine],
) -> impl IntoView + use<> {
    let runs = compared.runs.get();
    let top = chart::top(observable, &runs);
    let lines: Vec<ArmLine> = runs.iter().map(|run| chart::line(run, observable, top)).collect();
    let names = lines.iter().zip(chart::spread(&lines, apart)).map(|(line, height)| name(line, height));
    view! { <div class="lane">{sheet(&lines, faint, top)}{names.collect_view()}</div> }
}

/// Lines as one drawing, with a line across at 100 model units.
fn sheet(lines: &[ArmLine], faint: &[ArmLine], top: f64) -> impl IntoView + use<> {
    let path = |line: &ArmLine, class: &str| {
        view! { <path class=format!("arm-{} {class}", line.arm.key()) d=line.path.clone()/> }
    };
    let hundred = SHEET.1 * chart::below(1.0, top);
    view! {
        <svg viewBox=format!("0 0 {} {}", SHEET.0, SHEET.1) preserveAspectRatio="none" aria-hidden="true">
            <path class="hundred" d=format!("M0 {hundred:.1}H{}", SHEET.0)/>
            {faint.iter().map(|line| path(line, "at-once")).collect_view()}
            {lines.iter().map(|line| path(line, "line")).collect_view()}
        </svg>
        <span class="level" style:top=percent(hundred / SHEET.1) aria-hidden="true">"100"</span>
        <span class="level" style:top="100%" aria-hidden="true">"0"</span>
    }
}

/// What lies above 100, filled: a view of the upper part of the sheet alone.
fn peaks(line: &ArmLine, top: f64) -> impl IntoView + use<> {
    let (width, height) = (SHEET.0, SHEET.1 * chart::below(1.0, top));
    view! {
        <svg class="peaks" style:height=percent(height / SHEET.1) viewBox=format!("0 0 {width} {height}")
            preserveAspectRatio="none" aria-hidden="true">
            <path class=format!("arm-{}", line.arm.key()) d=format!("{}V{}H0Z", line.path, SHEET.1)/>
        </svg>
    }
}

fn name(line: &ArmLine, height: f64) -> impl IntoView + use<> {
    let class = format!("end arm-{}", line.arm.key());
    view! { <span class=class style:top=percent(height) aria-hidden="true">{words::arm(line.arm)}</span> }
}

/// The numbers of the years, where they begin on the time line.
#[component]
pub(super) fn YearNames() -> impl IntoView {
    view! { <div class="plot year-names" aria-hidden="true">{years().map(year_name).collect_view()}</div> }
}

fn year_name((year, day): (u32, f64)) -> impl IntoView {
    view! { <span style:left=percent(chart::across(day))>{words::bare_year(year)}</span> }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", 100.0 * share)
}
