//! The tissue alone as SVG: the shore once, and what differs from body to body many times.

use super::{definitions, placed, seen_by};
use crate::landscape::{Landscape, Part, land_svg, map};
use crate::scene::{Camera, Tissue};

/// The ground that is the same in every body, as elements under `id` for drawings to refer to.
#[must_use]
pub fn shore_svg(id: &str, camera: &Camera) -> String {
    format!("<g id=\"{id}\" class=\"ink\">{}</g>", seen_by(camera, &land_svg(map::TISSUE)))
}

/// What differs: sheath, signs of inflammation, cells. To lie on the shore.
#[must_use]
pub fn tissue_svg(tissue: &Tissue, camera: &Camera) -> String {
    let ground =
        Landscape::of(&tissue.ground).parts_svg_within(&[Part::Sheath, Part::Irritation], map::TISSUE);
    let cells = definitions(&[&tissue.cells]) + &placed(&tissue.cells);
    format!("<g class=\"ink\">{}{cells}</g>", seen_by(camera, &ground))
}
