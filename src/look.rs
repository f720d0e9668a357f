//! Light, dark or high contrast, moving or still: as the reader's system asks, or as chosen here.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use story::cast::Theme;
use story::state::Motion;
use web_sys::MediaQueryList;

/// How the page looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// The theme chosen here; `None` follows the reader's system.
    pub(crate) chosen: RwSignal<Option<Theme>>,
    /// The theme shown.
    pub(crate) theme: Memo<Theme>,
    /// Still pictures instead of movement.
    pub(crate) is_still: RwSignal<bool>,
}

impl Look {
    /// Follows the reader's system where nothing is chosen.
    pub(crate) fn new(asked: &story::state::Look) -> Self {
        let wants_dark = follow_query("(prefers-color-scheme: dark)");
        let wants_contrast = follow_query("(prefers-contrast: more)");
        let chosen = RwSignal::new(None);
        let theme = Memo::new(move |_| {
            let system = match (wants_contrast.get(), wants_dark.get()) {
                (true, _) => Theme::Contrast,
                (false, true) => Theme::Dark,
                (false, false) => Theme::Light,
            };
            chosen.get().unwrap_or(system)
        });
        let wants_still = query("(prefers-reduced-motion: reduce)").is_some_and(|query| query.matches());
        let is_still = RwSignal::new(wants_still || asked.motion == Motion::Still);
        let look = Self { chosen, theme, is_still };
        look.choose(asked.theme);
        look
    }

    /// Chooses a theme, or the system's.
    pub(crate) fn choose(self, theme: Option<Theme>) {
        self.chosen.set(theme);
        let Some(root) = document().document_element() else { return };
        // Setting or removing this attribute cannot fail.
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme.key()),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Whether a media query holds, followed while the page lives.
fn follow_query(text: &str) -> RwSignal<bool> {
    let query = query(text);
    let holds = RwSignal::new(query.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(query) = query {
        let watched = query.clone();
        let callback = Closure::<dyn FnMut()>::new(move || holds.set(watched.matches()));
        query.set_onchange(Some(callback.as_ref().unchecked_ref()));
        callback.forget();
    }
    holds
}

fn query(text: &str) -> Option<MediaQueryList> {
    window().match_media(text).ok().flatten()
}
