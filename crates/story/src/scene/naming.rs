//! Where the names of things may stand in the world: on paper, on the bank or in open tissue, never on a
//! cell. The first place that is free on a stage is taken.

use super::composition::Window;
use super::label::Caption;
use crate::ruler::Anchor;
use Anchor::{End, Middle, Start};
use Rise::{Over, Under};

/// A name and the places where it may stand, the best first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Naming {
    pub(super) caption: Caption,
    pub(super) at: &'static [Standing],
}

/// A place for words: across, down, which side of the words stands there, above it or below.
pub(super) type Standing = (f64, f64, Anchor, Rise);

/// Whether words stand above or below their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rise {
    Over,
    Under,
}

const fn naming(caption: Caption, at: &'static [Standing]) -> Naming {
    Naming { caption, at }
}

/// Things of the landscape that words do not cover: the thymus, the bag where it lies, the bag where it hangs.
pub(super) const LANDMARKS: [Window; 3] = [
    Window { x: (1345.0, 1955.0), y: (45.0, 385.0) },
    Window { x: (1085.0, 1275.0), y: (1095.0, 1310.0) },
    Window { x: (719.0, 875.0), y: (405.0, 600.0) },
];

pub(super) const MARROW: Naming = naming(
    Caption::Marrow,
    &[
        (722.0, 930.0, Start, Under),
        (715.0, 1010.0, Start, Under),
        (700.0, 470.0, Start, Over),
        (650.0, 330.0, Start, Over),
        (300.0, 460.0, Start, Under),
        (300.0, 430.0, Start, Under),
        (230.0, 470.0, Start, Under),
        (498.0, 440.0, Start, Under),
    ],
);

pub(super) const BLOOD: Naming = naming(
    Caption::Blood,
    &[
        (1020.0, 615.0, Start, Over),
        (900.0, 640.0, Start, Over),
        (1030.0, 900.0, Start, Under),
        (1700.0, 560.0, Start, Over),
        (1660.0, 985.0, Middle, Under),
        (2150.0, 600.0, Start, Over),
        (2440.0, 618.0, End, Over),
    ],
);

pub(super) const THYMUS: Naming = naming(
    Caption::Thymus,
    &[
        (1985.0, 150.0, Start, Under),
        (1320.0, 150.0, End, Under),
        (1675.0, 40.0, Start, Over),
        (1700.0, 395.0, Start, Under),
    ],
);

pub(super) const STAIR: Naming = naming(
    Caption::Stair,
    &[(1668.0, 410.0, Start, Under), (1660.0, 440.0, Start, Under), (1668.0, 478.0, Start, Under)],
);

pub(super) const TISSUE: Naming = naming(
    Caption::Tissue,
    &[
        (2345.0, 430.0, End, Under),
        (2235.0, 400.0, Start, Under),
        (2250.0, 400.0, Start, Under),
        (2455.0, 878.0, Start, Under),
    ],
);

pub(super) const DAMAGE: Naming =
    naming(Caption::Damage, &[(2884.0, 580.0, Start, Under), (2770.0, 862.0, Start, Under)]);

pub(super) const BAG_LYING: Naming = naming(
    Caption::Bag,
    &[(1062.0, 1170.0, End, Under), (1180.0, 1316.0, Middle, Under), (1300.0, 1150.0, Start, Under)],
);

pub(super) const BAG_HUNG: Naming = naming(
    Caption::Bag,
    &[(905.0, 430.0, Start, Under), (708.0, 386.0, End, Under), (905.0, 385.0, End, Over)],
);
