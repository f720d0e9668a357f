//! Writes the plan of every composition as one small SVG: outlines of the places, the square, the loupe and
//! the room for words. `cargo run -p story --example sketches > docs/sketches.svg`.

use std::fmt::Write as _;

use model::{Regimen, Scenario, Transplant, Treatment, simulate};
use story::cast::{Kind, Theme, Token};
use story::chapter::Chapter;
use story::landscape::{Curve, map};
use story::microlitre::{Microlitre, counts};
use story::scene::{Camera, Frame, Run, Scene, Square, View, compose};

/// A wide stage and a phone's, side by side in each row.
const WIDE: Frame = Frame { width: 940.0, height: 436.0 };
const PHONE: Frame = Frame { width: 360.0, height: 318.0 };
const GAP: f64 = 40.0;
const HEADING: f64 = 34.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
    let run = Run::new(simulate(&Scenario { treatment, ..Scenario::default() })?);
    let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
    microlitre.make_room(run.most());
    let (width, row) = (WIDE.width + PHONE.width + 3.0 * GAP, WIDE.height + HEADING + GAP);
    let height = row * Chapter::ALL.len() as f64 + GAP;
    let ink = Token::Ink.colour(Theme::Light).hex();
    let paper = Token::Paper.colour(Theme::Light).hex();
    println!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' fill='none' stroke='{ink}' \
         font-family='serif' font-size='19'><rect width='{width}' height='{height}' fill='{paper}' stroke='none'/>"
    );
    for (nth, chapter) in Chapter::ALL.into_iter().enumerate() {
        let top = GAP + row * nth as f64;
        println!("<text x='{GAP}' y='{:.0}' fill='{ink}' stroke='none'>{chapter:?}</text>", top + 20.0);
        for (left, frame) in [(GAP, WIDE), (2.0 * GAP + WIDE.width, PHONE)] {
            let scene = compose(&run, &microlitre, &View::still(chapter, chapter.entry_day(), frame));
            println!(
                "<svg x='{left}' y='{}' width='{}' height='{}'>",
                top + HEADING,
                frame.width,
                frame.height
            );
            println!("{}</svg>", sketch(&scene, frame)?);
        }
    }
    println!("</svg>");
    Ok(())
}

fn sketch(scene: &Scene, frame: Frame) -> Result<String, std::fmt::Error> {
    let mut svg = format!("<rect width='{}' height='{}' stroke-dasharray='2 5'/>", frame.width, frame.height);
    for outline in [map::cave(), map::bank_top(), map::bank_bottom(), map::stair()] {
        write!(svg, "<polyline points='{}' opacity='.6'/>", points(outline, &scene.camera))?;
    }
    for ((x, y), radius) in
        [(map::THYMUS, 180.0), (map::SHORE, 60.0), (map::BAG_LYING, 95.0), (map::BAG_HUNG, 95.0)]
    {
        let (x, y) = scene.camera.screen_from_place(x, y);
        let radius = radius * scene.camera.scale;
        write!(svg, "<circle cx='{x:.0}' cy='{y:.0}' r='{radius:.0}' opacity='.35'/>")?;
    }
    for cell in scene.places.iter() {
        let colour = if cell.kind == Kind::SelfReactive { Token::Ink } else { Token::Soft };
        let colour = colour.colour(Theme::Light).hex();
        write!(
            svg,
            "<circle cx='{:.0}' cy='{:.0}' r='{:.0}' stroke='{colour}'/>",
            cell.x, cell.y, cell.radius
        )?;
    }
    for Square { left, top, side } in [Some(scene.square), scene.well_day].into_iter().flatten() {
        write!(
            svg,
            "<rect x='{left}' y='{top}' width='{side}' height='{side}' stroke-width='3' fill='#fff'/>"
        )?;
    }
    if let Some(loupe) = scene.loupe {
        let ((x, y), (from_x, from_y)) = (loupe.at, loupe.of);
        write!(svg, "<path d='M{from_x:.0} {from_y:.0}L{x:.0} {y:.0}'/>")?;
        write!(
            svg,
            "<circle cx='{x:.0}' cy='{y:.0}' r='{:.0}' stroke-width='3' fill='#fff'/>",
            loupe.radius
        )?;
    }
    for label in &scene.labels {
        let area = label.area;
        let (x, y) = (area.left, area.top + area.height / 2.0 + 6.0);
        write!(svg, "<text x='{x:.0}' y='{y:.0}' font-size='15' fill='currentColor' stroke='none'>")?;
        write!(svg, "{:?}</text>", label.caption)?;
    }
    Ok(svg)
}

fn points(curve: &Curve, camera: &Camera) -> String {
    let place = |&(x, y): &(f64, f64)| {
        let (x, y) = camera.screen_from_place(x, y);
        format!("{x:.0},{y:.0}")
    };
    curve.points().iter().map(place).collect::<Vec<_>>().join(" ")
}
