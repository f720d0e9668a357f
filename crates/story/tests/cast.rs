//! What the cast promises: closed outlines of a bounded size, and kinds told apart without colour.

use std::f64::consts::TAU;
use story::cast::{
    Anatomy, Detail, Form, Ink, Kind, Mark, Paint, Theme, Token, ink_css, literal_ink_css, palette_css,
};

const TURNS: u32 = 24;

#[test]
fn outlines_are_closed_and_stay_within_one_and_a_half_radii() {
    for (kind, anatomy) in every_build() {
        for phase in [0.0, 1.3, 4.0] {
            for outline in [&anatomy.outline, &anatomy.small_outline] {
                let start = outline.at(0.0, phase);
                assert!((start - outline.at(TAU, phase)).abs() < 1e-9, "{kind:?} has a gap");
                let reaches = (0..720).map(|step| outline.at(f64::from(step) / 720.0 * TAU, phase));
                for reach in reaches {
                    assert!((0.4..=1.5).contains(&reach), "{kind:?} reaches {reach}");
                }
            }
        }
    }
}

#[test]
fn signs_stay_within_one_and_a_half_radii() {
    for (kind, anatomy) in every_build() {
        for step in 0..720 {
            let angle = f64::from(step) / 720.0 * TAU;
            let (x, y) = (1.5 * libm::cos(angle), 1.5 * libm::sin(angle));
            for mark in anatomy.around.iter().chain(anatomy.within) {
                assert!(mark.distance(x, y) > 0.0, "{kind:?} reaches beyond 1.5 radii with {mark:?}");
            }
        }
    }
}

#[test]
fn blooms_and_nuclei_stay_inside_the_membrane() {
    for (kind, anatomy) in every_build() {
        for (x, y) in anatomy.outline.points(360, 0.7) {
            for mark in anatomy.wash {
                assert!(mark.distance(x, y) > 0.0, "a bloom of {kind:?} spills at ({x:.2}, {y:.2})");
            }
            for form in anatomy.nucleus {
                assert!(form.distance(x, y) > 0.0, "the nucleus of {kind:?} leaves at ({x:.2}, {y:.2})");
            }
        }
    }
}

/// How far apart any two kinds must be, as [`difference`] measures it. The nearest pairs measured are
/// 0.104 at 8 px (neutrophil, monocyte), 0.107 at 16 px and 0.103 at 32 px (naive and memory CD4 cell).
const LEAST: f64 = 0.1;

#[test]
fn kinds_are_told_apart_by_shape_in_grey_at_8_px() {
    assert_told_apart(8);
}

#[test]
fn kinds_are_told_apart_by_shape_in_grey_at_16_px() {
    assert_told_apart(16);
}

#[test]
fn kinds_are_told_apart_by_shape_in_grey_at_32_px() {
    assert_told_apart(32);
}

/// Turns each kind to an angle not seen before and compares it with every kind at [`TURNS`] angles: it must
/// be nearest to its own kind, and at least [`LEAST`] away from any other.
fn assert_told_apart(diameter: u32) {
    let step = TAU / f64::from(TURNS);
    let seen = Kind::ALL
        .map(|kind| (0..TURNS).map(|turn| grey(kind, diameter, f64::from(turn) * step)).collect::<Vec<_>>());
    for kind in Kind::ALL {
        let unseen = grey(kind, diameter, 0.5 * step);
        let nearest =
            |other: &Vec<Vec<f64>>| other.iter().map(|one| difference(&unseen, one)).fold(1.0, f64::min);
        let own = nearest(&seen[kind as usize]);
        for other in Kind::ALL.into_iter().filter(|&other| other != kind) {
            let apart = nearest(&seen[other as usize]);
            assert!(apart >= LEAST, "{kind:?} and {other:?} are only {apart:.3} apart at {diameter} px");
            assert!(apart > own, "{kind:?} looks more like {other:?} than like itself at {diameter} px");
        }
    }
}

/// Root mean square of the difference of two pictures.
fn difference(one: &[f64], other: &[f64]) -> f64 {
    let squares: f64 = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum();
    libm::sqrt(squares / one.len() as f64)
}

