//! What must be said beside a result, because these settings leave out what the model cannot show.

use model::Graft;

use super::Settings;

/// A caution; the app has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caution {
    /// Nothing is cleared, so only the collecting acts.
    NothingCleared,
    /// No stem cells are given back. The model has no deaths, so the price of a longer gap is not in its numbers.
    NoCellsBack,
    /// The plan that is set is no transplant, so another one stands in.
    PlanStandsIn,
}

impl Caution {
    /// Every caution that these settings ask for.
    pub fn of(settings: &Settings) -> impl Iterator<Item = Self> + use<> {
        let asked = [
            (Self::PlanStandsIn, settings.plan.regimen().is_none()),
            (Self::NothingCleared, settings.depth <= 0.0),
            (Self::NoCellsBack, settings.graft == Graft::None),
        ];
        asked.into_iter().filter_map(|(caution, is_asked)| is_asked.then_some(caution))
    }
}
