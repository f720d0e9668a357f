//! What a still promises: the same scene is the same text, every cell is drawn once, and the text is sound.

use model::{Regimen, Scenario, Transplant, Treatment, simulate};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use story::cast::{Kind, Theme, ink_css};
use story::chapter::Chapter;
use story::microlitre::{Microlitre, counts};
use story::scene::{Frame, Run, Scene, View, compose};
use story::still::{kind_svg, rules_used, square_svg, still_svg};

const FRAME: Frame = Frame { width: 940.0, height: 436.0 };

static SCENES: LazyLock<Vec<(Chapter, Scene)>> = LazyLock::new(|| {
    let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
    let run = Run::new(simulate(&Scenario { treatment, ..Scenario::default() }).expect("a plan in range"));
    let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
    microlitre.make_room(run.most());
    let still =
        |chapter: Chapter| compose(&run, &microlitre, &View::still(chapter, chapter.entry_day(), FRAME));
    Chapter::ALL.map(|chapter| (chapter, still(chapter))).to_vec()
});

#[test]
fn the_same_scene_is_the_same_text() {
    for (chapter, scene) in SCENES.iter() {
        let (one, other) = (still_svg(scene, FRAME, None), still_svg(&scene.clone(), FRAME, None));
        assert_eq!(one, other, "{chapter:?} differs");
    }
}

#[test]
fn every_chapter_has_a_still_of_its_own() {
    let stills: BTreeSet<String> = SCENES.iter().map(|(_, scene)| still_svg(scene, FRAME, None)).collect();
    assert_eq!(stills.len(), Chapter::ALL.len());
}

#[test]
fn a_still_of_its_own_carries_the_rules_it_uses_and_no_others() {
    let sheet = ".ink{fill:none}.fill-bone{fill:#EEE}.fill-bag{fill:#AAF}.line-bone{stroke:#000}";
    let drawing = r#"<path class="fill-bone line-ink"/>"#;
    assert_eq!(rules_used(drawing, sheet), ".ink{fill:none}.fill-bone{fill:#EEE}");
}

#[test]
fn every_cell_is_drawn_once() {
    for (chapter, scene) in SCENES.iter() {
        let svg = still_svg(scene, FRAME, None);
        let singly = svg.matches("<use href=\"#cell-").count();
        let as_dots: usize = dots(&svg).map(|data| data.matches('z').count()).sum();
        let expected =
            scene.places.len() + scene.loupe_cells.len() + scene.cells.len() + scene.well_day_cells.len();
        assert_eq!(singly + as_dots, expected, "{chapter:?}");
    }
}

#[test]
fn every_name_that_is_used_is_given_once() {
    for (chapter, scene) in SCENES.iter() {
        let svg = still_svg(scene, FRAME, None);
        let given: Vec<&str> = values(&svg, "id=\"").collect();
        let names: BTreeSet<&str> = given.iter().copied().collect();
        assert_eq!(given.len(), names.len(), "{chapter:?} gives a name twice");
        let used = values(&svg, "href=\"#")
            .chain(svg.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()));
        for name in used {
            assert!(names.contains(name), "{chapter:?} uses {name}");
        }
    }
}

#[test]
fn a_still_for_a_page_has_classes_and_one_for_a_file_has_colours() {
    let rules = ink_css();
    for (chapter, scene) in SCENES.iter() {
        let for_page = still_svg(scene, FRAME, None);
        assert!(!for_page.contains("style"), "{chapter:?} has a style");
        for class in values(&for_page, "class=\"").flat_map(str::split_whitespace) {
            assert!(rules.contains(&format!(".{class}{{")), "no rule for {class}");
        }
        for theme in Theme::ALL {
            let for_file = still_svg(scene, FRAME, Some(theme));
            assert!(for_file.contains("<style>") && !for_file.contains("var("), "{chapter:?} {theme:?}");
        }
    }
}

#[test]
fn the_text_is_well_formed_and_every_number_is_one() {
    for (chapter, scene) in SCENES.iter() {
        let svg = still_svg(scene, FRAME, Some(Theme::Dark));
        assert_eq!(open_elements(&svg), Vec::<&str>::new(), "{chapter:?}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{chapter:?} has a number that is none");
    }
}

#[test]
fn stills_of_sparse_chapters_are_small() {
    // Measured: gap 24 kB, root 15 kB with gzip; crowded squares add up to 15 kB.
    for (chapter, scene) in SCENES.iter() {
        let bytes = still_svg(scene, FRAME, None).len();
        assert!(bytes < 165_000, "{chapter:?} has {bytes} bytes");
    }
}

#[test]
fn a_square_stands_alone_with_all_its_cells() {
    let (_, scene) = &SCENES[Chapter::Attack as usize];
    let svg = square_svg(&scene.square, &scene.cells, Some(Theme::Light));
    assert_eq!(open_elements(&svg), Vec::<&str>::new());
    assert_eq!(dots(&svg).map(|data| data.matches('z').count()).sum::<usize>(), scene.cells.len());
}

#[test]
fn every_kind_has_a_picture_of_its_own_that_screen_readers_skip() {
    for width in [7.0, 16.0, 28.0, 60.0] {
        let pictures: BTreeSet<String> = Kind::ALL.into_iter().map(|kind| kind_svg(kind, width)).collect();
        assert_eq!(pictures.len(), Kind::COUNT, "two kinds look the same at {width} px");
        for picture in pictures {
            assert!(picture.contains("aria-hidden=\"true\""));
            assert_eq!(open_elements(&picture), Vec::<&str>::new());
        }
    }
}

fn dots(svg: &str) -> impl Iterator<Item = &str> {
    svg.split("<path id=\"dots-").skip(1).filter_map(|rest| rest.split("/>").next())
}

fn values<'a>(svg: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    svg.split(before).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The elements that are opened and not closed, or the first one that is closed out of turn.
fn open_elements(svg: &str) -> Vec<&str> {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        match tag.strip_prefix('/') {
            Some(name) if open.last() == Some(&name) => drop(open.pop()),
            Some(name) => return vec![name],
            None if tag.ends_with('/') => {}
            None => open.push(tag.split_whitespace().next().unwrap_or(tag)),
        }
    }
    open
}
