//! The live page takes the place of the storyboard, and gives it back when something breaks.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use story::chapter::Chapter;
use web_sys::HtmlElement;

use crate::app::App;

/// Mounts the explainer into its place in the page and shows it.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        fall_back();
    }));
    let Some(place) = element("explainer") else { return fall_back() };
    let chapter = chapter_reached();
    mount_to(place, App).forget();
    if chapter.is_some() {
        // At once: only a page that has been marked scrolls smoothly.
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    mark("yes");
}

/// The chapter to which a reader of the storyboard has scrolled; none for one who is still at the first.
pub(crate) fn chapter_reached() -> Option<Chapter> {
    // A frame as high as all of it shows every chapter to someone who has not scrolled.
    if window().scroll_y().ok()? <= 0.0 {
        return None;
    }
    let middle = window().inner_height().ok()?.as_f64()? / 2.0;
    let is_reached = |chapter: &Chapter| {
        element(chapter.key()).is_some_and(|section| section.get_bounding_client_rect().top() < middle)
    };
    Chapter::ALL.into_iter().skip(1).take_while(is_reached).last()
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
