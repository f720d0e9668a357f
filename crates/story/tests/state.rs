//! What a person can change: ranges, footing, and links that come back as they left.

use model::{Condition, Graft, Observable, What, simulate};
use proptest::prelude::*;
use story::cast::Theme;
use story::chapter::Chapter;
use story::compare::{Arm, Arms, Comparison, DELAY_YEARS, STOP_YEARS};
use story::playhead::SPEED_RANGE;
use story::state::{
    Accent, Accepts, CONDITION_KEYS, Caution, Choices, Chrome, Footing, LanguageTag, Look, Mode, Motion,
    Notice, Parameter, Plan, Problem, Runs, Setting, Settings, TEXT_RANGE, View, fragment, link,
};

/// What a link shows, when nothing in it needs a notice.
fn shown(query: &str) -> Choices {
    let (choices, notices) = link::parse(query);
    assert_eq!(notices, [], "{query}");
    choices
}

/// The only problem of a link.
fn problem(query: &str) -> Problem {
    let (_, notices) = link::parse(query);
    assert_eq!(notices.len(), 1, "{query}");
    notices[0].problem
}

#[test]
fn an_empty_link_shows_the_default_and_the_default_needs_no_link() {
    assert_eq!(shown(""), Choices::default());
    assert_eq!(shown("?"), Choices::default());
    assert_eq!(link::write(&Choices::default()), "");
}

#[test]
fn a_link_sets_every_parameter() {
    let choices = shown(
        "?lang=es&chapter=gap&day=7&plan=cy-atg&depth=0.8&graft=4&selection=0.5&thymus=1.5&regulators=0.7\
         &condition=sle&seed=99&triggers=off&escapes=off&speed=2&theme=dark&motion=still\
         &compare=none,moderate-drug&view=none&stop=3&late=2&chrome=figure&mode=class&text=1.25&accent=%23a9b6ff",
    );
    let settings = Settings {
        plan: Plan::CyAtg,
        depth: 0.8,
        graft: Graft::Dose(4.0),
        selection: 0.5,
        thymus: 1.5,
        regulators: 0.7,
        condition: Condition::Lupus,
        seed: 99,
        triggers: false,
        escapes: false,
    };
    let look = Look {
        language: LanguageTag::new("es"),
        theme: Some(Theme::Dark),
        motion: Motion::Still,
        chrome: Chrome::Figure,
        mode: Mode::Class,
        text: 1.25,
        accent: Accent::read("#A9B6FF", Some(Theme::Dark)).ok(),
    };
    let arms = Arms::of([Arm::None, Arm::ModerateDrug]).expect("two arms");
    let comparison = Comparison { arms, stop: Some(3), delay: 2 };
    assert_eq!(choices, Choices { settings, comparison, day: 7.0, speed: 2.0, look, ..Choices::default() });
}

#[test]
fn any_chapter_can_be_the_entrance() {
    for chapter in Chapter::ALL {
        let choices = shown(&format!("chapter={}", chapter.key()));
        assert_eq!((choices.chapter(), choices.day), (chapter, chapter.entry_day()));
    }
}

#[test]
fn a_day_outside_the_chapter_asked_for_is_shown_and_said() {
    let (choices, notices) = link::parse("chapter=gap&day=400");
    assert_eq!(choices.day, 400.0);
    assert_eq!(notices, [Notice { parameter: Some(Parameter::Day), problem: Problem::OutsideChapter }]);
    assert_eq!(shown("chapter=gap&day=10").day, 10.0, "the last day of a chapter is still its own");
}

#[test]
fn an_unknown_word_falls_back_to_the_default_with_a_notice() {
    for query in ["plan=magic", "theme=purple", "chapter=", "condition=MS", "triggers=maybe", "lang=12"] {
        let (choices, _) = link::parse(query);
        assert_eq!(choices, Choices::default(), "{query}");
        assert_eq!(problem(query), Problem::UnknownWord, "{query}");
    }
}

#[test]
fn what_is_no_number_falls_back_to_the_default_with_a_notice() {
    for query in ["depth=deep", "depth=NaN", "thymus=inf", "seed=-1", "seed=1.5", "graft=some", "day="] {
        let (choices, _) = link::parse(query);
        assert_eq!(choices, Choices::default(), "{query}");
        assert_eq!(problem(query), Problem::NotANumber, "{query}");
    }
}

