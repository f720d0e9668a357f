//! How cells are seen to divide and to die, where they stand or in the river.

use std::f64::consts::TAU;

use model::Moment;

use super::crowd::{CROWDS, Spot};
use super::place::{self, Placed};
use super::{stream, trec};
use crate::cast::Kind;
use crate::scatter::spread;

/// How long a division and a death are seen, seconds of story.
pub(super) const DIVISION_SECONDS: f64 = 2.4;
pub(super) const DEATH_SECONDS: f64 = 2.0;

/// Where it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// At the wall of the marrow's cave.
    Niche,
    /// In the open cave.
    Cave,
    /// At the sheath of the nerves.
    Sheath,
    /// Beside the attackers.
    Guard,
    /// In the river, carried along.
    River,
}

impl Stand {
    /// Where it stands among a crowd; `None` in the river.
    const fn spot(self) -> Option<Spot> {
        match self {
            Self::Niche => Some(Spot::Niche),
            Self::Cave => Some(Spot::Cave),
            Self::Sheath => Some(Spot::Sheath),
            Self::Guard => Some(Spot::Guard),
            Self::River => None,
        }
    }
}

/// Tells the cells of division `number`, begun at `moment`: one parts from the other and is lost from sight.
/// The other is drawn with her crowd; in the river, nobody else draws her.
pub(super) fn division(
    moment: &Moment,
    kind: Kind,
    stand: Stand,
    number: u32,
    progress: f64,
    tell: &mut impl FnMut(Placed),
) {
    const PARTING: f64 = 0.25;
    let mother = cell(moment, kind, stand, number, progress * DIVISION_SECONDS);
    let parted = ((progress - PARTING) / (1.0 - PARTING)).clamp(0.0, 1.0);
    let way = parted * parted * (3.0 - 2.0 * parted) * 2.1 * place::radius(kind, mother.size);
    let is_marked = kind == Kind::NaiveCd4 && parted > 0.0;
    let build = if is_marked { trec::halved(mother.build) } else { mother.build };
    let opacity = mother.opacity.min(progress / 0.1).min((1.0 - progress) / 0.3);
    let (x, y) = aside(&mother, number, way);
    tell(Placed { x, y, build, opacity, ..mother });
    if stand == Stand::River {
        tell(Placed { build, opacity, ..mother });
    }
}

/// The cell of death `number`, begun at `moment`: it shrinks a little and fades beside the living.
pub(super) fn death(moment: &Moment, kind: Kind, stand: Stand, number: u32, progress: f64) -> Placed {
    let cell = cell(moment, kind, stand, number, progress * DEATH_SECONDS);
    let (x, y) = if stand == Stand::River {
        (cell.x, cell.y)
    } else {
        aside(&cell, number, 2.1 * place::radius(kind, cell.size))
    };
    let opacity = (progress / 0.12).min((1.0 - progress) / 0.88);
    Placed { x, y, size: cell.size * (1.0 - 0.2 * progress), opacity: opacity * cell.opacity, ..cell }
}

/// Who divides or dies: one of those who stand there, or one whom the river carries.
fn cell(moment: &Moment, kind: Kind, stand: Stand, number: u32, seconds: f64) -> Placed {
    let among = stand.spot().and_then(|spot| CROWDS.iter().position(|crowd| crowd.spot == spot));
    let cell = match among {
        Some(crowd) => CROWDS[crowd].standing(crowd, &moment.state, number),
        None => stream::adrift(kind, number, seconds),
    };
    let build = if kind == Kind::NaiveCd4 { trec::build(trec::mean(moment), number) } else { cell.build };
    Placed { kind, build, ..cell }
}

/// A place `way` world units beside a cell, on another side for each number.
fn aside(cell: &Placed, number: u32, way: f64) -> (f64, f64) {
    let angle = cell.turn + TAU * (0.25 + 0.5 * spread(number));
    (cell.x + way * libm::cos(angle), cell.y + way * libm::sin(angle))
}
