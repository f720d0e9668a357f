//! Each chapter's still, written down: the same state is the same scene, and what a change moves is read in
//! its diff. `INSTA_UPDATE=always cargo test -p story --test composition` writes a new composition down.

use std::fmt::Write as _;
use story::cast::Kind;
use story::chapter::Chapter;
use story::microlitre::{Microlitre, counts};
use story::scene::{Frame, Run, Scene, Sprites, View, compose};
use story::state::Choices;

const FRAMES: [(&str, Frame); 2] =
    [("wide", Frame { width: 940.0, height: 436.0 }), ("narrow", Frame { width: 360.0, height: 318.0 })];

#[test]
fn every_chapter_is_composed_as_written_down() {
    let trajectory = model::simulate(&Choices::default().settings.scenario()).expect("the default run");
    let run = Run::new(trajectory);
    let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
    microlitre.make_room(run.most());
    for chapter in Chapter::ALL {
        let mut text = String::new();
        for (name, frame) in FRAMES {
            let scene = compose(&run, &microlitre, &View::still(chapter, chapter.entry_day(), frame));
            let _ = write!(text, "{name}\n{}", written_down(&scene));
        }
        insta::assert_snapshot!(chapter.key(), text);
    }
}

/// Where everything is, in whole CSS pixels; of crowds, how many of each kind and where their middle is.
fn written_down(scene: &Scene) -> String {
    let mut text = String::new();
    let camera = &scene.camera;
    let _ = writeln!(text, "  camera {:.2} at {:.0} {:.0}", camera.scale, camera.left, camera.top);
    for (name, square) in [("square", Some(scene.square)), ("well day", scene.well_day)] {
        if let Some(square) = square {
            let _ = writeln!(text, "  {name} {:.0} at {:.0} {:.0}", square.side, square.left, square.top);
        }
    }
    if let Some(loupe) = &scene.loupe {
        let ((x, y), (of_x, of_y)) = (loupe.at, loupe.of);
        let _ = writeln!(text, "  loupe {:.0} at {x:.0} {y:.0} of {of_x:.0} {of_y:.0}", loupe.radius);
    }
    for label in &scene.labels {
        let _ = writeln!(text, "  {:?} at {:.0} {:.0}", label.caption, label.x(), label.area.top);
    }
    let crowds = [
        ("places", &scene.places),
        ("cells", &scene.cells),
        ("cells of the well day", &scene.well_day_cells),
        ("cells under the loupe", &scene.loupe_cells),
    ];
    crowds.iter().for_each(|(name, cells)| crowd(&mut text, name, cells));
    text
}

fn crowd(text: &mut String, name: &str, cells: &Sprites) {
    for kind in Kind::ALL {
        let own: Vec<_> = cells.iter().filter(|cell| cell.kind == kind).collect();
        if own.is_empty() {
            continue;
        }
        let middle = |place: fn(&story::scene::Sprite) -> f32| {
            own.iter().map(|cell| f64::from(place(cell))).sum::<f64>() / own.len() as f64
        };
        let (x, y) = (middle(|cell| cell.x), middle(|cell| cell.y));
        let _ = writeln!(text, "  {name}: {} {kind:?} around {x:.0} {y:.0}", own.len());
    }
}
