//! The state after the `#` of an address: `#s=1.d70.pcy-atg`, version 1, numbers in whole parts.
//!
//! After the version stands one part for each parameter that is not at its default: its letter and its value.
//! Values are words as links write them, or numbers in parts of [`Parameter::parts`]. Every link ever published must
//! go on opening to the same state: letters, parts and words stay, and a new version is a new branch here.

use std::borrow::Cow;

use super::link::{self, LONGEST_LINK};
use super::{Accepts, Choices, Notice, Parameter, Problem};

/// The name before the state: `#s=`.
pub const NAME: &str = "s";
/// The version that is written.
pub const VERSION: &str = "1";
/// A state longer than this is not read, and none that is longer is written. Bytes.
pub const LONGEST_STATE: usize = 300;

/// The state, `1.d70.pcy-atg`, of choices that are not the default; `1` of the default.
#[must_use]
pub fn write(choices: &Choices) -> String {
    let mut state = VERSION.to_owned();
    for (parameter, value) in link::said(choices) {
        state.push('.');
        state.push(parameter.letter());
        state += &packed(parameter, value);
    }
    state
}

/// Lays what a fragment says over `choices`, with or without its `#`, and gives what could not be used. A fragment
/// that holds no state, such as the name of a place in the page, says nothing.
pub fn lay(fragment: &str, choices: &mut Choices) -> Vec<Notice> {
    if fragment.len() > LONGEST_LINK {
        return vec![Notice { parameter: None, problem: Problem::TooLong }];
    }
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    // Some who pass links on write commas in another way, as they may in a query.
    let Some((_, state)) = form_urlencoded::parse(fragment.as_bytes()).find(|(name, _)| name == NAME) else {
        return Vec::new();
    };
    match pairs(&state) {
        Ok(pairs) => link::lay(&pairs, choices),
        Err(problem) => vec![Notice { parameter: None, problem }],
    }
}

/// What a fragment says by itself, over the default.
#[must_use]
pub fn read(fragment: &str) -> (Choices, Vec<Notice>) {
    let mut choices = Choices::default();
    let notices = lay(fragment, &mut choices);
    (choices, notices)
}

/// Names and values, as a link has them.
type Pairs = Vec<(Cow<'static, str>, Cow<'static, str>)>;

fn pairs(state: &str) -> Result<Pairs, Problem> {
    if state.len() > LONGEST_STATE {
        return Err(Problem::TooLong);
    }
    let mut parts = state.split('.');
    if parts.next() != Some(VERSION) {
        return Err(Problem::UnknownVersion);
    }
    let pair = |part: &str| {
        let mut letters = part.chars();
        let letter = letters.next()?;
        let parameter = Parameter::ALL.into_iter().find(|parameter| parameter.letter() == letter)?;
        Some((Cow::Borrowed(parameter.key()), Cow::Owned(unpacked(parameter, letters.as_str()))))
    };
    parts.map(pair).collect::<Option<_>>().ok_or(Problem::UnknownVersion)
}

/// A value as a fragment has it: numbers in whole parts.
fn packed(parameter: Parameter, value: String) -> String {
    match value.parse::<f64>() {
        Ok(number) if is_number(parameter) => (number * f64::from(parameter.parts())).round().to_string(),
        _ => value,
    }
}

/// A value as a link has it.
fn unpacked(parameter: Parameter, value: &str) -> String {
    match value.parse::<i64>() {
        Ok(parts) if is_number(parameter) => (parts as f64 / f64::from(parameter.parts())).to_string(),
        _ => value.to_owned(),
    }
}

fn is_number(parameter: Parameter) -> bool {
    matches!(parameter.accepts(), Accepts::Number(_) | Accepts::NumberOrWords(..))
}
