//! The ruler of days: every fine line is one day; where time is squeezed the lines run together.

use std::fmt::Write as _;

use leptos::html::Div;
use leptos::prelude::*;
use story::chapter::Chapter;
use story::ruler::{Anchor, Label, Ruler, Segment, Span, Texture, TickKind};

use super::events::EventMarks;
use super::scrubber::Scrubber;
use crate::session::Session;
use crate::stage::size::follow_size;
use crate::words;

/// Where the base line runs, CSS pixels from the top.
const BASE: f64 = 53.0;
/// Height of the tone where day lines have run together, CSS pixels.
const TONE: f64 = 8.0;

/// A name is given at least this much room, CSS pixels; on a phone, where one name stands alone, more.
const LEAST_ROOM: f64 = 44.0;
const ROOM_ALONE: f64 = 112.0;
/// Rulers narrower than this are a phone's.
const PHONE: f64 = 540.0;

/// The ruler with its chapters, marks and the scrubber on it.
#[component]
pub(crate) fn RulerOfDays(session: Session) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let ruler = RwSignal::new(Ruler::new(900.0));
    frame.on_load(move |element| {
        follow_size(&element, move |size| ruler.set(Ruler::new(size.width)));
    });
    view! {
        <div class="ruler" node_ref=frame>
            <div class="now-chapter" style:left=move || pixels(extent(&ruler.get(), session).0)
                style:width=move || pixels(extent(&ruler.get(), session).1)></div>
            {move || ruler.with(drawing)}
            <EventMarks session ruler/>
            <ChapterNames session ruler/>
            <Scrubber session ruler/>
            <ChangeOfScale session ruler/>
        </div>
    }
}

/// Says once, politely, when the day shown has crossed into a stretch with another scale.
#[component]
fn ChangeOfScale(session: Session, ruler: RwSignal<Ruler>) -> impl IntoView {
    let scale = Memo::new(move |before: Option<&(Span, bool)>| {
        let day = session.told_day.get();
        let scale = ruler.with_untracked(|ruler| ruler.scale_at(day));
        (scale, before.is_some_and(|&(before, has_changed)| has_changed || before != scale))
    });
    let sentence = move || {
        Some(scale.get())
            .filter(|&(_, has_changed)| has_changed)
            .map(|(scale, _)| words::scale_from_here(scale))
    };
    view! { <p class="unseen change-of-scale" role="status">{sentence}</p> }
}

/// Names of the chapters above their stretches; each is a door.
#[component]
fn ChapterNames(session: Session, ruler: RwSignal<Ruler>) -> impl IntoView {
    let name = move |chapter: Chapter| {
        let place = move || ruler.with(|ruler| room_for_name(ruler, chapter));
        let (left, width) = (move || pixels(place().0), move || pixels(place().1));
        view! {
            <button type="button" style:left=left style:width=width
                aria-current=move || (session.chapter.get() == chapter).then_some("step")
                on:click=move |_| session.enter(chapter)>
                {words::chapter_name(chapter)}
            </button>
        }
    };
    view! { <nav class="chapters" aria-label=words::chapters()>{Chapter::ALL.map(name)}</nav> }
}

/// Left edge and width of the room a chapter's name has above its stretch: at least as wide as a name, and
/// never beyond the end of the ruler.
fn room_for_name(ruler: &Ruler, chapter: Chapter) -> (f64, f64) {
    let extent = ruler.extent(chapter);
    let least = if ruler.width < PHONE { ROOM_ALONE } else { LEAST_ROOM };
    let width = (extent.end - extent.start).max(least);
    let middle = (extent.start + extent.end) / 2.0;
    ((middle - width / 2.0).clamp(0.0, (ruler.width - width).max(0.0)), width)
}

fn extent(ruler: &Ruler, session: Session) -> (f64, f64) {
    let places = ruler.extent(session.chapter.get());
    (places.start, places.end - places.start)
}

fn pixels(length: f64) -> String {
    format!("{length:.1}px")
}

/// Lines, tones and words of the ruler; the same at every day.
fn drawing(ruler: &Ruler) -> impl IntoView + use<> {
    let width = ruler.width;
    view! {
        <svg aria-hidden="true" viewBox=format!("0 0 {width} 86") preserveAspectRatio="none">
            {ruler.segments.iter().filter_map(tone).collect_view()}
            <path class="line" d=lines(ruler, TickKind::Day, 7.0) stroke-width="0.7"/>
            <path class="line" d=lines(ruler, TickKind::Month, 9.0) stroke-width="0.8"/>
            <path class="line" d=lines(ruler, TickKind::Year, 13.0) stroke-width="1"/>
            <path class="line" d=lines(ruler, TickKind::Edge, 18.0) stroke-width="1.4"/>
            <path class="line" d=format!("M0 {BASE}H{width}") stroke-width="1.4"/>
            {ruler.labels.iter().map(label).collect_view()}
            {ruler.segments.iter().filter_map(scale_caption).collect_view()}
        </svg>
    }
}

fn lines(ruler: &Ruler, kind: TickKind, height: f64) -> String {
    let mut path = String::new();
    for tick in ruler.ticks.iter().filter(|tick| tick.kind == kind) {
        let _ = write!(path, "M{:.1} {BASE}v-{height}", tick.x);
    }
    path
}

fn tone(segment: &Segment) -> Option<impl IntoView + use<>> {
    let Texture::Tone { ink } = segment.texture else { return None };
    let (left, width) = (segment.x.start, segment.x.end - segment.x.start);
    Some(view! { <rect class="tone" x=left y={BASE - TONE} width=width height=TONE opacity=ink/> })
}

fn label(label: &Label) -> impl IntoView + use<> {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! { <text x=label.x y={BASE + 13.5} text-anchor=anchor>{words::caption(label.caption)}</text> }
}

fn scale_caption(segment: &Segment) -> Option<impl IntoView + use<>> {
    let span = segment.scale?.span;
    let middle = (segment.x.start + segment.x.end) / 2.0;
    Some(view! {
        <text class="scale-caption" x=middle y={BASE + 30.0} text-anchor="middle">{words::scale(span)}</text>
    })
}
