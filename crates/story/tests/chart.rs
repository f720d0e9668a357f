//! The chart: on the ruler's axis, true to the run, safe to put into any page.

use model::published::{Found, Published};
use model::{Graft, Observable, Trajectory, simulate};
use proptest::prelude::*;
use story::cast::{Colour, Theme, Token};
use story::chapter::{Chapter, Growth};
use story::chart::{
    BandsInTheMaking, Beside, Chart, FUTURE_OPACITY, Line, Meaning, Page, Reading, Side, line_class,
    offers_tens, style_sheet, table, table_days,
};
use story::published::{self, Verdict};
use story::ruler::{self, Ruler};
use story::scene::Frame;
use story::state::{Plan, Settings};

const FRAME: Frame = Frame { width: 900.0, height: 114.0 };
const NAME_WIDTH: f64 = 90.0;
const NAME_HEIGHT: f64 = 16.0;

fn run_of(settings: Settings) -> Trajectory {
    simulate(&settings.scenario()).expect("settings run")
}

fn run() -> Trajectory {
    run_of(Settings::default())
}

fn without_graft() -> Trajectory {
    run_of(Settings { graft: Graft::None, ..Settings::default() })
}

fn chart_in(frame: Frame, chapter: Chapter, run: &Trajectory, ghost: Option<&Trajectory>) -> Chart {
    Chart::new(
        chapter,
        run,
        Beside { ghost, ..Beside::default() },
        Page { frame, growth: Growth::Linear, name_width: &|_| NAME_WIDTH },
    )
}

fn chart(chapter: Chapter, run: &Trajectory) -> Chart {
    chart_in(FRAME, chapter, run, None)
}

/// The points of the paths of a class, as they are drawn.
fn points(svg: &str, class: &str) -> Vec<(f64, f64)> {
    let paths = svg.split("<path ").filter(|path| path.contains(class));
    let drawn = paths.filter_map(|path| path.split_once("d=\"")?.1.split_once('"')).map(|(drawn, _)| drawn);
    let number = |text: &str| text.trim_end_matches('Z').parse::<f64>().expect("a number");
    drawn
        .flat_map(|drawn| drawn.split(['M', 'L']).skip(1))
        .map(|point| point.split_once(' ').expect("two numbers"))
        .map(|(x, y)| (number(x), number(y)))
        .collect()
}

/// How near a drawn line passes a place.
fn distance(line: &[(f64, f64)], (x, y): (f64, f64)) -> f64 {
    let to_piece = |pair: &[(f64, f64)]| {
        let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
        let length = (bx - ax).powi(2) + (by - ay).powi(2);
        let along = if length > 0.0 { ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length } else { 0.0 };
        let along = along.clamp(0.0, 1.0);
        (x - ax - along * (bx - ax)).hypot(y - ay - along * (by - ay))
    };
    line.windows(2).map(to_piece).fold(f64::INFINITY, f64::min)
}

fn name_area(line: &Line) -> [f64; 4] {
    let name = line.name;
    let left = if name.side == Side::Left { name.at.x - NAME_WIDTH } else { name.at.x };
    [left, name.at.y - NAME_HEIGHT / 2.0, left + NAME_WIDTH, name.at.y + NAME_HEIGHT / 2.0]
}

#[test]
fn one_cursor_crosses_ruler_and_chart() {
    let chart = chart(Chapter::Gap, &run());
    let ruler = Ruler::new(FRAME.width);
    for day in [-180.0, -38.0, 0.5, 7.0, 400.0, 3650.0] {
        assert_eq!(chart.x_from_day(day), ruler.x_from_day(day));
        assert!((chart.day_from_x(chart.x_from_day(day)) - day).abs() < 1e-6);
    }
    assert_eq!(chart.span, ruler.extent(Chapter::Gap));
}

#[test]
fn the_dot_of_the_cursor_lies_on_the_line() {
    let run = run();
    for chapter in Chapter::ALL {
        let chart = chart(chapter, &run);
        for (line, place) in chart.lines.iter().zip(0..) {
            let drawn = points(&chart.past, &line.class);
            for step in 0..90 {
                let x = f64::from(step) * 10.0 + 3.3;
                let day = chart.day_from_x(x);
                let y = chart.y_from_reading(&chart.reading(&run, day)[place]);
                let off = distance(&drawn, (x, y));
                assert!(off < 0.75, "{:?} of {chapter:?} on day {day}: {off} px", line.observable);
            }
        }
    }
}

