//! The picture: the landscape under a canvas of cells, with the words that belong to both.

pub(crate) mod frame_loop;
mod labels;
pub(crate) mod painter;
mod picture;
pub(crate) mod size;
mod visibility;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::svg::Svg;
use leptos::wasm_bindgen::JsCast as _;
use story::scene::{Label, Loupe};
use web_sys::{HtmlCanvasElement, HtmlElement, SvgElement};

use crate::session::{Now, Session};
use crate::words;
use frame_loop::Wanted;
use labels::Labels;
use painter::{Means, PainterError};
use picture::{Picture, Wish};
use size::follow_size;
use visibility::when_out_of_sight;

/// The stage of one session. Without a canvas to draw on, the words, ruler and chart still tell the story.
#[component]
pub(crate) fn Stage(session: Session) -> impl IntoView {
    let stage = NodeRef::<Div>::new();
    let landscape = NodeRef::<Svg>::new();
    let canvas = NodeRef::<Canvas>::new();
    let told = Told::default();
    Effect::new(move |is_set: Option<bool>| {
        if is_set == Some(true) {
            return true;
        }
        let (Some(stage), Some(landscape), Some(canvas)) = (stage.get(), landscape.get(), canvas.get())
        else {
            return false;
        };
        match picture(&canvas, landscape.unchecked_into(), session) {
            Ok(picture) => set_up(session, &stage, picture, told),
            Err(error) => leptos::logging::warn!("the picture cannot be drawn: {error}"),
        }
        true
    });
    view! {
        <div class="stage" node_ref=stage role="img" aria-label=words::picture() data-discs=told.discs>
            <div class="landscape" aria-hidden="true">
                <svg node_ref=landscape viewBox="0 0 3400 1400"></svg>
            </div>
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            <Labels session labels=told.labels loupe=told.loupe/>
        </div>
    }
}

/// What the picture tells the page; it changes when the eye has arrived, not with every frame.
#[derive(Clone, Copy, Default)]
struct Told {
    labels: RwSignal<Vec<Label>>,
    loupe: RwSignal<Option<Loupe>>,
    /// How many cells are in the square, those that are leaving included.
    discs: RwSignal<usize>,
}

/// The picture, drawn with the means that the address asks for (tests do) or the best there are.
fn picture(
    canvas: &HtmlCanvasElement,
    landscape: SvgElement,
    session: Session,
) -> Result<Picture, PainterError> {
    Picture::new(canvas, landscape, crate::embed::asked_means(), session.chapter.get_untracked())
}

/// Paints with every frame, follows size, pointer and sight.
fn set_up(session: Session, stage: &HtmlElement, picture: Picture, told: Told) {
    let means = match picture.means() {
        Means::WebGl2 => "webgl2",
        Means::Canvas2d => "canvas2d",
    };
    // An attribute that we name ourselves cannot be refused.
    let _ = stage.set_attribute("data-means", means);
    let picture = Rc::new(RefCell::new(picture));
    picture.borrow_mut().when_restored(move || session.repaint());

    let (sized, pointed, painted) = (Rc::clone(&picture), Rc::clone(&picture), picture);
    follow_size(stage, move |frame| {
        sized.borrow_mut().resize(frame, window().device_pixel_ratio());
        session.repaint();
    });
    when_out_of_sight(stage, move || {
        if session.is_playing.get_untracked() {
            session.play(false);
        }
    });
    let follow = window_event_listener(leptos::ev::pointermove, {
        let stage = stage.clone();
        move |event| {
            let edge = stage.get_bounding_client_rect();
            let place = (f64::from(event.client_x()) - edge.left(), f64::from(event.client_y()) - edge.top());
            if pointed.borrow_mut().point_at(place.0, place.1) {
                session.repaint();
            }
        }
    });
    on_cleanup(move || follow.remove());
    session.on_frame(move |now| paint(session, &mut painted.borrow_mut(), now, told));
    Effect::new(move |_| {
        session.run.track();
        session.chapter.track();
        session.lit.track();
        session.look.theme.track();
        session.look.is_still.track();
        session.repaint();
    });
}

fn paint(session: Session, picture: &mut Picture, now: Now, told: Told) -> Wanted {
    let run = session.run.get_untracked();
    let wanted = picture.paint(&Wish {
        run: &run,
        chapter: session.chapter.get_untracked(),
        now,
        theme: session.look.theme.get_untracked(),
        lit: session.lit.get_untracked(),
        is_still: session.look.is_still.get_untracked(),
    });
    let scene = picture.scene();
    let shown: &[Label] = if picture.is_travelling() { &[] } else { &scene.labels };
    if told.labels.with_untracked(|labels| labels.as_slice() != shown) {
        told.labels.set(shown.to_vec());
        told.loupe.set(scene.loupe);
    }
    if told.discs.get_untracked() != scene.cells.len() {
        told.discs.set(scene.cells.len());
    }
    wanted
}
