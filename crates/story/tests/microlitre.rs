//! What the square promises: one disc for one cell, at its place, at its width.

use model::{Observable, Regimen, Scenario, Trajectory, Transplant, Treatment, simulate};
use story::cast::Kind;
use story::microlitre::{
    ARRIVAL, Counts, DRIFT, Drift, Fades, LEAVING, Microlitre, SIDE, Site, counts, dots,
};

fn transplant() -> Trajectory {
    let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
    simulate(&Scenario { treatment, ..Scenario::default() }).expect("an ordinary run")
}

fn at_rest() -> Counts {
    let run = transplant();
    counts(&run.at(run.start()))
}

fn gap_between(a: &Site, b: &Site) -> f32 {
    (a.x - b.x).hypot(a.y - b.y) - a.radius - b.radius
}

#[test]
fn the_number_of_discs_equals_the_counts_of_the_model() {
    let run = transplant();
    for day in [-180.0, -30.0, -1.0, 7.0, 30.0, 400.0, 3650.0] {
        let moment = run.at(day);
        let counts = counts(&moment);
        for kind in Kind::ALL.into_iter().filter(|kind| kind.in_microlitre()) {
            let counted = kind.per_microlitre(&moment);
            let drawn = f64::from(counts[kind as usize]);
            assert!(
                (drawn - counted).abs() <= 0.5,
                "{kind:?} on day {day}: {drawn} drawn, {counted} counted"
            );
        }
        let drawn: u32 = counts.iter().sum();
        let counted = moment.read(Observable::WhiteCells);
        assert!((f64::from(drawn) - counted).abs() <= 5.0, "day {day}: {drawn} drawn, {counted} counted");
    }
}

#[test]
fn kinds_that_stay_in_the_marrow_and_platelets_are_not_in_the_square() {
    let counts = at_rest();
    for kind in [Kind::Progenitor, Kind::PlasmaCell, Kind::Platelet] {
        assert_eq!(counts[kind as usize], 0, "{kind:?}");
    }
}

#[test]
fn less_than_half_a_cell_is_not_drawn() {
    let run = transplant();
    let moment = run.at(7.0);
    assert!(Kind::SelfReactive.per_microlitre(&moment) > 0.0);
    assert_eq!(counts(&moment)[Kind::SelfReactive as usize], 0);
}

#[test]
fn no_two_cells_of_a_well_day_overlap_by_more_than_a_micrometre() {
    let microlitre = Microlitre::new(&at_rest());
    let mut sites: Vec<Site> = Kind::ALL.iter().flat_map(|&kind| microlitre.sites(kind)).copied().collect();
    sites.sort_by(|a, b| a.x.total_cmp(&b.x));
    let overlap = |(nth, a): (usize, &Site)| {
        let close = sites[nth + 1..].iter().take_while(|b| b.x - a.x < 20.0);
        close.map(|b| -gap_between(a, b)).fold(f32::MIN, f32::max)
    };
    let overlaps: Vec<f32> = sites.iter().enumerate().map(overlap).collect();
    let widest = overlaps.iter().copied().fold(f32::MIN, f32::max);
    assert!(widest < 1.0, "two cells overlap by {widest} µm");
    let touching = overlaps.iter().filter(|&&overlap| overlap > 0.25).count();
    assert!(touching * 100 < sites.len(), "{touching} of {} cells overlap visibly", sites.len());
}

#[test]
fn every_cell_lies_within_the_square_at_its_own_width() {
    let mut microlitre = Microlitre::new(&at_rest());
    microlitre.make_room(&[900; Kind::COUNT]);
    for kind in Kind::ALL.into_iter().filter(|kind| kind.in_microlitre()) {
        for site in microlitre.sites(kind) {
            let reach = 0.0..=SIDE as f32;
            assert!(reach.contains(&(site.x - site.radius)) && reach.contains(&(site.x + site.radius)));
            assert!(reach.contains(&(site.y - site.radius)) && reach.contains(&(site.y + site.radius)));
            let width = f64::from(2.0 * site.radius) / kind.diameter();
            assert!((0.93..1.07).contains(&width), "{kind:?} is drawn {width} of its width");
        }
    }
}

