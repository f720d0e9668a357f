//! Where words stand on the stage; the app has the words.

use super::stage::Area;
use crate::ruler::Anchor;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caption {
    /// How many white cells the square holds; stands above it.
    Count,
    /// "1 mm", "1 dot = 1 cell", how many times the loupe enlarges; stands below the square.
    Scale,
    /// The small square beside it, of the first day.
    WellDay,
    /// In the landscape one cell stands for many; stands below the scale.
    OneForMany,
    /// The bone marrow.
    Marrow,
    /// The river of blood.
    Blood,
    /// The thymus.
    Thymus,
    /// The stair from the thymus to the blood.
    Stair,
    /// The tissue under attack.
    Tissue,
    /// The stripped sheath.
    Damage,
    /// The bag of stem cells.
    Bag,
}

/// Words and the room kept free for them. No label covers the square, the loupe or another label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// What it names.
    pub caption: Caption,
    /// Which side of the words stands at [`Label::x`].
    pub anchor: Anchor,
    /// The room, CSS pixels.
    pub area: Area,
}

impl Label {
    /// Whether the words stand on plain paper, which painters lay under them; else on the landscape.
    #[must_use]
    pub const fn is_on_paper(&self) -> bool {
        matches!(self.caption, Caption::Count | Caption::Scale | Caption::WellDay | Caption::OneForMany)
    }

    /// Whether there is room for the name alone, without the fact about it.
    #[must_use]
    pub fn is_brief(&self) -> bool {
        const TWO_LINES: f64 = 30.0;
        self.area.height < TWO_LINES
    }

    /// Where the anchored side of the words stands, CSS pixels from the left.
    #[must_use]
    pub fn x(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.area.left,
            Anchor::Middle => self.area.left + self.area.width / 2.0,
            Anchor::End => self.area.right(),
        }
    }
}

/// The area of `width` and `height` whose anchored side stands at `x`.
pub(super) fn anchored(x: f64, top: f64, (width, height): (f64, f64), anchor: Anchor) -> Area {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Area { left, top, width, height }
}
