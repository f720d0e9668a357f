//! Light, dark or high contrast, moving or still, large letters or small: as the reader's system asks, or as asked
//! for by link, host or reader.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::wasm_bindgen::prelude::Closure;
use story::cast::Theme;
use story::state::{self, Chrome, Mode, Motion};
use web_sys::{HtmlElement, MediaQueryList};

/// How the page looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// The theme chosen here; `None` follows the reader's system.
    pub(crate) chosen: RwSignal<Option<Theme>>,
    /// The theme shown.
    pub(crate) theme: Memo<Theme>,
    /// Still pictures instead of movement.
    pub(crate) is_still: RwSignal<bool>,
    /// How much of the page is shown.
    pub(crate) chrome: RwSignal<Chrome>,
    /// For one reader, or for a class.
    pub(crate) mode: RwSignal<Mode>,
    /// What is asked for and shown nowhere but on the root element: language, letters, accent.
    rest: RwSignal<state::Look>,
}

impl Look {
    /// Follows the reader's system where nothing is chosen.
    pub(crate) fn new(asked: &state::Look) -> Self {
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
        let (chrome, mode) = (RwSignal::new(asked.chrome), RwSignal::new(asked.mode));
        let look = Self { chosen, theme, is_still, chrome, mode, rest: RwSignal::new(asked.clone()) };
        look.choose(asked.theme);
        Effect::new(move |_| look.mark_root());
        look
    }

    /// What is chosen and asked for now.
    pub(crate) fn asked(self) -> state::Look {
        state::Look {
            theme: self.chosen.get_untracked(),
            motion: if self.is_still.get_untracked() { Motion::Still } else { Motion::Auto },
            chrome: self.chrome.get_untracked(),
            mode: self.mode.get_untracked(),
            ..self.rest.get_untracked()
        }
    }

    /// Looks as asked for. Movement that is held still by the reader's system or hand does not start again.
    pub(crate) fn ask(self, asked: &state::Look) {
        self.choose(asked.theme);
        if asked.motion == Motion::Still {
            self.is_still.set(true);
        }
        self.chrome.set(asked.chrome);
        self.mode.set(asked.mode);
        self.rest.set(asked.clone());
    }

    /// Tells the style sheet how much is shown, how large letters are, and the accent where it can be read.
    fn mark_root(self) {
        let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let (theme, style) = (self.theme.get(), root.style());
        let (accent, text) = self.rest.with(|rest| (rest.accent, rest.text));
        // What we name and write ourselves cannot be refused.
        let _ = root.set_attribute("data-chrome", self.chrome.get().key());
        let _ = match accent.and_then(|accent| accent.on(theme)) {
            Some(colour) => style.set_property("--accent", &colour.hex()),
            None => style.remove_property("--accent").map(drop),
        };
        let _ = style.set_property("font-size", &format!("{}%", 100.0 * text));
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
