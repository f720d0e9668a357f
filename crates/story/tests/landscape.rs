//! What the landscape promises: places where they belong, a ground that tells the state of the body, and
//! text that a strict page can show.

use story::cast::ink_css;
use story::landscape::{BagView, Curve, Ground, Landscape, Part, Point, SEGMENTS, Sight, Window, map};

const REST: Ground = Ground { damage: 0.15, inflammation: 0.4, thymus: 0.8, bag: BagView::Absent };

#[test]
fn the_same_ground_is_the_same_drawing() {
    assert_eq!(Landscape::of(&REST).svg(), Landscape::of(&REST).svg());
}

#[test]
fn grounds_that_look_alike_are_equal_and_others_are_not() {
    let nearly = Ground { damage: 0.151, inflammation: 0.401, thymus: 0.801, ..REST };
    assert_eq!(Landscape::of(&REST), Landscape::of(&nearly));
    let others = [
        Ground { damage: 0.3, ..REST },
        Ground { inflammation: 1.4, ..REST },
        Ground { thymus: 0.2, ..REST },
        Ground { bag: BagView::Frozen { fill: 0.5 }, ..REST },
        Ground { bag: BagView::Hung { fill: 0.5 }, ..REST },
    ];
    let drawings: Vec<String> =
        others.iter().chain([&REST]).map(|ground| Landscape::of(ground).svg()).collect();
    for (place, one) in drawings.iter().enumerate() {
        assert!(!drawings[place + 1..].contains(one), "ground {place} looks like a later one");
    }
}

