//! Puts sprites on a canvas, and tells the browser only what changes from one to the next: every word to
//! it costs as much as the copy itself.

use web_sys::CanvasRenderingContext2d;

use super::sprites::{Fit, Image};

/// A hand that puts one sprite after another, in device px.
pub(super) struct Stamp<'a> {
    context: &'a CanvasRenderingContext2d,
    opacity: f64,
    is_turned: bool,
}

impl<'a> Stamp<'a> {
    /// Begins with an opaque sprite that is not turned. The context is measured in device px from now on.
    pub(super) fn new(context: &'a CanvasRenderingContext2d) -> Self {
        context.set_global_alpha(1.0);
        let stamp = Self { context, opacity: 1.0, is_turned: false };
        stamp.set_transform(1.0, 0.0, [0.0, 0.0]);
        stamp
    }

    /// Opacity of the sprites to come, 0 to 1.
    pub(super) fn set_opacity(&mut self, opacity: f64) {
        if self.opacity != opacity {
            self.context.set_global_alpha(opacity);
            self.opacity = opacity;
        }
    }

    /// Puts the middle of a sprite at `place`.
    pub(super) fn put(&mut self, image: &Image, [x, y]: [f64; 2], fit: Fit) {
        let half = image.half;
        match fit {
            Fit::Exact => self.copy(image, (x - half).round(), (y - half).round()),
            Fit::Between => self.copy(image, x - half, y - half),
            Fit::Turned { by, zoom } => {
                let (sine, cosine) = by.sin_cos();
                self.set_transform(cosine * zoom, sine * zoom, [x, y]);
                self.is_turned = true;
                self.draw(image, -half, -half);
            }
        }
    }

    fn copy(&mut self, image: &Image, left: f64, top: f64) {
        if std::mem::take(&mut self.is_turned) {
            self.set_transform(1.0, 0.0, [0.0, 0.0]);
        }
        self.draw(image, left, top);
    }

    fn set_transform(&self, cosine: f64, sine: f64, [x, y]: [f64; 2]) {
        // Finite numbers are never refused; others are ignored by the browser.
        let _ = self.context.set_transform(cosine, sine, -sine, cosine, x, y);
    }

    fn draw(&self, image: &Image, left: f64, top: f64) {
        // Only a canvas without pixels is refused, and a sprite has some.
        let _ = self.context.draw_image_with_html_canvas_element(&image.canvas, left, top);
    }
}
