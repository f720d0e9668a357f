//! What in a link could not be used, said politely.

use leptos::prelude::*;
use story::state::Notice;

use crate::words;

/// One sentence for each notice; nothing at all when there is none.
#[component]
pub(crate) fn Notices(notices: Vec<Notice>) -> impl IntoView {
    let sentence = |notice: Notice| view! { <p>{words::notice(&notice)}</p> };
    (!notices.is_empty())
        .then(|| view! { <div class="notices" role="status">{notices.into_iter().map(sentence).collect_view()}</div> })
}
