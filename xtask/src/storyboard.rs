//! The storyboard: the whole story without a script, for readers who have none, for print, for search
//! engines, and for everyone whose live page breaks. The page of a chapter has that chapter of it.
//!
//! It is drawn when the page is built, from the same model, story and sentences as the live page.

mod markup;
mod picture;
mod said;
mod section;

pub(crate) use markup::{escape, plain};
pub(crate) use picture::Illustrator;
pub(crate) use said::number;

use crate::{entry::Entry, pages, words::Words};
use anyhow::Result;
use model::simulate;
use picture::{NARROW, WIDE};
use section::{Pictures, section};
use story::{
    chapter::Chapter,
    scene::{Frame, Run},
    state::Choices,
};

/// A picture of the storyboard.
pub(crate) struct Still {
    /// Its chapter.
    pub(crate) chapter: Chapter,
    /// For pages of which width it is.
    width: &'static str,
    /// The picture.
    pub(crate) svg: String,
}

impl Still {
    /// Its name among all stills.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}.svg", self.chapter.key(), self.width)
    }

    /// Its path from the page under a name that stays, for pages of others.
    pub(crate) fn lasting_path(&self) -> String {
        let width = if self.width == "wide" { "" } else { "-narrow" };
        format!("picture/{}{width}.svg", self.chapter.key())
    }
}

/// The storyboard with its pictures drawn.
pub(crate) struct Storyboard<'a> {
    run: &'a Run,
    words: &'a Words,
    pictures: Vec<Pictures>,
}

/// The run that a reader sees who changes nothing.
///
/// # Errors
/// When the model refuses it.
pub(crate) fn usual_run() -> Result<Run> {
    Ok(Run::new(simulate(&Choices::default().settings.scenario())?))
}

impl<'a> Storyboard<'a> {
    /// Draws the pictures of a run. `keep` takes each and gives its path from the page.
    ///
    /// # Errors
    /// When a sentence is missing, or a picture cannot be kept.
    pub(crate) fn draw(
        run: &'a Run,
        words: &'a Words,
        mut keep: impl FnMut(Still) -> Result<String>,
    ) -> Result<Self> {
        let illustrator = Illustrator::new(run, words);
        let mut still = |chapter: Chapter, width: &'static str, frame: Frame| {
            keep(Still { chapter, width, svg: illustrator.draw(chapter, frame)? })
        };
        let pictures = Chapter::ALL
            .into_iter()
            .map(|chapter| {
                Ok(Pictures {
                    wide: still(chapter, "wide", WIDE)?,
                    narrow: still(chapter, "narrow", NARROW)?,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { run, words, pictures })
    }

    /// What a way into the explainer shows of it.
    ///
    /// # Errors
    /// When a sentence is missing.
    pub(crate) fn html(&self, entry: Entry) -> Result<String> {
        let chapters = match entry {
            Entry::Whole => Chapter::ALL.to_vec(),
            Entry::Chapter(chapter) => vec![chapter],
        };
        let sections = chapters.into_iter().map(|chapter| {
            let (moment, pictures) = (self.run.at(chapter.entry_day()), &self.pictures[chapter as usize]);
            section(chapter, entry, &moment, pictures, self.words)
        });
        Ok(header(self.words)?
            + &sections.collect::<Result<String>>()?
            + &glossary(self.words)?
            + &pages_beside(self.words)?)
    }
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
