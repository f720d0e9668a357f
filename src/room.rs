//! Room for the longest chapter. In a frame the page is equally high in each chapter, so that what stands below the
//! frame stays where it is while the story plays.

use leptos::prelude::*;
use story::chapter::Chapter;
use story::state::Chrome;

use crate::session::Session;

/// In a smaller page, what `of` writes of each chapter, one over the other, unseen and unheard.
#[component]
pub(crate) fn Room<V: IntoView + 'static>(
    session: Session,
    of: impl Fn(Chapter) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let needs_room = move || session.look.chrome() != Chrome::Full;
    view! {
        <Show when=needs_room>
            {Chapter::ALL.map(|chapter| view! { <div class="room">{of(chapter)}</div> })}
        </Show>
    }
}
