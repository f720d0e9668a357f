//! One cell, drawn with paths from its anatomy.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, TAU};

use story::cast::{Anatomy, Colours, Detail, Form, Ink, Kind, Mark, Paint, Theme};
use web_sys::CanvasRenderingContext2d;
use web_sys::wasm_bindgen::JsValue;

use super::css;
use crate::stage::painter::pen::{PRESSURE, Pool};
use crate::stage::painter::reach;

/// Corners of the path along an outline: a multiple of the nine thorns of a large cell, and of the six thorns
/// of a small one.
const CORNERS: usize = 144;
/// See [`CORNERS`].
const CORNERS_OF_SMALL: usize = 48;

/// What of a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// What is left when the colour is gone.
    Line,
}

/// A cell to draw.
pub(super) struct Cell {
    pub(super) kind: Kind,
    pub(super) anatomy: &'static Anatomy,
    pub(super) detail: Detail,
    /// Corners of the outline, in radii.
    pub(super) outline: Vec<(f64, f64)>,
    /// How far the cell is turned, radians.
    pub(super) turn: f64,
    /// Width of the line, in radii of the cell.
    pub(super) line_width: f64,
    /// Opacity of the membrane.
    pub(super) membrane: f64,
    pub(super) part: Part,
    pub(super) theme: Theme,
}

/// The outline of a cell as corners, close enough to look round.
pub(super) fn outline(anatomy: &Anatomy, detail: Detail, phase: f64) -> Vec<(f64, f64)> {
    let corners = if detail < Detail::Full { CORNERS_OF_SMALL } else { CORNERS };
    anatomy.outline_at(detail).points(corners, phase).collect()
}

impl Cell {
    /// Draws the cell around the origin of `context`, with a radius of 1.
    ///
    /// # Errors
    /// What the browser throws when it cannot trace a path.
    pub(super) fn draw(&self, context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
        context.rotate(self.turn)?;
        context.set_line_cap("round");
        self.draw_marks(context, self.anatomy.around)?;
        if self.part == Part::Whole {
            self.draw_body(context)?;
        }
        self.draw_nucleus(context)?;
        self.draw_marks(context, self.anatomy.within)?;
        self.draw_membrane(context);
        Ok(())
    }

    /// How far the cell reaches from its centre, in radii.
    pub(super) fn reach(&self) -> f64 {
        let membrane = self.outline.iter().map(|(x, y)| x.hypot(*y));
        membrane.fold(reach::of_forms(self.anatomy, self.detail), f64::max) + self.line_width
    }

    fn colours(&self) -> Colours {
        self.kind.colours(self.theme)
    }

    fn draw_body(&self, context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
        context.set_fill_style_str(&css::colour(self.colours().body, 1.0));
        context.begin_path();
        trace(context, self.outline.iter().copied());
        context.fill();
        let Some(pool) = Pool::of(self.theme) else { return Ok(()) };
        self.draw_marks(context, self.anatomy.wash)?;
        if self.detail >= Detail::Plain {
            context.begin_path();
            trace(context, self.outline.iter().copied());
            // The light does not turn with the cell.
            context.rotate(-self.turn)?;
            self.fill_pool(context, pool)?;
            context.rotate(self.turn)?;
        }
        Ok(())
    }

    fn fill_pool(&self, context: &CanvasRenderingContext2d, pool: Pool) -> Result<(), JsValue> {
        let ((x, y), (inner, outer)) = (Pool::FOCUS, Pool::CIRCLES);
        let (light_ends, rim_begins, rim_there) = Pool::STOPS;
        let gradient = context.create_radial_gradient(x, y, inner, 0.0, 0.0, outer)?;
        let white = |opacity| css::from_parts([1.0, 1.0, 1.0, opacity]);
        let rim = |opacity: f64| match pool.has_line_rim {
            true => css::colour(self.colours().line, opacity),
            false => css::from_parts([0.0, 0.0, 0.0, opacity as f32]),
        };
        gradient.add_color_stop(0.0, &white(pool.light as f32))?;
        gradient.add_color_stop(light_ends as f32, &white(0.0))?;
        gradient.add_color_stop(light_ends as f32, &rim(0.0))?;
        gradient.add_color_stop(rim_begins as f32, &rim(rim_there))?;
        gradient.add_color_stop(1.0, &rim(pool.rim))?;
        context.set_fill_style_canvas_gradient(&gradient);
        context.fill();
        Ok(())
    }

