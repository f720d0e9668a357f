//! Paints a scene's cells, the microlitre's square and the loupe on one canvas.
//!
//! Two brushes paint the same picture: WebGL2, and Canvas2D where there is no WebGL2. Both read how a
//! cell is built from [`story::cast::anatomy`], how the pen is held from `pen` and what lies around the
//! cells from `figure`. Everywhere else the canvas stays clear, because the landscape lies under it.
//! No draw leaves anything behind that the next one needs: a brush gets the whole view each time.

mod canvas;
mod context;
mod figure;
mod pen;
mod reach;
mod webgl;

use std::fmt;

use story::cast::{Kind, Theme};
use story::scene::Scene;
use web_sys::HtmlCanvasElement;

use canvas::Canvas2d;
use context::{Context, ContextWatch};
use webgl::{Card, WebGl};

/// With what a canvas is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Means {
    /// Signed distances on the graphics card.
    WebGl2,
    /// Sprites, painted once and copied.
    Canvas2d,
}

/// Why a canvas cannot be painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PainterError {
    /// The browser gives no context of this kind.
    NoContext(Means),
    /// The browser has WebGL2 but refuses a shader; it says why.
    Shader(String),
}

impl PainterError {
    /// What it is when the browser gives nothing any more.
    fn lost() -> Self {
        Self::Shader("the context is lost".to_owned())
    }
}

impl fmt::Display for PainterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContext(Means::WebGl2) => formatter.write_str("this browser has no WebGL2"),
            Self::NoContext(Means::Canvas2d) => formatter.write_str("this browser cannot draw on a canvas"),
            Self::Shader(reason) => write!(formatter, "the graphics card refused a shader: {reason}"),
        }
    }
}

impl std::error::Error for PainterError {}

/// How the stage is looked at; the same for every scene until somebody changes it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    /// Width of the stage, CSS px.
    width: f64,
    /// Height of the stage, CSS px.
    height: f64,
    /// Device px per CSS px.
    pixel_ratio: f64,
    theme: Theme,
    /// The kind that is lit while the others are dimmed.
    lit: Option<Kind>,
}

impl View {
    /// Width of the canvas, device px.
    fn device_width(&self) -> u32 {
        self.device(self.width)
    }

    /// Height of the canvas, device px.
    fn device_height(&self) -> u32 {
        self.device(self.height)
    }

    fn device(&self, length: f64) -> u32 {
        (length * self.pixel_ratio).round().max(1.0) as u32
    }
}

/// Paints scenes on a canvas.
pub(crate) struct Painter {
    canvas: HtmlCanvasElement,
    brush: Brush,
    view: View,
}

enum Brush {
    WebGl { webgl: Box<WebGl>, watch: ContextWatch },
    Canvas(Box<Canvas2d>),
}

impl Painter {
    /// Takes hold of `canvas`: with WebGL2 where there is a graphics card for it, else with Canvas2D, which
    /// is faster than a graphics card that is imitated in software. `means` asks for one of the two.
    ///
    /// A canvas on which WebGL2 has failed can never be drawn on in another way; it is then replaced in
    /// the page by its own copy. Listen on its parent, not on it.
    ///
    /// # Errors
    /// [`PainterError`] when the browser cannot give what was asked for, or neither.
    pub(crate) fn new(canvas: &HtmlCanvasElement, means: Option<Means>) -> Result<Self, PainterError> {
        let (canvas, brush) = match means {
            Some(Means::WebGl2) => (canvas.clone(), Brush::webgl(canvas, Card::Any)?),
            Some(Means::Canvas2d) => (canvas.clone(), Brush::canvas(canvas)?),
            None => match Brush::webgl(canvas, Card::Real) {
                Ok(brush) => (canvas.clone(), brush),
                Err(_) => Self::fall_back(canvas)?,
            },
        };
        let view = View { width: 0.0, height: 0.0, pixel_ratio: 1.0, theme: Theme::Light, lit: None };
        Ok(Self { canvas, brush, view })
    }

    /// With what it paints.
    #[must_use]
    pub(crate) fn means(&self) -> Means {
        match self.brush {
            Brush::WebGl { .. } => Means::WebGl2,
            Brush::Canvas(_) => Means::Canvas2d,
        }
    }

    /// Calls `repaint` when a lost graphics card has come back and the canvas has to be painted again.
    pub(crate) fn when_restored(&mut self, repaint: impl Fn() + 'static) {
        if let Brush::WebGl { watch, .. } = &mut self.brush {
            watch.when_restored(repaint);
        }
    }

    /// Fits the canvas to a stage of this size, CSS px. The canvas is empty until the next paint.
    pub(crate) fn resize(&mut self, width: f64, height: f64, pixel_ratio: f64) {
        self.view = View { width, height, pixel_ratio, ..self.view };
        self.fit_canvas();
    }

    /// Chooses the paper and the colours.
    pub(crate) fn set_theme(&mut self, theme: Theme) {
        self.view.theme = theme;
    }

    /// Lights one kind and dims the others; `None` lights all alike.
    pub(crate) fn highlight(&mut self, kind: Option<Kind>) {
        self.view.lit = kind;
    }

    /// Paints `scene` on the empty canvas.
    pub(crate) fn paint(&mut self, scene: &Scene) {
        self.recover();
        match &mut self.brush {
            Brush::WebGl { webgl, watch } => {
                if watch.context() == Context::Held {
                    webgl.paint(scene, &self.view);
                }
            }
            Brush::Canvas(canvas) => canvas.paint(scene, &self.view),
        }
    }

    /// Rebuilds what a lost context took with it; a card that cannot do so any more is given up.
    fn recover(&mut self) {
        let Brush::WebGl { webgl, watch } = &mut self.brush else { return };
        if watch.context() != Context::Returned {
            return;
        }
        match WebGl::new(&self.canvas, Card::Any) {
            Ok(rebuilt) => {
                **webgl = rebuilt;
                watch.hold();
            }
            Err(_) => {
                if let Ok((canvas, brush)) = Self::fall_back(&self.canvas) {
                    (self.canvas, self.brush) = (canvas, brush);
                    self.fit_canvas();
                }
            }
        }
    }

    fn fall_back(canvas: &HtmlCanvasElement) -> Result<(HtmlCanvasElement, Brush), PainterError> {
        let fresh = context::replace(canvas).ok_or(PainterError::NoContext(Means::Canvas2d))?;
        let brush = Brush::canvas(&fresh)?;
        Ok((fresh, brush))
    }

    fn fit_canvas(&self) {
        self.canvas.set_width(self.view.device_width());
        self.canvas.set_height(self.view.device_height());
    }
}

impl Brush {
    fn webgl(canvas: &HtmlCanvasElement, card: Card) -> Result<Self, PainterError> {
        let webgl = Box::new(WebGl::new(canvas, card)?);
        Ok(Self::WebGl { webgl, watch: ContextWatch::of(canvas) })
    }

    fn canvas(canvas: &HtmlCanvasElement) -> Result<Self, PainterError> {
        Ok(Self::Canvas(Box::new(Canvas2d::new(canvas)?)))
    }
}
