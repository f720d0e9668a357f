//! What is done to the body, as one choice.

use model::{Drug, Regimen};

use super::Footing;

/// What is done to the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Plan {
    /// Nothing.
    None,
    /// A drug that holds inflammation down a little, while taken.
    ModerateDrug,
    /// A drug that holds inflammation down more, while taken.
    StrongDrug,
    /// BEAM with ATG. The default: its clearing is deep enough that the bag visibly matters, and both
    /// its recovery and its years after were tuned to published results.
    #[default]
    BeamAtg,
    /// Cyclophosphamide with ATG.
    CyAtg,
    /// Busulfan or whole-body irradiation with ATG, the strongest.
    BuTbiAtg,
    /// A gentle teaching construct, not a published protocol.
    CyLow,
}

impl Plan {
    /// Every plan with its name in links and on the command line.
    pub const KEYS: [(&'static str, Plan); 7] = [
        ("none", Self::None),
        ("moderate-drug", Self::ModerateDrug),
        ("strong-drug", Self::StrongDrug),
        ("beam-atg", Self::BeamAtg),
        ("cy-atg", Self::CyAtg),
        ("bu-tbi-atg", Self::BuTbiAtg),
        ("cy-low", Self::CyLow),
    ];

    /// The name in links, in locale files and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize].0
    }

    /// The medicines that clear, if the plan is a transplant.
    #[must_use]
    pub const fn regimen(self) -> Option<Regimen> {
        match self {
            Self::None | Self::ModerateDrug | Self::StrongDrug => None,
            Self::BeamAtg => Some(Regimen::BeamAtg),
            Self::CyAtg => Some(Regimen::CyAtg),
            Self::BuTbiAtg => Some(Regimen::BuTbiAtg),
            Self::CyLow => Some(Regimen::CyLow),
        }
    }

    /// The drug, if the plan is a drug.
    #[must_use]
    pub const fn drug(self) -> Option<Drug> {
        match self {
            Self::ModerateDrug => Some(Drug::Moderate),
            Self::StrongDrug => Some(Drug::Strong),
            _ => None,
        }
    }

    /// Whether the plan itself was tuned to published results. Two were not: the strongest one, and the
    /// gentle one, which nobody gives.
    #[must_use]
    pub const fn footing(self) -> Footing {
        match self {
            Self::BuTbiAtg | Self::CyLow => Footing::BeyondTheData,
            _ => Footing::Tuned,
        }
    }
}
