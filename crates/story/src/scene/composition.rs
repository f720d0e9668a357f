//! What each chapter shows and where: compositions as data, for wide stages and for phones.
//!
//! Lengths on the stage are CSS pixels, places in the landscape are world units. A composition names the
//! window of the world that must be seen beside the square; how it fits a frame is worked out in `layout`.

use super::label::Caption;
use crate::cast::Kind;
use crate::chapter::Chapter;
use crate::ruler::Anchor;

/// On which side of the stage the square lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A part of the world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
}

/// Where the loupe hangs: its distance from the square's inner edge and from the lower edge of the stage,
/// to its own edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hanging {
    pub(super) beside: f64,
    pub(super) above: f64,
    pub(super) radius: f64,
    pub(super) factor: f64,
}

/// A label at a place in the world.
pub(super) type Naming = (Caption, (f64, f64), Anchor);

/// One chapter on one kind of stage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Composition {
    pub(super) square: Side,
    /// Largest side of the square.
    pub(super) side: f64,
    pub(super) window: Window,
    pub(super) loupe: Option<Hanging>,
    /// Whether the first day's square stands beside, where there is room.
    pub(super) compares: bool,
    pub(super) namings: &'static [Naming],
}

/// Kinds worth a look under the glass, the most wanted first.
pub(super) const fn worth_a_look(chapter: Chapter) -> &'static [Kind] {
    match chapter {
        Chapter::Attack | Chapter::After => &[Kind::SelfReactive, Kind::Regulator],
        Chapter::Collect | Chapter::Return => &[Kind::StemCell, Kind::Neutrophil],
        Chapter::Clear | Chapter::Gap => &[Kind::MemoryCd4, Kind::Cd8, Kind::Neutrophil],
        Chapter::Root => &[Kind::Neutrophil],
        Chapter::Rebuild => &[Kind::NaiveCd4, Kind::NaturalKiller],
    }
}

const fn window(x: (f64, f64), y: (f64, f64)) -> Window {
    Window { x, y }
}

const fn hanging(beside: f64, above: f64, radius: f64, factor: f64) -> Option<Hanging> {
    Some(Hanging { beside, above, radius, factor })
}

use Anchor::{End, Middle, Start};
use Caption::{Bag, Blood, Damage, Marrow, Stair, Thymus, Tissue};

