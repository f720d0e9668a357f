//! The link to what a person sees, as text and as a square that phones read.

use leptos::prelude::*;
use story::export::Edition;

use super::copy::Copyable;
use super::{Shared, qr};
use crate::words;

/// The link, which version it leads to, and its QR code.
#[component]
pub(crate) fn ShareLink(shared: Shared) -> impl IntoView {
    let is_pinned = RwSignal::new(false);
    let link = Memo::new(move |_| {
        let edition = if is_pinned.get() { Edition::Pinned } else { Edition::Living };
        shared.choices.with(|choices| shared.host.with_value(|host| host.link(edition, choices)))
    });
    let code = move || {
        link.with(|link| qr::svg(link))
            .map(|svg| view! { <div class="code" role="img" aria-label=words::code() inner_html=svg></div> })
    };
    view! {
        <section class="link-to-share" aria-labelledby="share-link-heading">
            <h3 id="share-link-heading">{words::link_heading()}</h3>
            <div>
                <Copyable id="share-link" label=words::link_label() text=link rows=2/>
                <p class="about">{words::link_note()}</p>
                <label class="switch">
                    <input type="checkbox" aria-describedby="share-keep-note"
                        on:change=move |event| is_pinned.set(event_target_checked(&event))/>
                    {words::keep()}
                </label>
                <p class="about" id="share-keep-note">{words::keep_note()}</p>
            </div>
            {code}
        </section>
    }
}
