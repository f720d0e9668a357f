//! What in a link, or in a message of the host page, could not be used, said politely.

use leptos::prelude::*;
use story::state::Notice;

use crate::words;

/// One sentence for each notice; nothing is seen when there is none.
#[component]
pub(crate) fn Notices(notices: RwSignal<Vec<Notice>>) -> impl IntoView {
    let sentence = |notice: &Notice| view! { <p>{words::notice(notice)}</p> };
    let sentences = move || notices.with(|notices| notices.iter().map(sentence).collect_view());
    view! { <div class="notices" role="status" hidden=move || notices.with(Vec::is_empty)>{sentences}</div> }
}
