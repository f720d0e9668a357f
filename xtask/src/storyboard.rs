//! The storyboard: the whole story without a script, for readers who have none, for print, for search
//! engines, and for everyone whose live page breaks.
//!
//! It is drawn when the page is built, from the same model, story and sentences as the live page.

mod markup;
mod said;

use crate::words::Words;
use anyhow::Result;
pub(crate) use markup::escape;
use markup::with_terms;
use model::{Moment, Observable, Trajectory, simulate};
use said::{day, quantity, unit};
use story::{chapter::Chapter, state::Choices};

/// The storyboard of the page.
pub(crate) struct Storyboard {
    /// The sections that stand in the page.
    pub(crate) html: String,
    /// Larger pictures they link to, by their path from the page.
    pub(crate) stills: Vec<(String, String)>,
}

/// Draws the storyboard of the run that a reader sees who changes nothing.
///
/// # Errors
/// When a sentence is missing, or the model refuses the run.
pub(crate) fn draw(words: &Words) -> Result<Storyboard> {
    let run = simulate(&Choices::default().settings.scenario())?;
    let mut html = format!(
        "<header>\n<h1>{}</h1>\n<p>{}</p>\n<p>{}</p>\n<noscript><p>{}</p></noscript>\n</header>\n",
        escape(words.say("page.title")?),
        escape(words.say("page.intro")?),
        escape(words.say("page.not_advice")?),
        escape(words.say("page.no_script")?),
    );
    for chapter in Chapter::ALL {
        html += &section(chapter, &run, words)?;
    }
    html += &glossary(words)?;
    Ok(Storyboard { html, stills: Vec::new() })
}

fn section(chapter: Chapter, run: &Trajectory, words: &Words) -> Result<String> {
    let key = chapter.key();
    let moment = run.at(chapter.entry_day());
    Ok(format!(
        "<section id=\"{key}\">\n<h2>{title}</h2>\n{figure}<p>{first}</p>\n{table}</section>\n",
        title = escape(words.say(&format!("chapter_{key}.title"))?),
        first = with_terms(words.say(&format!("chapter_{key}.first"))?),
        figure = figure(&moment, words)?,
        table = table(chapter, &moment, words)?,
    ))
}

/// The picture of one moment with what it shows, and the line that belongs to every picture.
fn figure(moment: &Moment, words: &Words) -> Result<String> {
    let count = quantity(Observable::WhiteCells, moment, words)?;
    Ok(format!(
        "<figure>\n<figcaption>{day}. {count}. {dots}. <small>{frame}</small></figcaption>\n</figure>\n",
        day = day(moment.day, words)?,
        count = escape(&words.fill("picture.count", &[("count", &count)])?),
        dots = escape(words.say("picture.one_dot")?),
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
