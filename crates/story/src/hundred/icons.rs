//! A hundred icons in ten rows: quiet runs first, then those that became active again.

use std::fmt::Write;

/// How many of a hundred icons are of either kind. All of them are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icons {
    /// Runs that stayed quiet.
    pub quiet: usize,
    /// Runs that became active again.
    pub again: usize,
}

/// Icons in a row, and rows.
const SIDE: usize = 10;
/// From one icon to the next, and half of an icon, in units of the drawing.
const STEP: usize = 10;
const HALF: usize = 4;

impl Icons {
    /// The rounded share of a hundred.
    pub(super) fn of((quiet, again): (usize, usize)) -> Self {
        let all = (quiet + again).max(1);
        let quiet = (2 * SIDE * SIDE * quiet + all) / (2 * all);
        Self { quiet, again: SIDE * SIDE - quiet }
    }

    /// The icons as SVG text: an open square for a quiet run, a full diamond for one that became active again. Both
    /// are the same height, and shape alone tells them apart.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = SIDE * STEP;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"icons\" viewBox=\"0 0 {side} {side}\" \
             aria-hidden=\"true\" focusable=\"false\">"
        );
        let places = 0..SIDE * SIDE;
        group(&mut svg, "quiet", places.clone().take(self.quiet), square);
        group(&mut svg, "again", places.skip(self.quiet), diamond);
        svg.push_str("</svg>");
        svg
    }
}

fn group(
    svg: &mut String,
    class: &str,
    places: impl Iterator<Item = usize>,
    icon: fn(&mut String, usize, usize),
) {
    let _ = write!(svg, "<path class=\"{class}\" d=\"");
    for place in places {
        icon(svg, place % SIDE * STEP + STEP / 2, place / SIDE * STEP + STEP / 2);
    }
    svg.push_str("\"/>");
}

fn square(path: &mut String, x: usize, y: usize) {
    let _ = write!(path, "M{} {}h{side}v{side}h-{side}z", x - HALF + 1, y - HALF + 1, side = 2 * HALF - 2);
}

fn diamond(path: &mut String, x: usize, y: usize) {
    let _ = write!(path, "M{} {y}l{HALF}-{HALF} {HALF} {HALF}-{HALF} {HALF}z", x - HALF);
}
