//! Remarks: rounding that claims no more than the model knows, and words that follow the run.

use model::{Graft, Milestones, Observable, Trajectory, simulate};
use proptest::prelude::*;
use story::chapter::Chapter;
use story::remark::{
    Activity, Amount, AtDay, Change, DayWord, Difference, Ending, Event, EventKind, Harm, Outlook, Standing,
    Subject, Trend, Unit, Word, at_day, differences, ending, events, summary,
};
use story::ruler::Span;
use story::state::{Plan, Settings};

/// A run without chance.
fn run_of(settings: Settings) -> Trajectory {
    simulate(&Settings { triggers: false, escapes: false, ..settings }.scenario()).expect("settings run")
}

fn run() -> Trajectory {
    run_of(Settings::default())
}

fn untreated() -> Trajectory {
    run_of(Settings { plan: Plan::None, ..Settings::default() })
}

fn first(run: &Trajectory, kind: EventKind) -> Option<Event> {
    events(run).into_iter().find(|event| event.kind == kind)
}

#[test]
fn a_run_says_whether_and_when_the_condition_came_back() {
    let ends = |settings: Settings| ending(&simulate(&settings.scenario()).expect("settings run"));
    assert_eq!(ends(Settings { triggers: false, escapes: false, ..Settings::default() }), Ending::Quiet);
    let default = simulate(&Settings::default().scenario()).expect("settings run");
    let again =
        default.relapses().iter().copied().find(|&day| day > 0.0).expect("the default run comes back");
    assert_eq!(ending(&default), Ending::ActiveAgain(DayWord::of(again)));
    assert!(matches!(
        ends(Settings { graft: Graft::None, depth: 0.3, ..Settings::default() }),
        Ending::ActiveAgain(_)
    ));
}

#[test]
fn neutrophils_are_said_in_tenths_and_never_as_nought() {
    let said = |value| Amount::of(Observable::Neutrophils, value);
    assert_eq!(said(0.6349), Amount::About(0.6));
    assert_eq!(said(4.2), Amount::About(4.2));
    assert_eq!(said(0.0999), Amount::Below(0.1));
    assert_eq!(said(0.0), Amount::Below(0.1));
}

#[test]
fn platelets_are_said_in_fives_and_cells_by_two_digits() {
    assert_eq!(Amount::of(Observable::Platelets, 24.4), Amount::About(25.0));
    assert_eq!(Amount::of(Observable::Platelets, 3.0), Amount::Below(10.0));
    assert_eq!(Amount::of(Observable::Cd4, 286.9), Amount::About(290.0));
    assert_eq!(Amount::of(Observable::Cd4, 13.6), Amount::About(14.0));
    assert_eq!(Amount::of(Observable::WhiteCells, 6_907.0), Amount::About(6_900.0));
    assert_eq!(Amount::of(Observable::SelfReactive, 0.99999), Amount::About(1.0));
    assert_eq!(Amount::of(Observable::SelfReactive, 0.003), Amount::Below(1.0));
}

#[test]
fn shares_are_said_as_parts_of_a_hundred() {
    assert_eq!(Amount::of(Observable::MarrowStemCells, 0.2561), Amount::About(25.0));
    assert_eq!(Amount::of(Observable::NaiveShare, 0.3525), Amount::About(35.0));
    assert_eq!(Amount::of(Observable::Damage, 0.155), Amount::About(16.0));
    assert_eq!(Amount::of(Observable::Progenitors, 1e-5), Amount::Below(5.0));
}

#[test]
fn every_observable_is_said_in_the_unit_of_its_model() {
    for observable in Observable::ALL {
        let expected = match observable.name_and_unit().1 {
            "/uL" => &[Unit::PerMicrolitre][..],
            "1e9/L" => &[Unit::BillionsPerLitre],
            "relative" => &[Unit::OfStart, Unit::RelapseUnits],
            "fraction of CD4" => &[Unit::OfHundred],
            "fraction" => &[Unit::ModelUnits],
            "ratio" => &[Unit::Ratio],
            "events/year" => &[Unit::Index],
            other => panic!("a new unit: {other}"),
        };
        assert!(expected.contains(&Unit::of(observable)), "{observable:?}");
    }
}

