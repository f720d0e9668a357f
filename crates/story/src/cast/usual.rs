//! How many cells of a kind a laboratory calls usual.

use super::Kind;

/// A range that a laboratory calls usual in adults, cells per µL of blood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsualRange {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Which cells are counted.
    pub of: Of,
}

/// Which cells a range counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The kind itself.
    Kind,
    /// All CD4 T cells together, which laboratories do not tell apart.
    AllCd4,
}

impl Kind {
    /// The range that the laboratory of UCSF gives for adults (rows A016 to A019 of the evidence); `None`
    /// where this project has no source.
    #[must_use]
    pub const fn usual_range(self) -> Option<UsualRange> {
        let (low, high, of) = match self {
            Self::NaiveCd4 | Self::MemoryCd4 | Self::Regulator => (440.0, 1496.0, Of::AllCd4),
            Self::Cd8 => (270.0, 918.0, Of::Kind),
            Self::BCell => (140.0, 476.0, Of::Kind),
            Self::NaturalKiller => (160.0, 544.0, Of::Kind),
            _ => return None,
        };
        Some(UsualRange { low, high, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_those_of_the_evidence() {
        let evidence = include_str!("../../../model/data/evidence.json");
        for (row, kind) in [
            ("A016", Kind::NaiveCd4),
            ("A017", Kind::Cd8),
            ("A018", Kind::BCell),
            ("A019", Kind::NaturalKiller),
        ] {
            let UsualRange { low, high, .. } = kind.usual_range().expect("a range");
            let line = evidence.lines().find(|line| line.contains(row)).expect("a row of the evidence");
            assert!(line.contains(&format!("\"value\": \"{low} to {high}\"")), "{row}: {line}");
        }
    }
}
