//! A text that can be copied: by the browser where it may, else selected, so that a person can.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::js_sys::futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

use crate::words;

/// A text in a field of its own, with a button that copies it.
#[component]
pub(crate) fn Copyable(
    /// Names the field in the page.
    id: &'static str,
    /// What it is, for readers.
    label: &'static str,
    #[prop(into)] text: Signal<String>,
    /// How many lines are seen.
    rows: u32,
) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let told = RwSignal::new("");
    Effect::new(move |_| {
        text.track();
        told.set("");
    });
    let press = move |_| {
        let Some(field) = field.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            let is_copied = copy(&text.get_untracked()).await || copy_selected(&field);
            told.set(if is_copied { words::copied() } else { words::copy_by_hand() });
        });
    };
    view! {
        <div class="copyable">
            <p>
                <label for=id>{label}</label>
                <span class="outcome" role="status">{told}</span>
                <button type="button" aria-describedby=id on:click=press>{words::copy()}</button>
            </p>
            <textarea id=id node_ref=field readonly rows=rows spellcheck="false" prop:value=text></textarea>
        </div>
    }
}

/// Copies where the browser lets us: only secure pages have a clipboard, and a page around us may forbid it.
async fn copy(text: &str) -> bool {
    if !window().is_secure_context() {
        return false;
    }
    let clipboard = window().navigator().clipboard();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Selects the field and copies in the old way. Where that is forbidden, too, the text stays selected.
fn copy_selected(field: &HtmlTextAreaElement) -> bool {
    // A field of ours can be focused.
    let _ = field.focus();
    field.select();
    let document: Option<HtmlDocument> = document().dyn_into().ok();
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
