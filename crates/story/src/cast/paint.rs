//! Every paint by its name: the custom properties of a theme and the classes that drawings use.

use super::palette::{Colour, Theme, Token};
use super::{Ink, Kind};
use std::fmt::Write;

/// A colour of the palette by its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paint {
    /// A colour of the ground.
    Ground(Token),
    /// A cell's body.
    Body(Kind),
    /// A cell's membrane, signs and granules.
    Line(Kind),
    /// A cell's nucleus.
    Nucleus(Kind),
}

impl Paint {
    /// The paint of a mark of a cell.
    #[must_use]
    pub const fn of(ink: Ink, kind: Kind) -> Self {
        match ink {
            Ink::Body => Self::Body(kind),
            Ink::Line => Self::Line(kind),
            Ink::Nucleus => Self::Nucleus(kind),
            Ink::Paper => Self::Ground(Token::Paper),
        }
    }

    /// Every paint: the ground, then three for each kind.
    pub fn all() -> impl Iterator<Item = Self> {
        let ground = Token::ALL.iter().map(|&token| Self::Ground(token));
        let cells =
            Kind::ALL.into_iter().flat_map(|kind| [Self::Body(kind), Self::Line(kind), Self::Nucleus(kind)]);
        ground.chain(cells)
    }

    /// The name in style sheets: `river` in `--river`, `natural-killer-body` in `.fill-natural-killer-body`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Ground(token) => token.key().to_owned(),
            Self::Body(kind) => kind.css_key() + "-body",
            Self::Line(kind) => kind.css_key() + "-line",
            Self::Nucleus(kind) => kind.css_key() + "-nucleus",
        }
    }

    /// The colour in one theme.
    #[must_use]
    pub const fn colour(self, theme: Theme) -> Colour {
        match self {
            Self::Ground(token) => token.colour(theme),
            Self::Body(kind) => kind.colours(theme).body,
            Self::Line(kind) => kind.colours(theme).line,
            Self::Nucleus(kind) => kind.colours(theme).nucleus,
        }
    }
}

impl From<Token> for Paint {
    fn from(token: Token) -> Self {
        Self::Ground(token)
    }
}

/// The custom properties of one theme, without a selector: `--paper:#FBF7EE;…`.
#[must_use]
pub fn declarations(theme: Theme) -> String {
    let mut css = String::new();
    for paint in Paint::all() {
        let _ = write!(css, "--{}:{};", paint.key(), paint.colour(theme).hex());
    }
    let _ = write!(css, "--ring:{};", ring(theme));
    css
}

/// The style sheet of the palette. The page chooses with `data-theme` on its root element; without one
/// the reader's own settings choose. A choice holds on screens: print is light.
#[must_use]
pub fn palette_css() -> String {
    let [light, dark, contrast] = Theme::ALL.map(declarations);
    format!(
        ":root,[data-theme=light]{{{light}}}\n\
         @media(prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}\n\
         @media(prefers-contrast:more){{:root:not([data-theme]){{{contrast}}}}}\n\
         @media screen{{[data-theme=dark]{{{dark}}}[data-theme=contrast]{{{contrast}}}}}\n"
    )
}

/// The rules for the classes of all drawings, to follow [`palette_css`] in a page. A drawing names its
/// paints by class (`fill-river`, `line-bank-line`), the class names a custom property, and the theme gives
/// the property its value: so a theme repaints every drawing without a new one.
#[must_use]
pub fn ink_css() -> String {
    ink_rules(|paint| format!("var(--{})", paint.key()), "var(--ring)")
}

/// The same rules with the literal colours of one theme, for a drawing that stands alone in a file.
#[must_use]
pub fn literal_ink_css(theme: Theme) -> String {
    ink_rules(|paint| paint.colour(theme).hex(), ring(theme))
}

/// Opacity of the lines around thousands of small cells: full lines would weave a dark cloth, and black ones
/// would fill the square.
const fn ring(theme: Theme) -> &'static str {
    match theme {
        Theme::Light | Theme::Dark => ".62",
        Theme::Contrast => "0",
    }
}

fn ink_rules(value: impl Fn(Paint) -> String, ring: &str) -> String {
    let mut css = String::from(".ink{fill:none;stroke-linecap:round;stroke-linejoin:round}");
    for paint in Paint::all() {
        let (key, value) = (paint.key(), value(paint));
        let _ = write!(css, ".fill-{key}{{fill:{value}}}.line-{key}{{stroke:{value}}}");
    }
    let _ = write!(css, ".fade{{stop-color:{}}}.ring{{opacity:{ring}}}", value(Paint::Ground(Token::Paper)));
    css
}
