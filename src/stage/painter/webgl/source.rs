//! The text of the shaders: constants written from the cast and the pen, then programs that are the same
//! for every kind.

use story::cast::{Detail, Ink, Kind};

use super::crowd::{CELL, ROW};
use super::shapes::{CIRCLE, SQUARE};
use super::sheet::{ANGLES, FORM, HEADER, first_row};
use crate::stage::painter::pen::{DIMMED, LARGE, LARGE_WEIGHT, PHASES, PRESSURE, Pool};

/// Diameters, px, from which on a cell is drawn at [`Detail::Sign`], [`Detail::Plain`], [`Detail::Full`].
const FINER_FROM: [f64; 3] = [6.0, 13.0, 26.0];

/// The text of one shader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Lays a rectangle around each cell and chooses its level of detail.
    CellVertex,
    /// Paints a cell from signed distances.
    CellFragment,
    /// Lays a rectangle around a shape.
    ShapeVertex,
    /// Fills a shape or draws its line.
    ShapeFragment,
}

impl Source {
    /// The shader as the browser compiles it.
    pub(super) fn text(self) -> String {
        let body = match self {
            Self::CellVertex => include_str!("cell.vert"),
            Self::CellFragment => include_str!("cell.frag"),
            Self::ShapeVertex => include_str!("shape.vert"),
            Self::ShapeFragment => include_str!("shape.frag"),
        };
        ["#version 300 es\nprecision highp float;\nprecision highp int;\n", &constants(), body].concat()
    }
}

fn constants() -> String {
    let kinds = || Kind::ALL.into_iter();
    let details = || Detail::ALL.into_iter();
    [
        integer("KINDS", Kind::COUNT),
        integers("FIRST_ROW", kinds().map(first_row)),
        integers("BUILDS", kinds().map(|kind| kind.builds() as usize)),
        integer("DETAILS", Detail::ALL.len()),
        integer("PLAIN", Detail::Plain as usize),
        floats("FINER_FROM", FINER_FROM),
        floats("LINE_WIDTH", details().map(Detail::line_width)),
        floats("NUCLEUS_SHADE", details().map(Detail::nucleus_shade)),
        floats("NUCLEUS_EDGE", details().map(Detail::nucleus_edge)),
        float("LARGE", LARGE),
        float("LARGE_WEIGHT", LARGE_WEIGHT),
        float("LIGHT_PRESSURE", PRESSURE.0),
        float("SHADOW_PRESSURE", PRESSURE.1),
        float("DIMMED", DIMMED),
        integer("PHASES", PHASES),
        integer("ANGLES", ANGLES),
        integer("ROW", ROW),
        integer("CELL", CELL),
        integer("HEADER", HEADER),
        integer("FORM", FORM),
        integer("BODY", Ink::Body as usize),
        integer("LINE", Ink::Line as usize),
        integer("NUCLEUS", Ink::Nucleus as usize),
        floats("POOL_FOCUS", [Pool::FOCUS.0, Pool::FOCUS.1]),
        floats("POOL_CIRCLES", [Pool::CIRCLES.0, Pool::CIRCLES.1]),
        floats("POOL_STOPS", [Pool::STOPS.0, Pool::STOPS.1, Pool::STOPS.2]),
        integer("SQUARE", SQUARE),
        integer("CIRCLE", CIRCLE),
    ]
    .concat()
}

fn integer(name: &str, value: usize) -> String {
    format!("const int {name}={value};\n")
}

fn float(name: &str, value: f64) -> String {
    format!("const float {name}={value:?};\n")
}

fn integers(name: &str, values: impl IntoIterator<Item = usize>) -> String {
    array("int", name, values.into_iter().map(|value| value.to_string()))
}

fn floats(name: &str, values: impl IntoIterator<Item = f64>) -> String {
    array("float", name, values.into_iter().map(|value| format!("{value:?}")))
}

fn array(of: &str, name: &str, values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    let count = values.len();
    format!("const {of} {name}[{count}]={of}[{count}]({});\n", values.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: [Source; 4] =
        [Source::CellVertex, Source::CellFragment, Source::ShapeVertex, Source::ShapeFragment];

    #[test]
    fn brackets_are_balanced() {
        for source in SOURCES {
            let mut open = Vec::new();
            for character in source.text().chars() {
                match character {
                    '(' | '[' | '{' => open.push(character),
                    ')' => assert_eq!(open.pop(), Some('('), "{source:?}"),
                    ']' => assert_eq!(open.pop(), Some('['), "{source:?}"),
                    '}' => assert_eq!(open.pop(), Some('{'), "{source:?}"),
                    _ => {}
                }
            }
            assert!(open.is_empty(), "{source:?} leaves {open:?} open");
        }
    }

    #[test]
    fn every_kind_has_its_rows() {
        let rows = integers("FIRST_ROW", Kind::ALL.map(first_row));
        assert!(Source::CellVertex.text().contains(&rows));
        assert_eq!(rows.matches(',').count() + 1, Kind::COUNT);
    }

    #[test]
    fn numbers_are_floats_where_floats_are_asked_for() {
        assert_eq!(float("A", 2.0), "const float A=2.0;\n");
        assert_eq!(floats("B", [1e-7, 3.0]), "const float B[2]=float[2](1e-7,3.0);\n");
    }

    #[test]
    fn the_shader_changes_its_level_of_detail_where_the_cast_does() {
        for (finer, from) in Detail::ALL.into_iter().skip(1).zip(FINER_FROM) {
            assert_eq!(Detail::of(from), finer);
            assert!(Detail::of(from - 1e-9) < finer);
        }
    }
}
