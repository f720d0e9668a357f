//! Nothing moves beside a picture of chances: the story rests when one comes into sight.

use leptos::prelude::*;
use web_sys::Element;

use crate::session::Session;
use crate::stage::visibility::when_in_sight;

/// Marks `picture` as a picture of chances, and lets the story rest whenever it comes into sight.
pub(crate) fn rest_beside(session: Session, picture: &Element) {
    // An attribute that we name ourselves cannot be refused.
    let _ = picture.set_attribute("data-risk", "");
    when_in_sight(picture, move || {
        if session.is_playing.get_untracked() {
            session.play(false);
        }
    });
}
