//! Files to keep: the picture, the chart and the run, each with what it must say about itself.

mod file;
mod note;

use leptos::prelude::*;
use story::chart::BandsInTheMaking;
use story::export::{ChartWords, Edition, Moment, chart, csv, picture};
use story::scene::Run;
use story::state::Choices;

use super::Shared;
use crate::embed::is_framed;
use crate::words;
use file::File;
use note::{note_of_moment, note_of_run, theme_shown};

/// Everything that can be saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    PictureSvg,
    PicturePng,
    ChartSvg,
    ChartPng,
    Csv,
}

impl Kind {
    const ALL: [Self; 5] = [Self::PictureSvg, Self::PicturePng, Self::ChartSvg, Self::ChartPng, Self::Csv];

    fn label(self) -> &'static str {
        match self {
            Self::PictureSvg => words::save_picture_svg(),
            Self::PicturePng => words::save_picture_png(),
            Self::ChartSvg => words::save_chart_svg(),
            Self::ChartPng => words::save_chart_png(),
            Self::Csv => words::save_run(),
        }
    }

    /// The file of what is seen.
    fn file(self, shared: Shared) -> File {
        let run = shared.run();
        let sources = shared.host.with_value(|host| host.file(Edition::Living, "sources.html"));
        shared.choices.with_untracked(|choices| {
            let name = |ending: &str| {
                format!("immune-rebuild-{}-day-{}.{ending}", choices.chapter().key(), choices.day.round())
            };
            match self {
                Self::PictureSvg => File::svg(name("svg"), drawn_picture(&run, choices, &sources)),
                Self::PicturePng => File::png(name("png"), drawn_picture(&run, choices, &sources)),
                Self::ChartSvg => File::svg(name("chart.svg"), drawn_chart(&run, choices, &sources)),
                Self::ChartPng => File::png(name("chart.png"), drawn_chart(&run, choices, &sources)),
                Self::Csv => {
                    let note = note_of_run(words::title(), choices, &sources);
                    File::csv("immune-rebuild-run.csv".to_owned(), csv(&run, &note))
                }
            }
        })
    }
}

/// The part about files.
#[component]
pub(crate) fn Save(shared: Shared) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let button = |kind: Kind| {
        let press = move |_| {
            let file = kind.file(shared);
            leptos::task::spawn_local(async move {
                let name = file.name().to_owned();
                let is_made = file.save().await.is_ok();
                told.set(if is_made { words::made(&name) } else { words::not_made(&name) });
            });
        };
        view! { <li><button type="button" on:click=press>{kind.label()}</button></li> }
    };
    view! {
        <section class="save" aria-labelledby="share-save-heading">
            <h3 id="share-save-heading">{words::save_heading()}</h3>
            <p class="about">{words::save_note()}</p>
            <ul>{Kind::ALL.map(button)}</ul>
            <p class="outcome" role="status">{told}</p>
            {is_framed().then(|| view! { <ByItself shared/> })}
        </section>
    }
}

/// In a frame that may not save anything, the page can be opened by itself.
#[component]
fn ByItself(shared: Shared) -> impl IntoView {
    let link = move || {
        shared.choices.with(|choices| shared.host.with_value(|host| host.link(Edition::Living, choices)))
    };
    view! { <p class="about">{words::framed()} <a href=link target="_blank" rel="noopener">{link}</a></p> }
}

fn moment<'a>(run: &'a Run, choices: &Choices) -> Moment<'a> {
    Moment { run, chapter: choices.chapter(), day: choices.day }
}

fn drawn_picture(run: &Run, choices: &Choices, sources: &str) -> String {
    let note = note_of_moment(&words::named(choices.chapter()), "", run, choices, sources);
    picture(moment(run, choices), theme_shown(), &words::caption_of_picture, &note)
}

fn drawn_chart(run: &Run, choices: &Choices, sources: &str) -> String {
    let chapter = choices.chapter();
    // Settings that cannot be run leave the chart without bands, as on the page.
    let bands = BandsInTheMaking::new(choices.settings.scenario()).run_all().ok();
    let mut reading = words::how_to_read(chapter, chapter.growth()).to_owned();
    if bands.is_some() {
        reading = format!("{reading} {}", words::bands());
    }
    let note = note_of_moment(words::takeaway(chapter), &reading, run, choices, sources);
    let name = |observable| words::observable_name(observable).to_owned();
    let level = |meaning| words::level(meaning).to_owned();
    let said = ChartWords { name: &name, level: &level, day: &words::caption };
    chart(moment(run, choices), bands.as_ref(), theme_shown(), said, &note)
}
