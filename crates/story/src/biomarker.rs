//! What a laboratory could measure while the system is rebuilt, and what studies made of it.
//!
//! Where studies disagree, both stand here. Groups are small: nothing here is a share of people.

use model::Observable;

/// A quantity that doctors measure, or would like to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Biomarker {
    /// Marks of training in T cells, in blood.
    Trec,
    /// New cells among CD4 T cells.
    NaiveShare,
    /// CD4 for each CD8 T cell.
    Cd4ToCd8,
    /// Regulators among CD4 T cells.
    RegulatorShare,
    /// Self-reactive cells among CD4 T cells.
    SelfReactiveShare,
    /// Antibody against the body's own parts.
    Autoantibody,
    /// How open the body is to germs: an index of the model, and no measurement.
    InfectionIndex,
}

/// What a study found about one of them; the app has the sentence and the name of the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub found: Found,
    /// How many people were studied, where that was to be read.
    pub people: Option<u32>,
    /// The row of the evidence.
    pub row: &'static str,
    /// Where it can be read.
    pub link: &'static str,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    /// New T cells doubled in MS, and their marks spoke for the thymus.
    NewCellsDoubled,
    /// Signs of a thymus at work again after a year in scleroderma.
    ThymusSigns,
    /// Fewer CD4 than CD8 T cells for years in type 1 diabetes.
    UpsideDownForYears,
    /// Fewer CD4 T cells in the first months went with doing well in scleroderma.
    SlowWentWithDoingWell,
    /// More regulators in those who did well in scleroderma.
    MoreRegulators,
    /// Fewer regulators for two years in progressive MS.
    FewerRegulators,
    /// Few different T cells early went with doing less well in MS.
    FewKindsEarly,
    /// Antibody against DNA was gone in lupus.
    AntibodyGone,
    /// Antibody did not drop much in MS and scleroderma.
    AntibodyStayed,
    /// Infections from the seventh month on.
    InfectionsLater,
}

const RECONSTITUTION: &str = "https://pmc.ncbi.nlm.nih.gov/articles/PMC2956741";
const SCLERODERMA: &str = "https://doi.org/10.1182/bloodadvances.2017011072";

const fn finding(found: Found, people: Option<u32>, row: &'static str, link: &'static str) -> Finding {
    Finding { found, people, row, link }
}

const TREC: &[Finding] = &[
    finding(
        Found::NewCellsDoubled,
        None,
        "C009",
        "https://rupress.org/jem/article-standard/201/5/805/40222/",
    ),
    finding(Found::ThymusSigns, Some(31), "C021", SCLERODERMA),
];
const NAIVE: &[Finding] = &[TREC[0]];
const CD4_TO_CD8: &[Finding] = &[
    finding(Found::UpsideDownForYears, Some(21), "C024", "https://doi.org/10.3389/fimmu.2017.00167"),
    finding(Found::SlowWentWithDoingWell, Some(32), "E003", "https://doi.org/10.1186/s13075-024-03300-1"),
];
const REGULATORS: &[Finding] = &[
    finding(Found::MoreRegulators, Some(31), "E005", SCLERODERMA),
    finding(
        Found::FewerRegulators,
        None,
        "C019",
        "https://research-repository.uwa.edu.au/en/publications/lymphocyte-reconstitution-following-autologous-stem-cell-transpla",
    ),
];
const SELF_REACTIVE: &[Finding] =
    &[finding(Found::FewKindsEarly, Some(24), "E010", "https://doi.org/10.1172/JCI71691")];
const AUTOANTIBODY: &[Finding] = &[
    finding(
        Found::AntibodyGone,
        Some(7),
        "C023",
        "https://ashpublications.org/blood/article/113/1/214/24392/",
    ),
    finding(Found::AntibodyStayed, Some(56), "C008", RECONSTITUTION),
];
const INFECTIONS: &[Finding] = &[finding(Found::InfectionsLater, Some(56), "C008", RECONSTITUTION)];

impl Biomarker {
    /// Every one, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Trec,
        Self::NaiveShare,
        Self::Cd4ToCd8,
        Self::RegulatorShare,
        Self::SelfReactiveShare,
        Self::Autoantibody,
        Self::InfectionIndex,
    ];

    /// What is read off the model for it.
    #[must_use]
    pub const fn observable(self) -> Observable {
        match self {
            Self::Trec => Observable::Trec,
            Self::NaiveShare => Observable::NaiveShare,
            Self::Cd4ToCd8 => Observable::Cd4ToCd8,
            Self::RegulatorShare => Observable::RegulatorShare,
            Self::SelfReactiveShare => Observable::SelfReactiveShare,
            Self::Autoantibody => Observable::Autoantibody,
            Self::InfectionIndex => Observable::InfectionIndex,
        }
    }

    /// What studies found, those that disagree side by side.
    #[must_use]
    pub const fn findings(self) -> &'static [Finding] {
        match self {
            Self::Trec => TREC,
            Self::NaiveShare => NAIVE,
            Self::Cd4ToCd8 => CD4_TO_CD8,
            Self::RegulatorShare => REGULATORS,
            Self::SelfReactiveShare => SELF_REACTIVE,
            Self::Autoantibody => AUTOANTIBODY,
            Self::InfectionIndex => INFECTIONS,
        }
    }

    /// Whether studies disagree about it.
    #[must_use]
    pub const fn is_disputed(self) -> bool {
        matches!(self, Self::RegulatorShare | Self::Autoantibody)
    }
}

/// The days of the tables: the first, the days of the gap, then months and years.
pub const TABLE_DAYS: [f64; 8] = [-180.0, 0.0, 10.0, 30.0, 182.5, 365.0, 730.0, 1825.0];
