//! What studies of people found: published numbers with everything that belongs to them.
//!
//! [`row`] has a constant for every published data point that was read and may be shown. [`card`] says what a
//! number needs before a reader may see it; a card that lacks something, or says what its row does not say,
//! does not compile. [`cards`] are the cards themselves, as data; their sentences stand in `locales/`.
//!
//! This package depends on nothing, and above all not on `model`: no setting of the model can move a number
//! about people.

pub mod card;
pub mod cards;
mod date;
pub mod row;
mod text;

pub use card::{
    Card, Comparison, Condition, Count, Crossing, Item, Moment, Period, Plain, Range, Rate, Side,
};
pub use date::{Date, Recheck, Review};
pub use row::Row;
