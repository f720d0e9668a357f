//! Who is compared: two to four arms.

use model::Drug;

/// One way to treat the same virtual person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arm {
    /// Nothing.
    None,
    /// A drug that holds inflammation down a little, while taken.
    ModerateDrug,
    /// A drug that holds inflammation down more, while taken.
    StrongDrug,
    /// The transplant that is set.
    Transplant,
}

impl Arm {
    /// Every arm with its name in links.
    pub const KEYS: [(&'static str, Arm); 4] = [
        ("none", Self::None),
        ("moderate-drug", Self::ModerateDrug),
        ("strong-drug", Self::StrongDrug),
        ("transplant", Self::Transplant),
    ];

    /// Every arm in the order of the page.
    pub const ALL: [Arm; 4] = [Self::None, Self::ModerateDrug, Self::StrongDrug, Self::Transplant];

    /// The name in links and style sheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize].0
    }

    /// The arm of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|arm| arm.key() == key)
    }

    /// The drug, if the arm is one.
    #[must_use]
    pub const fn drug(self) -> Option<Drug> {
        match self {
            Self::ModerateDrug => Some(Drug::Moderate),
            Self::StrongDrug => Some(Drug::Strong),
            Self::None | Self::Transplant => None,
        }
    }
}

/// Two to four arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arms([bool; 4]);

/// Fewer than two arms compare nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew;

/// As few can be compared.
const FEWEST: usize = 2;

impl Default for Arms {
    /// Nothing, the strong drug and the transplant.
    fn default() -> Self {
        Self([true, false, true, true])
    }
}

impl Arms {
    /// These arms; each counts once.
    ///
    /// # Errors
    /// When they are fewer than two.
    pub fn of(arms: impl IntoIterator<Item = Arm>) -> Result<Self, TooFew> {
        let mut chosen = [false; 4];
        arms.into_iter().for_each(|arm| chosen[arm as usize] = true);
        Self(chosen).checked()
    }

    /// Whether an arm is among them.
    #[must_use]
    pub const fn has(self, arm: Arm) -> bool {
        self.0[arm as usize]
    }

    /// The arms in the order of the page.
    pub fn iter(self) -> impl Iterator<Item = Arm> {
        Arm::ALL.into_iter().filter(move |&arm| self.has(arm))
    }

    /// With an arm that was not there, or without one that was.
    ///
    /// # Errors
    /// When fewer than two would be left.
    pub fn toggled(mut self, arm: Arm) -> Result<Self, TooFew> {
        self.0[arm as usize] = !self.has(arm);
        self.checked()
    }

    fn checked(self) -> Result<Self, TooFew> {
        if self.iter().count() < FEWEST { Err(TooFew) } else { Ok(self) }
    }
}