#[test]
fn days_are_counted_near_day_nought_and_told_as_months_and_years_later() {
    let names = [
        (-60.0, DayWord::Day(-60)),
        (-2.5, DayWord::Day(-3)),
        (0.0, DayWord::Day(0)),
        (0.375, DayWord::After(Span::Hours(9))),
        (7.9, DayWord::Day(7)),
        (11.999_999_999, DayWord::Day(12)),
        (59.0, DayWord::Day(59)),
        (400.0, DayWord::After(Span::Months(13))),
        (730.0, DayWord::After(Span::Years(2))),
        (912.5, DayWord::After(Span::Months(30))),
        (3650.0, DayWord::After(Span::Years(10))),
    ];
    for (day, name) in names {
        assert_eq!(DayWord::of(day), name, "day {day}");
    }
}

#[test]
fn day_seven_says_that_neutrophils_are_very_few() {
    let AtDay { day, lead, amount, word, .. } = at_day(&run(), 7.0);
    assert_eq!((day, lead), (DayWord::Day(7), Observable::Neutrophils));
    assert_eq!(word, Word::Standing(Standing::AlmostNone));
    let (Amount::About(said) | Amount::Below(said)) = amount;
    assert!(said <= 0.2, "{said}");
}

#[test]
fn neutrophils_fall_into_the_gap_rest_at_their_lowest_and_rise_out_of_it() {
    let run = run();
    let nadir = run.milestones().neutrophil_nadir_day.expect("they fall");
    assert_eq!(at_day(&run, 2.0).trend, Trend::Falling);
    assert_eq!(at_day(&run, nadir).trend, Trend::Lowest);
    assert_eq!(at_day(&run, 12.0).trend, Trend::Rising);
}

#[test]
fn nothing_moves_in_an_untreated_run_without_chance() {
    let run = untreated();
    for day in [-100.0, -20.0, 7.0, 400.0, 3000.0] {
        assert_eq!(at_day(&run, day).trend, Trend::Steady, "day {day}");
        assert_eq!(at_day(&run, day).word, Word::Standing(Standing::AsAtFirst), "day {day}");
    }
}

#[test]
fn the_lead_of_a_day_is_what_its_chapter_shows_first() {
    let run = run();
    for chapter in Chapter::ALL {
        assert_eq!(at_day(&run, chapter.entry_day()).lead, chapter.shows()[0]);
    }
}

#[test]
fn what_was_done_stands_on_the_ruler_in_the_order_of_a_transplant() {
    let run = run();
    let events = events(&run);
    assert!(events.is_sorted_by_key(|event| event.day));
    let order = [
        EventKind::Chemotherapy,
        EventKind::Collection,
        EventKind::Clearing,
        EventKind::Infusion,
        EventKind::NeutrophilsBack,
        EventKind::InversionEnds,
    ];
    let days = order.map(|kind| first(&run, kind).map(|event| event.day));
    assert!(days.iter().all(Option::is_some) && days.is_sorted(), "{days:?}");
    assert_eq!(first(&run, EventKind::Infusion).map(|event| event.day), Some(0.0));
}

#[test]
fn several_doses_of_atg_are_one_event() {
    let run = run_of(Settings { plan: Plan::CyAtg, ..Settings::default() });
    let doses: Vec<Event> = events(&run).into_iter().filter(|event| event.kind == EventKind::Atg).collect();
    assert_eq!(doses.len(), 1);
    assert_eq!((doses[0].day, doses[0].until), (-5.0, Some(-1.0)));
}

#[test]
fn each_course_of_growth_factor_begins_and_ends() {
    let run = run();
    let courses: Vec<Event> =
        events(&run).into_iter().filter(|event| event.kind == EventKind::GrowthFactor).collect();
    assert_eq!(courses.len(), 2, "before the collection and after the infusion");
    assert!(courses.iter().all(|course| course.until.is_some_and(|until| until > course.day)));
}

#[test]
fn activity_returns_only_after_a_transplant_and_flares_come_without_one() {
    let treated = simulate(&Settings::default().scenario()).expect("the default runs");
    let settings = Settings { plan: Plan::None, ..Settings::default() };
    let untreated = simulate(&settings.scenario()).expect("no treatment runs");
    let returns = first(&treated, EventKind::ActivityReturns);
    assert!(returns.is_none_or(|event| event.day > 0.0));
    assert!(first(&treated, EventKind::Flare).is_some_and(|event| event.day < 0.0));
    assert_eq!(first(&untreated, EventKind::ActivityReturns), None);
    let flares = events(&untreated).iter().filter(|event| event.kind == EventKind::Flare).count();
    assert_eq!(flares, untreated.relapses().len());
}

#[test]
fn the_summary_of_the_clearing_says_that_cells_fall() {
    for passage in summary(&run(), Chapter::Clear) {
        assert!(passage.to < passage.from, "{passage:?}");
    }
}

