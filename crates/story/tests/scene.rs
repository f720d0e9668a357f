//! What a scene promises: true counts, cells that keep their place, compositions that fit, flows that walk.

use std::collections::HashSet;
use std::sync::LazyLock;

use model::{Flow, Observable, Regimen, Scenario, Transplant, Treatment, simulate};
use story::cast::Kind;
use story::chapter::Chapter;
use story::microlitre::{Fades, Microlitre, counts};
use story::playhead::{day_from_seconds, seconds_from_day};
use story::scene::{
    ACTS, Area, CROWDS, Caption, Frame, Passage, Run, Scene, Spot, Sprite, Sprites, View, compose,
    compose_into,
};

/// Stages of pages 360, 820 and 1280 px wide, then of narrower, of wider and of odd ones.
const PHONE: Frame = Frame { width: 360.0, height: 318.0 };
const TABLET: Frame = Frame { width: 772.0, height: 436.0 };
const DESK: Frame = Frame { width: 940.0, height: 436.0 };
const OTHERS: [Frame; 5] = [
    Frame { width: 320.0, height: 318.0 },
    Frame { width: 559.0, height: 318.0 },
    Frame { width: 560.0, height: 436.0 },
    Frame { width: 1240.0, height: 436.0 },
    Frame { width: 1900.0, height: 700.0 },
];

fn all_frames() -> impl Iterator<Item = Frame> {
    [PHONE, TABLET, DESK].into_iter().chain(OTHERS)
}

struct Stage {
    run: Run,
    microlitre: Microlitre,
}

impl Stage {
    fn with(treatment: Treatment) -> Self {
        let run =
            Run::new(simulate(&Scenario { treatment, ..Scenario::default() }).expect("an ordinary run"));
        let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
        microlitre.make_room(run.most());
        Self { run, microlitre }
    }

    fn transplant() -> &'static Self {
        static STAGE: LazyLock<Stage> =
            LazyLock::new(|| Stage::with(Treatment::Transplant(Transplant::new(Regimen::BeamAtg))));
        &STAGE
    }

    fn still(&self, chapter: Chapter, day: f64, frame: Frame) -> Scene {
        compose(&self.run, &self.microlitre, &View::still(chapter, day, frame))
    }
}

fn of_kind(sprites: &Sprites, kind: Kind) -> usize {
    sprites.iter().filter(|sprite| sprite.kind == kind).count()
}

fn area_of(frame: Frame) -> Area {
    Area { left: 0.0, top: 0.0, width: frame.width, height: frame.height }
}

fn square_of(scene: &Scene) -> Area {
    let square = scene.square;
    Area { left: square.left, top: square.top, width: square.side, height: square.side }
}

#[test]
fn the_number_of_discs_equals_the_counts_of_the_model() {
    let stage = Stage::transplant();
    for (chapter, day) in [
        (Chapter::Attack, -60.0),
        (Chapter::Collect, -27.5),
        (Chapter::Gap, 7.0),
        (Chapter::Root, 20.0),
        (Chapter::After, 1825.0),
    ] {
        let scene = stage.still(chapter, day, DESK);
        let moment = stage.run.at(day);
        for kind in Kind::ALL.into_iter().filter(|kind| kind.in_microlitre()) {
            let drawn = of_kind(&scene.cells, kind);
            assert_eq!(drawn, scene.counts[kind as usize] as usize);
            let counted = kind.per_microlitre(&moment);
            assert!((drawn as f64 - counted).abs() <= 1.0, "{kind:?}, day {day}: {drawn} for {counted}");
        }
        let white_cells = moment.read(Observable::WhiteCells);
        assert!((scene.cells.len() as f64 - white_cells).abs() <= 5.0);
    }
}

#[test]
fn kept_cells_keep_their_place() {
    let stage = Stage::transplant();
    for (before, after) in [(-30.0, -29.0), (-4.0, -3.0), (7.0, 8.0), (12.0, 13.0), (300.0, 330.0)] {
        let [before, after] = [before, after].map(|day| stage.still(Chapter::Gap, day, DESK).cells);
        for kind in Kind::ALL {
            let cells =
                |sprites: &Sprites| sprites.iter().filter(|sprite| sprite.kind == kind).collect::<Vec<_>>();
            let (before, after) = (cells(&before), cells(&after));
            let kept = before.len().min(after.len());
            let stays = |(before, after): (&Sprite, &Sprite)| {
                // The mark of new T cells fades with the years; nothing else of a kept cell changes.
                *before == Sprite { build: before.build, ..*after }
            };
            assert!(before[..kept].iter().zip(&after[..kept]).all(stays), "{kind:?} moved");
        }
    }
}

