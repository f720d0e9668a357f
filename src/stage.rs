//! The picture: the landscape under a canvas of cells, with the words that belong to both.

pub(crate) mod frame_loop;
mod ground;
mod labels;
mod loupe;
mod pace;
pub(crate) mod painter;
mod picture;
pub(crate) mod size;
pub(crate) mod visibility;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::svg::Svg;
use leptos::wasm_bindgen::JsCast as _;
use story::scene::Label;
use web_sys::{HtmlCanvasElement, HtmlElement, MouseEvent, SvgElement};

use crate::session::{Now, Session};
use crate::words;
use frame_loop::Wanted;
use labels::Labels;
use loupe::{LoupeHandle, UnderGlass};
use pace::Pace;
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
        <div class="stage" node_ref=stage role="group" aria-label=words::picture() data-discs=told.discs>
            <div class="landscape" aria-hidden="true">
                <svg node_ref=landscape viewBox="0 0 3400 1400"></svg>
            </div>
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            <Labels session labels=told.labels under_glass=told.under_glass cells_for_one_dot=told.cells_for_one_dot/>
            <LoupeHandle under_glass=told.under_glass look_at=move |place| told.focus.set(Some(place))/>
        </div>
    }
}

/// What the picture tells the page; it changes when the eye has arrived, not with every frame.
#[derive(Clone, Copy, Default)]
struct Told {
    labels: RwSignal<Vec<Label>>,
    under_glass: RwSignal<Option<UnderGlass>>,
    /// Where in the square the glass shall look, µm; `None` looks where the chapter does.
    focus: RwSignal<Option<(f64, f64)>>,
    /// How many dots are in the square, those that are leaving included.
    discs: RwSignal<usize>,
    /// How many cells one of them stands for.
    cells_for_one_dot: RwSignal<u32>,
}

/// The picture, drawn with the means that the address asks for (tests do) or the best there are.
fn picture(
    canvas: &HtmlCanvasElement,
    landscape: SvgElement,
    session: Session,
) -> Result<Picture, PainterError> {
    let pace = Pace::new(crate::embed::asked_dots());
    Picture::new(canvas, landscape, crate::embed::asked_means(), pace, session.chapter.get_untracked())
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
    let place = {
        let stage = stage.clone();
        move |event: &MouseEvent| {
            let edge = stage.get_bounding_client_rect();
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            pointed.borrow().scene().square.place_from_screen(x - edge.left(), y - edge.top())
        }
    };
    follow_pointer(move |event| told.focus.set(place(event)));
    Effect::new(move |_| {
        session.chapter.track();
        told.focus.set(None);
    });
    session.on_frame(move |now| paint(session, &mut painted.borrow_mut(), now, told));
    Effect::new(move |_| {
        session.run.track();
        session.lit.track();
        told.focus.track();
        session.look.theme.track();
        session.look.is_still.track();
        session.repaint();
    });
}

/// Tells where a mouse or pen moves, and where a finger taps: a finger that moves scrolls the page.
fn follow_pointer(tell: impl Fn(&MouseEvent) + Clone + 'static) {
    let tap = tell.clone();
    let moved = window_event_listener(leptos::ev::pointermove, move |event| {
        if event.pointer_type() != "touch" {
            tell(&event);
        }
    });
    let tapped = window_event_listener(leptos::ev::click, move |event| tap(&event));
    on_cleanup(move || {
        moved.remove();
        tapped.remove();
    });
}

fn paint(session: Session, picture: &mut Picture, now: Now, told: Told) -> Wanted {
    let run = session.run.get_untracked();
    let wanted = picture.paint(&Wish {
        run: &run,
        chapter: session.chapter.get_untracked(),
        now,
        focus: told.focus.get_untracked(),
        theme: session.look.theme.get_untracked(),
        lit: session.lit.get_untracked(),
        is_still: session.look.is_still.get_untracked(),
    });
    let scene = picture.scene();
    let shown: &[Label] = if picture.is_travelling() { &[] } else { &scene.labels };
    let has_moved_on = told.labels.with_untracked(|labels| labels.as_slice() != shown);
    if has_moved_on {
        told.labels.set(shown.to_vec());
    }
    // While days pass, the cells under the glass change too often to be said.
    if has_moved_on || !session.is_playing.get_untracked() {
        let under_glass = UnderGlass::of(scene);
        if told.under_glass.get_untracked() != under_glass {
            told.under_glass.set(under_glass);
        }
    }
    if told.cells_for_one_dot.get_untracked() != scene.cells_for_one_dot {
        told.cells_for_one_dot.set(scene.cells_for_one_dot);
    }
    if told.discs.get_untracked() != scene.cells.len() {
        told.discs.set(scene.cells.len());
    }
    wanted
}