#[test]
fn a_part_changes_when_it_looks_different_and_only_then() {
    let grounds = [
        REST,
        Ground { damage: 0.3, ..REST },
        Ground { inflammation: 1.4, ..REST },
        Ground { thymus: 0.2, ..REST },
        Ground { bag: BagView::Filling { fill: 0.5 }, ..REST },
        Ground { bag: BagView::Frozen { fill: 0.5 }, ..REST },
        Ground { bag: BagView::Hung { fill: 0.5 }, ..REST },
    ];
    let drawn = grounds.map(|ground| {
        let landscape = Landscape::of(&ground);
        (landscape, Part::ALL.map(|part| landscape.part_svg(part)))
    });
    for (one, drawn_one) in &drawn {
        for (other, drawn_other) in &drawn {
            for (place, part) in Part::ALL.into_iter().enumerate() {
                let looks_the_same = drawn_one[place] == drawn_other[place];
                assert_eq!(one.shares(part, other), looks_the_same, "{part:?}: {one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn the_parts_one_over_the_other_are_the_landscape() {
    let landscape = Landscape::of(&Ground { bag: BagView::Hung { fill: 0.5 }, ..REST });
    let parts = Part::ALL.map(|part| landscape.part_svg(part)).concat();
    assert_eq!(landscape.svg(), format!("<g class=\"ink\">{parts}</g>"));
}

#[test]
fn damage_is_the_share_of_the_sheath_that_is_stripped() {
    for damage in [0.0, 0.07, 0.15, 0.5, 0.93, 1.0] {
        let stripped = Landscape::of(&Ground { damage, ..REST }).stripped();
        let share = stripped.iter().sum::<f64>() / SEGMENTS as f64;
        assert!((share - damage).abs() <= 0.5 / 100.0 + 1e-12, "damage {damage} strips {share}");
    }
}

#[test]
fn more_damage_never_mends_a_segment() {
    let stripped = |damage: f64| Landscape::of(&Ground { damage, ..REST }).stripped();
    for step in 0..50 {
        let (less, more) = (stripped(f64::from(step) / 50.0), stripped(f64::from(step + 1) / 50.0));
        assert!(less.iter().zip(&more).all(|(less, more)| less <= more), "a segment is mended at {step}");
    }
}

#[test]
fn numbers_that_are_none_are_drawn_as_nothing() {
    let none = Ground {
        damage: f64::NAN,
        inflammation: f64::NAN,
        thymus: f64::NAN,
        bag: BagView::Filling { fill: f64::NAN },
    };
    let zero = Ground { damage: 0.0, inflammation: 0.0, thymus: 0.0, bag: BagView::Filling { fill: 0.0 } };
    assert_eq!(Landscape::of(&none), Landscape::of(&zero));
    assert!(!Landscape::of(&none).svg().contains("NaN"));
}

#[test]
fn every_class_has_a_rule_and_no_element_has_a_style_of_its_own() {
    let rules = ink_css();
    for bag in [BagView::Frozen { fill: 0.6 }, BagView::Hung { fill: 0.6 }, BagView::Filling { fill: 0.6 }] {
        let svg = Landscape::of(&Ground { damage: 0.5, inflammation: 2.0, thymus: 1.0, bag }).svg();
        for forbidden in ["style", "script", "filter", "url(", "fill=", "stroke=\"", "#"] {
            assert!(!svg.contains(forbidden), "{forbidden} is in the drawing");
        }
        let classes = svg.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for class in classes.flat_map(str::split_whitespace) {
            assert!(rules.contains(&format!(".{class}{{")), "no rule for {class}");
        }
    }
}

#[test]
fn the_drawing_is_small_enough_to_live_in_a_page() {
    // Measured: 109 kB of text that gzip packs into 26 kB and brotli into 20 kB.
    let full = Ground { damage: 1.0, inflammation: 9.0, thymus: 1.0, bag: BagView::Frozen { fill: 1.0 } };
    let bytes = Landscape::of(&full).svg().len();
    assert!(bytes < 125_000, "{bytes} bytes");
}

#[test]
fn a_window_shows_what_is_in_it_and_nothing_else() {
    let landscape = Landscape::of(&REST);
    let window = |left, right| Window { left, top: 0.0, right, bottom: map::HEIGHT };
    let marrow = landscape.svg_within(window(0.0, 500.0));
    assert!(marrow.contains("fill-marrow") && !marrow.contains("fill-sheath"));
    let tissue = landscape.svg_within(window(2800.0, 3300.0));
    assert!(tissue.contains("fill-sheath") && !tissue.contains("fill-marrow"));
    assert_eq!(landscape.svg_within(window(9000.0, 9100.0)), "<g class=\"ink\"></g>");
}

#[test]
fn what_a_square_covers_is_not_drawn_and_all_else_stays() {
    let landscape = Landscape::of(&REST);
    let sight = |covered| Sight { window: Window::WORLD, covered: Some(covered), scale: 1.0 };
    let covered = |left, right| landscape.svg_in(sight(Window { left, top: -100.0, right, bottom: 1500.0 }));
    let marrow = covered(-300.0, 700.0);
    assert!(!marrow.contains("fill-fat") && marrow.contains("fill-sheath"));
    assert_eq!(covered(9000.0, 9100.0), landscape.svg());
}

#[test]
fn from_afar_nothing_is_drawn_finer_than_can_be_seen() {
    let landscape = Landscape::of(&REST);
    let seen = |scale| landscape.svg_in(Sight { window: Window::WORLD, covered: None, scale });
    let paths = |svg: &str| svg.matches("<path").count();
    let has_tenths =
        |svg: &str| svg.split(" d=\"").skip(1).any(|d| d.split('"').next().unwrap_or_default().contains('.'));
    assert_eq!(seen(1.0), landscape.svg());
    assert!(has_tenths(&seen(1.0)) && !has_tenths(&seen(0.25)));
    assert_eq!(paths(&seen(0.25)), paths(&seen(1.0)));
}

#[test]
fn stem_cells_settle_at_the_wall_of_the_cave_and_progenitors_in_its_middle() {
    let cave = map::cave();
    for at in map::STEM_CELL_SITES {
        assert!(cave.surrounds(at) && (36.0..50.0).contains(&away(cave, at)), "{at:?}: {}", away(cave, at));
    }
    for at in map::PROGENITOR_SITES {
        assert!(cave.surrounds(at) && away(cave, at) > 80.0, "{at:?}: {}", away(cave, at));
    }
    let all: Vec<Point> = map::STEM_CELL_SITES.into_iter().chain(map::PROGENITOR_SITES).collect();
    for (place, one) in all.iter().enumerate() {
        for other in &all[place + 1..] {
            assert!(libm::hypot(one.0 - other.0, one.1 - other.1) > 40.0, "{one:?} and {other:?} overlap");
        }
    }
}

#[test]
fn the_river_lies_between_its_banks() {
    for along in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let (top, middle, bottom) = (map::river(along, 0.0), map::river(along, 0.5), map::river(along, 1.0));
        assert!(bottom.y - top.y > 150.0, "the banks meet at {along}");
        assert!((middle.y - (top.y + bottom.y) / 2.0).abs() < 1e-9);
        assert!(middle.heading.abs() < 0.3, "the river turns at {along}");
    }
}

#[test]
fn ways_lead_where_they_say() {
    let cell = map::STEM_CELL_SITES[0];
    let out = map::way_out(cell);
    assert_eq!((out.along(0.0).x, out.along(0.0).y), cell);
    let (x, end) = (out.along(1.0).x, out.along(1.0).y);
    assert!(map::bank_top().height_at(x) < end && end < map::bank_bottom().height_at(x), "ends on land");
    let foot = map::stair().along(1.0);
    assert!(foot.y > map::bank_top().height_at(foot.x), "the stair ends above the water");
    let ashore = map::way_ashore(map::TISSUE_SITES[0]).along(1.0);
    assert_eq!((ashore.x, ashore.y), map::TISSUE_SITES[0]);
    for bag in [BagView::Filling { fill: 0.5 }, BagView::Hung { fill: 0.5 }] {
        let end = map::tube(&bag).along(1.0);
        let (top, bottom) = (map::bank_top().height_at(end.x), map::bank_bottom().height_at(end.x));
        assert!(top < end.y && end.y < bottom, "the tube of {bag:?} ends on land");
    }
}

#[test]
fn cells_in_the_bag_rest_in_its_lower_half_first() {
    for bag in [BagView::Frozen { fill: 1.0 }, BagView::Hung { fill: 1.0 }] {
        let sites = map::bag_sites(&bag);
        let (x, y) = bag.middle();
        assert!(sites.iter().all(|site| (site.0 - x).abs() < 80.0 && (site.1 - y).abs() < 110.0));
        assert!(sites[0].1 > sites[11].1 + 50.0, "{bag:?} fills from above");
    }
}

#[test]
fn attackers_stand_beside_the_sheath_nearest_to_the_shore_first() {
    let sites = map::attack_sites();
    assert_eq!(sites.len(), 2 * SEGMENTS);
    let from_shore = |place: usize| libm::hypot(sites[place].x - map::SHORE.0, sites[place].y - map::SHORE.1);
    assert!(from_shore(0) < 260.0 && from_shore(0) < from_shore(2 * SEGMENTS - 1));
}

fn away(curve: &Curve, (x, y): (f64, f64)) -> f64 {
    curve.points().iter().map(|point| libm::hypot(point.0 - x, point.1 - y)).fold(f64::INFINITY, f64::min)
}