#[test]
fn same_state_same_scene_whatever_was_shown_before() {
    let stage = Stage::transplant();
    let mut reused = Scene::default();
    let days = [-100.0, 7.0, 400.0, -28.0, 0.2, 7.0, -100.0, 3000.0];
    for day in days {
        let view = View { seconds: 12.5, ..View::still(Chapter::containing(day), day, DESK) };
        compose_into(&mut reused, &stage.run, &stage.microlitre, &view);
        assert_eq!(reused, compose(&stage.run, &stage.microlitre, &view), "day {day}");
    }
}

#[test]
fn rewinding_gives_the_same_acts() {
    let stage = Stage::transplant();
    let there = stage.still(Chapter::Root, 14.0, DESK).places;
    let _further = stage.still(Chapter::Root, 25.0, DESK);
    assert_eq!(stage.still(Chapter::Root, 14.0, DESK).places, there);
}

#[test]
fn composing_again_takes_no_new_room() {
    let stage = Stage::transplant();
    let mut scene = Scene::default();
    let view = View::still(Chapter::Attack, -60.0, DESK);
    compose_into(&mut scene, &stage.run, &stage.microlitre, &view);
    let rooms = |scene: &Scene| {
        [&scene.places, &scene.cells, &scene.loupe_cells].map(|sprites| sprites.floats().as_ptr())
    };
    let before = rooms(&scene);
    for frame in 1..20 {
        let view = View { seconds: f64::from(frame) / 60.0, ..view };
        compose_into(&mut scene, &stage.run, &stage.microlitre, &view);
    }
    assert_eq!(rooms(&scene), before);
}

#[test]
fn every_composition_fits_its_frame() {
    let stage = Stage::transplant();
    for frame in all_frames() {
        for chapter in Chapter::ALL {
            let scene = stage.still(chapter, chapter.entry_day(), frame);
            let bounds = area_of(frame);
            assert!(bounds.contains(&square_of(&scene)), "{chapter:?} at {frame:?}: {:?}", scene.square);
            if let Some(loupe) = scene.loupe {
                assert!(bounds.contains(&Area::around(loupe.at, loupe.radius)), "{chapter:?} at {frame:?}");
                assert!(square_of(&scene).contains(&Area::around(loupe.of, 0.0)), "{chapter:?}");
            }
            for label in &scene.labels {
                assert!(bounds.contains(&label.area), "{chapter:?} at {frame:?}: {label:?}");
            }
            assert!(scene.square.side >= 0.3 * frame.width.min(frame.height), "too small to look at");
        }
    }
}

#[test]
fn squares_loupe_and_labels_do_not_overlap() {
    let stage = Stage::transplant();
    for frame in all_frames() {
        for chapter in Chapter::ALL {
            let scene = stage.still(chapter, chapter.entry_day(), frame);
            let mut areas: Vec<Area> = vec![square_of(&scene)];
            areas.extend(scene.well_day.map(|well| Area {
                left: well.left,
                top: well.top,
                width: well.side,
                height: well.side,
            }));
            areas.extend(scene.loupe.map(|loupe| Area::around(loupe.at, loupe.radius)));
            areas.extend(scene.labels.iter().map(|label| label.area));
            for (nth, one) in areas.iter().enumerate() {
                let other = areas[nth + 1..].iter().find(|other| one.overlaps(other));
                assert!(other.is_none(), "{chapter:?} at {frame:?}: {one:?} overlaps {other:?}");
            }
        }
    }
}

#[test]
fn the_square_says_its_count_its_scale_and_that_one_stands_for_many() {
    let stage = Stage::transplant();
    for frame in all_frames() {
        for chapter in Chapter::ALL {
            let scene = stage.still(chapter, chapter.entry_day(), frame);
            for caption in [Caption::Count, Caption::Scale, Caption::OneForMany] {
                assert!(
                    scene.labels.iter().any(|label| label.caption == caption),
                    "{chapter:?}: {caption:?}"
                );
            }
        }
    }
}

