//! The storyboard: the whole story without a script, for readers who have none, for print, for search
//! engines, and for everyone whose live page breaks.
//!
//! It is drawn when the page is built, from the same model, story and sentences as the live page.

mod markup;
mod picture;
mod said;

use crate::words::Words;
use anyhow::Result;
pub(crate) use markup::escape;
use markup::with_terms;
use model::{Moment, simulate};
use picture::{Illustrator, NARROW, WIDE};
use said::{day, number, quantity, unit};
use story::{
    chapter::Chapter,
    microlitre::counts,
    scene::{Frame, Run},
    state::Choices,
};

/// Writes the storyboard of the run that a reader sees who changes nothing. `keep` takes the name and the text
/// of each picture and gives its path from the page.
///
/// # Errors
/// When a sentence is missing, the model refuses the run, or a picture cannot be kept.
pub(crate) fn draw(words: &Words, mut keep: impl FnMut(&str, String) -> Result<String>) -> Result<String> {
    let run = Run::new(simulate(&Choices::default().settings.scenario())?);
    let illustrator = Illustrator::new(&run, words);
    let mut html = header(words)?;
    for chapter in Chapter::ALL {
        let mut still = |width: &str, frame: Frame| {
            keep(&format!("{}-{width}.svg", chapter.key()), illustrator.draw(chapter, frame)?)
        };
        let pictures = Pictures { wide: still("wide", WIDE)?, narrow: still("narrow", NARROW)? };
        html += &section(chapter, &run.at(chapter.entry_day()), &pictures, words)?;
    }
    Ok(html + &glossary(words)?)
}

/// Where the two stills of a chapter are.
struct Pictures {
    wide: String,
    narrow: String,
}

/// What stands before everything else: what the page is about, and that people can die.
fn header(words: &Words) -> Result<String> {
    Ok(format!(
        "<header>\n<h1>{}</h1>\n<p>{}</p>\n<p>{}</p>\n<noscript><p>{}</p></noscript>\n</header>\n",
        escape(words.say("page.title")?),
        escape(words.say("page.intro")?),
        escape(words.say("page.not_advice")?),
        escape(words.say("page.no_script")?),
    ))
}

fn section(chapter: Chapter, moment: &Moment, pictures: &Pictures, words: &Words) -> Result<String> {
    let key = chapter.key();
    Ok(format!(
        "<section id=\"{key}\">\n<h2>{title}</h2>\n{figure}<p>{first}</p>\n{table}</section>\n",
        title = escape(words.say(&format!("chapter_{key}.title"))?),
        first = with_terms(words.say(&format!("chapter_{key}.first"))?),
        figure = figure(moment, pictures, words)?,
        table = table(chapter, moment, words)?,
    ))
}

/// The picture of one moment with what it shows, and the line that belongs to every picture.
fn figure(moment: &Moment, Pictures { wide, narrow }: &Pictures, words: &Words) -> Result<String> {
    let cells: u32 = counts(moment).iter().sum();
    let count = number(f64::from(cells), words)?;
    Ok(format!(
        "<figure>\n<picture><source media=\"(max-width: 599px)\" srcset=\"./{narrow}\">\
         <img loading=\"lazy\" src=\"./{wide}\" width=\"940\" height=\"436\" alt=\"{alt}\"></picture>\n\
         <figcaption>{day}. {count}. {dots}. {landscape}. <small>{frame}</small></figcaption>\n</figure>\n",
        alt = escape(words.say("picture.label")?),
        day = day(moment.day, words)?,
        count = escape(&words.fill("picture.count", &[("count", &count)])?),
        dots = escape(words.say("picture.one_dot")?),
        landscape = escape(words.say("picture.landscape")?),
        frame = escape(words.say("page.frame")?),
    ))
}

/// What the chapter's chart shows, as numbers of the day.
fn table(chapter: Chapter, moment: &Moment, words: &Words) -> Result<String> {
    let mut rows = String::new();
    for &observable in chapter.shows() {
        let (name, _) = observable.name_and_unit();
        rows += &format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
            escape(words.say(&format!("observables.{name}"))?),
            escape(&quantity(observable, moment, words)?),
            escape(unit(observable, words)?),
        );
    }
    Ok(format!(
        "<table>\n<caption>{}</caption>\n<tbody>\n{rows}</tbody>\n</table>\n",
        day(moment.day, words)?
    ))
}

/// Every word that the first layers link to, explained.
fn glossary(words: &Words) -> Result<String> {
    let mut html =
        format!("<section id=\"glossary\">\n<h2>{}</h2>\n<dl>\n", escape(words.say("glossary.heading")?));
    let terms = words.group("glossary")?.iter().filter(|(_, entry)| entry.is_object());
    for (term, _) in terms {
        let name = escape(words.say(&format!("glossary.{term}.name"))?);
        let meaning = escape(words.say(&format!("glossary.{term}.means"))?);
        html += &format!("<dt id=\"term-{term}\">{name}</dt><dd>{meaning}</dd>\n");
    }
    Ok(html + "</dl>\n</section>\n")
}
