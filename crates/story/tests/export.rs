//! What leaves the page says what it is, is sound, and leads back to where the page is hosted.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use model::{Observable, simulate};
use proptest::prelude::*;
use story::cast::Theme;
use story::chapter::Chapter;
use story::chart::{Bands, BandsInTheMaking};
use story::export::{
    ChartWords, Edition, Form, Host, Moment, Note, Said, Snippet, chart, csv, days, picture,
};
use story::microlitre::Counts;
use story::scene::Run;
use story::state::{Accent, Choices, Chrome, LanguageTag, fragment, link};

static RUN: LazyLock<Run> =
    LazyLock::new(|| Run::new(simulate(&Choices::default().settings.scenario()).expect("the default runs")));

static BANDS: LazyLock<Bands> = LazyLock::new(|| {
    BandsInTheMaking::new(Choices::default().settings.scenario()).run_all().expect("every set runs")
});

const NOTICE: &str = "This is a simple model for learning. It cannot tell what will happen to you.";

fn note() -> Note {
    let lines = [
        NOTICE,
        "Settings: <BEAM> & \"ATG\", long enough to fill more than one line of a picture, and then some more of it, so that it has to break.",
        "Version 0.1.0",
        "November 2026",
        "Sources: Smith 2024",
    ];
    Note {
        title: "Rebuilding: the gap".to_owned(),
        description: "White cells: 12.".to_owned(),
        lines: lines.map(str::to_owned).to_vec(),
    }
}

fn moment(chapter: Chapter) -> Moment<'static> {
    Moment { run: &RUN, chapter, day: chapter.entry_day() }
}

fn picture_of(chapter: Chapter, theme: Theme) -> String {
    let words = |caption, counts: &Counts| {
        let count: u32 = counts.iter().sum();
        (format!("{caption:?}"), format!("<fact> & {count}"))
    };
    picture(moment(chapter), theme, &words, &note())
}

fn chart_of(chapter: Chapter, theme: Theme) -> String {
    let name = |observable: Observable| format!("{observable:?} <&>");
    let level = |meaning| format!("{meaning:?}");
    let day = |caption| format!("{caption:?}");
    chart(moment(chapter), Some(&BANDS), theme, ChartWords { name: &name, level: &level, day: &day }, &note())
}

#[test]
fn a_saved_chart_shows_how_far_other_sets_of_numbers_go() {
    for chapter in Chapter::ALL {
        let bands = chart_of(chapter, Theme::Light).matches("class=\"band ").count();
        assert_eq!(bands, chapter.shows().len(), "{chapter:?}");
    }
}

/// Every drawing of every chapter, and the words that can be seen in it.
fn drawings() -> impl Iterator<Item = (String, String)> {
    let of = |chapter| [picture_of(chapter, Theme::Light), chart_of(chapter, Theme::Dark)];
    Chapter::ALL.into_iter().flat_map(of).map(|svg| {
        let seen: Vec<_> =
            svg.split("<text ").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
        let seen = seen.join(" ");
        (svg, seen)
    })
}

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn every_export_carries_the_notice_the_settings_the_version_the_date_and_the_sources() {
    for (svg, seen) in drawings() {
        assert!(svg.contains("<title id=\"title\">Rebuilding: the gap</title>"));
        for line in note().lines {
            assert!(seen.contains(&escaped(&line)), "{line} is not to be seen in {seen}");
            let spoken = svg.split("<desc").nth(1).and_then(|rest| rest.split("</desc>").next());
            assert!(
                spoken.is_some_and(|spoken| spoken.contains(&escaped(&line))),
                "{line} is not to be heard"
            );
        }
    }
    let csv = csv(&RUN, &note());
    for line in note().lines {
        assert!(csv.contains(&format!("# {line}\r\n")), "{line}");
    }
}

