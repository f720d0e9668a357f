//! What a reader takes away: pictures, charts and runs as files that stand alone, and the markup that shows the page
//! elsewhere.
//!
//! Every file carries its [`Note`]. Words are handed in; here is only where they stand.

use crate::chapter::Chapter;
use crate::scene::Run;

mod chart;
mod csv;
mod host;
mod lettering;
mod picture;
mod sheet;
mod snippet;

pub use chart::{ChartWords, chart};
pub use csv::{csv, days};
pub use host::{Edition, Host};
pub use picture::{PictureWords, picture};
pub use snippet::{Form, Said, Snippet, height_of_frame};

/// What every file says about itself: that it is a model and what it cannot tell, what was set, which version it is,
/// the date of its numbers, and where they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What it is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The lines that stand under it.
    pub lines: Vec<String>,
}

/// One moment of a run, as a picture shows it.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The run.
    pub run: &'a Run,
    /// The chapter whose composition is shown.
    pub chapter: Chapter,
    /// The day.
    pub day: f64,
}