/// A cell on white paper, in greys that are the same for all kinds, so that only shape is left.
fn grey(kind: Kind, diameter: u32, turn: f64) -> Vec<f64> {
    let samples = (32 / diameter).clamp(2, 4);
    let side = diameter * 3 / 2;
    let radius = f64::from(diameter) / 2.0;
    let cell = Cell { anatomy: kind.anatomy(0), detail: Detail::of(f64::from(diameter)), turn, radius };
    let place = |pixel: u32, sample: u32| {
        (f64::from(pixel) + (f64::from(sample) + 0.5) / f64::from(samples) - f64::from(side) / 2.0) / radius
    };
    (0..side * side)
        .map(|pixel| {
            let tones = (0..samples * samples).map(|sample| {
                cell.tone(place(pixel % side, sample % samples), place(pixel / side, sample / samples))
            });
            tones.sum::<f64>() / f64::from(samples * samples)
        })
        .collect()
}

struct Cell {
    anatomy: &'static Anatomy,
    detail: Detail,
    turn: f64,
    radius: f64,
}

impl Cell {
    /// How light the cell is at a point, in the paint order that every reader keeps.
    fn tone(&self, x: f64, y: f64) -> f64 {
        let (x, y) = (
            x * libm::cos(self.turn) + y * libm::sin(self.turn),
            y * libm::cos(self.turn) - x * libm::sin(self.turn),
        );
        let line = self.detail.line_width() / self.radius;
        let membrane = libm::hypot(x, y) - self.anatomy.outline_at(self.detail).at(libm::atan2(y, x), 0.0);
        let nucleus = self.anatomy.nucleus_at(self.detail).iter().map(|form| form.distance(x, y));
        let nucleus = nucleus.fold(f64::INFINITY, f64::min);
        let edge = line * self.detail.nucleus_edge() / 2.0;

        let mut tone = ink(Ink::Paper);
        self.lay(self.anatomy.around, (x, y), &mut tone);
        if membrane < 0.0 {
            tone = ink(Ink::Body);
        }
        if nucleus < edge {
            tone = ink(Ink::Line);
        }
        if nucleus < -edge {
            let shade = self.detail.nucleus_shade();
            tone = (1.0 - shade) * ink(Ink::Nucleus) + shade * ink(Ink::Line);
        }
        self.lay(self.anatomy.within, (x, y), &mut tone);
        if membrane.abs() < line / 2.0 { ink(Ink::Line) } else { tone }
    }

    fn lay(&self, marks: &[Mark], (x, y): (f64, f64), tone: &mut f64) {
        for mark in marks.iter().filter(|mark| mark.is_seen_at(self.detail) && mark.distance(x, y) < 0.0) {
            *tone += mark.opacity * (ink(mark.ink) - *tone);
        }
    }
}

fn ink(ink: Ink) -> f64 {
    match ink {
        Ink::Paper => 1.0,
        Ink::Body => 0.72,
        Ink::Nucleus => 0.42,
        Ink::Line => 0.16,
    }
}

fn every_build() -> impl Iterator<Item = (Kind, &'static Anatomy)> {
    Kind::ALL.into_iter().flat_map(|kind| (0..kind.builds()).map(move |build| (kind, kind.anatomy(build))))
}

#[test]
fn copies_stand_evenly_around_the_centre() {
    let dot = Form::Disc { x: 1.0, y: 0.0, radius: 0.1 };
    let mark = Mark { form: dot, ink: Ink::Line, opacity: 1.0, copies: 4, seen: (Detail::Dot, Detail::Full) };
    for (x, y) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
        assert!((mark.distance(x, y) + 0.1).abs() < 1e-12, "no copy at ({x}, {y})");
    }
    assert!(mark.distance(0.7, 0.7) > 0.0, "between two copies is nothing");
}

#[test]
fn every_line_stands_out_from_the_paper_in_every_theme() {
    for theme in Theme::ALL {
        let paper = Token::Paper.colour(theme);
        for kind in Kind::ALL {
            let ratio = Paint::Line(kind).colour(theme).contrast(paper);
            assert!(ratio >= 4.5, "{kind:?} has only {ratio:.1} to 1 in {theme:?}");
        }
    }
}

#[test]
fn every_class_of_a_drawing_is_bound_to_a_colour_of_every_theme() {
    let (classes, properties) = (ink_css(), palette_css());
    for paint in Paint::all() {
        let key = paint.key();
        assert!(classes.contains(&format!(".fill-{key}{{fill:var(--{key})}}")), "no class for {key}");
        assert_eq!(properties.matches(&format!("--{key}:#")).count(), 5, "{key} is missing in a theme");
    }
}

#[test]
fn a_drawing_in_a_file_of_its_own_needs_no_style_sheet() {
    for theme in Theme::ALL {
        let css = literal_ink_css(theme);
        assert!(!css.contains("var("), "{theme:?} refers to a page");
        assert!(css.contains(&format!(".fill-paper{{fill:{}}}", Token::Paper.colour(theme).hex())));
    }
}