#[test]
fn every_drawing_is_sound_and_stands_alone() {
    for (svg, _) in drawings() {
        let mut open = Vec::new();
        for tag in svg.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{tag}"),
                None if tag.ends_with('/') => {}
                None => open.push(tag.split(' ').next().unwrap_or_default()),
            }
        }
        assert!(open.is_empty(), "{open:?}");
        for bad in ["NaN", "inf", "var(", "http://www.w3.org/1999/xlink", "url(http", "<image", "@import"] {
            assert!(!svg.contains(bad), "{bad}");
        }
        let ids: Vec<&str> = svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "a name is given twice: {ids:?}");
        for used in svg.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&used), "{used}");
        }
    }
}

#[test]
fn each_theme_has_its_own_colours() {
    for draw in [picture_of, chart_of] {
        let drawn: BTreeSet<String> = Theme::ALL.into_iter().map(|theme| draw(Chapter::Gap, theme)).collect();
        assert_eq!(drawn.len(), Theme::ALL.len());
    }
}

#[test]
fn the_csv_has_a_unit_for_every_column_and_a_number_in_every_cell() {
    let text = csv(&RUN, &note());
    let mut lines = text.split_terminator("\r\n").skip_while(|line| line.starts_with('#'));
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    assert_eq!(head.len(), 1 + Observable::ALL.len());
    for column in &head {
        let (name, unit) = column.split_once(" (").expect("a unit");
        assert!(!name.is_empty() && unit.len() > 1 && unit.ends_with(')'), "{column}");
    }
    let mut before = f64::NEG_INFINITY;
    for line in lines {
        let numbers: Vec<f64> = line.split(',').map(|cell| cell.parse().expect("a number")).collect();
        assert_eq!(numbers.len(), head.len(), "{line}");
        assert!(numbers.iter().all(|number| number.is_finite()), "{line}");
        assert!(numbers[0] > before, "days go on");
        before = numbers[0];
    }
    assert_eq!(before, RUN.end());
}

#[test]
fn the_csv_tells_days_then_weeks_then_months() {
    let days = days(&RUN);
    assert_eq!((days.first(), days.last()), (Some(&RUN.start()), Some(&RUN.end())));
    for pair in days.windows(2) {
        let most = match pair[0] {
            day if day < 100.0 => 1.0,
            day if day < 730.0 => 7.0,
            _ => 31.0,
        };
        assert!(pair[1] > pair[0] && pair[1] - pair[0] <= most, "{pair:?}");
    }
    assert!((280..600).contains(&days.len()), "{}", days.len());
}

#[test]
fn the_host_is_the_folder_of_the_page_whatever_page_of_it_is_open() {
    for address in [
        "https://a.org/ir/",
        "https://a.org/ir/gap.html",
        "https://a.org/ir/?chapter=gap#s=1",
        "https://a.org/ir/v0.1.0/",
        "https://a.org/ir/v0.1.0/gap.html#x",
    ] {
        let host = Host::of(address, "0.1.0");
        assert_eq!(host.folder(Edition::Living), "https://a.org/ir/", "{address}");
        assert_eq!(host.folder(Edition::Pinned), "https://a.org/ir/v0.1.0/", "{address}");
        assert_eq!(host.origin(), "https://a.org");
    }
    let bare = Host::of("http://127.0.0.1:8080/v0.1.0/index.html", "0.1.0");
    assert_eq!(bare.page(Edition::Living, None), "http://127.0.0.1:8080/index.html");
    assert_eq!(bare.page(Edition::Pinned, Some(Chapter::Gap)), "http://127.0.0.1:8080/v0.1.0/gap.html");
    assert_eq!(Host::of("https://a.org", "0.1.0").folder(Edition::Living), "https://a.org/");
}

