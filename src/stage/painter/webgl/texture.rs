//! Tables of floats on the graphics card. Each keeps its own texture unit for good, so it is bound once.

use web_sys::WebGl2RenderingContext as Gl;
use web_sys::js_sys::Float32Array;

use super::sheet::Texels;
use crate::stage::painter::PainterError;

/// Makes an empty texture the one of a texture unit; it is read by texel, never between texels.
pub(super) fn bind_new(gl: &Gl, unit: u32) -> Result<(), PainterError> {
    let texture = gl.create_texture().ok_or_else(PainterError::lost)?;
    gl.active_texture(Gl::TEXTURE0 + unit);
    gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
    for filter in [Gl::TEXTURE_MIN_FILTER, Gl::TEXTURE_MAG_FILTER] {
        gl.tex_parameteri(Gl::TEXTURE_2D, filter, Gl::NEAREST as i32);
    }
    Ok(())
}

/// Uploads a table once and for all.
pub(super) fn upload<const CHANNELS: usize>(
    gl: &Gl,
    unit: u32,
    (stored, format): (u32, u32),
    table: &Texels<CHANNELS>,
) -> Result<(), PainterError> {
    bind_new(gl, unit)?;
    let floats = Float32Array::from(table.rows.concat().concat().as_slice());
    gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
        Gl::TEXTURE_2D,
        0,
        stored as i32,
        table.width as i32,
        table.rows.len() as i32,
        0,
        format,
        Gl::FLOAT,
        Some(&floats),
    )
    .map_err(|_| PainterError::lost())
}
