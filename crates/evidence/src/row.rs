//! Rows: published data points, each a constant under its id.

/// One published data point that was read, about people with an autoimmune condition or healthy ones.
///
/// Texts are those of the table: for makers and for people who check, not for a first reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The letter of its section and three digits: `D097`.
    pub id: &'static str,
    /// A healthy, B plans and their days, C recovery, D outcomes and harms, E biomarkers, F other treatment.
    pub section: char,
    /// Who was counted.
    pub group: &'static str,
    /// What was counted.
    pub quantity: &'static str,
    /// The unit of `central`, `low` and `high`.
    pub unit: &'static str,
    /// When, as written.
    pub time: &'static str,
    /// When, as a number in the unit at the end of `time`, where there is one.
    pub moment: Option<f64>,
    /// The number, where there is one.
    pub central: Option<f64>,
    /// What kind of number: median, proportion, “3 of 210”.
    pub kind: &'static str,
    /// Lower end of the range.
    pub low: Option<f64>,
    /// Upper end of the range.
    pub high: Option<f64>,
    /// What kind of range.
    pub spread: &'static str,
    /// How many people.
    pub n: Option<u32>,
    /// What they were given.
    pub regimen: &'static str,
    /// The publication.
    pub citation: &'static str,
    /// Where it can be read; empty for a text that has no address.
    pub link: &'static str,
    /// What else the publication says.
    pub note: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/rows.rs"));

/// The row with this id, if it may be shown.
#[must_use]
pub fn find(id: &str) -> Option<&'static Row> {
    ALL.iter().copied().find(|row| row.id == id)
}
