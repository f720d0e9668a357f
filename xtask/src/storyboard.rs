//! The storyboard: the whole story without a script, for readers who have none, for print, for search
//! engines, and for everyone whose live page breaks.
//!
//! It is drawn when the page is built, from the same model, story and sentences as the live page.

mod markup;
mod picture;
mod said;
mod section;

use crate::{pages, words::Words};
use anyhow::Result;
pub(crate) use markup::escape;
use model::simulate;
use picture::{Illustrator, NARROW, WIDE};
pub(crate) use said::number;
use section::{Pictures, section};
use story::{
    chapter::Chapter,
    scene::{Frame, Run},
    state::Choices,
};

/// Writes the storyboard of the run that a reader sees who changes nothing. `keep` takes the chapter, the name
/// and the text of each picture and gives its path from the page.
///
/// # Errors
/// When a sentence is missing, the model refuses the run, or a picture cannot be kept.
pub(crate) fn draw(
    words: &Words,
    mut keep: impl FnMut(Chapter, &str, String) -> Result<String>,
) -> Result<String> {
    let run = Run::new(simulate(&Choices::default().settings.scenario())?);
    let illustrator = Illustrator::new(&run, words);
    let mut html = header(words)?;
    for chapter in Chapter::ALL {
        let mut still = |width: &str, frame: Frame| {
            keep(chapter, &format!("{}-{width}.svg", chapter.key()), illustrator.draw(chapter, frame)?)
        };
        let pictures = Pictures { wide: still("wide", WIDE)?, narrow: still("narrow", NARROW)? };
        html += &section(chapter, &run.at(chapter.entry_day()), &pictures, words)?;
    }
    Ok(html + &glossary(words)? + &pages_beside(words)?)
}

/// The way to what studies found and what is not known, which needs no script either.
fn pages_beside(words: &Words) -> Result<String> {
    let mut html = format!("<nav>\n<h2>{}</h2>\n<ul>\n", escape(words.say("outcomes.studies_heading")?));
    for file in pages::files() {
        let name = escape(words.say(&format!("outcomes.{}", file.trim_end_matches(".html")))?);
        html += &format!("<li><a href=\"{file}\">{name}</a></li>\n");
    }
    Ok(html + "</ul>\n</nav>\n")
}

/// What stands before everything else, as on the live page: what it is about, and that people can die.
fn header(words: &Words) -> Result<String> {
    Ok(format!(
        "<div class=\"explainer\">\n<header class=\"masthead\">\n<h1>{}</h1>\n<p>{} <strong>{}</strong></p>\n</header>\n</div>\n\
         <noscript><p>{}</p></noscript>\n",
        escape(words.say("page.title")?),
        escape(words.say("page.intro")?),
        escape(words.say("page.not_advice")?),
        escape(words.say("page.no_script")?),
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
