//! The arrangement: the title above, the still across the whole width, below it the line that belongs to every picture.

use super::{HEIGHT, WIDTH};
use crate::{
    entry::Entry,
    storyboard::{Illustrator, escape},
    words::Words,
};
use anyhow::Result;
use story::{
    cast::{Theme, Token},
    scene::Frame,
};

/// How much larger the still is drawn than on a page: a card is often shown at half its size.
const ENLARGED: f64 = 1.5;

/// The upper and the lower edge of the still, pixels.
const STILL: (f64, f64) = (110.0, 560.0);

/// From the edge of the card to its words: as far as to the square in the still.
const MARGIN: f64 = 36.0;

/// Where the lines above and below the still stand.
const ABOVE: f64 = 76.0;
const BELOW: f64 = 600.0;

/// The picture for a way in, as SVG. It is light, as most pages around a card are.
pub(super) fn compose(entry: Entry, illustrator: &Illustrator<'_>, words: &Words) -> Result<String> {
    let (top, bottom) = STILL;
    let frame = Frame { width: f64::from(WIDTH) / ENLARGED, height: (bottom - top) / ENLARGED };
    let still = illustrator.draw(entry.opens(), frame)?;
    let placed = format!("<svg y=\"{top}\" width=\"{WIDTH}\" height=\"{}\" ", bottom - top);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>{}{}{}</svg>",
        Token::Paper.colour(Theme::Light).hex(),
        still.replacen("<svg ", &placed, 1),
        heading(entry, words)?,
        line(BELOW, "start", 30.0, Token::Ink, words.say("page.frame")?),
    ))
}

/// The title of the chapter, with the site's at the other edge; on the card of the whole story, the site's alone.
fn heading(entry: Entry, words: &Words) -> Result<String> {
    let title = |text: &str| line(ABOVE, "start", 62.0, Token::Ink, text);
    let site = words.say("page.title")?;
    Ok(match entry {
        Entry::Whole => title(site),
        Entry::Chapter(chapter) => {
            title(words.say(&format!("chapter_{}.title", chapter.key()))?)
                + &line(ABOVE, "end", 32.0, Token::Soft, site)
        }
    })
}

/// A line of words at an edge. Its look stands at the element, because the still brings a rule for all words.
fn line(y: f64, edge: &str, size: f64, ink: Token, text: &str) -> String {
    let x = if edge == "end" { f64::from(WIDTH) - MARGIN } else { MARGIN };
    format!(
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{edge}\" style=\"font:{size}px serif;fill:{};stroke:none\">{}</text>",
        ink.colour(Theme::Light).hex(),
        escape(text),
    )
}
