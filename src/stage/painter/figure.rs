//! What is drawn around the cells: the square's ground and edge, the loupe and its lines.
//!
//! Lengths are CSS pixels of the stage. Both painters draw these shapes; neither has its own.

use story::cast::{Theme, Token};
use story::scene::{Loupe, Scene, Sprites, Square};

/// A shape to fill or to draw with the pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) form: ShapeForm,
    pub(super) tint: Tint,
    /// Width of the line; `None` fills the form.
    pub(super) line: Option<f64>,
}

/// Where a shape lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ShapeForm {
    Square(Square),
    Circle { x: f64, y: f64, radius: f64 },
    Line { from: (f64, f64), to: (f64, f64) },
}

/// What a shape is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tint {
    /// Paper with a breath of blood plasma, behind the cells of the square.
    Plasma,
    /// The same, a little deeper, under the glass.
    Glass,
    /// The hard edge of what is measured.
    Ink,
    /// The edge of what is shown for comparison.
    Soft,
    /// The hairline inside the ring.
    Hairline,
    /// The colour of time and of pointing.
    Accent,
}

impl Tint {
    /// Red, green, blue and opacity, 0 to 1, not premultiplied.
    pub(super) fn colour(self, theme: Theme) -> [f32; 4] {
        let [red, green, blue] = match self {
            Self::Plasma => plasma(theme, 0.34),
            Self::Glass => plasma(theme, 0.40),
            Self::Ink | Self::Hairline => Token::Ink.colour(theme).rgb(),
            Self::Soft => Token::Soft.colour(theme).rgb(),
            Self::Accent => Token::Accent.colour(theme).rgb(),
        };
        [red, green, blue, if self == Self::Hairline { 0.35 } else { 1.0 }]
    }
}

fn plasma(theme: Theme, share: f32) -> [f32; 3] {
    let (paper, river) = (Token::Paper.colour(theme).rgb(), Token::River.colour(theme).rgb());
    [0, 1, 2].map(|part| paper[part] + share * (river[part] - paper[part]))
}

/// The squares on the stage with the cells in them.
pub(super) fn squares(scene: &Scene) -> impl Iterator<Item = (Square, &Sprites)> {
    let square = (scene.square.side > 0.0).then_some((scene.square, &scene.cells));
    square.into_iter().chain(scene.well_day.map(|square| (square, &scene.well_day_cells)))
}

/// What lies under the cells of a square.
pub(super) fn ground(square: Square) -> Shape {
    Shape { form: ShapeForm::Square(square), tint: Tint::Plasma, line: None }
}

/// What lies over the cells of the squares and under the cells of the loupe: the squares' edges, the circle
/// around what the loupe enlarges, the lines from one to the other, and the glass itself.
pub(super) fn over_squares(scene: &Scene) -> impl Iterator<Item = Shape> {
    let square = (scene.square.side > 0.0).then(|| edge(scene.square, Tint::Ink, 1.5));
    let well_day = scene.well_day.map(|square| edge(square, Tint::Soft, 1.0));
    square.into_iter().chain(well_day).chain(scene.loupe.into_iter().flat_map(pointing))
}

/// The hard edge around a square, outside of it.
fn edge(square: Square, tint: Tint, width: f64) -> Shape {
    let around =
        Square { left: square.left - width / 2.0, top: square.top - width / 2.0, side: square.side + width };
    Shape { form: ShapeForm::Square(around), tint, line: Some(width) }
}

/// What lies over the cells of the loupe: its ring, and a hairline inside it.
pub(super) fn over_glass(loupe: Loupe) -> [Shape; 2] {
    let circle = |radius| ShapeForm::Circle { x: loupe.at.0, y: loupe.at.1, radius };
    [
        Shape { form: circle(loupe.radius), tint: Tint::Ink, line: Some(2.4) },
        Shape { form: circle(loupe.radius - 4.0), tint: Tint::Hairline, line: Some(0.9) },
    ]
}

fn pointing(loupe: Loupe) -> impl Iterator<Item = Shape> {
    let circle = |(x, y), radius| ShapeForm::Circle { x, y, radius };
    let focus = circle(loupe.of, loupe.radius / loupe.factor);
    let glass = circle(loupe.at, loupe.radius);
    tangents(loupe)
        .into_iter()
        .flatten()
        .map(|form| Shape { form, tint: Tint::Accent, line: Some(1.2) })
        .chain([
            Shape { form: focus, tint: Tint::Accent, line: Some(1.5) },
            Shape { form: glass, tint: Tint::Glass, line: None },
        ])
}

/// The two outer tangents of the small circle and the glass; none while the glass lies over its focus.
fn tangents(loupe: Loupe) -> Option<[ShapeForm; 2]> {
    let (dx, dy) = (loupe.at.0 - loupe.of.0, loupe.at.1 - loupe.of.1);
    let distance = dx.hypot(dy);
    if distance <= loupe.radius {
        return None;
    }
    let small = loupe.radius / loupe.factor;
    let towards_focus = (-dy).atan2(-dx);
    let half_angle = ((loupe.radius - small) / distance).acos();
    Some([half_angle, -half_angle].map(|turn| {
        let (sine, cosine) = (towards_focus + turn).sin_cos();
        let on = |(x, y): (f64, f64), radius: f64| (x + radius * cosine, y + radius * sine);
        ShapeForm::Line { from: on(loupe.of, small), to: on(loupe.at, loupe.radius) }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOUPE: Loupe = Loupe { of: (300.0, 120.0), at: (90.0, 180.0), radius: 54.0, factor: 10.0 };

    #[test]
    fn tangents_touch_both_circles() {
        for form in tangents(LOUPE).expect("the glass lies beside its focus") {
            let ShapeForm::Line { from, to } = form else { panic!("a tangent is a line") };
            let along = (to.0 - from.0, to.1 - from.1);
            for (end, centre, radius) in [(from, LOUPE.of, 5.4), (to, LOUPE.at, 54.0)] {
                let spoke = (end.0 - centre.0, end.1 - centre.1);
                assert!((spoke.0.hypot(spoke.1) - radius).abs() < 1e-9);
                assert!((spoke.0 * along.0 + spoke.1 * along.1).abs() < 1e-6, "not at a right angle");
            }
        }
    }

    #[test]
    fn a_glass_over_its_focus_has_no_tangents() {
        assert_eq!(tangents(Loupe { at: (310.0, 120.0), ..LOUPE }), None);
    }

    #[test]
    fn a_stage_without_a_square_has_nothing_around_it() {
        let scene = Scene::default();
        assert_eq!(squares(&scene).count(), 0);
        assert_eq!(over_squares(&scene).count(), 0);
    }

    #[test]
    fn the_edge_of_a_square_leaves_its_inside_free() {
        let square = Square { left: 10.0, top: 20.0, side: 300.0 };
        let Shape { form: ShapeForm::Square(line), line: Some(width), .. } = edge(square, Tint::Ink, 1.5)
        else {
            panic!("an edge is the line around a square");
        };
        assert_eq!(line.left + width / 2.0, square.left);
        assert_eq!(line.top + line.side - width / 2.0, square.top + square.side);
    }

    #[test]
    fn high_contrast_has_a_white_ground() {
        assert_eq!(Tint::Plasma.colour(Theme::Contrast), [1.0; 4]);
        assert_ne!(Tint::Plasma.colour(Theme::Light), Tint::Glass.colour(Theme::Light));
    }
}
