//! A scene as an SVG still, for the storyboard, for print and for tests. Words are left to the caller.

mod cell;
mod dots;
mod glass;
mod tissue;

pub use tissue::{shore_svg, tissue_svg};

use crate::cast::{Kind, Paint, Theme, Token, literal_ink_css};
use crate::landscape::{Landscape, Sight, Window, short};
use crate::scene::{Area, Camera, Caption, Frame, Scene, Sprites, Square};
use cell::{Look, UNITS};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The whole stage as one SVG. Without a theme its colours are the classes of [`ink_css`](crate::cast::ink_css),
/// for a page; with a theme they are written into it, for a file of its own.
#[must_use]
pub fn still_svg(scene: &Scene, frame: Frame, theme: Option<Theme>) -> String {
    let mut svg = open(frame.width, frame.height, theme);
    let crowded = scene.cells.len() >= dots::CROWDED_FROM;
    let mut drawn_singly = vec![&scene.places, &scene.loupe_cells];
    if !crowded {
        drawn_singly.push(&scene.cells);
    }
    svg += &definitions(&drawn_singly);
    svg += &ground(scene, frame);
    svg += &placed(&scene.places);
    svg += &fades(frame);
    svg += &paper_under_words(scene);
    if let Some(well_day) = &scene.well_day {
        svg += &square(well_day, Token::Soft, 1.0, &dots::dots(&scene.well_day_cells));
    }
    let cells = if crowded { dots::dots(&scene.cells) } else { placed(&scene.cells) };
    svg += &square(&scene.square, Token::Ink, 1.5, &cells);
    if let Some(loupe) = &scene.loupe {
        svg += &glass::glass(loupe, &placed(&scene.loupe_cells));
    }
    svg + "</svg>"
}

/// One square of cells as an SVG of its own, cut off at its frame.
#[must_use]
pub fn square_svg(at: &Square, cells: &Sprites, theme: Option<Theme>) -> String {
    let crowded = cells.len() >= dots::CROWDED_FROM;
    let drawn = if crowded { dots::dots(cells) } else { definitions(&[cells]) + &placed(cells) };
    let moved = format!("<g transform=\"translate({} {})\">", short(-at.left), short(-at.top));
    let square = square(at, Token::Ink, 1.5, &drawn);
    open(at.side, at.side, theme) + &moved + &square + "</g></svg>"
}

/// A picture of a kind, `width` CSS pixels wide with its signs, for a button or a line of a chart. Words say
/// what it is, so it is hidden from readers of the screen.
#[must_use]
pub fn kind_svg(kind: Kind, width: f64) -> String {
    /// Half of what is shown, in radii: enough for every sign.
    const REACH: f64 = 1.46;
    // A single chip of a cell would look as large as a cell.
    let size = if kind == Kind::Platelet { 0.7 } else { 1.0 };
    let half = REACH * UNITS / size;
    let look = Look::of(kind, 0, width / REACH);
    format!(
        "<svg class=\"ink\" width=\"{width}\" height=\"{width}\" viewBox=\"-{half:.1} -{half:.1} {side:.1} {side:.1}\" \
         aria-hidden=\"true\">{}</svg>",
        look.elements(),
        side = 2.0 * half,
    )
}

/// Of a style sheet whose selectors are single classes, the rules whose class occurs in a drawing: for a drawing that
/// stands alone in a file.
#[must_use]
pub fn rules_used(drawing: &str, sheet: &str) -> String {
    let used: BTreeSet<&str> = drawing
        .split("class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_whitespace)
        .collect();
    let is_used = |rule: &&str| {
        let class = rule.split_once('{').and_then(|(selector, _)| selector.strip_prefix('.'));
        class.is_some_and(|class| class == "ink" || used.contains(class))
    };
    sheet.split_inclusive('}').filter(is_used).collect()
}

fn open(width: f64, height: f64, theme: Option<Theme>) -> String {
    let (width, height) = (short(width), short(height));
    let style = theme.map(|theme| format!("<style>{}</style>", literal_ink_css(theme))).unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ink\" viewBox=\"0 0 {width} {height}\">{style}\
         <rect class=\"fill-paper\" width=\"{width}\" height=\"{height}\"/>"
    )
}

/// Every look that occurs, drawn once.
fn definitions(crowds: &[&Sprites]) -> String {
    let (mut looks, mut groups) = (Vec::new(), String::new());
    for cell in crowds.iter().flat_map(|cells| cells.iter()) {
        let look = look(&cell);
        if !looks.contains(&look) {
            looks.push(look);
            let _ = write!(groups, "<g id=\"{}\">{}</g>", look.id(), look.elements());
        }
    }
    format!("<defs>{groups}</defs>")
}

