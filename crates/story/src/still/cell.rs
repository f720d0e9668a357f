//! One cell as SVG elements, drawn once and placed many times. A radius is thirty units.

use crate::cast::anatomy::phase;
use crate::cast::{Anatomy, Detail, Form, Kind, Mark, Outline, Paint};
use crate::landscape::{Sight, Trace, Window, short};
use std::fmt::Write;

/// Units of a radius.
pub(super) const UNITS: f64 = 30.0;

/// One way to draw a cell; equal looks are drawn once and referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) kind: Kind,
    pub(super) build: u32,
    pub(super) detail: Detail,
}

impl Look {
    /// The look of a cell drawn `diameter` CSS pixels wide.
    pub(super) fn of(kind: Kind, build: u32, diameter: f64) -> Self {
        Self { kind, build: build % kind.builds(), detail: Detail::of(diameter) }
    }

    /// A name that says all there is to say, so that two drawings of the same name are the same.
    pub(super) fn id(self) -> String {
        format!("cell-{}-{}-{}", self.kind.css_key(), self.build, self.detail as u8)
    }

    /// The elements, in the paint order of [`Anatomy`].
    pub(super) fn elements(self) -> String {
        let anatomy = self.kind.anatomy(self.build);
        let mut elements = String::new();
        let outline = self.outline(anatomy);
        self.marks(&mut elements, anatomy.around);
        let body = Paint::Body(self.kind).key();
        let _ = write!(elements, "<path class=\"fill-{body}\" d=\"{outline}\"/>");
        self.marks(&mut elements, anatomy.wash);
        self.rim(&mut elements, &outline);
        self.nucleus(&mut elements, anatomy);
        self.marks(&mut elements, anatomy.within);
        let (line, width) = (Paint::Line(self.kind).key(), short(self.line()));
        let _ = write!(elements, "<path class=\"line-{line}\" stroke-width=\"{width}\" d=\"{outline}\"/>");
        elements
    }

    /// Width of a line: what it is in pixels on a cell of the level's usual size.
    fn line(self) -> f64 {
        const USUAL_RADIUS: [f64; 4] = [2.3, 4.6, 9.5, 18.0];
        self.detail.line_width() / USUAL_RADIUS[self.detail as usize] * UNITS
    }

    fn outline(self, anatomy: &Anatomy) -> String {
        let outline = anatomy.outline_at(self.detail);
        let count = match outline {
            Outline::Thorns { thorns, .. } => 6 * *thorns as usize,
            Outline::Hexagon { .. } => 36,
            Outline::Square { .. } => 28,
            _ if self.detail >= Detail::Plain => 32,
            _ => 20,
        };
        let points: Vec<_> = outline.points(count, phase(7)).map(|(x, y)| (x * UNITS, y * UNITS)).collect();
        let mut trace = Trace::fine(Sight::of(Window::EVERYWHERE));
        trace.shape(&points);
        trace.data().to_owned()
    }

    /// The rim where the colour pooled: a broad faint line just inside the membrane.
    fn rim(self, elements: &mut String, outline: &str) {
        if self.detail >= Detail::Plain {
            let (line, width) = (Paint::Line(self.kind).key(), short(0.26 * UNITS));
            let _ = write!(
                elements,
                "<path class=\"line-{line}\" transform=\"scale(.88)\" stroke-width=\"{width}\" opacity=\".13\" d=\"{outline}\"/>"
            );
        }
    }

    /// The nucleus with one common edge: every part grown in the line's colour, then shrunk in its own.
    fn nucleus(self, elements: &mut String, anatomy: &Anatomy) {
        let parts = anatomy.nucleus_at(self.detail);
        let edge = self.line() * self.detail.nucleus_edge() / 2.0;
        let shade = self.detail.nucleus_shade();
        let mut layer = |paint: Paint, opacity: f64, grow: f64| {
            parts.iter().for_each(|form| element(elements, [*form], paint, opacity, grow));
        };
        if edge > 0.0 {
            layer(Paint::Line(self.kind), 1.0, edge);
        }
        layer(Paint::Nucleus(self.kind), 1.0, -edge);
        if shade > 0.0 {
            layer(Paint::Line(self.kind), shade, 0.0);
        }
    }

    fn marks(self, elements: &mut String, marks: &[Mark]) {
        for mark in marks.iter().filter(|mark| mark.is_seen_at(self.detail)) {
            element(elements, mark.forms(), Paint::of(mark.ink, self.kind), mark.opacity, 0.0);
        }
    }
}

/// One element for forms of the same size and paint, grown by `grow` units.
fn element(
    elements: &mut String,
    forms: impl IntoIterator<Item = Form>,
    paint: Paint,
    opacity: f64,
    grow: f64,
) {
    let mut width = 0.0;
    let mut strokes = String::new();
    for form in forms {
        width = 2.0 * (half_width(&form) * UNITS + grow);
        stroke(&mut strokes, &form);
    }
    if width > 0.0 {
        let opacity = if opacity < 1.0 { format!(" opacity=\"{}\"", short(opacity)) } else { String::new() };
        let (line, width) = (paint.key(), short(width));
        let _ = write!(
            elements,
            "<path class=\"line-{line}\" stroke-width=\"{width}\"{opacity} d=\"{strokes}\"/>"
        );
    }
}

const fn half_width(form: &Form) -> f64 {
    match *form {
        Form::Disc { radius, .. } => radius,
        Form::Bar { half_width, .. } | Form::Arc { half_width, .. } => half_width,
    }
}

/// The middle line of a form: drawn with a round pen as wide as the form, it is the form.
fn stroke(strokes: &mut String, form: &Form) {
    let at = |x: f64, y: f64| {
        let y = short(y * UNITS);
        short(x * UNITS) + if y.starts_with('-') { "" } else { " " } + &y
    };
    let _ = match *form {
        Form::Disc { x, y, .. } => write!(strokes, "M{}h0", at(x, y)),
        Form::Bar { from, to, .. } => write!(strokes, "M{}L{}", at(from.0, from.1), at(to.0, to.1)),
        Form::Arc { x, y, radius, between: (from, to), .. } => {
            let end = |angle: f64| at(x + radius * libm::cos(angle), y + radius * libm::sin(angle));
            // Two halves, because an arc of SVG cannot be a whole turn.
            let (size, middle) = (short(radius * UNITS), (from + to) / 2.0);
            let half = |angle: f64| format!("A{size} {size} 0 0 1 {}", end(angle));
            write!(strokes, "M{}{}{}", end(from), half(middle), half(to))
        }
    };
}