#[test]
fn no_cell_of_the_landscape_comes_under_the_words_about_the_square() {
    let stage = Stage::transplant();
    for frame in [PHONE, TABLET, DESK] {
        for chapter in Chapter::ALL {
            let view = View { seconds: 7.0, ..View::still(chapter, chapter.entry_day(), frame) };
            let scene = compose(&stage.run, &stage.microlitre, &view);
            for cell in scene.places.iter() {
                let reach = f64::from(cell.radius) - 1e-3;
                let touches = |area: &Area| area.distance(cell.x.into(), cell.y.into()) < reach;
                let words = scene.labels.iter().filter(|label| label.is_on_paper());
                let touched = words.map(|label| label.area).find(touches);
                assert!(touched.is_none(), "{chapter:?} at {frame:?}: {cell:?} under {touched:?}");
            }
        }
    }
}

#[test]
fn every_chapter_names_its_place() {
    let stage = Stage::transplant();
    for frame in [PHONE, TABLET, DESK] {
        for chapter in Chapter::ALL {
            let scene = stage.still(chapter, chapter.entry_day(), frame);
            let focal = match chapter {
                Chapter::Attack | Chapter::After => Caption::Tissue,
                Chapter::Collect | Chapter::Return => Caption::Bag,
                Chapter::Clear if frame == PHONE => Caption::Tissue,
                Chapter::Clear => Caption::Blood,
                Chapter::Gap | Chapter::Root => Caption::Marrow,
                Chapter::Rebuild => Caption::Thymus,
            };
            assert!(
                scene.labels.iter().any(|label| label.caption == focal),
                "{chapter:?} at {frame:?} does not name {focal:?}"
            );
        }
    }
}

#[test]
fn a_well_day_stands_beside_the_gap_where_there_is_room() {
    let stage = Stage::transplant();
    let scene = stage.still(Chapter::Gap, 7.0, DESK);
    assert!(scene.well_day.is_some());
    let white_cells = stage.run.at(stage.run.start()).read(Observable::WhiteCells);
    assert!((scene.well_day_cells.len() as f64 - white_cells).abs() <= 5.0);
    assert_eq!(stage.still(Chapter::Gap, 7.0, PHONE).well_day, None);
}

#[test]
fn the_loupe_shows_the_same_cells_enlarged() {
    let stage = Stage::transplant();
    for (chapter, kind) in [
        (Chapter::Attack, Kind::SelfReactive),
        (Chapter::Collect, Kind::StemCell),
        (Chapter::Gap, Kind::MemoryCd4),
        (Chapter::Rebuild, Kind::NaiveCd4),
    ] {
        let scene = stage.still(chapter, chapter.entry_day(), DESK);
        let loupe = scene.loupe.expect("a wide stage has a loupe");
        assert!((10.0..=14.0).contains(&loupe.factor));
        let middle = |sprites: &Sprites, (x, y): (f64, f64)| {
            let away = |x0: f32, y0: f32| (f64::from(x0) - x).hypot(f64::from(y0) - y);
            sprites.iter().min_by(|a, b| away(a.x, a.y).total_cmp(&away(b.x, b.y))).expect("a cell")
        };
        let (small, large) = (middle(&scene.cells, loupe.of), middle(&scene.loupe_cells, loupe.at));
        assert_eq!((small.kind, large.kind), (kind, kind), "{chapter:?}");
        assert!((f64::from(large.radius / small.radius) - loupe.factor).abs() < 0.01);
        assert!(
            (f64::from(large.x) - loupe.at.0).abs() < 0.1 && (f64::from(large.y) - loupe.at.1).abs() < 0.1
        );
    }
}

#[test]
fn the_loupe_looks_where_it_is_told() {
    let stage = Stage::transplant();
    let view = View { focus: Some((250.0, 640.0)), ..View::still(Chapter::Attack, -60.0, DESK) };
    let scene = compose(&stage.run, &stage.microlitre, &view);
    let of = scene.loupe.expect("a wide stage has a loupe").of;
    let (x, y) = scene.square.place_from_screen(of.0, of.1).expect("inside the square");
    assert!((x - 250.0).abs() < 1e-9 && (y - 640.0).abs() < 1e-9);
}

#[test]
fn births_deaths_divisions_and_walks_are_the_integrated_flow() {
    let stage = Stage::transplant();
    for (from, to) in [(-37.5, -33.5), (-32.5, -28.5), (5.5, 12.5), (20.0, 29.0), (100.0, 700.0)] {
        let chapter = Chapter::containing(from);
        for act in &ACTS {
            let started = |day: f64| {
                stage.run.acts_started(act.flow, chapter, day).expect("an arrow that is seen") as f64
            };
            let due = integral(&stage.run, act.flow, from, to) / act.one_for(chapter);
            let seen = started(to) - started(from);
            assert!((seen - due).abs() < 1.01, "{:?}, {from} to {to}: {seen} started, {due} due", act.flow);
        }
    }
}

