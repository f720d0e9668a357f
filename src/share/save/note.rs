//! What a file says about itself, and in which colours it is drawn.

use leptos::prelude::{document, window};
use story::cast::Theme;
use story::export::Note;
use story::scene::Run;
use story::state::Choices;

use crate::words;

/// The note of a picture or chart: the moment, how to read it, and what every file says.
pub(super) fn note_of_moment(
    title: &str,
    reading: &str,
    run: &Run,
    choices: &Choices,
    sources: &str,
) -> Note {
    let chapter = choices.chapter();
    let mut note = note_of_run(title, choices, sources);
    let moment = words::day_of_picture(chapter, choices.day);
    let studies = words::sources(chapter).unwrap_or_default();
    note.lines.splice(1..1, said([&moment, reading]));
    note.lines.splice(note.lines.len() - 1.., said([studies, &words::sources_said(sources)]));
    note.description = words::moment_said(chapter, &run.at(choices.day));
    note
}

/// What every file says: that it is a model and what it cannot tell, what was set, what that leaves out, the version
/// with the date of its numbers, and where they come from.
pub(super) fn note_of_run(title: &str, choices: &Choices, sources: &str) -> Note {
    let (set, left_out) = (words::settings_said(&choices.settings), words::cautions(&choices.settings));
    let (version, sources) = (words::version_said(), words::sources_said(sources));
    let lines = said([words::frame_line(), &set, &left_out, &version, &sources]).collect();
    Note { title: title.to_owned(), description: String::new(), lines }
}

/// The lines that say something.
fn said<'a, const COUNT: usize>(lines: [&'a str; COUNT]) -> impl Iterator<Item = String> + use<'a, COUNT> {
    lines.into_iter().filter(|line| !line.is_empty()).map(str::to_owned)
}

/// The theme that the page shows: the one chosen there, or the one that the reader's system asks for.
pub(super) fn theme_shown() -> Theme {
    let chosen = document().document_element().and_then(|root| root.get_attribute("data-theme"));
    let chosen = chosen.and_then(|key| Theme::ALL.into_iter().find(|theme| theme.key() == key));
    let asks = |query: &str| window().match_media(query).ok().flatten().is_some_and(|query| query.matches());
    chosen.unwrap_or_else(|| match (asks("(prefers-contrast: more)"), asks("(prefers-color-scheme: dark)")) {
        (true, _) => Theme::Contrast,
        (false, true) => Theme::Dark,
        (false, false) => Theme::Light,
    })
}
