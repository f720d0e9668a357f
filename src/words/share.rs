//! The words of the dialog "Embed and share".

use story::export::{Edition, Form};
use story::state::{Chrome, Problem};

use leptos_i18n::Locale as _;

use super::keys::i18n::Locale;
use super::{say, words};

mod note;

pub(crate) use note::*;

words! {
    /// That the dialog cannot go on.
    share_stopped = share.stopped;
    /// Closes the dialog.
    close = share.close;
    /// Copies what stands beside it.
    copy = share.copy;
    /// That it has been copied.
    copied = share.copied;
    /// That it could not be, and how a person can.
    copy_by_hand = share.copy_by_hand;

    /// Above the link.
    link_heading = share.link_heading;
    /// The link.
    link_label = share.link;
    /// What a link tells and what it does not.
    link_note = share.link_note;
    /// The square that a phone can read.
    code = share.code;
    /// The choice of the version that stays.
    keep = share.keep;

    /// Above the ways to embed the page.
    embed_heading = share.embed_heading;
    /// The choice of the form.
    form_label = share.form;
    /// The choice of the place where readers begin.
    begin_label = share.begin;
    /// On the day shown, with the settings shown.
    begin_here = share.begin_here;
    /// At the first chapter.
    begin_first = share.begin_first;
    /// With the chapter shown.
    begin_chapter = share.begin_chapter;
    /// The choice of how much is shown.
    amount_label = share.amount;
    /// The choice of the language.
    language_label = share.language;
    /// The language that the page chooses by itself.
    language_auto = share.language_auto;
    /// The choice of the colour of links.
    accent_label = share.accent;
    /// What a colour looks like in letters.
    accent_note = share.accent_note;
    /// That a colour is used in light colours only.
    accent_of_light = share.accent_of_light;
    /// That a colour is used in dark colours only.
    accent_of_dark = share.accent_of_dark;
    /// The choice of the version.
    edition_label = share.edition;
    /// The choice of the script for the height.
    resizes = share.resizes;
    /// What comes of a frame that is too low for what it holds.
    scrolls_inside = share.scrolls_inside;
    /// The name of the preview.
    preview = share.preview;
    /// Why a picture stands in its place.
    preview_instead = share.preview_instead;
    /// What is to be pasted.
    paste = share.paste;
    /// What the host's policy must say.
    policy = share.policy;

    /// Above the files.
    save_heading = share.save_heading;
    /// What every file says about itself.
    save_note = share.save_note;
    /// The buttons of the files.
    save_picture_svg = share.save_picture_svg;
    /// The picture in dots.
    save_picture_png = share.save_picture_png;
    /// The chart in lines.
    save_chart_svg = share.save_chart_svg;
    /// The chart in dots.
    save_chart_png = share.save_chart_png;
    /// The run as a table.
    save_run = share.save_run;
    /// What to do where nothing is saved.
    framed = share.framed;
}

/// What the choice of the version that stays means.
pub(crate) fn keep_note() -> String {
    say!(share.keep_note, version = VERSION)
}

/// A form, and where it is of use.
pub(crate) fn form_of_embed(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Address => (say!(share.form_address), say!(share.form_address_note)),
        Form::Frame => (say!(share.form_frame), say!(share.form_frame_note)),
        Form::Element => (say!(share.form_element), say!(share.form_element_note)),
        Form::Still => (say!(share.form_still), say!(share.form_still_note)),
    }
}

/// How much is shown.
pub(crate) fn amount_shown(chrome: Chrome) -> &'static str {
    match chrome {
        Chrome::Full => say!(share.amount_full),
        Chrome::Compact => say!(share.amount_compact),
        Chrome::Figure => say!(share.amount_figure),
    }
}

/// Every language that the page speaks: its tag, and the name it has in itself.
pub(crate) fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = |&locale: &Locale| (locale.as_str(), leptos_i18n::td_string!(locale, share.language_own));
    Locale::get_all().iter().map(named)
}

/// Which version.
pub(crate) fn edition(edition: Edition) -> String {
    match edition {
        Edition::Living => say!(share.edition_living).to_owned(),
        Edition::Pinned => say!(share.edition_pinned, version = VERSION),
    }
}

/// Why a colour is not used.
pub(crate) fn accent_refused(problem: Problem) -> &'static str {
    match problem {
        Problem::Unreadable => say!(share.accent_unreadable),
        _ => say!(share.accent_unknown),
    }
}

/// That a file was made.
pub(crate) fn made(file: &str) -> String {
    say!(share.made, file = file)
}

/// That a file could not be made.
pub(crate) fn not_made(file: &str) -> String {
    say!(share.not_made, file = file)
}
