//! What readers of the host will see: our own page in a frame, as the options ask, or the still picture.

use leptos::ev::message;
use leptos::html::Iframe;
use leptos::prelude::*;
use story::chapter::Chapter;
use story::export::{Form, height_of_frame};
use story::state::{Choices, link};
use web_sys::MessageEvent;
use web_sys::js_sys::{Object, Reflect};

use super::super::Shared;
use super::wish::Wish;
use crate::words;

/// The preview. A frame is made anew when its address changes: one that went on to another address would stand in the
/// way of the reader's way back.
#[component]
pub(crate) fn Preview(shared: Shared, wish: RwSignal<Wish>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let choices = wish.with(|wish| shared.choices.with(|seen| wish.choices(seen)));
        wish.with(|wish| Shown::of(wish, &choices))
    });
    let is_instead = move || is_opaque() && wish.with(|wish| wish.form != Form::Still);
    view! {
        <figure class="preview">
            <figcaption>{words::preview()}</figcaption>
            <For each=move || [shown.get()] key=Clone::clone let:shown>
                {match shown {
                    Shown::Page { address, keeps } => view! { <Page address keeps/> }.into_any(),
                    Shown::Picture(chapter) => view! { <Picture chapter/> }.into_any(),
                }}
            </For>
            {move || is_instead().then(|| view! { <p class="about">{words::preview_instead()}</p> })}
        </figure>
    }
}

/// What a form shows, by its path from here.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Shown {
    /// A frame, and the height that it keeps whatever it holds, CSS pixels.
    Page { address: String, keeps: Option<u32> },
    /// The still picture of a chapter.
    Picture(Chapter),
}

impl Shown {
    fn of(wish: &Wish, choices: &Choices) -> Self {
        let page = |address| Self::Page { address, keeps: None };
        let index = || format!("./index.html?{}", link::write(choices));
        match wish.form {
            _ if is_opaque() => Self::Picture(choices.chapter()),
            // So the documents of oEmbed ask for it.
            Form::Address => page(format!("./{}.html?chrome=figure", choices.chapter().key())),
            Form::Frame if !wish.resizes => Self::Page {
                address: index(),
                keeps: Some(height_of_frame(choices.look.chrome, wish.resizes)),
            },
            Form::Frame | Form::Element => page(index()),
            Form::Still => Self::Picture(choices.chapter()),
        }
    }
}

/// Whether the page stands in a sandbox without an origin. Whoever does may frame nobody: browsers do not count it
/// among those whom `frame-ancestors *` allows.
fn is_opaque() -> bool {
    window().origin() == "null"
}

/// The picture that is pasted, with the one for phones in its place where the window is as narrow.
#[component]
fn Picture(chapter: Chapter) -> impl IntoView {
    let address = |width: &str| format!("./picture/{}{width}.svg", chapter.key());
    view! {
        <picture>
            <source media="(max-width: 599px)" srcset=address("-narrow")/>
            <img src=address("") alt=words::picture()/>
        </picture>
    }
}

/// The height of a frame that has told none, CSS pixels.
const HEIGHT: f64 = 640.0;
/// The highest page that is shown whole.
const HIGHEST: f64 = 20_000.0;

/// Our own page, as high as it says, or as high as its frame is. The loader knows by the frame's name that it stands
/// in a preview.
#[component]
fn Page(address: String, keeps: Option<u32>) -> impl IntoView {
    let frame = NodeRef::<Iframe>::new();
    let height = RwSignal::new(keeps.map_or(HEIGHT, f64::from));
    let handle = window_event_listener(message, move |event: MessageEvent| {
        let ours = frame.get_untracked().and_then(|frame| frame.content_window());
        let is_ours =
            event.source().is_some_and(|source| ours.is_some_and(|ours| Object::is(&source, &ours)));
        let told = Reflect::get(&event.data(), &"height".into()).ok().and_then(|height| height.as_f64());
        if let (true, None, Some(told)) = (is_ours, keeps, told) {
            height.set(told.clamp(HEIGHT / 4.0, HIGHEST));
        }
    });
    on_cleanup(move || handle.remove());
    view! {
        <iframe node_ref=frame src=address name="preview" title=words::preview()
            style:height=move || format!("{:.0}px", height.get())></iframe>
    }
}
