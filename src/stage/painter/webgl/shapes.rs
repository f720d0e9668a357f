//! The square and the loupe.

use web_sys::{WebGl2RenderingContext as Gl, WebGlUniformLocation};

use super::program::Program;
use super::source::Source;
use crate::stage::painter::figure::{Shape, ShapeForm};
use crate::stage::painter::{PainterError, View};

/// How the shader tells forms apart; a line is neither.
pub(super) const SQUARE: usize = 0;
/// See [`SQUARE`].
pub(super) const CIRCLE: usize = 1;
const LINE: usize = 2;

/// Draws a handful of shapes, one draw each.
pub(super) struct ShapeProgram {
    program: Program,
    stage: Option<WebGlUniformLocation>,
    pixel_ratio: Option<WebGlUniformLocation>,
    bounds: Option<WebGlUniformLocation>,
    form: Option<WebGlUniformLocation>,
    extent: Option<WebGlUniformLocation>,
    line: Option<WebGlUniformLocation>,
    tint: Option<WebGlUniformLocation>,
}

impl ShapeProgram {
    pub(super) fn new(gl: &Gl) -> Result<Self, PainterError> {
        let program = Program::new(gl, Source::ShapeVertex, Source::ShapeFragment)?;
        let uniform = |name| program.uniform(gl, name);
        Ok(Self {
            stage: uniform("stage"),
            pixel_ratio: uniform("pixel_ratio"),
            bounds: uniform("bounds"),
            form: uniform("form"),
            extent: uniform("extent"),
            line: uniform("line"),
            tint: uniform("tint"),
            program,
        })
    }

    /// Draws shapes one over the other.
    pub(super) fn paint(&self, gl: &Gl, view: &View, shapes: impl IntoIterator<Item = Shape>) {
        self.program.choose(gl);
        gl.uniform2f(self.stage.as_ref(), view.width as f32, view.height as f32);
        gl.uniform1f(self.pixel_ratio.as_ref(), view.pixel_ratio as f32);
        for Shape { form, tint, line } in shapes {
            let (code, extent) = extent(form);
            let line = line.unwrap_or(0.0);
            gl.uniform1i(self.form.as_ref(), code as i32);
            gl.uniform4fv_with_f32_array(self.extent.as_ref(), &extent.map(|part| part as f32));
            gl.uniform4fv_with_f32_array(self.bounds.as_ref(), &bounds(form, line).map(|part| part as f32));
            gl.uniform1f(self.line.as_ref(), line as f32);
            gl.uniform4fv_with_f32_array(self.tint.as_ref(), &tint.colour(view.theme));
            gl.draw_arrays(Gl::TRIANGLE_STRIP, 0, 4);
        }
    }
}

/// A form as the shader reads it.
fn extent(form: ShapeForm) -> (usize, [f64; 4]) {
    match form {
        ShapeForm::Square(square) => {
            let half = square.side / 2.0;
            (SQUARE, [square.left + half, square.top + half, half, 0.0])
        }
        ShapeForm::Circle { x, y, radius } => (CIRCLE, [x, y, radius, 0.0]),
        ShapeForm::Line { from, to } => (LINE, [from.0, from.1, to.0, to.1]),
    }
}

/// Left, top, width and height of everything a form covers with a line of this width.
fn bounds(form: ShapeForm, line: f64) -> [f64; 4] {
    let margin = line / 2.0 + 1.0;
    let (left, top, right, bottom) = match extent(form) {
        (LINE, [x0, y0, x1, y1]) => (x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)),
        (_, [x, y, reach, _]) => (x - reach, y - reach, x + reach, y + reach),
    };
    [left - margin, top - margin, right - left + 2.0 * margin, bottom - top + 2.0 * margin]
}
