//! Links: `?plan=cy-atg&depth=0.8&chapter=gap`, read with care and written back.

use std::borrow::Cow;

use super::{Choices, Notice, Parameter, Problem, View};
use crate::chapter::Chapter;

/// A query string longer than this is not read. Bytes.
pub const LONGEST_LINK: usize = 2048;
/// A value longer than this is not read. Bytes after decoding.
pub const LONGEST_VALUE: usize = 48;

/// What a query string asks for, with or without its question mark, and what could not be used.
///
/// Names that are not ours are left alone: hosts and campaigns add their own. Anything else that cannot be
/// used gives a notice and a safe value, never an error.
#[must_use]
pub fn parse(query: &str) -> (Choices, Vec<Notice>) {
    let mut choices = Choices::default();
    if query.len() > LONGEST_LINK {
        return (choices, vec![Notice { parameter: None, problem: Problem::TooLong }]);
    }
    let pairs: Vec<_> = form_urlencoded::parse(query.strip_prefix('?').unwrap_or(query).as_bytes()).collect();
    let notices = lay(&pairs, &mut choices);
    (choices, notices)
}

/// Lays names and values over `choices`, and gives what could not be used.
///
/// A link, a state fragment and a message of the host page all come through here.
pub fn lay(pairs: &[(Cow<str>, Cow<str>)], choices: &mut Choices) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut entered = None;
    for parameter in Parameter::ALL {
        let mut notice = |problem| notices.push(Notice { parameter: Some(parameter), problem });
        let mut values = pairs.iter().filter(|(key, _)| is_of(parameter, key)).map(|(_, value)| value);
        let Some(value) = values.next() else { continue };
        if values.next().is_some() {
            notice(Problem::Repeated);
        }
        match read(parameter, value, choices) {
            Err(problem) => notice(problem),
            Ok(()) if parameter == Parameter::Chapter => entered = Some(choices.chapter()),
            Ok(()) if parameter == Parameter::Day && !holds(entered, choices.day) => {
                notice(Problem::OutsideChapter);
            }
            Ok(()) if parameter == Parameter::Compare && !names(pairs, Parameter::View) => {
                choices.view = Some(View::Compare);
            }
            Ok(()) => {}
        }
    }
    notices
}

/// The shortest query string, without a question mark, that [`parse`] reads as these choices.
#[must_use]
pub fn write(choices: &Choices) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(said(choices).map(|(parameter, value)| (parameter.key(), value)));
    query.finish()
}

/// What must be said of these choices, and how: what is not at its default.
pub(crate) fn said(choices: &Choices) -> impl Iterator<Item = (Parameter, String)> {
    let must_say = move |parameter: &Parameter| must_say(*parameter, choices);
    Parameter::ALL.into_iter().filter(must_say).map(|parameter| (parameter, parameter.write(choices)))
}

/// Whether a name is this parameter's. Links of the first pages said `arms`.
fn is_of(parameter: Parameter, key: &str) -> bool {
    key == parameter.key() || parameter == Parameter::Compare && key == "arms"
}

fn names(pairs: &[(Cow<str>, Cow<str>)], parameter: Parameter) -> bool {
    pairs.iter().any(|(key, _)| is_of(parameter, key))
}

fn read(parameter: Parameter, value: &str, choices: &mut Choices) -> Result<(), Problem> {
    if value.len() > LONGEST_VALUE { Err(Problem::TooLong) } else { parameter.read(value, choices) }
}

/// Whether the day belongs to the chapter asked for, if one was. Its last day is also its neighbour's.
fn holds(entered: Option<Chapter>, day: f64) -> bool {
    entered.is_none_or(|chapter| (chapter.days().start..=chapter.days().end).contains(&day))
}

/// Defaults go without saying, and a chapter's entry day is said by its chapter.
fn must_say(parameter: Parameter, choices: &Choices) -> bool {
    let chapter = choices.chapter();
    let at_entry = choices.day == chapter.entry_day();
    match parameter {
        Parameter::Chapter => at_entry && chapter != Choices::default().chapter(),
        Parameter::Day => !at_entry,
        // Without it, treatments to compare would open the comparison.
        Parameter::View => choices.view.is_some() || must_say(Parameter::Compare, choices),
        _ => parameter.write(choices) != parameter.write(&Choices::default()),
    }
}