#[test]
fn every_line_reaches_from_the_first_day_to_the_last() {
    let run = run();
    for chapter in Chapter::ALL {
        let chart = chart(chapter, &run);
        for line in &chart.lines {
            let drawn = points(&chart.past, &line.class);
            assert_eq!((drawn[0].0, drawn[drawn.len() - 1].0), (0.0, FRAME.width));
            assert!(drawn.is_sorted_by(|a, b| a.0 <= b.0), "time does not run back");
        }
    }
}

#[test]
fn a_line_is_drawn_with_few_points() {
    let chart = chart(Chapter::Rebuild, &run());
    for line in &chart.lines {
        let drawn = points(&chart.past, &line.class).len();
        assert!((10..400).contains(&drawn), "{drawn} points for {:?}", line.observable);
    }
}

#[test]
fn the_past_and_the_future_are_the_same_lines() {
    let chart = chart(Chapter::Clear, &run());
    let (_, future) = chart.ground.split_once("<g class=\"future\">").expect("a future");
    let (_, past) = chart.past.split_once("<g class=\"past\">").expect("a past");
    assert_eq!(future, past);
}

#[test]
fn the_drawing_has_no_word_no_colour_and_no_style_of_its_own() {
    let (run, ghost) = (run(), without_graft());
    for chapter in Chapter::ALL {
        let chart = chart_in(FRAME, chapter, &run, Some(&ghost));
        for svg in [&chart.ground, &chart.past] {
            for banned in ["<text", "style", "#", "fill=", "stroke=", "id=", "NaN", "inf", "script"] {
                assert!(!svg.contains(banned), "{banned} in {chapter:?}");
            }
            assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
        }
    }
}

#[test]
fn a_run_has_no_ghost_of_itself() {
    let run = run();
    let chart = chart_in(FRAME, Chapter::Gap, &run, Some(&run));
    assert!(chart.ground.contains("<g class=\"ghost\"></g>"));
}

#[test]
fn a_ghost_is_drawn_only_where_the_runs_differ() {
    let (run, ghost) = (run(), without_graft());
    let chart = chart_in(FRAME, Chapter::Gap, &run, Some(&ghost));
    let (ghosts, _) = chart.ground.split_once("<g class=\"future\">").expect("a future");
    let (_, ghosts) = ghosts.split_once("<g class=\"ghost\">").expect("a ghost");
    let drawn = points(ghosts, &line_class(Observable::Neutrophils));
    assert!(!drawn.is_empty());
    let given_back = chart.x_from_day(0.0);
    assert!(drawn.iter().all(|&(x, _)| x >= given_back), "nothing differs before the cells are given back");
}

#[test]
fn a_larger_ghost_widens_the_axis_so_that_nothing_is_cut_off() {
    let settings = Settings { plan: Plan::None, ..Settings::default() };
    let (calm, run) = (run_of(settings), run());
    let alone = chart(Chapter::Return, &calm);
    let with_ghost = chart_in(FRAME, Chapter::Return, &calm, Some(&run));
    let height = |chart: &Chart| chart.grid[chart.grid.len() - 1].y;
    assert!(height(&with_ghost) > height(&alone), "the first day's level moves down");
}

#[test]
fn a_chart_of_shares_stands_on_nothing_and_says_the_first_days_level() {
    let run = run();
    for chapter in Chapter::ALL.into_iter().filter(|chapter| chapter.growth() == Growth::Linear) {
        let chart = chart(chapter, &run);
        let meanings: Vec<Meaning> = chart.grid.iter().map(|line| line.meaning).collect();
        assert_eq!(meanings.first(), Some(&Meaning::Nothing));
        assert_eq!(meanings.last(), Some(&Meaning::FirstDay));
        let shows_flares = chapter.shows().contains(&Observable::Inflammation);
        assert_eq!(meanings.contains(&Meaning::Flare), shows_flares);
        assert!(chart.grid.is_sorted_by(|a, b| a.y > b.y), "from below");
    }
}

#[test]
fn inflammation_crosses_the_mark_of_a_flare_where_the_run_has_a_flare() {
    let run = run();
    let chart = chart(Chapter::Attack, &run);
    let mark = chart.grid.iter().find(|line| line.meaning == Meaning::Flare).expect("a mark").y;
    let inflammation = |day: f64| {
        let readings = chart.reading(&run, day);
        let reading = readings.iter().find(|reading| reading.observable == Observable::Inflammation).copied();
        chart.y_from_reading(&reading.expect("shown"))
    };
    let flare = run.relapses()[0];
    assert!(inflammation(flare + 1.0) < mark, "above the mark");
    assert!(inflammation(-179.0) > mark, "and below it before");
}