#[test]
fn a_number_out_of_range_shows_the_nearest_end_with_a_notice() {
    assert_eq!(problem("depth=7"), Problem::OutOfRange { shown: 1.25 });
    assert_eq!(problem("thymus=-3"), Problem::OutOfRange { shown: 0.1 });
    assert_eq!(problem("day=99999"), Problem::OutOfRange { shown: 3650.0 });
    assert_eq!(link::parse("depth=7").0.settings.depth, 1.25);
}

#[test]
fn fewer_than_two_treatments_fall_back_to_the_default_with_a_notice() {
    for query in ["compare=none", "compare=none,none"] {
        assert_eq!(link::parse(query).0, Choices::default(), "{query}");
        assert_eq!(problem(query), Problem::TooFew, "{query}");
    }
    assert_eq!(problem("compare=none,magic"), Problem::UnknownWord);
    assert_eq!(problem("compare="), Problem::UnknownWord);
}

#[test]
fn years_are_brought_into_range_and_to_whole_years_with_a_notice() {
    assert_eq!(problem("stop=20"), Problem::OutOfRange { shown: 9.0 });
    assert_eq!(problem("late=1.6"), Problem::OutOfRange { shown: 2.0 });
    assert_eq!(link::parse("late=1.6").0.comparison.delay, 2);
    assert_eq!(problem("stop=soon"), Problem::NotANumber);
    assert_eq!(shown("stop=never"), Choices::default());
}

#[test]
fn all_four_treatments_fit_in_a_link() {
    let query = format!("compare={}", Arm::ALL.map(Arm::key).join(","));
    assert!(Arm::ALL.into_iter().all(|arm| shown(&query).comparison.arms.has(arm)));
}

#[test]
fn treatments_to_compare_open_the_comparison_unless_another_view_is_asked_for() {
    assert_eq!(shown("compare=none,transplant").view, Some(View::Compare));
    assert_eq!(shown("compare=none,transplant&view=hundred").view, Some(View::Hundred));
    assert_eq!(shown("compare=none,transplant&view=none").view, None);
    assert_eq!(shown("arms=none,transplant"), shown("compare=none,transplant"), "as first pages wrote it");
}

#[test]
fn an_accent_that_cannot_be_read_is_refused_with_a_notice() {
    for query in [
        "accent=6f6f6f&theme=dark",
        "accent=ffff00&theme=light",
        "accent=000080&theme=dark",
        "accent=000080&theme=contrast",
    ] {
        assert_eq!(link::parse(query).0.look.accent, None, "{query}");
        assert_eq!(problem(query), Problem::Unreadable, "{query}");
    }
    for query in ["accent=red", "accent=12345", "accent=+12345", "accent=#", "accent=ééé"] {
        assert_eq!(problem(&query.replace('+', "%2B")), Problem::UnknownWord, "{query}");
    }
}

#[test]
fn an_accent_is_used_only_where_it_can_be_read() {
    let accent = shown("accent=000080").look.accent.expect("readable on light paper");
    assert!(accent.on(Theme::Light).is_some());
    assert_eq!((accent.on(Theme::Dark), accent.on(Theme::Contrast)), (None, None));
}

#[test]
fn oversized_links_and_values_are_not_read() {
    let long_value = format!("seed={}1", "0".repeat(link::LONGEST_VALUE));
    assert_eq!(problem(&long_value), Problem::TooLong);
    let long_link = format!("seed=7&x={}", "y".repeat(link::LONGEST_LINK));
    let (choices, notices) = link::parse(&long_link);
    assert_eq!(choices, Choices::default());
    assert_eq!(notices, [Notice { parameter: None, problem: Problem::TooLong }]);
}

#[test]
fn of_a_repeated_parameter_the_first_is_shown() {
    assert_eq!(problem("seed=1&seed=2"), Problem::Repeated);
    assert_eq!(link::parse("seed=1&seed=2").0.settings.seed, 1);
}

#[test]
fn names_that_are_not_ours_are_left_alone() {
    assert_eq!(shown("utm_source=newsletter&seed=4&Plan=none").settings.seed, 4);
}

#[test]
fn no_stem_cells_can_be_asked_for_by_word_or_by_nought() {
    assert_eq!(shown("graft=none").settings.graft, Graft::None);
    assert_eq!(shown("graft=0").settings.graft, Graft::None);
    assert_eq!(shown("graft=0.9").settings.graft, Graft::Dose(1.0));
    assert_eq!(shown("graft=collected").settings.graft, Graft::Collected);
}