impl Composition {
    /// The chapter on a stage right of the words.
    pub(super) const fn wide(chapter: Chapter) -> Self {
        match chapter {
            Chapter::Attack => Self {
                square: Side::Left,
                side: 236.0,
                window: window((2240.0, 3110.0), (380.0, 940.0)),
                loupe: hanging(14.0, 26.0, 58.0, 13.0),
                compares: false,
                namings: &[
                    (Tissue, (2440.0, 396.0), Start),
                    (Damage, (2760.0, 640.0), Start),
                    (Blood, (2250.0, 560.0), Start),
                ],
            },
            Chapter::Collect => Self {
                square: Side::Right,
                side: 306.0,
                window: window((180.0, 1400.0), (480.0, 1330.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                namings: &[
                    (Marrow, (720.0, 1000.0), Start),
                    (Blood, (1010.0, 540.0), Start),
                    (Bag, (1060.0, 1180.0), End),
                ],
            },
            Chapter::Clear => Self {
                square: Side::Right,
                side: 262.0,
                window: window((420.0, 2760.0), (20.0, 1380.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                namings: &[
                    (Marrow, (640.0, 330.0), Start),
                    (Thymus, (2010.0, 130.0), Start),
                    (Blood, (1660.0, 1000.0), Middle),
                    (Tissue, (2380.0, 70.0), End),
                ],
            },
            Chapter::Return => Self {
                square: Side::Right,
                side: 306.0,
                window: window((200.0, 1240.0), (380.0, 1120.0)),
                loupe: hanging(12.0, 22.0, 54.0, 12.0),
                compares: false,
                namings: &[
                    (Marrow, (720.0, 960.0), Start),
                    (Bag, (930.0, 440.0), Start),
                    (Blood, (1010.0, 900.0), Start),
                ],
            },
            Chapter::Gap => Self {
                square: Side::Right,
                side: 340.0,
                window: window((190.0, 880.0), (390.0, 1110.0)),
                loupe: hanging(12.0, 22.0, 54.0, 10.0),
                compares: true,
                namings: &[(Marrow, (640.0, 985.0), Start), (Bag, (660.0, 408.0), End)],
            },
            Chapter::Root => Self {
                square: Side::Right,
                side: 306.0,
                window: window((250.0, 1240.0), (440.0, 1090.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                namings: &[(Marrow, (700.0, 950.0), Start), (Blood, (1010.0, 560.0), Start)],
            },
            Chapter::Rebuild => Self {
                square: Side::Right,
                side: 306.0,
                window: window((1340.0, 2200.0), (30.0, 740.0)),
                loupe: hanging(12.0, 22.0, 58.0, 13.0),
                compares: false,
                namings: &[
                    (Thymus, (1990.0, 170.0), Start),
                    (Stair, (1670.0, 450.0), Start),
                    (Blood, (1350.0, 520.0), Start),
                ],
            },
            Chapter::After => Self {
                square: Side::Left,
                side: 262.0,
                window: window((2240.0, 3110.0), (350.0, 990.0)),
                loupe: hanging(14.0, 22.0, 54.0, 13.0),
                compares: false,
                namings: &[
                    (Tissue, (2440.0, 366.0), Start),
                    (Damage, (2760.0, 640.0), Start),
                    (Blood, (2250.0, 560.0), Start),
                ],
            },
        }
    }

    /// The chapter on a phone: the square and one place.
    pub(super) const fn narrow(chapter: Chapter) -> Self {
        match chapter {
            Chapter::Attack => Self {
                square: Side::Left,
                side: 178.0,
                window: window((2450.0, 2740.0), (380.0, 900.0)),
                loupe: hanging(8.0, 14.0, 40.0, 14.0),
                compares: false,
                namings: &[(Tissue, (2470.0, 392.0), Start)],
            },
            Chapter::Collect => Self {
                square: Side::Right,
                side: 178.0,
                window: window((1030.0, 1330.0), (760.0, 1330.0)),
                loupe: None,
                compares: false,
                namings: &[(Bag, (1180.0, 1310.0), Middle)],
            },
            Chapter::Clear => Self {
                square: Side::Right,
                side: 178.0,
                window: window((2380.0, 2760.0), (380.0, 940.0)),
                loupe: None,
                compares: false,
                namings: &[(Tissue, (2400.0, 396.0), Start)],
            },
            Chapter::Return => Self {
                square: Side::Right,
                side: 178.0,
                window: window((560.0, 920.0), (390.0, 900.0)),
                loupe: None,
                compares: false,
                namings: &[(Bag, (690.0, 400.0), End)],
            },
            Chapter::Gap => Self {
                square: Side::Right,
                side: 206.0,
                window: window((215.0, 520.0), (470.0, 1080.0)),
                loupe: hanging(8.0, 14.0, 46.0, 13.0),
                compares: false,
                namings: &[(Marrow, (230.0, 480.0), Start)],
            },
            Chapter::Root => Self {
                square: Side::Right,
                side: 178.0,
                window: window((480.0, 860.0), (520.0, 1060.0)),
                loupe: None,
                compares: false,
                namings: &[(Marrow, (500.0, 1010.0), Start)],
            },
            Chapter::Rebuild => Self {
                square: Side::Right,
                side: 178.0,
                window: window((1480.0, 1800.0), (30.0, 620.0)),
                loupe: None,
                compares: false,
                namings: &[(Thymus, (1490.0, 10.0), Start), (Stair, (1660.0, 470.0), Start)],
            },
            Chapter::After => Self {
                square: Side::Left,
                side: 178.0,
                window: window((2450.0, 2740.0), (380.0, 900.0)),
                loupe: hanging(8.0, 14.0, 40.0, 14.0),
                compares: false,
                namings: &[(Tissue, (2470.0, 392.0), Start)],
            },
        }
    }
}