/// Cells that refer to their looks.
fn placed(cells: &Sprites) -> String {
    let mut svg = String::new();
    for cell in cells.iter() {
        let (x, y) = (short(cell.x.into()), short(cell.y.into()));
        let (turn, size) = (f64::from(cell.turn).to_degrees(), f64::from(cell.radius) / UNITS);
        let _ = write!(
            svg,
            "<use href=\"#{}\" transform=\"translate({x} {y})rotate({turn:.0})scale({size:.3})\"",
            look(&cell).id()
        );
        if cell.opacity < 1.0 {
            let _ = write!(svg, " opacity=\"{}\"", short(cell.opacity.into()));
        }
        svg += "/>";
    }
    svg
}

fn look(cell: &crate::scene::Sprite) -> Look {
    Look::of(cell.kind, cell.build, 2.0 * f64::from(cell.radius))
}

fn ground(scene: &Scene, frame: Frame) -> String {
    let camera = &scene.camera;
    let window = |(left, top), width: f64, height: f64| {
        let (right, bottom) = camera.place_from_screen(left + width, top + height);
        let (left, top) = camera.place_from_screen(left, top);
        Window { left, top, right, bottom }
    };
    let Square { left, top, side } = scene.square;
    let sight = Sight {
        window: window((0.0, 0.0), frame.width, frame.height),
        covered: Some(window((left, top), side, side)),
        scale: camera.scale,
    };
    seen_by(camera, &Landscape::of(&scene.ground).svg_in(sight))
}

/// Elements in units of the world as a camera sees them.
fn seen_by(camera: &Camera, elements: &str) -> String {
    let Camera { scale, left, top } = camera;
    format!("<g transform=\"scale({scale:.4})translate({:.1} {:.1})\">{elements}</g>", -left, -top)
}

/// The drawing comes out of the paper: it fades at its upper, lower and left edge.
fn fades(frame: Frame) -> String {
    let Frame { width, height } = frame;
    let gradient = |id: &str, towards: &str| {
        format!(
            "<linearGradient id=\"fade-{id}\" {towards}><stop class=\"fade\"/>\
             <stop class=\"fade\" offset=\"1\" stop-opacity=\"0\"/></linearGradient>"
        )
    };
    let edge = |id: &str, x: f64, y: f64, (across, down): (f64, f64)| {
        format!(
            "<rect fill=\"url(#fade-{id})\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            short(x),
            short(y),
            short(across),
            short(down)
        )
    };
    format!(
        "<defs>{}{}{}</defs>{}{}{}",
        gradient("left", ""),
        gradient("top", "x2=\"0\" y2=\"1\""),
        gradient("bottom", "x2=\"0\" y1=\"1\" y2=\"0\""),
        edge("left", 0.0, 0.0, (0.08 * width, height)),
        edge("top", 0.0, 0.0, (width, 26.0)),
        edge("bottom", 0.0, height - 44.0, (width, 44.0)),
    )
}

/// Words about the squares stand on plain paper, whose edges are soft.
fn paper_under_words(scene: &Scene) -> String {
    const EDGES: [(f64, f64); 4] = [(12.0, 0.25), (9.0, 0.3), (6.0, 0.4), (3.0, 1.0)];
    let about_squares = |caption| matches!(caption, Caption::Count | Caption::Scale | Caption::WellDay);
    let areas: Vec<Area> =
        scene.labels.iter().filter(|label| about_squares(label.caption)).map(|label| label.area).collect();
    let sheets = EDGES.into_iter().flat_map(|(edge, opacity)| {
        areas.iter().map(move |area| {
            let corner = (area.left - edge, area.top - edge / 2.0);
            rect(Token::Paper, opacity, corner, (area.width + 2.0 * edge, area.height + edge))
        })
    });
    sheets.collect()
}

fn square(square: &Square, ink: Token, width: f64, cells: &str) -> String {
    let Square { left, top, side } = *square;
    let half = width / 2.0;
    let (x, y, length) = (short(left - half), short(top - half), short(side + width));
    format!(
        "{}{}{cells}<path class=\"line-{}\" stroke-width=\"{}\" d=\"M{x} {y}h{length}v{length}h-{length}z\"/>",
        rect(Token::Paper, 1.0, (left, top), (side, side)),
        rect(Token::River, 0.34, (left, top), (side, side)),
        ink.key(),
        short(width),
    )
}

fn rect(paint: Token, opacity: f64, (left, top): (f64, f64), (width, height): (f64, f64)) -> String {
    format!(
        "<rect class=\"fill-{}\" opacity=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        Paint::Ground(paint).key(),
        short(opacity),
        short(left),
        short(top),
        short(width),
        short(height)
    )
}