#[test]
fn a_link_opens_to_what_is_seen_without_the_dress_of_the_host() {
    let mut choices = link::parse("plan=cy-atg&day=12&theme=dark&chrome=figure&text=1.5&accent=2f3f8f").0;
    let host = Host::of("https://a.org/ir/gap.html?chrome=figure", "0.1.0");
    let link = host.link(Edition::Living, &choices);
    assert!(link.starts_with("https://a.org/ir/#s=1."), "{link}");
    let (opened, notices) = fragment::read(link.split_once('#').map_or("", |(_, fragment)| fragment));
    assert!(notices.is_empty());
    (choices.look.chrome, choices.look.text, choices.look.accent) = (Chrome::Full, 1.0, None);
    assert_eq!(opened, choices);
}

const SAID: Said = Said { title: "Rebuilding", picture: "Picture of the body", description: "Day 7." };

fn text(form: Form, host: &Host, choices: &Choices, said: Said) -> String {
    Snippet { form, host, edition: Edition::Living, choices, resizes: true, said }.text()
}

#[test]
fn each_form_shows_the_moment_and_leads_back_to_the_host() {
    let host = Host::of("https://a.org/ir/", "0.1.0");
    let choices = link::parse("day=8&plan=cy-atg&chrome=figure").0;
    let text = |form| text(form, &host, &choices, SAID);
    assert_eq!(text(Form::Address), "https://a.org/ir/gap.html");
    assert!(
        text(Form::Frame)
            .contains("src=\"https://a.org/ir/index.html?day=8&amp;plan=cy-atg&amp;chrome=figure\"")
    );
    assert!(text(Form::Frame).contains("<script src=\"https://a.org/ir/resize.js\" async></script>"));
    assert!(text(Form::Element).contains("<immune-rebuild day=\"8\" plan=\"cy-atg\" chrome=\"figure\">"));
    assert!(text(Form::Still).contains("src=\"https://a.org/ir/picture/gap.svg\""));
    for form in Form::ALL {
        assert!(text(form).contains("https://a.org/ir/gap.html") || form == Form::Frame, "{form:?}");
    }
}

#[test]
fn the_policy_names_the_host_and_nothing_else() {
    let host = Host::of("https://a.org:8443/ir/", "0.1.0");
    for form in Form::ALL {
        let choices = Choices::default();
        let policy = Snippet {
            form,
            host: &host,
            edition: Edition::Pinned,
            choices: &choices,
            resizes: false,
            said: SAID,
        }
        .policy();
        for directive in policy.split("; ") {
            let (name, allowed) = directive.split_once(' ').expect("a directive");
            assert!(name.ends_with("-src"), "{policy}");
            assert_eq!(allowed, "https://a.org:8443", "{policy}");
        }
    }
}

/// The names of all elements of a snippet in order, closing ones too.
fn elements(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split([' ', '>']).next().unwrap_or_default()).collect()
}

proptest! {
    #[test]
    fn nothing_a_stranger_puts_in_an_option_breaks_out_of_the_snippet(
        address in ".*", tag in "([a-z]{2}|.*)", digits in "([0-9a-f]{6}|.*)", title in ".*", description in ".*"
    ) {
        let plain = Host::of("https://a.org/", "0.1.0");
        let host = Host::of(&format!("https://a.org/{address}"), "0.1.0");
        let mut choices = Choices::default();
        choices.look.language = LanguageTag::new(&tag);
        choices.look.accent = Accent::read(&digits, None).ok();
        let said = Said { title: &title, picture: &title, description: &description };
        for form in Form::ALL {
            let hostile = text(form, &host, &choices, said);
            let honest = text(form, &plain, &Choices::default(), SAID);
            prop_assert_eq!(elements(&hostile), elements(&honest));
            prop_assert_eq!(hostile.matches('>').count(), honest.matches('>').count());
            let quotes = |html: &str| html.matches('"').count();
            let spoken = 2 * usize::from(choices.look.language.is_some()) + 2 * usize::from(choices.look.accent.is_some());
            let more = if form == Form::Element { spoken } else { 0 };
            prop_assert_eq!(quotes(&hostile), quotes(&honest) + more);
            prop_assert!(!hostile.contains('\''));
        }
    }
}
