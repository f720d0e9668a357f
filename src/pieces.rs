//! Long work in small pieces, so that the page goes on answering: nobody waits for a whole set of runs.

use std::ops::ControlFlow;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// When the next piece comes; one at a time.
#[derive(Clone, Copy)]
pub(crate) struct NextPiece(StoredValue<Option<TimeoutHandle>, LocalStorage>);

impl NextPiece {
    /// None is to come.
    pub(crate) fn none() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Calls `then` after a while, unless something else is asked for before.
    pub(crate) fn after(self, pause: Duration, then: impl FnOnce() + 'static) {
        self.replace(set_timeout_with_handle(then, pause).ok());
    }

    /// Drops the piece that is to come.
    pub(crate) fn drop(self) {
        self.replace(None);
    }

    fn replace(self, timer: Option<TimeoutHandle>) {
        self.0.update_value(|before| {
            if let Some(before) = std::mem::replace(before, timer) {
                before.clear();
            }
        });
    }
}

/// Takes steps for so many milliseconds, or until one of them breaks. The piece ends with the step that passes them;
/// 50 in a row is what a person would notice.
pub(crate) fn piece<Done>(
    milliseconds: f64,
    mut step: impl FnMut() -> ControlFlow<Done>,
) -> ControlFlow<Done> {
    let begin = now();
    while now() - begin < milliseconds {
        step()?;
    }
    ControlFlow::Continue(())
}

/// Milliseconds since the page was opened.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