    /// Draws the union of the forms with one common edge: first all of them grown in the colour of the
    /// line, then all of them shrunk in the colour of the nucleus.
    fn draw_nucleus(&self, context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
        let half_edge = self.line_width * self.detail.nucleus_edge() / 2.0;
        if half_edge > 0.0 {
            self.fill_nucleus(context, half_edge, &css::colour(self.colours().line, 1.0))?;
        }
        let Colours { nucleus, line, .. } = self.colours();
        let shaded = css::mixed(nucleus, line, self.detail.nucleus_shade());
        if self.part == Part::Line {
            context.set_global_composite_operation("destination-out")?;
        }
        self.fill_nucleus(context, -half_edge, &shaded)?;
        context.set_global_composite_operation("source-over")
    }

    fn fill_nucleus(
        &self,
        context: &CanvasRenderingContext2d,
        grown: f64,
        colour: &str,
    ) -> Result<(), JsValue> {
        let forms = self.anatomy.nucleus_at(self.detail).iter();
        forms.copied().try_for_each(|form| fill(context, form, grown, colour))
    }

    fn draw_marks(&self, context: &CanvasRenderingContext2d, marks: &[Mark]) -> Result<(), JsValue> {
        for mark in marks.iter().filter(|mark| mark.is_seen_at(self.detail)) {
            if self.part == Part::Line && mark.ink != Ink::Line {
                continue;
            }
            let colour = css::colour(Paint::of(mark.ink, self.kind).colour(self.theme), mark.opacity);
            for _ in 0..mark.copies {
                fill(context, mark.form, 0.0, &colour)?;
                context.rotate(TAU / f64::from(mark.copies))?;
            }
        }
        Ok(())
    }

    /// Draws the outline as a pen does that is pressed harder on the shadow side: the ring between two
    /// outlines, in one stroke, so that a faint line is equally faint all around.
    fn draw_membrane(&self, context: &CanvasRenderingContext2d) {
        let points = &self.outline;
        let neighbour = |at: usize, step: usize| points[(at + step) % points.len()];
        let shifted = |at: usize, side: f64| {
            let (before, after) = (neighbour(at, points.len() - 1), neighbour(at, 1));
            let outwards = (after.1 - before.1).atan2(after.0 - before.0) - FRAC_PI_2;
            let shift = side * self.half_width_towards(outwards);
            (points[at].0 + shift * outwards.cos(), points[at].1 + shift * outwards.sin())
        };
        context.begin_path();
        trace(context, (0..points.len()).map(|at| shifted(at, 1.0)));
        trace(context, (0..points.len()).rev().map(|at| shifted(at, -1.0)));
        context.set_fill_style_str(&css::colour(self.colours().line, self.membrane));
        context.fill();
    }

    /// Half the width of the line where it faces `outwards`, radians.
    fn half_width_towards(&self, outwards: f64) -> f64 {
        let shadow = 0.5 + 0.5 * (outwards + self.turn - FRAC_PI_4).cos();
        self.line_width * (PRESSURE.0 + PRESSURE.1 * shadow) / 2.0
    }
}

/// Adds a closed line through `points` to the path.
fn trace(context: &CanvasRenderingContext2d, points: impl Iterator<Item = (f64, f64)>) {
    for (at, (x, y)) in points.enumerate() {
        match at {
            0 => context.move_to(x, y),
            _ => context.line_to(x, y),
        }
    }
    context.close_path();
}

/// Fills a form that has grown by `grown` on every side.
fn fill(context: &CanvasRenderingContext2d, form: Form, grown: f64, colour: &str) -> Result<(), JsValue> {
    context.begin_path();
    let half_width = match form {
        Form::Disc { x, y, radius } => {
            context.arc(x, y, (radius + grown).max(0.0), 0.0, TAU)?;
            context.set_fill_style_str(colour);
            context.fill();
            return Ok(());
        }
        Form::Bar { from, to, half_width } => {
            context.move_to(from.0, from.1);
            context.line_to(to.0, to.1);
            half_width
        }
        Form::Arc { x, y, radius, between: (start, end), half_width } => {
            context.arc(x, y, radius, start, end)?;
            half_width
        }
    };
    if half_width + grown > 0.0 {
        context.set_stroke_style_str(colour);
        context.set_line_width(2.0 * (half_width + grown));
        context.stroke();
    }
    Ok(())
}
