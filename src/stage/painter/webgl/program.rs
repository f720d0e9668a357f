//! Compiles and links shaders.

use web_sys::{WebGl2RenderingContext as Gl, WebGlProgram, WebGlShader, WebGlUniformLocation};

use super::source::Source;
use crate::stage::painter::PainterError;

/// A linked program.
pub(super) struct Program(WebGlProgram);

impl Program {
    /// Compiles both shaders and links them. Only linking asks how it went, as asking means waiting, and the
    /// browser may compile both at once.
    pub(super) fn new(gl: &Gl, vertex: Source, fragment: Source) -> Result<Self, PainterError> {
        let program = gl.create_program().ok_or_else(PainterError::lost)?;
        let shaders = [compile(gl, Gl::VERTEX_SHADER, vertex)?, compile(gl, Gl::FRAGMENT_SHADER, fragment)?];
        shaders.iter().for_each(|shader| gl.attach_shader(&program, shader));
        gl.link_program(&program);
        if gl.get_program_parameter(&program, Gl::LINK_STATUS).is_truthy() {
            return Ok(Self(program));
        }
        let reasons = shaders.iter().filter_map(|shader| gl.get_shader_info_log(shader));
        Err(PainterError::Shader(reasons.chain(gl.get_program_info_log(&program)).collect()))
    }

    /// Draws with this program from now on.
    pub(super) fn choose(&self, gl: &Gl) {
        gl.use_program(Some(&self.0));
    }

    /// Where a uniform lies; `None` is ignored by WebGL when it is set.
    pub(super) fn uniform(&self, gl: &Gl, name: &str) -> Option<WebGlUniformLocation> {
        gl.get_uniform_location(&self.0, name)
    }
}

fn compile(gl: &Gl, stage: u32, source: Source) -> Result<WebGlShader, PainterError> {
    let shader = gl.create_shader(stage).ok_or_else(PainterError::lost)?;
    gl.shader_source(&shader, &source.text());
    gl.compile_shader(&shader);
    Ok(shader)
}
