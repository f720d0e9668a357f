//! The landscape under the canvas: SVG that is moved by the camera, and written anew part by part.

use story::landscape::{Landscape, Part};
use story::scene::{Camera, Scene};
use web_sys::{Element, SvgElement};

use super::frame_loop::Wanted;

/// The landscape's SVG element, and the state in which each of its parts was last written.
pub(super) struct Ground {
    svg: SvgElement,
    parts: Vec<(Part, Element, Landscape)>,
    camera: Option<Camera>,
}

impl Ground {
    /// A landscape in an empty element.
    pub(super) fn new(svg: SvgElement) -> Self {
        Self { svg, parts: Vec::new(), camera: None }
    }

    /// Moves the landscape under the camera and shows it as it is in the scene. The browser takes longer to read
    /// a part than a frame lasts, so in one frame at most one part is written; more are wanted until all are.
    pub(super) fn show(&mut self, scene: &Scene) -> Wanted {
        self.look_from(scene.camera);
        let landscape = Landscape::of(&scene.ground);
        if self.parts.is_empty() {
            self.write_all(landscape);
        }
        let mut stale = self.parts.iter_mut().filter(|(part, _, shown)| !landscape.shares(*part, shown));
        if let Some((part, element, shown)) = stale.next() {
            element.set_inner_html(&landscape.part_svg(*part));
            *shown = landscape;
        }
        if stale.next().is_some() { Wanted::More } else { Wanted::Rest }
    }

    fn write_all(&mut self, landscape: Landscape) {
        let groups = Part::ALL.map(|part| format!("<g>{}</g>", landscape.part_svg(part))).concat();
        self.svg.set_inner_html(&format!("<g class=\"ink\">{groups}</g>"));
        let mut next = self.svg.first_element_child().and_then(|ink| ink.first_element_child());
        for part in Part::ALL {
            let Some(element) = next else { return };
            next = element.next_element_sibling();
            self.parts.push((part, element, landscape));
        }
    }

    fn look_from(&mut self, camera: Camera) {
        if self.camera.replace(camera) == Some(camera) {
            return;
        }
        let (left, top) = camera.screen_from_place(0.0, 0.0);
        let transform = format!("translate({left:.2}px,{top:.2}px) scale({:.5})", camera.scale);
        // A style property that we name ourselves cannot be refused.
        let _ = self.svg.style().set_property("transform", &transform);
    }
}