#[test]
fn on_steps_of_ten_equal_ratios_are_equally_high_and_there_is_no_nought() {
    let chart = chart(Chapter::Collect, &run());
    let y = |value| {
        let reading = Reading { observable: Observable::BloodStemCells, value, share: 0.0 };
        chart.y_from_reading(&reading)
    };
    assert!(((y(10.0) - y(100.0)) - (y(100.0) - y(1000.0))).abs() < 1e-9);
    assert_eq!(y(0.0), y(1.0), "fewer than one lie on the floor");
    assert_eq!(chart.grid[0].meaning, Meaning::PerMicrolitre(1.0));
    let neutrophils = Reading { observable: Observable::Neutrophils, value: 0.1, share: 0.0 };
    assert!((chart.y_from_reading(&neutrophils) - y(100.0)).abs() < 1e-9, "one unit for all lines");
}

/// The chart on a page 360, 820 and 1280 pixels wide.
const FRAMES: [Frame; 3] = [
    Frame { width: 328.0, height: 132.0 },
    Frame { width: 772.0, height: 132.0 },
    Frame { width: 900.0, height: 114.0 },
];

#[test]
fn charts_of_counts_can_be_read_on_steps_of_ten_and_then_tell_small_shares_apart() {
    let run = run();
    let page = |growth| Page { frame: FRAME, growth, name_width: &|_| NAME_WIDTH };
    for chapter in Chapter::ALL {
        let [even, tens] = [Growth::Linear, Growth::Logarithmic]
            .map(|growth| Chart::new(chapter, &run, Beside::default(), page(growth)));
        assert_eq!(even != tens, offers_tens(chapter), "{chapter:?}");
        if even != tens {
            let y = |share| tens.y_from_reading(&Reading { observable: Observable::Cd4, value: 0.0, share });
            assert!(((y(0.01) - y(0.1)) - (y(0.1) - y(1.0))).abs() < 1e-9, "equal ratios are equally high");
            assert_eq!(y(0.0), y(0.001), "there is no nought");
            let meanings: Vec<Meaning> = tens.grid.iter().map(|line| line.meaning).collect();
            let parts = [1000.0, 100.0, 10.0].map(Meaning::Part);
            assert_eq!(meanings, [&parts[..], &[Meaning::FirstDay]].concat());
        }
    }
    assert_eq!(Chapter::ALL.into_iter().filter(|&chapter| offers_tens(chapter)).count(), 5);
}

#[test]
fn names_stay_on_the_chart_and_touch_no_other_name_on_pages_of_any_width() {
    let run = run();
    for (frame, chapter) in FRAMES.into_iter().flat_map(|frame| Chapter::ALL.map(|chapter| (frame, chapter)))
    {
        let chart = chart_in(frame, chapter, &run, None);
        for (i, line) in chart.lines.iter().enumerate() {
            let [left, top, right, bottom] = name_area(line);
            assert!(left >= 0.0 && top >= 0.0 && right <= frame.width && bottom <= frame.height);
            for other in &chart.lines[..i] {
                let [other_left, other_top, other_right, other_bottom] = name_area(other);
                let touches =
                    left < other_right && other_left < right && top < other_bottom && other_top < bottom;
                assert!(!touches, "{:?} on {:?} in {chapter:?}", line.observable, other.observable);
            }
        }
    }
}

#[test]
fn the_name_of_every_level_has_its_room_inside_the_chart_below_the_ruler() {
    const LEVEL_NAME: f64 = 16.0;
    let run = run();
    for (frame, chapter) in FRAMES.into_iter().flat_map(|frame| Chapter::ALL.map(|chapter| (frame, chapter)))
    {
        let grid = chart_in(frame, chapter, &run, None).grid;
        assert!(grid.iter().all(|line| line.y >= LEVEL_NAME), "{chapter:?}");
        assert!(grid.windows(2).all(|pair| pair[0].y - pair[1].y >= LEVEL_NAME), "{chapter:?}: {grid:?}");
    }
}

