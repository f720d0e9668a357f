//! What in a link could not be used, said politely and without repeating what a stranger wrote.

use story::state::{Notice, Parameter, Problem};

use super::number::{number, rounded};
use super::{begins, position, say, setting_name, taken};

/// A sentence for a notice.
pub(crate) fn notice(notice: &Notice) -> String {
    let Some(parameter) = notice.parameter else { return of_whole(notice.problem).to_owned() };
    let what = name(parameter);
    match notice.problem {
        Problem::UnknownWord => say!(links.unknown_word, what = what),
        Problem::NotANumber => say!(links.not_a_number, what = what),
        Problem::OutOfRange { shown } => {
            say!(links.out_of_range, what = what, shown = value(parameter, shown))
        }
        Problem::TooLong => say!(links.too_long, what = what),
        Problem::TooFew => say!(links.too_few).to_owned(),
        Problem::Repeated => say!(links.repeated, what = what),
        Problem::OutsideChapter => say!(links.outside_chapter).to_owned(),
        Problem::Unreadable => say!(links.unreadable).to_owned(),
        Problem::UnknownVersion => of_whole(notice.problem).to_owned(),
    }
}

/// A sentence for a link that could not be read at all.
fn of_whole(problem: Problem) -> &'static str {
    if problem == Problem::UnknownVersion { say!(links.unknown_version) } else { say!(links.whole) }
}

fn name(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Lang => say!(links.lang),
        Parameter::Chapter => say!(links.chapter),
        Parameter::Day => say!(links.day),
        Parameter::Plan => say!(links.plan),
        Parameter::Setting(setting) => setting_name(setting),
        Parameter::Condition => say!(links.condition),
        Parameter::Seed => say!(links.seed),
        Parameter::Triggers => say!(links.triggers),
        Parameter::Escapes => say!(links.escapes),
        Parameter::Speed => say!(links.speed),
        Parameter::Theme => say!(links.theme),
        Parameter::Motion => say!(links.motion),
        Parameter::View => say!(links.view),
        Parameter::Runs => say!(links.runs),
        Parameter::Compare => say!(links.compare),
        Parameter::Stop => say!(links.stop),
        Parameter::Late => say!(links.late),
        Parameter::Chrome => say!(links.chrome),
        Parameter::Mode => say!(links.mode),
        Parameter::Text => say!(links.text),
        Parameter::Accent => say!(links.accent),
    }
}

/// What is shown in place of a number out of range.
fn value(parameter: Parameter, shown: f64) -> String {
    match parameter {
        Parameter::Setting(setting) => position(setting, shown),
        Parameter::Day => say!(time.day, day = number(shown.round())),
        Parameter::Stop => taken(Some(shown as u8)),
        Parameter::Late => begins(shown as u8),
        _ => rounded(shown),
    }
}

#[cfg(test)]
mod tests {
    use story::state::link::parse;

    use super::*;

    #[test]
    fn a_bad_link_gets_a_sentence_for_each_thing_that_could_not_be_used() {
        let (_, notices) = parse("depth=9&chapter=moon");
        let sentences: Vec<_> = notices.iter().map(notice).collect();
        assert_eq!(
            sentences,
            [
                "The link gives “chapter” a value that this page does not know. You see the default.",
                "The link gives “How deep the clearing goes” a value beyond what this page can do. You see: 1.25 \
                 times the default.",
            ]
        );
    }

    #[test]
    fn nothing_a_stranger_wrote_is_repeated() {
        let (_, notices) = parse("chapter=%3Cscript%3E&plan=%3Cscript%3E&lang=%3Cscript%3E&day=%3Cscript%3E");
        assert!(!notices.is_empty());
        assert!(notices.iter().all(|found| !notice(found).contains("script")));
    }
}
