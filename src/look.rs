//! Light, dark or high contrast, moving or still, large letters or small: as the reader's system asks, or as asked
//! for by link, host or reader.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use story::cast::Theme;
use story::state::{self, Chrome, Motion};
use web_sys::{HtmlElement, MediaQueryList};

/// How the page looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// What is asked for; whether pictures move stands in `is_still`.
    asked: RwSignal<state::Look>,
    /// The theme shown.
    pub(crate) theme: Memo<Theme>,
    /// Still pictures instead of movement.
    pub(crate) is_still: RwSignal<bool>,
}

impl Look {
    /// Follows the reader's system where nothing is chosen.
    pub(crate) fn new(asked: &state::Look) -> Self {
        let wants_dark = follow_query("(prefers-color-scheme: dark)");
        let wants_contrast = follow_query("(prefers-contrast: more)");
        let wants_still = query("(prefers-reduced-motion: reduce)").is_some_and(|query| query.matches());
        let is_still = RwSignal::new(wants_still || asked.motion == Motion::Still);
        let asked = RwSignal::new(asked.clone());
        let theme = Memo::new(move |_| {
            let system = match (wants_contrast.get(), wants_dark.get()) {
                (true, _) => Theme::Contrast,
                (false, true) => Theme::Dark,
                (false, false) => Theme::Light,
            };
            asked.with(|asked| asked.theme).unwrap_or(system)
        });
        let look = Self { asked, theme, is_still };
        Effect::new(move |_| look.mark_root());
        look
    }

    /// The theme chosen here; `None` follows the reader's system.
    pub(crate) fn chosen(self) -> Option<Theme> {
        self.asked.with(|asked| asked.theme)
    }

    /// How much of the page is shown.
    pub(crate) fn chrome(self) -> Chrome {
        self.asked.with(|asked| asked.chrome)
    }

    /// What is chosen and asked for now.
    pub(crate) fn asked(self) -> state::Look {
        let motion = if self.is_still.get_untracked() { Motion::Still } else { Motion::Auto };
        state::Look { motion, ..self.asked.get_untracked() }
    }

    /// Looks as asked for. Movement that is held still by the reader's system or hand does not start again.
    pub(crate) fn ask(self, asked: &state::Look) {
        if asked.motion == Motion::Still {
            self.is_still.set(true);
        }
        self.asked.set(asked.clone());
    }

    /// Chooses a theme, or the system's.
    pub(crate) fn choose(self, theme: Option<Theme>) {
        self.asked.update(|asked| asked.theme = theme);
    }

    /// Tells the style sheet the theme, how much is shown, how large letters are, and the accent where it can be read.
    fn mark_root(self) {
        let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let (shown, style) = (self.theme.get(), root.style());
        self.asked.with(|asked| {
            // What we name and write ourselves cannot be refused.
            let _ = match asked.theme {
                Some(theme) => root.set_attribute("data-theme", theme.key()),
                None => root.remove_attribute("data-theme"),
            };
            let _ = root.set_attribute("data-chrome", asked.chrome.key());
            let _ = match asked.accent.and_then(|accent| accent.on(shown)) {
                Some(colour) => style.set_property("--accent", &colour.hex()),
                None => style.remove_property("--accent").map(drop),
            };
            let _ = style.set_property("font-size", &format!("{}%", 100.0 * asked.text));
        });
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
