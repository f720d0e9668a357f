//! Cells, a layer at a time.

use story::cast::{Kind, Theme, Token};
use story::scene::{Loupe, Sprites};
use web_sys::{WebGl2RenderingContext as Gl, WebGlUniformLocation};

use super::crowd::{self, Crowd};
use super::program::Program;
use super::sheet::Sheet;
use super::source::Source;
use super::{colours, texture};
use crate::stage::painter::pen::{Pen, Pool};
use crate::stage::painter::{PainterError, View};

/// Texture units.
const CROWD: u32 = 0;
const FORMS: u32 = 1;
const OUTLINES: u32 = 2;
/// Corners of the two triangles under each cell.
const CORNERS: i32 = 6;

/// Cells that are painted together.
pub(super) struct Layer<'a> {
    pub(super) cells: &'a Sprites,
    pub(super) pen: Pen,
    /// The glass at whose edge the cells are cut off.
    pub(super) glass: Option<Loupe>,
}

/// Draws all cells of a layer at once.
pub(super) struct CellProgram {
    program: Program,
    crowd: Crowd,
    stage: Option<WebGlUniformLocation>,
    pixel_ratio: Option<WebGlUniformLocation>,
    colours: Option<WebGlUniformLocation>,
    paper: Option<WebGlUniformLocation>,
    pool: Option<WebGlUniformLocation>,
    pen: Option<WebGlUniformLocation>,
    lit: Option<WebGlUniformLocation>,
    glass: Option<WebGlUniformLocation>,
}

impl CellProgram {
    pub(super) fn new(gl: &Gl) -> Result<Self, PainterError> {
        let program = Program::new(gl, Source::CellVertex, Source::CellFragment)?;
        let crowd = Crowd::new(gl, CROWD)?;
        program.choose(gl);
        upload_cast(gl, &program)?;
        let uniform = |name| program.uniform(gl, name);
        Ok(Self {
            crowd,
            stage: uniform("stage"),
            pixel_ratio: uniform("pixel_ratio"),
            colours: uniform("colours"),
            paper: uniform("paper"),
            pool: uniform("pool"),
            pen: uniform("pen"),
            lit: uniform("lit"),
            glass: uniform("glass"),
            program,
        })
    }

    /// Uploads the layer and draws it.
    pub(super) fn paint(&self, gl: &Gl, view: &View, layer: Layer<'_>) {
        if layer.cells.is_empty() {
            return;
        }
        self.program.choose(gl);
        self.set_view(gl, view);
        self.set_layer(gl, view, &layer);
        for cells in layer.cells.floats().chunks(crowd::MOST) {
            self.crowd.upload(gl, cells);
            gl.draw_arrays(Gl::TRIANGLES, 0, CORNERS * cells.len() as i32);
        }
    }

    fn set_view(&self, gl: &Gl, view: &View) {
        let pool = Pool::of(view.theme).map_or([0.0; 3], |pool| {
            [pool.light as f32, pool.rim as f32, f32::from(u8::from(pool.has_line_rim))]
        });
        gl.uniform2f(self.stage.as_ref(), view.width as f32, view.height as f32);
        gl.uniform1f(self.pixel_ratio.as_ref(), view.pixel_ratio as f32);
        gl.uniform3fv_with_f32_array(self.colours.as_ref(), &colours::table(view.theme));
        gl.uniform3fv_with_f32_array(self.paper.as_ref(), &paper(view.theme));
        gl.uniform3fv_with_f32_array(self.pool.as_ref(), &pool);
        gl.uniform1i(self.lit.as_ref(), view.lit.map_or(-1, |kind: Kind| i32::from(kind as u8)));
    }

    fn set_layer(&self, gl: &Gl, view: &View, layer: &Layer<'_>) {
        let Pen { scale, faint_below, faint } = layer.pen;
        let glass = layer.glass.map_or([0.0, 0.0, f32::MAX], |Loupe { at: (x, y), radius, .. }| {
            [x, y, radius].map(|length| (length * view.pixel_ratio) as f32)
        });
        gl.uniform3f(self.pen.as_ref(), scale as f32, faint_below as f32, faint as f32);
        gl.uniform3fv_with_f32_array(self.glass.as_ref(), &glass);
    }
}

fn paper(theme: Theme) -> [f32; 3] {
    Token::Paper.colour(theme).rgb()
}

/// Gives the program the cast as textures.
fn upload_cast(gl: &Gl, program: &Program) -> Result<(), PainterError> {
    let sheet = Sheet::of_cast();
    for (sampler, unit) in [("crowd", CROWD), ("forms", FORMS), ("outlines", OUTLINES)] {
        gl.uniform1i(program.uniform(gl, sampler).as_ref(), unit as i32);
    }
    texture::upload(gl, FORMS, (Gl::RGBA32F, Gl::RGBA), &sheet.forms)?;
    texture::upload(gl, OUTLINES, (Gl::RG32F, Gl::RG), &sheet.outlines)
}
