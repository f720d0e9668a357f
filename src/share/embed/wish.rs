//! What a host wishes for, and the choices that come of it.

use story::cast::Theme;
use story::export::{Edition, Form};
use story::state::{Accent, Choices, Chrome, LanguageTag, Look, Motion, Problem};

/// What a host has chosen in the dialog.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wish {
    pub(crate) form: Form,
    /// Whether readers begin where the page is now, and not at its beginning.
    pub(crate) begins_here: bool,
    pub(crate) chrome: Chrome,
    pub(crate) theme: Option<Theme>,
    /// The colour of links as it was typed.
    pub(crate) accent: String,
    pub(crate) language: Option<LanguageTag>,
    pub(crate) motion: Motion,
    pub(crate) edition: Edition,
    pub(crate) resizes: bool,
}

impl Default for Wish {
    /// A frame that shows what is seen now, as high as it needs to be.
    fn default() -> Self {
        Self {
            form: Form::Frame,
            begins_here: true,
            chrome: Chrome::Compact,
            theme: None,
            accent: String::new(),
            language: None,
            motion: Motion::Auto,
            edition: Edition::Living,
            resizes: true,
        }
    }
}

impl Wish {
    /// What the embedded page shows, where a person sees `seen` now.
    pub(crate) fn choices(&self, seen: &Choices) -> Choices {
        let begun = if self.begins_here { seen.clone() } else { Choices::default() };
        let look = Look {
            language: self.language.clone(),
            theme: self.theme,
            motion: self.motion,
            chrome: self.chrome,
            text: 1.0,
            accent: self.accent().and_then(Result::ok),
            ..begun.look
        };
        Choices { look, ..begun }
    }

    /// The colour of links, or why it cannot be used; nothing where none was typed.
    pub(crate) fn accent(&self) -> Option<Result<Accent, Problem>> {
        let digits = self.accent.trim();
        (!digits.is_empty()).then(|| Accent::read(digits, self.theme))
    }
}

#[cfg(test)]
mod tests {
    use story::state::link;

    use super::*;

    #[test]
    fn what_is_seen_is_embedded_in_the_dress_that_the_host_wishes() {
        let seen = link::parse("plan=cy-atg&day=13&theme=dark&chrome=figure&text=1.5&accent=2f3f8f").0;
        let wish = Wish { accent: " #1f6f54 ".to_owned(), ..Wish::default() };
        assert_eq!(link::write(&wish.choices(&seen)), "day=13&plan=cy-atg&chrome=compact&accent=1f6f54");
    }

    #[test]
    fn from_the_beginning_nothing_of_what_is_seen_is_left() {
        let seen = link::parse("plan=cy-atg&day=12&mode=class").0;
        let wish = Wish { begins_here: false, chrome: Chrome::Full, ..Wish::default() };
        assert_eq!(wish.choices(&seen), Choices::default());
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_left_out_and_said() {
        let accent = |typed: &str| Wish { accent: typed.to_owned(), ..Wish::default() };
        assert_eq!(accent("").accent(), None);
        assert_eq!(accent("green").accent(), Some(Err(Problem::UnknownWord)));
        assert_eq!(accent("777777").accent(), Some(Err(Problem::Unreadable)));
        assert_eq!(accent("777777").choices(&Choices::default()).look.accent, None);
    }
}