#[test]
fn a_link_says_a_chapter_when_it_enters_one_and_else_a_day() {
    let at = |day| link::write(&Choices { day, ..Choices::default() });
    assert_eq!(at(Chapter::Rebuild.entry_day()), "chapter=rebuild");
    assert_eq!(at(7.5), "day=7.5");
}

#[test]
fn every_word_a_parameter_accepts_is_read_without_notice() {
    for parameter in Parameter::ALL {
        if let Accepts::Words(words) | Accepts::NumberOrWords(_, words) = parameter.accepts() {
            for word in words {
                shown(&format!("{}={word}", parameter.key()));
            }
        }
    }
}

#[test]
fn every_parameter_has_a_name_of_its_own() {
    let mut keys = Parameter::ALL.map(Parameter::key).to_vec();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Parameter::ALL.len());
}

#[test]
fn every_plan_knows_its_name() {
    for (key, plan) in Plan::KEYS {
        assert_eq!(plan.key(), key);
    }
}

#[test]
fn the_default_is_tuned_to_published_results_except_the_regulators() {
    let settings = Settings::default();
    for setting in Setting::ALL {
        let expected = if setting == Setting::Regulators { Footing::BeyondTheData } else { Footing::Tuned };
        assert_eq!(setting.footing(&settings), expected, "{}", setting.key());
    }
}

#[test]
fn moving_the_depth_leaves_the_data_and_reset_comes_back() {
    let moved = Setting::Depth.moved(Settings::default(), 0.8);
    assert_eq!(Setting::Depth.footing(&moved), Footing::BeyondTheData);
    assert_eq!(Setting::Depth.reset(moved), Settings::default());
}

#[test]
fn giving_nothing_back_is_tuned_for_cyclophosphamide_only() {
    let without = |plan| Settings { plan, graft: Graft::None, ..Settings::default() };
    assert_eq!(Setting::Graft.footing(&without(Plan::CyAtg)), Footing::Tuned);
    assert_eq!(Setting::Graft.footing(&without(Plan::BeamAtg)), Footing::BeyondTheData);
    assert_eq!(Setting::Graft.footing(&without(Plan::BuTbiAtg)), Footing::BeyondTheData);
}

#[test]
fn the_dials_of_a_transplant_do_nothing_without_one() {
    for plan in [Plan::None, Plan::ModerateDrug, Plan::StrongDrug] {
        assert!(!Setting::Depth.applies(plan) && !Setting::Graft.applies(plan));
        assert!(Setting::Thymus.applies(plan));
        let default = Settings { plan, ..Settings::default() };
        let moved = Setting::Depth.moved(default, 0.3);
        assert_eq!(moved.scenario(), default.scenario());
    }
}

#[test]
fn every_position_of_every_slider_can_be_run() {
    for setting in Setting::ALL {
        let (first, last) = (*setting.range().start(), *setting.range().end());
        let mut position = first;
        while position <= last + 0.5 * setting.step() {
            let settings = setting.moved(Settings::default(), position);
            assert_eq!(settings.scenario().check(), Ok(()), "{} at {position}", setting.key());
            position += setting.step();
        }
    }
}

#[test]
fn the_default_run_has_flares_first_then_quiet_years_and_ends_neither_best_nor_worst() {
    let run = simulate(&Settings::default().scenario()).expect("the default runs");
    let flares_from =
        |from: f64, to: f64| run.relapses().iter().filter(|&&day| from <= day && day < to).count();
    assert!(flares_from(-180.0, -38.0) >= 2, "the first chapter has flares to show");
    let entered = run.at(Chapter::Attack.entry_day()).read(Observable::Inflammation);
    assert!(entered > 1.0, "and is entered in one");
    assert_eq!(flares_from(0.0, 3.0 * 365.0), 0, "years of quiet follow");
    assert!(flares_from(3.0 * 365.0, 3650.0) >= 1, "but not for ever");
    assert!(run.happenings().iter().any(|happening| happening.what == What::Trigger));
}

#[test]
fn the_seed_decides_what_chance_brings() {
    let first_trigger = |seed| {
        let run = simulate(&Settings { seed, ..Settings::default() }.scenario()).expect("any seed runs");
        run.happenings()
            .iter()
            .find(|happening| happening.what == What::Trigger)
            .map(|happening| happening.day)
    };
    assert_eq!(first_trigger(5), first_trigger(5));
    assert_ne!(first_trigger(5), first_trigger(6));
}

