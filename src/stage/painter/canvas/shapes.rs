//! The square and the loupe.

use std::f64::consts::TAU;

use web_sys::CanvasRenderingContext2d;

use super::css;
use crate::stage::painter::View;
use crate::stage::painter::figure::{Shape, ShapeForm};

/// Draws shapes one over the other, in CSS px of the stage from now on.
pub(super) fn paint(
    context: &CanvasRenderingContext2d,
    view: &View,
    shapes: impl IntoIterator<Item = Shape>,
) {
    super::use_stage_units(context, view);
    context.set_line_cap("round");
    for Shape { form, tint, line } in shapes {
        trace(context, form);
        let colour = css::from_parts(tint.colour(view.theme));
        if let Some(width) = line {
            context.set_stroke_style_str(&colour);
            context.set_line_width(width);
            context.stroke();
        } else {
            context.set_fill_style_str(&colour);
            context.fill();
        }
    }
}

fn trace(context: &CanvasRenderingContext2d, form: ShapeForm) {
    context.begin_path();
    match form {
        ShapeForm::Square(square) => context.rect(square.left, square.top, square.side, square.side),
        ShapeForm::Circle { x, y, radius } => {
            // A circle without a radius leaves an empty path.
            let _ = context.arc(x, y, radius.max(0.0), 0.0, TAU);
        }
        ShapeForm::Line { from, to } => {
            context.move_to(from.0, from.1);
            context.line_to(to.0, to.1);
        }
    }
}