#[test]
fn an_observer_at_the_stair_counts_what_the_thymus_exports() {
    let stage = Stage::transplant();
    let on_stair = |day: f64| -> HashSet<u32> {
        let scene = stage.still(Chapter::Rebuild, day, DESK);
        let (_, river) = scene.camera.screen_from_place(0.0, 588.0);
        let is_above = |cell: &Sprite| cell.kind == Kind::NaiveCd4 && f64::from(cell.y) < river;
        scene.places.iter().filter(is_above).map(|cell| cell.phase.to_bits()).collect()
    };
    let (from, to) = (300.0, 650.0);
    let before = on_stair(from);
    let seen: HashSet<u32> = (0..=700).flat_map(|frame| on_stair(from + 0.5 * f64::from(frame))).collect();
    let counted = seen.difference(&before).count() as f64;
    let export = ACTS.iter().find(|act| act.flow == Flow::NaiveCd4Export).expect("an arrow that is seen");
    let due = integral(&stage.run, export.flow, from, to) / export.one_for(Chapter::Rebuild);
    assert!(due > 10.0, "too few to count");
    assert!((counted - due).abs() <= 2.0, "{counted} counted, {due:.1} due");
}

/// The rate summed in thousands of small steps that share nothing with the picture's own integral.
fn integral(run: &Run, flow: Flow, from: f64, to: f64) -> f64 {
    const STEPS: u32 = 8000;
    let step = (to - from) / f64::from(STEPS);
    (0..STEPS)
        .map(|nth| run.at(from + (f64::from(nth) + 0.5) * step).flows().rate(flow).max(0.0) * step)
        .sum()
}

#[test]
fn twice_the_flow_is_twice_the_acts() {
    let stage = Stage::transplant();
    let neutrophils = |day: f64| of_kind(&stage.still(Chapter::Root, day, DESK).places, Kind::Neutrophil);
    assert!(neutrophils(10.0) < neutrophils(25.0), "the marrow wakes between day 10 and day 25");
    assert_eq!(stage.run.acts_started(Flow::DamageRise, Chapter::Gap, 7.0), None, "damage is no cell");
}

#[test]
fn on_a_slow_device_one_dot_stands_for_several_cells_and_the_counts_stay() {
    let stage = Stage::transplant();
    let all = stage.still(Chapter::Attack, -60.0, DESK);
    let view = View { cells_for_one_dot: 4, ..View::still(Chapter::Attack, -60.0, DESK) };
    let fewer = compose(&stage.run, &stage.microlitre, &view);
    assert_eq!((fewer.counts, fewer.cells_for_one_dot), (all.counts, 4));
    assert!(fewer.cells.len().abs_diff(all.cells.len() / 4) <= Kind::COUNT, "{} dots", fewer.cells.len());
    let places: Vec<_> = all.cells.iter().map(|cell| (cell.x, cell.y)).collect();
    assert!(fewer.cells.iter().all(|dot| places.contains(&(dot.x, dot.y))), "a dot has left its site");
    assert_eq!(fewer.places, all.places, "in the landscape nothing changes");
}

#[test]
fn the_balance_in_the_tissue_follows_the_model() {
    let stage = Stage::transplant();
    for day in [-60.0, -20.0, -3.0, 400.0, 1825.0] {
        let scene = stage.still(Chapter::Clear, day, OTHERS[4]);
        let moment = stage.run.at(day);
        for crowd in CROWDS.iter().filter(|crowd| matches!(crowd.spot, Spot::Sheath)) {
            let due = crowd.drawn(&moment.state);
            let drawn = of_kind(&scene.places, crowd.kind) as f64;
            let acting = begun_lately(&stage.run, crowd.kind, Chapter::Clear, day) as f64;
            let range = due - 0.61..=due + acting + 0.61;
            assert!(range.contains(&drawn), "{:?} on day {day}: {drawn} drawn, {range:?} due", crowd.kind);
        }
    }
}

/// Acts of a kind that began in the last seconds of story: the longest of them may still be seen.
fn begun_lately(run: &Run, kind: Kind, chapter: Chapter, day: f64) -> u64 {
    const LONGEST: f64 = 2.4;
    let before = day_from_seconds(seconds_from_day(day) - LONGEST);
    let begun = |flow: Flow, day: f64| run.acts_started(flow, chapter, day).expect("an arrow that is seen");
    let acts = ACTS.iter().filter(|act| act.kind == kind);
    acts.map(|act| begun(act.flow, day) - begun(act.flow, before)).sum()
}

