//! What each chapter shows and where: compositions as data, for wide stages and for phones.
//!
//! Lengths on the stage are CSS pixels, places in the landscape are world units. A composition names the
//! window of the world that must be seen beside the square; how it fits a frame is worked out in `layout`.

use super::naming::{BAG_HUNG, BAG_LYING, BLOOD, DAMAGE, MARROW, Naming, STAIR, THYMUS, TISSUE};
use crate::cast::Kind;
use crate::chapter::Chapter;

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
    /// Where there is little room, it hangs over the landscape only while somebody looks through it.
    pub(super) waits: bool,
}

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
    /// What is named, the most important first.
    pub(super) names: &'static [Naming],
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
    Some(Hanging { beside, above, radius, factor, waits: false })
}

/// The same on every phone where the landscape needs all the room.
const WAITING: Option<Hanging> =
    Some(Hanging { beside: 8.0, above: 14.0, radius: 46.0, factor: 13.0, waits: true });

impl Composition {
    /// The chapter on a stage right of the words.
    pub(super) const fn wide(chapter: Chapter) -> Self {
        match chapter {
            Chapter::Attack => Self {
                square: Side::Left,
                side: 236.0,
                window: window((2225.0, 3185.0), (370.0, 985.0)),
                loupe: hanging(14.0, 26.0, 58.0, 13.0),
                compares: false,
                names: &[TISSUE, DAMAGE, BLOOD],
            },
            Chapter::Collect => Self {
                square: Side::Right,
                side: 306.0,
                window: window((235.0, 1605.0), (430.0, 1370.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                names: &[BAG_LYING, MARROW, BLOOD],
            },
            Chapter::Clear => Self {
                square: Side::Right,
                side: 262.0,
                window: window((440.0, 2730.0), (30.0, 1370.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                names: &[MARROW, THYMUS, TISSUE, BLOOD, BAG_LYING],
            },
            Chapter::Return => Self {
                square: Side::Right,
                side: 306.0,
                window: window((170.0, 1530.0), (300.0, 1240.0)),
                loupe: hanging(12.0, 22.0, 54.0, 12.0),
                compares: false,
                names: &[BAG_HUNG, MARROW, BLOOD],
            },
            Chapter::Gap => Self {
                square: Side::Right,
                side: 322.0,
                window: window((200.0, 890.0), (385.0, 1150.0)),
                loupe: hanging(12.0, 22.0, 54.0, 10.0),
                compares: true,
                names: &[BAG_HUNG, MARROW],
            },
            Chapter::Root => Self {
                square: Side::Right,
                side: 306.0,
                window: window((250.0, 1240.0), (440.0, 1090.0)),
                loupe: hanging(12.0, 22.0, 54.0, 13.0),
                compares: false,
                names: &[MARROW, BLOOD],
            },
            Chapter::Rebuild => Self {
                square: Side::Right,
                side: 306.0,
                window: window((1340.0, 2200.0), (30.0, 740.0)),
                loupe: hanging(12.0, 22.0, 58.0, 13.0),
                compares: false,
                names: &[THYMUS, STAIR, BLOOD],
            },
            Chapter::After => Self {
                square: Side::Left,
                side: 262.0,
                window: window((2240.0, 3110.0), (350.0, 990.0)),
                loupe: hanging(14.0, 22.0, 54.0, 13.0),
                compares: false,
                names: &[TISSUE, DAMAGE, BLOOD],
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
                loupe: hanging(8.0, 30.0, 40.0, 14.0),
                compares: false,
                names: &[TISSUE],
            },
            Chapter::Collect => Self {
                square: Side::Right,
                side: 178.0,
                window: window((1030.0, 1330.0), (740.0, 1370.0)),
                loupe: WAITING,
                compares: false,
                names: &[BAG_LYING],
            },
            Chapter::Clear => Self {
                square: Side::Right,
                side: 178.0,
                window: window((2380.0, 2760.0), (380.0, 940.0)),
                loupe: WAITING,
                compares: false,
                names: &[TISSUE],
            },
            Chapter::Return => Self {
                square: Side::Right,
                side: 178.0,
                window: window((560.0, 920.0), (390.0, 900.0)),
                loupe: WAITING,
                compares: false,
                names: &[BAG_HUNG],
            },
            Chapter::Gap => Self {
                square: Side::Right,
                side: 206.0,
                window: window((215.0, 520.0), (470.0, 1080.0)),
                loupe: hanging(8.0, 14.0, 46.0, 13.0),
                compares: false,
                names: &[MARROW],
            },
            Chapter::Root => Self {
                square: Side::Right,
                side: 178.0,
                window: window((480.0, 860.0), (520.0, 1060.0)),
                loupe: WAITING,
                compares: false,
                names: &[MARROW],
            },
            Chapter::Rebuild => Self {
                square: Side::Right,
                side: 178.0,
                window: window((1545.0, 1955.0), (-50.0, 630.0)),
                loupe: WAITING,
                compares: false,
                names: &[THYMUS, STAIR],
            },
            Chapter::After => Self {
                square: Side::Left,
                side: 178.0,
                window: window((2450.0, 2740.0), (380.0, 900.0)),
                loupe: hanging(8.0, 30.0, 40.0, 14.0),
                compares: false,
                names: &[TISSUE],
            },
        }
    }
}
