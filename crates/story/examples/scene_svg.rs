//! Writes scenes as plain SVG, to look at compositions: `cargo run --example scene_svg -- <folder>`.

use std::fmt::Write as _;

use model::{Regimen, Scenario, Transplant, Treatment, simulate};
use story::cast::Theme;
use story::chapter::Chapter;
use story::microlitre::{Microlitre, counts};
use story::scene::{Area, Frame, Run, Scene, View, compose};
use story::still::still_svg;

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

/// The still, with the room kept for words outlined.
fn svg(scene: &Scene, frame: Frame) -> String {
    let mut out = still_svg(scene, frame, Some(Theme::Light)).replace("</svg>", "");
    for label in &scene.labels {
        let Area { left, top, width, height } = label.area;
        let _ = write!(
            out,
            "<rect x='{left}' y='{top}' width='{width}' height='{height}' fill='none' stroke='#0a0' \
             stroke-dasharray='2 4'/><text x='{left}' y='{}' fill='#2A2740' font-size='16' \
             font-family='serif' font-style='italic'>{:?}</text>",
            top + 16.0,
            label.caption
        );
    }
    out + "</svg>"
}
