//! Paints with WebGL2: one upload and one draw for each layer of cells.

mod cells;
mod colours;
mod crowd;
mod program;
mod shapes;
mod sheet;
mod source;
mod texture;

use story::scene::{Loupe, Scene, Sprites};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlContextAttributes};

use super::figure;
use super::pen::Pen;
use super::{Means, PainterError, View};
use cells::{CellProgram, Layer};
use shapes::ShapeProgram;

/// Which graphics card will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Card {
    /// One of silicon.
    Real,
    /// Also one that is imitated in software.
    Any,
}

/// Everything it takes to paint; all of it is gone when the context is lost.
pub(super) struct WebGl {
    gl: Gl,
    cells: CellProgram,
    shapes: ShapeProgram,
}

impl WebGl {
    /// Compiles the programs and uploads the cast.
    ///
    /// # Errors
    /// [`PainterError::NoContext`] without WebGL2 on such a card, [`PainterError::Shader`] when a shader is
    /// refused.
    pub(super) fn new(canvas: &HtmlCanvasElement, card: Card) -> Result<Self, PainterError> {
        let gl = context(canvas, card).ok_or(PainterError::NoContext(Means::WebGl2))?;
        let cells = CellProgram::new(&gl)?;
        let shapes = ShapeProgram::new(&gl)?;
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        Ok(Self { gl, cells, shapes })
    }

    /// Paints the whole scene.
    pub(super) fn paint(&self, scene: &Scene, view: &View) {
        let Self { gl, shapes, .. } = self;
        gl.viewport(0, 0, gl.drawing_buffer_width(), gl.drawing_buffer_height());
        gl.clear(Gl::COLOR_BUFFER_BIT);
        self.paint_cells(&scene.places, Pen::for_large(view.theme), None, view);
        for (square, cells) in figure::squares(scene) {
            shapes.paint(gl, view, [figure::ground(square)]);
            self.paint_cells(cells, Pen::for_square(view.theme, cells.len()), None, view);
        }
        shapes.paint(gl, view, figure::over_squares(scene));
        if let Some(loupe) = scene.loupe {
            self.paint_cells(&scene.loupe_cells, Pen::for_large(view.theme), Some(loupe), view);
            shapes.paint(gl, view, figure::over_glass(loupe));
        }
    }

    fn paint_cells(&self, cells: &Sprites, pen: Pen, glass: Option<Loupe>, view: &View) {
        self.cells.paint(&self.gl, view, Layer { cells, pen, glass });
    }
}

fn context(canvas: &HtmlCanvasElement, card: Card) -> Option<Gl> {
    let attributes = WebGlContextAttributes::new();
    attributes.set_alpha(true);
    attributes.set_premultiplied_alpha(true);
    attributes.set_antialias(false);
    attributes.set_depth(false);
    attributes.set_stencil(false);
    attributes.set_fail_if_major_performance_caveat(card == Card::Real);
    canvas.get_context_with_context_options("webgl2", &attributes).ok()??.dyn_into().ok()
}
