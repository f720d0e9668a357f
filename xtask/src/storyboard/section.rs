//! One chapter: its words and its still arranged as on the live page, then what the still shows in numbers.

use super::{
    markup::{escape, with_terms},
    said::{day, number, quantity, unit},
};
use crate::{entry::Entry, words::Words};
use anyhow::Result;
use model::Moment;
use story::{chapter::Chapter, microlitre::counts};

/// Where the two stills of a chapter are.
pub(super) struct Pictures {
    pub(super) wide: String,
    pub(super) narrow: String,
}

/// The chapter at the moment of its stills, on the page of a way into the explainer.
///
/// # Errors
/// When a sentence is missing.
pub(super) fn section(
    chapter: Chapter,
    entry: Entry,
    moment: &Moment,
    pictures: &Pictures,
    words: &Words,
) -> Result<String> {
    let key = chapter.key();
    Ok(format!(
        "<section id=\"{key}\" class=\"explainer\">\n<div class=\"words\">\n<p class=\"number\">{number}</p>\n\
         <h2>{title}</h2>\n<p class=\"first\">{first}</p>\n{whole}</div>\n{figure}{table}</section>\n",
        number = escape(&place_in_story(chapter, words)?),
        title = escape(words.say(&format!("chapter_{key}.title"))?),
        first = with_terms(words.say(&format!("chapter_{key}.first"))?),
        whole = way_to_the_whole(entry, words)?,
        figure = figure(chapter == entry.opens(), moment, pictures, words)?,
        table = table(chapter, moment, words)?,
    ))
}

/// "Chapter 3 of 8".
fn place_in_story(chapter: Chapter, words: &Words) -> Result<String> {
    let [number, count] = [chapter as usize + 1, Chapter::ALL.len()].map(|number| number.to_string());
    words.fill("chapters.of", &[("number", &number), ("count", &count)])
}

/// From the page of one chapter to all of them. It stands where it moves nothing that the live page has, too.
fn way_to_the_whole(entry: Entry, words: &Words) -> Result<String> {
    if entry == Entry::Whole {
        return Ok(String::new());
    }
    let name = escape(words.say("controls.all_pictures")?);
    Ok(format!("<p><a href=\"index.html#storyboard\">{name}</a></p>\n"))
}

/// The picture of one moment with what it shows, and the line that belongs to every picture.
fn figure(is_first: bool, moment: &Moment, pictures: &Pictures, words: &Words) -> Result<String> {
    let cells: u32 = counts(moment).iter().sum();
    let count = number(f64::from(cells), words)?;
    let Pictures { wide, narrow } = pictures;
    Ok(format!(
        "<figure data-cells=\"{cells}\">\n<picture class=\"stage\"><source media=\"(max-width: 599px)\" srcset=\"./{narrow}\">\
         <img {haste} src=\"./{wide}\" width=\"940\" height=\"436\" alt=\"{alt}\"></picture>\n\
         <figcaption><span class=\"frame-line\">{frame}</span> \
         <span>{day}. {count}. {dots}. {landscape}.</span></figcaption>\n</figure>\n",
        haste = haste(is_first),
        alt = escape(words.say("picture.label")?),
        day = day(moment.day, words)?,
        count = escape(&words.fill("picture.count", &[("count", &count)])?),
        dots = escape(words.say("picture.one_dot")?),
        landscape = escape(words.say("picture.landscape")?),
        frame = escape(words.say("page.frame")?),
    ))
}

/// Every reader sees the first picture at once; the others are fetched when a reader comes near.
const fn haste(is_first: bool) -> &'static str {
    if is_first { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" }
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