fn any_graft() -> impl Strategy<Value = Graft> {
    prop_oneof![Just(Graft::Collected), Just(Graft::None), (1.0..=20.0).prop_map(Graft::Dose)]
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let plan = prop::sample::select(Plan::KEYS.to_vec());
    let condition = prop::sample::select(CONDITION_KEYS.to_vec());
    let numbers = (0.0..=1.25, 0.0..=1.0, 0.1..=2.0, 0.5..=2.0);
    (plan, condition, any_graft(), numbers, any::<(u32, bool, bool)>()).prop_map(
        |((_, plan), (_, condition), graft, numbers, (seed, triggers, escapes))| {
            let (depth, selection, thymus, regulators) = numbers;
            Settings { plan, depth, graft, selection, thymus, regulators, condition, seed, triggers, escapes }
        },
    )
}

fn any_look() -> impl Strategy<Value = Look> {
    let language = prop::option::of("[a-z]{2}(-[A-Z]{2})?");
    let theme = prop::option::of(prop::sample::select(Theme::ALL.to_vec()));
    let chrome = prop::sample::select(Chrome::KEYS.to_vec());
    (language, theme, any::<(bool, bool)>(), chrome, TEXT_RANGE, prop::option::of("[0-9a-f]{6}")).prop_map(
        |(language, theme, (still, class), (_, chrome), text, accent)| Look {
            language: language.and_then(|tag| LanguageTag::new(&tag)),
            theme,
            motion: if still { Motion::Still } else { Motion::Auto },
            chrome,
            mode: if class { Mode::Class } else { Mode::Read },
            text,
            accent: accent.and_then(|digits| Accent::read(&digits, theme).ok()),
        },
    )
}

fn any_comparison() -> impl Strategy<Value = Comparison> {
    let arms = prop::sample::subsequence(Arm::ALL.to_vec(), 2..=4);
    (arms, prop::option::of(STOP_YEARS), DELAY_YEARS).prop_map(|(arms, stop, delay)| Comparison {
        arms: Arms::of(arms).expect("two at least"),
        stop,
        delay,
    })
}

fn any_choices() -> impl Strategy<Value = Choices> {
    let entry = prop::sample::select(Chapter::ALL.to_vec()).prop_map(Chapter::entry_day);
    let day = prop_oneof![-180.0..=3650.0, entry];
    let view = prop::option::of(prop::sample::select(View::KEYS.map(|(_, view)| view).to_vec()));
    let runs = prop::sample::select(Runs::KEYS.map(|(_, runs)| runs).to_vec());
    (any_settings(), any_comparison(), day, SPEED_RANGE, any_look(), view, runs).prop_map(
        |(settings, comparison, day, speed, look, view, runs)| Choices {
            settings,
            comparison,
            day,
            speed,
            look,
            view,
            runs,
        },
    )
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_gives_choices_that_can_be_run(text in any::<String>()) {
        let (choices, _) = link::parse(&text);
        prop_assert_eq!(choices.settings.scenario().check(), Ok(()));
    }

    #[test]
    fn any_value_of_any_parameter_gives_choices_that_can_be_run(
        parameter in prop::sample::select(Parameter::ALL.to_vec()),
        value in prop_oneof![any::<String>(), any::<f64>().prop_map(|number| number.to_string())],
    ) {
        let (choices, notices) = link::parse(&format!("{}={value}", parameter.key()));
        prop_assert_eq!(choices.settings.scenario().check(), Ok(()));
        prop_assert!(choices.day.is_finite() && SPEED_RANGE.contains(&choices.speed));
        prop_assert!(notices.len() <= 1 || value.contains('&'));
    }

    #[test]
    fn a_written_link_reads_as_the_choices_it_was_written_from(choices in any_choices()) {
        let query = link::write(&choices);
        prop_assert!(query.len() <= link::LONGEST_LINK);
        prop_assert_eq!(link::parse(&query), (choices, vec![]));
    }

    #[test]
    fn a_state_fragment_is_short_and_opens_to_the_same_state_in_its_whole_parts(choices in any_choices()) {
        let state = fragment::write(&choices);
        prop_assert!(state.len() <= fragment::LONGEST_STATE, "{} bytes: {state}", state.len());
        let (read, notices) = fragment::read(&format!("#s={state}"));
        prop_assert_eq!(notices, vec![]);
        let again = fragment::read(&format!("#s={}", fragment::write(&read))).0;
        prop_assert_eq!(&again, &read, "what is rounded once stays");
        prop_assert!((read.day - choices.day).abs() <= 0.05);
        prop_assert!((read.settings.depth - choices.settings.depth).abs() <= 0.005);
        prop_assert_eq!(
            (read.settings.seed, read.settings.plan, read.comparison, read.view, read.runs),
            (choices.settings.seed, choices.settings.plan, choices.comparison, choices.view, choices.runs)
        );
        prop_assert_eq!(
            (read.look.chrome, read.look.mode, read.look.theme, read.look.accent),
            (choices.look.chrome, choices.look.mode, choices.look.theme, choices.look.accent)
        );
    }

    #[test]
    fn any_fragment_is_read_without_panic_and_gives_choices_that_can_be_run(
        text in prop_oneof![any::<String>(), "#s=1(\\.[a-z][-0-9a-z,%.é]{0,9}){0,9}"],
    ) {
        let (choices, _) = fragment::read(&text);
        prop_assert_eq!(choices.settings.scenario().check(), Ok(()));
        prop_assert!(choices.day.is_finite());
    }

    #[test]
    fn settings_from_anywhere_can_be_run(
        depth in any::<f64>(), dose in any::<f64>(), thymus in any::<f64>(), regulators in any::<f64>(),
    ) {
        let settings = Settings { depth, graft: Graft::Dose(dose), thymus, regulators, ..Settings::default() };
        prop_assert_eq!(settings.scenario().check(), Ok(()));
    }
}