#[test]
fn every_cell_rides_on_its_own_line() {
    let run = run();
    for chapter in Chapter::ALL {
        let chart = chart(chapter, &run);
        for line in &chart.lines {
            let drawn = points(&chart.past, &line.class);
            let off = distance(&drawn, (line.name.rider.x, line.name.rider.y));
            assert!(off < 0.75, "{:?} of {chapter:?}: {off} px", line.observable);
        }
    }
}

#[test]
fn no_two_lines_of_a_chart_are_alike_without_colour() {
    let run = run();
    for chapter in Chapter::ALL {
        let chart = chart(chapter, &run);
        let dashes =
            |line: &Line| line.class.split(' ').find(|class| class.starts_with("dash-")).map(str::to_owned);
        let mut seen: Vec<_> = chart.lines.iter().map(dashes).collect();
        assert!(seen.iter().all(Option::is_some));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), chart.lines.len(), "{chapter:?}");
    }
}

#[test]
fn the_style_sheet_knows_every_line_and_names_no_colour() {
    let css = style_sheet();
    for observable in Observable::ALL {
        assert!(css.contains(&format!(".{}{{color:var(--", line_class(observable))), "{observable:?}");
    }
    assert!(!css.contains('#') && !css.contains("rgb"));
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn the_future_is_pale_and_still_seen_on_every_paper() {
    let blend = |Colour(line): Colour, Colour(paper): Colour| {
        let part = |colour: u32, shift: u32| f64::from(colour >> shift & 255);
        let mixed = |shift: u32| {
            let mix = FUTURE_OPACITY * part(line, shift) + (1.0 - FUTURE_OPACITY) * part(paper, shift);
            (mix.round() as u32) << shift
        };
        Colour(mixed(16) | mixed(8) | mixed(0))
    };
    let run = run();
    for theme in Theme::ALL {
        let paper = Token::Paper.colour(theme);
        for chapter in Chapter::ALL {
            for kind in chart(chapter, &run).lines.iter().filter_map(|line| line.kind) {
                let contrast = blend(kind.colours(theme).line, paper).contrast(paper);
                assert!(contrast >= 3.0, "{kind:?} in {theme:?}: {contrast:.2}");
            }
        }
    }
}

#[test]
fn a_published_point_is_marked_on_its_day_as_high_as_the_line_would_be() {
    let run = run();
    for (chapter, plan) in [(Chapter::Gap, Plan::CyAtg), (Chapter::Rebuild, Plan::BeamAtg)] {
        let points: Vec<&Published> = published::points(chapter.shows(), plan).collect();
        assert!(points.len() >= 2);
        let beside = Beside { published: &points, ..Beside::default() };
        let page = Page { frame: FRAME, growth: Growth::Linear, name_width: &|_| NAME_WIDTH };
        let chart = Chart::new(chapter, &run, beside, page);
        let marks: Vec<&str> = chart.ground.split("class=\"published ").skip(1).collect();
        assert_eq!(marks.len(), points.len());
        for (mark, point) in marks.into_iter().zip(points) {
            let (day, value) = match point.found {
                Found::Passed { level, days, .. } => (days.0, level),
                Found::BorderlineLow { day, range } | Found::Usual { day, range } => (day, range.0),
            };
            let first_day = run.at(run.start()).read(point.observable);
            let observable = point.observable;
            let y = chart.y_from_reading(&Reading { observable, value, share: value / first_day });
            let (_, drawn) = mark.split_once("d=\"M").expect("a path");
            let (x, drawn) = drawn.split_once(' ').expect("a place");
            let drawn: f64 =
                drawn.split(['l', 'V', 'H']).next().expect("a height").parse().expect("a number");
            let off = (x.parse::<f64>().expect("a number") - chart.x_from_day(day)).abs();
            assert!(off < 4.0 && (drawn - y).abs() < 0.1, "{point:?}: {off} px off, at {drawn} for {y}");
        }
    }
}

#[test]
fn the_line_runs_inside_the_band_of_sets_where_the_default_was_not_tuned_away_from_them() {
    let settings = Settings { triggers: false, escapes: false, ..Settings::default() };
    let mut making = BandsInTheMaking::new(settings.scenario());
    let mut runs = 1;
    let bands = loop {
        match making.run_next().expect("it runs") {
            Some(bands) => break bands,
            None => runs += 1,
        }
    };
    assert_eq!(runs, 100);
    let run = run_of(settings);
    for observable in [Observable::Cd4, Observable::BCells, Observable::NaiveCd4] {
        let inside = |band: &&model::ensemble::Band| {
            let value = run.at(band.day).read(observable);
            (0.98 * band.low..=1.02 * band.high).contains(&value)
        };
        let band = bands.of(observable);
        assert!(band.iter().filter(inside).count() as f64 > 0.9 * band.len() as f64, "{observable:?}");
    }
    let beside = Beside { bands: Some(&bands), ..Beside::default() };
    let page = Page { frame: FRAME, growth: Growth::Linear, name_width: &|_| NAME_WIDTH };
    let chart = Chart::new(Chapter::Rebuild, &run, beside, page);
    assert_eq!(chart.ground.matches("class=\"band ").count(), chart.lines.len());
    let wash = points(&chart.ground, "class=\"band ");
    assert!(wash.iter().all(|&(x, y)| (0.0..=FRAME.width).contains(&x) && (0.0..=FRAME.height).contains(&y)));
}

#[test]
fn without_a_transplant_nothing_published_is_shown() {
    for chapter in Chapter::ALL {
        for plan in [Plan::None, Plan::StrongDrug] {
            assert_eq!(published::points(chapter.shows(), plan).count(), 0);
        }
    }
}

#[test]
fn the_model_has_too_many_cd4_t_cells_after_two_years_and_says_so() {
    let verdict = |plan, observable| {
        let run = run_of(Settings { plan, triggers: false, escapes: false, ..Settings::default() });
        let mut points = published::points(&Observable::ALL, plan);
        let point = points.find(|point| point.observable == observable).expect("a point");
        published::compare(point, &run).verdict
    };
    assert_eq!(verdict(Plan::BeamAtg, Observable::Cd4), Verdict::More);
    assert_eq!(verdict(Plan::BeamAtg, Observable::BCells), Verdict::Agrees);
    assert_eq!(verdict(Plan::CyAtg, Observable::Neutrophils), Verdict::Agrees);
    assert_eq!(verdict(Plan::CyAtg, Observable::Platelets), Verdict::Agrees);
}

#[test]
fn the_table_holds_the_numbers_of_the_chart() {
    let run = run();
    for chapter in Chapter::ALL {
        let chart = chart(chapter, &run);
        for row in table(&run, chapter, &table_days(chapter)) {
            assert_eq!(row.readings, chart.reading(&run, row.day));
            let value = run.at(row.day).read(chapter.shows()[0]);
            assert_eq!(row.readings[0].value, value);
        }
    }
}

#[test]
fn the_first_day_is_the_whole_of_every_count() {
    let run = run();
    for reading in chart(Chapter::Rebuild, &run).reading(&run, run.start()) {
        assert_eq!(reading.share, 1.0, "{:?}", reading.observable);
    }
}

#[test]
fn a_table_is_short_and_goes_from_the_first_day_of_its_chapter_to_the_last() {
    for chapter in Chapter::ALL {
        let days = table_days(chapter);
        assert!((3..=12).contains(&days.len()), "{} rows in {chapter:?}", days.len());
        assert_eq!((days[0], days[days.len() - 1]), (chapter.days().start, chapter.days().end));
        assert!(days.is_sorted_by(|a, b| a < b));
    }
}

#[test]
fn a_frame_of_any_size_is_brought_into_the_range_of_the_ruler() {
    let run = run();
    for length in [f64::NAN, f64::NEG_INFINITY, -3.0, 0.0, 1e12, f64::INFINITY] {
        let frame = Frame { width: length, height: length };
        let chart = chart_in(frame, Chapter::Attack, &run, None);
        assert!(ruler::WIDTH_RANGE.contains(&chart.frame.width) && chart.frame.height.is_finite());
        assert!(!chart.ground.contains("NaN") && !chart.ground.contains("inf"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_run_can_be_drawn_and_stays_on_its_sheet(
        depth in 0.0..=1.25,
        (_, plan) in prop::sample::select(Plan::KEYS.to_vec()),
        chapter in prop::sample::select(Chapter::ALL.to_vec()),
        seed in any::<u32>(),
        width in 280.0..1400.0,
        height in 60.0..300.0,
    ) {
        let run = run_of(Settings { plan, depth, seed, ..Settings::default() });
        let chart = chart_in(Frame { width, height }, chapter, &run, None);
        for line in &chart.lines {
            for (x, y) in points(&chart.past, &line.class) {
                prop_assert!((-0.1..=width + 0.1).contains(&x) && (-0.1..=height + 0.1).contains(&y));
            }
        }
    }
}
