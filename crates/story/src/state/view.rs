//! What is open below the story, and how much of it.

/// A view below the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Other treatments for the same virtual person.
    Compare,
    /// Many runs of the same settings.
    Hundred,
    /// What a laboratory could measure, one small chart each.
    Biomarkers,
}

impl View {
    /// Every view with its name in links.
    pub const KEYS: [(&'static str, Self); 3] =
        [("compare", Self::Compare), ("hundred", Self::Hundred), ("biomarkers", Self::Biomarkers)];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize].0
    }
}

/// How many runs are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Runs {
    /// As many as an icon array has icons.
    #[default]
    Hundred,
    /// Ten for each icon.
    Thousand,
}

impl Runs {
    /// Both with their names in links.
    pub const KEYS: [(&'static str, Self); 2] = [("100", Self::Hundred), ("1000", Self::Thousand)];

    /// How many that is.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Self::Hundred => 100,
            Self::Thousand => 1000,
        }
    }
}
