//! What can be said about a run, as typed remarks; the app turns each into a sentence.
//!
//! [`at_day`] is the spoken value of the scrubber, [`events`] what stands on the ruler, [`summary`] a
//! chapter in words before numbers, [`differences`] what a change of the settings has changed,
//! [`Finding`] one measure on two runs. Numbers are
//! rounded here, once: no more exact than the model is, and never a nought that the science does not
//! support.

mod amount;
mod day_word;
mod difference;
mod ending;
mod event;
mod finding;
mod level;
mod summary;
mod word;

pub use amount::{Amount, Unit};
pub use day_word::DayWord;
pub(crate) use day_word::length;
pub use difference::{Change, Difference, Outlook, Subject, differences};
pub use ending::{Ending, ending};
pub use event::{Event, EventKind, events};
pub use finding::{Finding, Measure, Measured};
pub use level::StartLevel;
pub use summary::{AtDay, Passage, Trend, Turn, at_day, summary};
pub use word::{Activity, Harm, Standing, Word};
