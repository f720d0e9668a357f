//! The tissue alone, to hold several bodies side by side: what is attacked, who attacks, who holds back.

use model::{Moment, Observable};

use super::place;
use super::{Camera, Sprites, crowd};
use crate::landscape::{BagView, Ground, Window, map};

/// The tissue of one body at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Tissue {
    /// In what state the ground is.
    pub ground: Ground,
    /// The cells in it.
    pub cells: Sprites,
}

impl Tissue {
    /// The tissue at a moment, seen by `camera`.
    #[must_use]
    pub fn of(moment: &Moment, camera: &Camera) -> Self {
        let mut cells = Sprites::default();
        crowd::dwellers(&moment.state, 0.0, |cell| {
            if map::TISSUE.sees(&[(cell.x, cell.y)]) {
                let radius = place::radius(cell.kind, cell.size) * camera.scale;
                cells.push(cell.sprite(camera.screen_from_place(cell.x, cell.y), radius));
            }
        });
        let ground = Ground {
            damage: moment.read(Observable::Damage),
            inflammation: moment.read(Observable::Inflammation),
            thymus: 0.0,
            bag: BagView::Absent,
        };
        Self { ground, cells }
    }

    /// A camera that looks at all of the tissue from above a drawing `width` pixels wide.
    #[must_use]
    pub fn camera(width: f64) -> Camera {
        let Window { left, top, right, .. } = map::TISSUE;
        Camera { scale: width / (right - left), left, top }
    }
}