#[test]
fn settings_that_leave_out_what_the_model_cannot_show_ask_for_a_caution() {
    let cautions = |settings: Settings| Caution::of(&settings).collect::<Vec<_>>();
    assert_eq!(cautions(Settings::DEFAULT), []);
    assert_eq!(cautions(Settings { graft: Graft::None, ..Settings::DEFAULT }), [Caution::NoCellsBack]);
    assert_eq!(cautions(Settings { depth: 0.0, ..Settings::DEFAULT }), [Caution::NothingCleared]);
    assert_eq!(cautions(Settings { plan: Plan::StrongDrug, ..Settings::DEFAULT }), [Caution::PlanStandsIn]);
}

#[test]
fn every_parameter_has_a_letter_of_its_own() {
    let mut letters = Parameter::ALL.map(Parameter::letter).to_vec();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), Parameter::ALL.len());
}

#[test]
fn a_state_of_another_version_is_not_read_and_that_is_said() {
    for state in ["2.d70", "", "one", "1.?3", "1..d70", "d70"] {
        let (choices, notices) = fragment::read(&format!("#s={state}"));
        assert_eq!(choices, Choices::default(), "{state}");
        assert_eq!(notices, [Notice { parameter: None, problem: Problem::UnknownVersion }], "{state}");
    }
    let long = format!("#s=1.d{}", "0".repeat(fragment::LONGEST_STATE));
    assert_eq!(fragment::read(&long).1, [Notice { parameter: None, problem: Problem::TooLong }]);
}

#[test]
fn a_fragment_without_a_state_says_nothing() {
    for text in ["", "#", "#storyboard", "#?secret=abc", "#term-b_cell"] {
        assert_eq!(fragment::read(text), (Choices::default(), vec![]), "{text}");
    }
}

#[test]
fn a_state_lies_over_the_query_of_its_link() {
    let mut choices = shown("plan=cy-atg&depth=0.8");
    assert_eq!(fragment::lay("#s=1.e90.d70", &mut choices), []);
    assert_eq!((choices.settings.plan, choices.settings.depth, choices.day), (Plan::CyAtg, 0.9, 7.0));
}

/// Links as they were published. Lines are added, and none is ever changed: whoever kept one must find what it showed.
const GOLDEN: &str = include_str!("golden_links.txt");

#[test]
fn every_link_ever_published_opens_to_the_same_state() {
    let links: Vec<_> = GOLDEN.lines().filter(|line| !line.starts_with("//") && !line.is_empty()).collect();
    assert!(links.len() >= 20, "only {} links", links.len());
    for line in links {
        let (address, state) = line.split_once(" => ").expect("an address and what it shows");
        let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (mut choices, mut notices) = link::parse(query);
        notices.extend(fragment::lay(fragment, &mut choices));
        assert_eq!(notices, [], "{address}");
        assert_eq!(link::write(&choices), state, "{address}");
    }
}
