//! The dialog "Embed and share": a program of its own, fetched when a reader asks for it the first time. It is told
//! the state as text and works everything out again from it.

mod copy;
mod dialog;
mod embed;
mod link;
mod qr;
mod save;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::throw_str;
use story::export::Host;
use story::scene::Run;
use story::state::{Choices, fragment};
use web_sys::HtmlDialogElement;

use crate::session::run_of;
use crate::words;
use dialog::Dialog;

/// What every part of the dialog reads.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    /// What a person has chosen on the page.
    pub(crate) choices: RwSignal<Choices>,
    /// Where the page is.
    pub(crate) host: StoredValue<Host>,
}

impl Shared {
    /// The run of the settings, worked out anew.
    pub(crate) fn run(self) -> Arc<Run> {
        self.choices.with_untracked(|choices| run_of(&choices.settings))
    }
}

/// Fills the dialog of the page and shows it, now and whenever a reader asks for it again.
pub fn start() {
    stop_alone();
    let Some(place) = place() else { return };
    let address = window().location().href().unwrap_or_default();
    let shared = Shared {
        choices: RwSignal::new(asked(&place)),
        host: StoredValue::new(Host::of(&address, words::VERSION)),
    };
    show_again(shared, place.clone());
    place.set_text_content(None);
    mount_to(place.clone().unchecked_into(), move || view! { <Dialog shared/> }).forget();
    dialog::show(&place);
}

/// From now on, shows the dialog whenever a reader asks for it, be it to say that a fault has stopped it.
fn show_again(shared: Shared, place: HtmlDialogElement) {
    let again = Closure::<dyn Fn()>::new(move || {
        if !HAS_STOPPED.load(Ordering::Relaxed) {
            shared.choices.set(asked(&place));
        }
        dialog::show(&place);
    });
    // An event that we name ourselves cannot be refused.
    let _ = document().add_event_listener_with_callback("share", again.as_ref().unchecked_ref());
    again.forget();
}

/// Whether a fault has stopped the dialog.
static HAS_STOPPED: AtomicBool = AtomicBool::new(false);

/// A fault here says so in the dialog and goes no further: an exception, unlike a trap, leaves the page as it is.
fn stop_alone() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        HAS_STOPPED.store(true, Ordering::Relaxed);
        if let Some(place) = place() {
            place.set_inner_html("<form method=\"dialog\"><button></button></form>");
            let button = place.query_selector("button").ok().flatten();
            button.iter().for_each(|button| button.set_text_content(Some(words::share_stopped())));
            // A dialog that is shown already stays so.
            let _ = place.show_modal();
        }
        throw_str("the dialog has stopped");
    }));
}

fn place() -> Option<HtmlDialogElement> {
    document().get_element_by_id("share")?.dyn_into().ok()
}

/// What the page has written into the dialog's `data-state`.
fn asked(place: &HtmlDialogElement) -> Choices {
    let state = place.get_attribute("data-state").unwrap_or_default();
    fragment::read(&format!("{}={state}", fragment::NAME)).0
}
