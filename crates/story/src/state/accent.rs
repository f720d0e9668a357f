//! The host's own colour for links and marks, guarded: what cannot be read is not used.

use super::Problem;
use crate::cast::{Colour, Theme, Token};

/// Least contrast of text with its paper after WCAG 2.2, level AA.
const READABLE: f64 = 4.5;

/// A colour for links and marks that can be read in at least one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(Colour);

impl Accent {
    /// The accent in these digits, with or without `#` before them.
    ///
    /// # Errors
    /// When they are no colour, or one that cannot be read: in the theme asked for, or in light and in dark where
    /// none is.
    pub fn read(digits: &str, theme: Option<Theme>) -> Result<Self, Problem> {
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Problem::UnknownWord);
        }
        let accent = Self(Colour(u32::from_str_radix(digits, 16).map_err(|_| Problem::UnknownWord)?));
        let themes = theme.as_ref().map_or(&[Theme::Light, Theme::Dark][..], std::slice::from_ref);
        let can_be_read = themes.iter().any(|&theme| accent.on(theme).is_some());
        if can_be_read { Ok(accent) } else { Err(Problem::Unreadable) }
    }

    /// The colour in a theme; `None` where it cannot be read. High contrast keeps its own.
    #[must_use]
    pub fn on(self, theme: Theme) -> Option<Colour> {
        let can_be_read = self.0.contrast(Token::Paper.colour(theme)) >= READABLE;
        (theme != Theme::Contrast && can_be_read).then_some(self.0)
    }

    /// Six digits, as links write them.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{:06x}", self.0.0)
    }
}
