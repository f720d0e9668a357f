//! The sheet on which plotters draws: strokes become SVG paths with a class.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// plotters counts whole pixels; the sheet gives it tenths of one.
pub(super) const TENTHS: f64 = 10.0;

/// SVG text in the making. Everything drawn on one sheet has one class.
pub(super) struct Sheet<'a> {
    pub(super) text: &'a mut String,
    pub(super) class: &'a str,
    /// Width and height in tenths of a CSS pixel.
    pub(super) size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Sheet<'_> {
    type ErrorType = Infallible;

    /// One more than the size, so that both ends of an axis lie on the sheet.
    fn get_size(&self) -> (u32, u32) {
        (self.size.0 + 1, self.size.1 + 1)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Lines and areas arrive whole; a single pixel leaves no mark.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            self.write(path, "");
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        _: &S,
    ) -> Drawn {
        self.write(vertices, "Z");
        Ok(())
    }

    /// plotters would measure text by adding elements to the host's page. No text is drawn here.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((0, 0))
    }
}

impl Sheet<'_> {
    fn write(&mut self, points: impl IntoIterator<Item = BackendCoord>, end: &str) {
        let _ = write!(self.text, "<path class=\"{}\" d=\"", self.class);
        for (i, (x, y)) in points.into_iter().enumerate() {
            self.text.push(if i == 0 { 'M' } else { 'L' });
            self.number(x);
            self.text.push(' ');
            self.number(y);
        }
        self.text.push_str(end);
        self.text.push_str("\"/>");
    }

    fn number(&mut self, tenths: i32) {
        let _ = write!(self.text, "{}", f64::from(tenths) / TENTHS);
    }
}
