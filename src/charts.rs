//! Counts over time on the ruler's axis: the curves, the cursor that crosses both, and the same numbers as a
//! table.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg::Path;
use model::{Observable, Trajectory};
use story::chart::{self, Beside, Chart, GridLine, Line, Page, Reading, Row, Side};
use story::scene::Frame;
use story::still::kind_svg;

use crate::room::Room;
use crate::session::Session;
use crate::stage::frame_loop::Wanted;
use crate::stage::size::follow_size;
use crate::table::{Numbers, Table};
use crate::words;

pub(crate) mod bands;
mod growth;
mod published;

pub(crate) use growth::GrowthSwitch;
pub(crate) use published::PublishedPoints;

/// Width of the cell that rides on a line, CSS pixels.
const RIDER: f64 = 16.0;

/// Width of a letter of a name on average, CSS pixels.
const LETTER: f64 = 7.5;

/// The chart of the chapter, under the ruler.
#[component]
pub(crate) fn CountsChart(session: Session) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let past = NodeRef::<Div>::new();
    let cursor = NodeRef::<Div>::new();
    let dots = NodeRef::<Path>::new();
    let frame = RwSignal::new(Frame { width: 900.0, height: 114.0 });
    place.on_load(move |element| follow_size(&element, move |size| frame.set(size)));
    let chart = Memo::new(move |_| {
        let (run, ghost) = (session.run.get(), session.ghost.get());
        let published = published::points(session);
        let bands = session.bands.shown.get();
        let ghost = ghost.as_ref().map(|ghost| &***ghost);
        let beside = Beside { ghost, bands: bands.as_deref(), published: &published };
        let page = Page { frame: frame.get(), growth: session.growth.get(), name_width: &name_width };
        Chart::new(session.chapter.get(), &run, beside, page)
    });
    follow_cursor(session, frame, past, cursor);
    follow_lines(session, chart, dots);
    let drawing = move || chart.with(|chart| (chart.ground.clone(), chart.past.clone()));
    view! {
        <div class="chart" node_ref=place aria-hidden="true">
            <div class="ground" inner_html=move || drawing().0></div>
            <div class="past" node_ref=past inner_html=move || drawing().1></div>
            {move || chart.with(|chart| chart.grid.iter().map(level).collect_view())}
            {move || chart.with(|chart| chart.lines.iter().map(name).collect_view())}
            <div class="cursor" node_ref=cursor></div>
            <svg class="dots"><path node_ref=dots/></svg>
        </div>
    }
}

/// Moves the cursor with every frame and cuts the past off behind it.
fn follow_cursor(session: Session, frame: RwSignal<Frame>, past: NodeRef<Div>, cursor: NodeRef<Div>) {
    Effect::new(move |is_followed: Option<bool>| {
        let (Some(past), Some(cursor)) = (past.get(), cursor.get()) else { return false };
        if is_followed != Some(true) {
            session.on_frame(move |now| {
                let width = frame.with_untracked(|frame| frame.width);
                let x = story::ruler::x_from_day(now.day, width);
                set_style(&cursor, "transform", &format!("translateX({x:.1}px)"));
                set_style(&past, "clip-path", &format!("inset(-20px {:.1}px -20px -20px)", width - x));
                Wanted::Rest
            });
        }
        true
    });
    Effect::new(move |_| {
        frame.track();
        session.repaint();
    });
}

/// A dot where each line meets the cursor.
fn follow_lines(session: Session, chart: Memo<Chart>, dots: NodeRef<Path>) {
    dots.on_load(move |element| {
        session.on_frame(move |now| {
            let path =
                session.run.with_untracked(|run| chart.with_untracked(|chart| dots_at(chart, run, now.day)));
            // An attribute that we name ourselves cannot be refused.
            let _ = element.set_attribute("d", &path);
            Wanted::Rest
        });
    });
    Effect::new(move |_| {
        chart.track();
        session.repaint();
    });
}

/// Strokes of no length, whose round ends are the dots.
fn dots_at(chart: &Chart, run: &Trajectory, day: f64) -> String {
    let x = chart.x_from_day(day);
    let dot = |reading: &Reading| format!("M{x:.1} {:.1}h0", chart.y_from_reading(reading));
    chart.reading(run, day).iter().map(dot).collect()
}

fn set_style(element: &web_sys::HtmlElement, property: &str, value: &str) {
    // A style property that we name ourselves cannot be refused.
    let _ = leptos::web_sys::HtmlElement::style(element).set_property(property, value);
}

fn name_width(observable: Observable) -> f64 {
    LETTER * words::observable_name(observable).chars().count() as f64
}

fn level(line: &GridLine) -> impl IntoView + use<> {
    let top = format!("{:.1}px", line.y);
    view! { <span class="level-name" style:top=top>{words::level(line.meaning)}</span> }
}

/// The name of a line beside its riding cell.
fn name(line: &Line) -> impl IntoView + use<> {
    let pixels = |length: f64| format!("{length:.1}px");
    let side = match line.name.side {
        Side::Left => "line-name left",
        Side::Right => "line-name",
    };
    let rider = line.kind.map(|kind| {
        view! {
            <span class="rider" style:left=pixels(line.name.rider.x) style:top=pixels(line.name.rider.y)
                inner_html=kind_svg(kind, RIDER)></span>
        }
    });
    view! {
        {rider}
        <span class=format!("{side} {}", line.class) style:left=pixels(line.name.at.x)
            style:top=pixels(line.name.at.y)>
            {words::observable_name(line.observable)}
        </span>
    }
}

/// What the chart says, as a sentence, and how to read it.
#[component]
pub(crate) fn Takeaway(session: Session) -> impl IntoView {
    let ghost = move || session.ghost.with(Option::is_some).then(words::previous_run);
    let of = move |chapter| {
        view! {
            <h3>{words::takeaway(chapter)}</h3>
            <p>{move || words::how_to_read(chapter, session.growth.get())} " " {words::bands()} " " {ghost}</p>
        }
    };
    view! {
        <section class="takeaway">
            <div>{move || of(session.chapter.get())}</div>
            <Room session of/>
        </section>
    }
}

/// The same numbers as a table, for those who ask for it.
#[component]
pub(crate) fn CountsTable(session: Session) -> impl IntoView {
    view! { <Numbers summary=words::show_table() table=move || table(session)/> }
}

fn table(session: Session) -> Table {
    let chapter = session.chapter.get();
    let rows = session.run.with(|run| chart::table(run, chapter, &chart::table_days(chapter)));
    let column = |&observable: &Observable| {
        (words::observable_name(observable).to_owned(), words::unit(observable).to_owned())
    };
    Table {
        name: words::takeaway(chapter).to_owned(),
        note: String::new(),
        groups: Vec::new(),
        corner: words::scrubber().to_owned(),
        columns: chapter.shows().iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

fn row(row: &Row) -> (String, Vec<String>) {
    let cell = |reading: &Reading| words::reading(reading.observable, reading.value);
    (words::day(row.day), row.readings.iter().map(cell).collect())
}
