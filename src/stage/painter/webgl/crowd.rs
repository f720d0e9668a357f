//! The cells of a layer on the graphics card, as a texture that the vertex shader reads.
//!
//! Not as instances: a rectangle is too little work for one, and where a graphics card is imitated in
//! software, thousands of small instances take ten times as long as the same rectangles in one draw.

use story::scene::FLOATS;
use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer};

use super::texture;
use crate::stage::painter::PainterError;

/// Cells in one row of the texture.
pub(super) const ROW: usize = 256;
/// Texels of one cell.
pub(super) const CELL: usize = FLOATS / 4;
/// Cells that fit; a larger layer is painted in parts.
pub(super) const MOST: usize = 64 * ROW;

/// Room for the cells of one draw.
pub(super) struct Crowd {
    unit: u32,
    buffer: WebGlBuffer,
}

impl Crowd {
    /// Makes room in a texture unit.
    pub(super) fn new(gl: &Gl, unit: u32) -> Result<Self, PainterError> {
        let buffer = gl.create_buffer().ok_or_else(PainterError::lost)?;
        texture::bind_new(gl, unit)?;
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::RGBA32F, (ROW * CELL) as i32, (MOST / ROW) as i32);
        Ok(Self { unit, buffer })
    }

    /// Uploads cells, at most [`MOST`]: whole rows of the texture, then what is left.
    pub(super) fn upload(&self, gl: &Gl, cells: &[[f32; FLOATS]]) {
        gl.active_texture(Gl::TEXTURE0 + self.unit);
        gl.bind_buffer(Gl::PIXEL_UNPACK_BUFFER, Some(&self.buffer));
        gl.buffer_data_with_u8_array(Gl::PIXEL_UNPACK_BUFFER, bytemuck::cast_slice(cells), Gl::STREAM_DRAW);
        let (rows, rest) = (cells.len() / ROW, cells.len() % ROW);
        copy(gl, 0, ROW, rows);
        copy(gl, rows, rest, 1);
        gl.bind_buffer(Gl::PIXEL_UNPACK_BUFFER, None);
    }
}

/// Copies `count` rows of `cells` each from the buffer to the texture, from the row `first` on.
fn copy(gl: &Gl, first: usize, cells: usize, count: usize) {
    let bytes_before = first * ROW * size_of::<[f32; FLOATS]>();
    // The only error is a lost context; then nothing is painted at all.
    let _ = gl.tex_sub_image_2d_with_i32_and_i32_and_u32_and_type_and_i32(
        Gl::TEXTURE_2D,
        0,
        0,
        first as i32,
        (cells * CELL) as i32,
        count as i32,
        Gl::RGBA,
        Gl::FLOAT,
        bytes_before as i32,
    );
}
