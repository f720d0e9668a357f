//! The words of the page itself and of its controls.

use story::cast::Theme;

use super::number::rounded;
use super::{say, words};

words! {
    /// The title of the page.
    title = page.title;
    /// What the page shows; with the sentence that some people die from the treatment.
    introduction = page.intro;
    /// That the page is for learning.
    not_advice = page.not_advice;
    /// What the page can and cannot tell.
    about = page.about;
    /// Whom it is for.
    audience = page.audience;
    /// Who has not looked at it yet.
    not_reviewed = page.not_reviewed;
    /// When the numbers from studies were last checked.
    checked = page.checked;
    /// What to do when one feels ill now.
    urgent = page.urgent;
    /// The way to the dialog from which what is seen can be shared.
    embed_and_share = page.share;
    /// The line in the frame of the picture.
    frame_line = page.frame;

    /// The way back to the picture.
    to_picture = picture.go_to;
    /// What a plan without a transplant means for the words and the settings.
    without_transplant = settings.plan.without_transplant;
    /// The way to a run with other chances.
    run_again = chapter_after.run_again;

    /// Above what to watch.
    look_heading = chapters.look_heading;
    /// Above the closer layer.
    closer_heading = chapters.closer_heading;
    /// Above the question.
    think_heading = chapters.think_heading;
    /// Above the last line.
    stop_heading = chapters.stop_heading;
    /// Above the sources of a chapter's numbers.
    sources_heading = chapters.sources_heading;
    /// Above the terms.
    glossary_heading = glossary.heading;

    /// The handle of the loupe.
    glass = picture.glass;
    /// In the landscape one cell stands for many.
    one_for_many = picture.landscape;
    /// The width of the square.
    one_millimetre = picture.one_millimetre;
    /// Beside the small square of the first day.
    well_day = picture.well_day;
    /// Why cells in the square do not overlap.
    pushed_apart = picture.pushed_apart;
    /// The name of the picture for those who do not see it.
    picture = picture.label;

    /// Lets days pass.
    play = controls.play;
    /// Lets days rest.
    pause = controls.pause;
    /// One chapter back.
    previous_chapter = controls.previous_chapter;
    /// One chapter on.
    next_chapter = controls.next_chapter;
    /// The list of chapters.
    chapters = controls.chapters;
    /// The slider over days.
    scrubber = controls.scrubber;
    /// The list of kinds of cell.
    cast = controls.cast;
    /// Above how each quantity goes through a chapter.
    passages_heading = passages.heading;
    /// Above what happened.
    events_heading = events.heading;
    /// Above what a change has changed.
    differences_heading = differences.heading;
    /// What the pale bands in a chart are.
    bands = charts.bands;
    /// A change that changed nothing that can be seen.
    no_difference = differences.none;
    /// Opens the table.
    show_table = controls.show_table;
    /// Above the choices of display.
    display_heading = controls.display_heading;
    /// The choice of colours.
    theme_label = controls.theme_label;
    /// Pictures that do not move.
    still_pictures = controls.still_pictures;
    /// Leads to the storyboard below the live page.
    all_pictures = controls.all_pictures;
}

/// How fast days pass.
pub(crate) fn speed(times: f64) -> String {
    say!(controls.speed, times = rounded(times))
}

/// A choice of colours; none is that of the device.
pub(crate) fn theme(theme: Option<Theme>) -> &'static str {
    match theme {
        None => say!(controls.theme_auto),
        Some(Theme::Light) => say!(controls.theme_light),
        Some(Theme::Dark) => say!(controls.theme_dark),
        Some(Theme::Contrast) => say!(controls.theme_contrast),
    }
}