#[test]
fn the_summary_of_the_first_chapter_tells_of_a_flare() {
    let settings = Settings { escapes: false, ..Settings::default() };
    let run = simulate(&settings.scenario()).expect("settings run");
    let passages = summary(&run, Chapter::Attack);
    let of = |observable| passages.iter().find(|passage| passage.observable == observable);
    let inflammation = of(Observable::Inflammation).expect("the chapter shows inflammation");
    let flare = Word::Activity(Activity::Flare);
    assert!(inflammation.from < flare, "it begins calmer");
    assert!(inflammation.to == flare || inflammation.turn.is_some_and(|turn| turn.word == flare));
    let damage = of(Observable::Damage).expect("the chapter shows damage");
    assert!(damage.to >= Word::Harm(Harm::Little) && damage.turn.is_none(), "damage never falls");
}

#[test]
fn a_summary_says_everything_its_chapter_shows() {
    let run = run();
    for chapter in Chapter::ALL {
        let said: Vec<Observable> =
            summary(&run, chapter).into_iter().map(|passage| passage.observable).collect();
        assert_eq!(said, chapter.shows());
    }
}

#[test]
fn a_run_does_not_differ_from_itself() {
    assert_eq!(differences(&run(), &run()), []);
    assert_eq!(differences(&untreated(), &untreated()), []);
}

#[test]
fn without_stem_cells_the_gap_is_longer_after_deep_clearing_by_the_days_of_the_milestones() {
    let with = run();
    let without = run_of(Settings { graft: Graft::None, ..Settings::default() });
    let gap = |milestones: Milestones| milestones.days_below_half;
    let longer = (gap(without.milestones()) - gap(with.milestones())).round() as u32;
    assert!(longer > 10, "{longer}");
    let expected = Difference::Mark(Subject::Gap, Change::Later(Span::Days(longer)));
    assert_eq!(differences(&with, &without).first(), Some(&expected));
    let back = Difference::Mark(Subject::Gap, Change::Earlier(Span::Days(longer)));
    assert_eq!(differences(&without, &with).first(), Some(&back));
}

#[test]
fn too_shallow_a_clearing_ends_active() {
    let shallow = run_of(Settings { depth: 0.3, ..Settings::default() });
    let end = Difference::End { before: Outlook::Quiet, now: Outlook::Active };
    assert_eq!(differences(&run(), &shallow).last(), Some(&end));
}

#[test]
fn against_no_treatment_the_neutrophils_now_fall() {
    let expected = Difference::Mark(Subject::Gap, Change::NowFalls);
    assert_eq!(differences(&untreated(), &run()).first(), Some(&expected));
    let back = Difference::Mark(Subject::Gap, Change::NoLongerFalls);
    assert_eq!(differences(&run(), &untreated()).first(), Some(&back));
}

#[test]
fn a_slower_thymus_is_seen_in_new_cd4_cells() {
    let slow = run_of(Settings { thymus: 0.3, ..Settings::default() });
    let differences = differences(&run(), &slow);
    let later = differences.iter().any(|difference| {
        matches!(difference, Difference::Mark(Subject::NaiveCd4HalfBack, Change::Later(Span::Months(_))))
    });
    assert!(later, "{differences:?}");
}

proptest! {
    #[test]
    fn no_number_is_said_as_nought_or_as_something_that_is_no_number(
        observable in prop::sample::select(Observable::ALL.to_vec()),
        value in any::<f64>(),
    ) {
        let (Amount::About(said) | Amount::Below(said)) = Amount::of(observable, value);
        prop_assert!(said > 0.0);
        prop_assert!(said.is_finite() || !(value * 100.0).is_finite());
    }

    #[test]
    fn what_is_said_is_close_to_what_is_so(
        observable in prop::sample::select(Observable::ALL.to_vec()),
        value in 0.0..10_000.0,
    ) {
        let whole = match Unit::of(observable) {
            Unit::OfStart | Unit::OfHundred | Unit::ModelUnits | Unit::RelapseUnits => 100.0 * value,
            _ => value,
        };
        match Amount::of(observable, value) {
            Amount::About(said) => prop_assert!((said - whole).abs() <= (0.05 * whole).max(2.5)),
            Amount::Below(limit) => prop_assert!(whole < limit),
        }
    }

    #[test]
    fn any_day_can_be_said(day in any::<f64>()) {
        let run = run_of(Settings { plan: Plan::None, ..Settings::default() });
        let said = at_day(&run, day);
        prop_assert!(said.lead == Chapter::containing(day).shows()[0]);
    }
}