#[test]
fn survivors_stay_visible() {
    let stage = Stage::transplant();
    for day in [-1.0, 7.0, 60.0] {
        let left = stage.run.at(day).read(Observable::SelfReactive);
        assert!(left > 0.0 && left < 0.05, "few are left in the model");
        let scene = stage.still(Chapter::Clear, day, DESK);
        assert_eq!(of_kind(&scene.places, Kind::SelfReactive), 1, "day {day}");
    }
}

#[test]
fn cells_that_leave_fade_and_are_not_counted() {
    let stage = Stage::transplant();
    let mut fades = Fades::default();
    let before = counts(&stage.run.at(-6.0));
    fades.jump(&before);
    let now = counts(&stage.run.at(-4.0));
    fades.advance(&now, 0.1);
    let view = View { fades: Some(&fades), ..View::still(Chapter::Clear, -4.0, DESK) };
    let scene = compose(&stage.run, &stage.microlitre, &view);
    assert_eq!(scene.counts, now);
    for kind in Kind::ALL {
        let (was, is) = (before[kind as usize] as usize, now[kind as usize] as usize);
        let cells: Vec<_> = scene.cells.iter().filter(|cell| cell.kind == kind).collect();
        assert_eq!(cells.len(), was.max(is), "{kind:?}");
        let kept = was.min(is);
        assert!(cells[..kept].iter().all(|cell| cell.opacity == 1.0), "{kind:?}");
        assert!(cells[kept..].iter().all(|cell| 0.0 < cell.opacity && cell.opacity < 1.0), "{kind:?}");
    }
    fades.advance(&now, 1.0);
    let view = View { fades: Some(&fades), ..View::still(Chapter::Clear, -4.0, DESK) };
    assert_eq!(compose(&stage.run, &stage.microlitre, &view), stage.still(Chapter::Clear, -4.0, DESK));
}

#[test]
fn the_eye_never_zooms_more_than_1_6_times_in_one_move() {
    let stage = Stage::transplant();
    for pair in Chapter::ALL.windows(2) {
        let [from, to] = [pair[0], pair[1]].map(|chapter| stage.still(chapter, 0.0, DESK).camera.scale);
        let zoom = (from / to).max(to / from);
        assert!(zoom <= 1.6, "{:?} to {:?} zooms {zoom} times", pair[0], pair[1]);
        let seconds = Passage::duration(pair[0], pair[1], DESK);
        assert!((0.9..=1.4).contains(&seconds), "{seconds}");
    }
}

#[test]
fn the_eye_travels_from_one_chapter_to_the_next_without_words() {
    let stage = Stage::transplant();
    let on_the_way = |seconds: f64| {
        let passage = Some(Passage { from: Chapter::Gap, seconds });
        let view = View { passage, ..View::still(Chapter::Root, 10.0, DESK) };
        compose(&stage.run, &stage.microlitre, &view)
    };
    let [gap, root] = [Chapter::Gap, Chapter::Root].map(|chapter| stage.still(chapter, 10.0, DESK));
    let start = on_the_way(0.0);
    assert!((start.camera.left - gap.camera.left).abs() < 1e-6);
    assert_eq!(start.square, gap.square);
    let middle = on_the_way(0.4);
    assert!(middle.labels.is_empty() && middle.loupe.is_none());
    let (least, most) = (gap.camera.scale.min(root.camera.scale), gap.camera.scale.max(root.camera.scale));
    assert!((least..=most).contains(&middle.camera.scale), "the eye overshoots");
    assert_eq!(on_the_way(2.0), root);
}

#[test]
fn nothing_breaks_on_nonsense() {
    let stage = Stage::with(Treatment::None);
    for frame in [Frame { width: 0.0, height: 0.0 }, Frame { width: f64::NAN, height: -3.0 }, DESK] {
        for day in [f64::NAN, f64::INFINITY, -1e9] {
            let view = View {
                focus: Some((f64::NAN, 1e9)),
                seconds: f64::NAN,
                passage: Some(Passage { from: Chapter::After, seconds: f64::NAN }),
                ..View::still(Chapter::Return, day, frame)
            };
            let scene = compose(&stage.run, &stage.microlitre, &view);
            assert!(scene.camera.scale.is_finite() && scene.square.side > 0.0);
            let sprites = scene.places.floats().iter().chain(scene.cells.floats()).flatten();
            assert!(sprites.copied().all(f32::is_finite));
        }
    }
}