#[test]
fn any_number_of_cells_is_well_spread() {
    let microlitre = Microlitre::new(&at_rest());
    for count in [16, 64, 256, 1000, 4000] {
        let shown = &microlitre.sites(Kind::Neutrophil)[..count];
        for quarter in 0..4 {
            let half = |place: f32| u32::from(place > SIDE as f32 / 2.0);
            let within = |site: &&Site| half(site.x) + 2 * half(site.y) == quarter;
            let share = shown.iter().filter(within).count() as f64 / count as f64;
            assert!((0.18..0.32).contains(&share), "quarter {quarter} holds {share} of {count} cells");
        }
    }
}

#[test]
fn places_do_not_depend_on_when_room_was_made() {
    let at_rest = at_rest();
    let (mut at_once, mut in_steps) = (Microlitre::new(&at_rest), Microlitre::new(&at_rest));
    let mut many = at_rest;
    for kind in [Kind::StemCell, Kind::Neutrophil, Kind::Cd8] {
        let mut more = at_rest;
        more[kind as usize] += 900;
        many[kind as usize] += 900;
        in_steps.make_room(&more);
    }
    at_once.make_room(&many);
    for kind in Kind::ALL {
        let count = many[kind as usize] as usize;
        assert_eq!(at_once.sites(kind)[..count], in_steps.sites(kind)[..count], "{kind:?}");
        assert_eq!(
            at_once.sites(kind)[..at_rest[kind as usize] as usize],
            Microlitre::new(&at_rest).sites(kind)[..],
            "making room moved a {kind:?}"
        );
    }
}

#[test]
fn cells_stray_slowly_and_neighbours_stray_together() {
    assert_eq!(Drift::at(0.0), Drift::default(), "a still shows every cell on its site");
    for seconds in [0.5, 3.0, 60.0, 1e4] {
        let (now, soon) = (Drift::at(seconds), Drift::at(seconds + 0.1));
        for (x, y) in [(0.0, 0.0), (300.0, 700.0), (500.0, 500.0), (990.0, 20.0), (1000.0, 1000.0)] {
            let (here, beside, later) = (now.of(x, y), now.of((x + 10.0).min(1000.0), y), soon.of(x, y));
            assert!(here.0.hypot(here.1) <= DRIFT, "a cell strayed by {here:?}");
            assert!((here.0 - beside.0).hypot(here.1 - beside.1) < 0.3, "neighbours bump");
            assert!((here.0 - later.0).hypot(here.1 - later.1) < 0.3, "a cell hurries");
        }
    }
    assert_eq!(Drift::at(f64::NAN), Drift::default());
}

#[test]
fn cells_come_and_go_within_their_time_and_nobody_else_fades() {
    let mut fades = Fades::default();
    let with = |count: u32| {
        let mut counts: Counts = [0; Kind::COUNT];
        counts[Kind::BCell as usize] = count;
        counts
    };
    fades.jump(&with(10));
    assert!(!fades.is_moving());
    assert_eq!(fades.opacities(Kind::BCell), [1.0; 10]);

    fades.advance(&with(12), ARRIVAL / 2.0);
    assert!(fades.is_moving());
    assert_eq!(fades.opacities(Kind::BCell)[..10], [1.0; 10]);
    assert!(fades.opacities(Kind::BCell)[10..].iter().all(|opacity| (opacity - 0.5).abs() < 1e-6));
    fades.advance(&with(12), ARRIVAL);
    assert!(!fades.is_moving());

    fades.advance(&with(7), LEAVING / 3.0);
    assert_eq!(fades.opacities(Kind::BCell).len(), 12, "leaving cells are still seen");
    fades.advance(&with(7), LEAVING);
    assert_eq!(fades.opacities(Kind::BCell), [1.0; 7]);
    assert!(!fades.is_moving());
}

#[test]
fn fewer_dots_keep_the_proportions_of_the_kinds() {
    let run = transplant();
    for cells_for_one_dot in [1, 2, 4, 8] {
        for day in [-180.0, -1.0, 30.0, 3650.0] {
            let counts = counts(&run.at(day));
            for (count, dots) in counts.into_iter().zip(dots(&counts, cells_for_one_dot)) {
                let due = f64::from(count) / f64::from(cells_for_one_dot);
                assert_eq!(dots == 0, count == 0, "a kind that is there has a dot, and no other");
                assert!(dots == 1 || (f64::from(dots) - due).abs() <= 0.5, "{dots} dots for {count} cells");
            }
        }
    }
}

#[test]
fn one_dot_for_one_cell_is_every_cell_and_one_for_none_is_too() {
    let counts = at_rest();
    assert_eq!(dots(&counts, 1), counts);
    assert_eq!(dots(&counts, 0), counts);
}
