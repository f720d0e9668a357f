//! Writes scenes as plain SVG, to look at compositions: `cargo run --example scene_svg -- <folder>`.

use std::fmt::Write as _;

use model::{Regimen, Scenario, Transplant, Treatment, simulate};
use story::cast::{Kind, Theme, Token};
use story::chapter::Chapter;
use story::landscape::map;
use story::microlitre::{Microlitre, counts};
use story::scene::{Frame, Run, Scene, Sprites, View, compose};

const FRAMES: [(&str, f64, f64); 4] =
    [("1280", 940.0, 436.0), ("1600", 1240.0, 436.0), ("820", 772.0, 436.0), ("360", 360.0, 318.0)];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".into());
    let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
    let run = Run::new(simulate(&Scenario { treatment, triggers: true, ..Scenario::default() })?);
    let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
    microlitre.make_room(run.most());
    for chapter in Chapter::ALL {
        for (name, width, height) in FRAMES {
            let frame = Frame { width, height };
            let view = View::still(chapter, chapter.entry_day(), frame);
            let scene = compose(&run, &microlitre, &view);
            std::fs::write(format!("{folder}/{}-{name}.svg", chapter.key()), svg(&scene, frame))?;
        }
    }
    Ok(())
}

fn svg(scene: &Scene, frame: Frame) -> String {
    let Frame { width, height } = frame;
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='0 0 {width} {height}'>\
         <rect width='{width}' height='{height}' fill='{}'/>",
        colour(Token::Paper)
    );
    ground(&mut out, scene);
    cells(&mut out, &scene.places);
    for (square, sprites) in [(Some(scene.square), &scene.cells), (scene.well_day, &scene.well_day_cells)] {
        let Some(square) = square else { continue };
        let _ = write!(
            out,
            "<rect x='{}' y='{}' width='{3}' height='{3}' fill='#f8e9e0' stroke='{2}' stroke-width='1.5'/>",
            square.left,
            square.top,
            colour(Token::Ink),
            square.side
        );
        cells(&mut out, sprites);
    }
    if let Some(loupe) = scene.loupe {
        let ring = |out: &mut String, (x, y): (f64, f64), radius: f64, fill: &str| {
            let _ = write!(
                out,
                "<circle cx='{x}' cy='{y}' r='{radius}' fill='{fill}' stroke='#2F3F8F' stroke-width='2'/>"
            );
        };
        ring(&mut out, loupe.of, loupe.radius / loupe.factor, "none");
        let _ = write!(
            out,
            "<path d='M{} {} L{} {}' stroke='#2F3F8F'/><clipPath id='glass'><circle cx='{2}' cy='{3}' r='{4}'/></clipPath>",
            loupe.of.0, loupe.of.1, loupe.at.0, loupe.at.1, loupe.radius
        );
        ring(&mut out, loupe.at, loupe.radius, "#f8e9e0");
        out.push_str("<g clip-path='url(#glass)'>");
        cells(&mut out, &scene.loupe_cells);
        out.push_str("</g>");
    }
    for label in &scene.labels {
        let area = label.area;
        let _ = write!(
            out,
            "<rect x='{}' y='{}' width='{}' height='{}' fill='none' stroke='#0a0' stroke-dasharray='3'/>\
             <text x='{0}' y='{}' font-size='15' font-family='serif'>{:?}</text>",
            area.left,
            area.top,
            area.width,
            area.height,
            area.top + 15.0,
            label.caption
        );
    }
    out.push_str("</svg>");
    out
}

fn ground(out: &mut String, scene: &Scene) {
    let camera = scene.camera;
    let _ = write!(
        out,
        "<g transform='scale({}) translate({} {})'><rect width='{}' height='{}' fill='none' stroke='#ccc'/>\
         <ellipse cx='450' cy='760' rx='240' ry='230' fill='{}'/><path d='{}' fill='none' stroke='{}' stroke-width='6'/>\
         <path d='{}' fill='none' stroke='{}' stroke-width='6'/><path d='{}' fill='none' stroke='#5A4E8C' stroke-width='34' opacity='.3'/>\
         <circle cx='1495' cy='215' r='160' fill='#D9D3EA'/><circle cx='1810' cy='221' r='150' fill='#D9D3EA'/>\
         <rect x='2420' y='20' width='1100' height='1380' fill='{}' opacity='.6'/>",
        camera.scale,
        -camera.left,
        -camera.top,
        map::WIDTH,
        map::HEIGHT,
        colour(Token::Marrow),
        path(map::bank_top().points()),
        colour(Token::BankLine),
        path(map::bank_bottom().points()),
        colour(Token::BankLine),
        path(map::stair().points()),
        colour(Token::Tissue),
    );
    let (x, y) = scene.ground.bag.middle();
    let tube = map::tube(&scene.ground.bag);
    let _ = write!(
        out,
        "<rect x='{}' y='{}' width='190' height='215' fill='#D5E6F0'/><path d='{}' fill='none' stroke='#38688A' stroke-width='10'/></g>",
        x - 95.0,
        y - 95.0,
        path(tube.points())
    );
}

fn path(points: &[(f64, f64)]) -> String {
    points
        .iter()
        .zip(0..)
        .map(|((x, y), nth)| format!("{}{x:.1} {y:.1}", if nth == 0 { 'M' } else { 'L' }))
        .collect()
}

fn cells(out: &mut String, sprites: &Sprites) {
    for sprite in sprites.iter() {
        let colours = sprite.kind.colours(Theme::Light);
        let (x, y, radius) = (sprite.x, sprite.y, sprite.radius);
        let _ = write!(
            out,
            "<circle cx='{x:.1}' cy='{y:.1}' r='{radius:.2}' fill='{}' stroke='{}' stroke-width='{}' opacity='{:.2}'/>",
            colours.body.hex(),
            colours.line.hex(),
            (radius * 0.1).min(1.2),
            sprite.opacity
        );
        if matches!(sprite.kind, Kind::SelfReactive) {
            let _ = write!(
                out,
                "<circle cx='{x:.1}' cy='{y:.1}' r='{:.1}' fill='{}'/>",
                radius * 0.4,
                colours.nucleus.hex()
            );
        }
    }
}

fn colour(token: Token) -> String {
    token.colour(Theme::Light).hex()
}
