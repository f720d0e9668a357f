//! A square whose cells stand still, painted once and copied whole.

use story::scene::{Sprites, Square};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

use crate::stage::painter::View;

/// A canvas as large as the stage, with one square on it.
pub(super) struct Kept {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    square: Option<(Square, View)>,
    cells: Sprites,
}

impl Kept {
    /// Keeps nothing yet; `None` when the browser gives no canvas.
    pub(super) fn new(document: &Document) -> Option<Self> {
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let context = super::context(&canvas)?;
        Some(Self { canvas, context, square: None, cells: Sprites::default() })
    }

    /// The empty canvas to paint the square on, unless it is there already.
    pub(super) fn renew(
        &mut self,
        square: Square,
        cells: &Sprites,
        view: &View,
    ) -> Option<&CanvasRenderingContext2d> {
        if self.square == Some((square, *view)) && self.cells == *cells {
            return None;
        }
        self.square = Some((square, *view));
        self.cells.clone_from(cells);
        // Sizing a canvas empties it.
        self.canvas.set_width(view.device_width());
        self.canvas.set_height(view.device_height());
        Some(&self.context)
    }

    /// Copies the square to the same place on a canvas that is measured in device px.
    pub(super) fn copy_to(&self, context: &CanvasRenderingContext2d, square: Square, view: &View) {
        const MARGIN: f64 = 2.0;
        let device = |length: f64| (length * view.pixel_ratio).floor();
        let (left, top) = (device(square.left) - MARGIN, device(square.top) - MARGIN);
        let side = device(square.side) + 2.0 * MARGIN + 1.0;
        // A square beside the canvas is cut off by the browser; nothing else can go wrong.
        let _ = context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &self.canvas,
            left,
            top,
            side,
            side,
            left,
            top,
            side,
            side,
        );
    }
}
