//! What comes after the story: the names of the views, and of the pages beside this one.

use super::say;

/// Above all of it.
pub(crate) fn outcomes_heading() -> &'static str {
    say!(outcomes.heading)
}

/// How the answers are kept apart.
pub(crate) fn outcomes_introduction() -> &'static str {
    say!(outcomes.introduction)
}

/// Above the views of the model.
pub(crate) fn model_heading() -> &'static str {
    say!(outcomes.model_heading)
}

/// How a view is opened, and what it is worked out from.
pub(crate) fn model_note() -> &'static str {
    say!(outcomes.model_note)
}

/// The link that leads others to the same view.
pub(crate) fn link_to_view() -> &'static str {
    say!(outcomes.link)
}

/// The heading of each view of the model: compare, a hundred runs, blood tests.
pub(crate) fn view_headings() -> [&'static str; 3] {
    [say!(outcomes.compare), say!(outcomes.hundred), say!(outcomes.biomarkers)]
}

/// Above the pages beside this one.
pub(crate) fn studies_heading() -> &'static str {
    say!(outcomes.studies_heading)
}

/// A page beside this one.
pub(crate) struct PageBeside {
    /// Its address from this page.
    pub(crate) address: &'static str,
    /// Its name.
    pub(crate) name: &'static str,
    /// What stands there.
    pub(crate) note: &'static str,
}

/// The pages beside this one; the build writes them.
pub(crate) fn pages_beside() -> [PageBeside; 3] {
    [
        PageBeside {
            address: "numbers.html",
            name: say!(outcomes.numbers),
            note: say!(outcomes.numbers_note),
        },
        PageBeside {
            address: "treatment.html",
            name: say!(outcomes.treatment),
            note: say!(outcomes.treatment_note),
        },
        PageBeside {
            address: "sources.html",
            name: say!(outcomes.sources),
            note: say!(outcomes.sources_note),
        },
    ]
}
