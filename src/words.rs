//! The only door to sentences: from what the story says to what a reader reads.
//!
//! Every sentence stands in `locales/`, one file a language, under typed keys: a key that is missing or
//! misspelt does not compile. Here is only the choice of the key and the shape of numbers.

mod biomarker;
mod cast;
mod chapter;
mod chart;
mod compare;
mod control;
mod experiment;
mod glossary;
mod hundred;
mod link;
mod marked;
mod number;
mod outcome;
mod published;
mod quantity;
mod remark;
mod setting;
mod share;
mod time;

pub(crate) use biomarker::*;
pub(crate) use cast::*;
pub(crate) use chapter::*;
pub(crate) use chart::*;
pub(crate) use compare::*;
pub(crate) use control::*;
pub(crate) use experiment::*;
pub(crate) use glossary::*;
pub(crate) use hundred::*;
pub(crate) use link::*;
pub(crate) use marked::Piece;
pub(crate) use outcome::*;
pub(crate) use published::*;
pub(crate) use quantity::*;
pub(crate) use remark::*;
pub(crate) use setting::*;
pub(crate) use share::*;
pub(crate) use time::*;

/// What the build makes of `locales/`. It is not ours to polish.
#[allow(missing_docs, unreachable_pub, dead_code, unused_imports, clippy::all, clippy::unwrap_used)]
mod keys {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

use keys::i18n::Locale;

/// The language the page speaks.
fn language() -> Locale {
    Locale::en
}

/// Whether the page speaks the language of a tag such as `en-GB`.
pub(crate) fn speaks(tag: &str) -> bool {
    tag.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
}

/// The sentence under a key, in the language of the page. With its places filled it is a new string.
macro_rules! say {
    ($($key:tt)*) => {
        leptos_i18n::td_string!($crate::words::language(), $($key)*)
    };
}
use say;

/// Doors to sentences that depend on nothing: `name = group.key;` with its comment.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $($key:ident).+;)*) => {
        $($(#[$doc])* pub(crate) fn $name() -> &'static str { say!($($key).+) })*
    };
}
use words;
