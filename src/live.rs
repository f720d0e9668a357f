//! The live page takes the place of the storyboard, and gives it back when something breaks.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::app::App;

/// Mounts the explainer into its place in the page and shows it.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        fall_back();
    }));
    let Some(place) = element("explainer") else { return fall_back() };
    mount_to(place, App).forget();
    mark("yes");
}

/// Shows the storyboard again, with a button to reload.
fn fall_back() {
    mark("no");
    if let Some(reload) = element("reload") {
        reload.set_hidden(false);
    }
}

fn mark(is_live: &str) {
    if let Some(root) = document().document_element() {
        // An attribute of the root cannot fail to be set; if it did, the storyboard would stay, as it should.
        let _ = root.set_attribute("data-live", is_live);
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
