//! The model card, and who made this, when, for whose money.

use super::say;
use crate::{
    pages::{numbers::list, said::date},
    words::Words,
};
use anyhow::{Context as _, Result};
use evidence::cards;
use maud::{Markup, html};

/// What the model is, what it was tuned to, what it leaves out, who it is not for.
pub(super) fn card(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part.text id="card" {
            h2 { (say("card_heading", words)?) }
            @for name in ["purpose", "what", "tuned"] { (told(name, words)?) }
            div.two {
                @for name in ["data", "assumed", "cannot", "left_out"] { (listed(name, words)?) }
            }
            p { (say("left_out_note", words)?) }
            (told("not_for", words)?)
        }
    })
}

fn told(name: &str, words: &Words) -> Result<Markup> {
    Ok(html! {
        h3 id=(name) { (say(&format!("{name}_heading"), words)?) }
        p { (say(name, words)?) }
    })
}

fn listed(name: &str, words: &Words) -> Result<Markup> {
    Ok(html! {
        div id=(name) {
            h3 { (say(&format!("{name}_heading"), words)?) }
            (list(&format!("pages.sources.{name}"), words))
        }
    })
}

/// Version, dates, makers, reviewers, money; and how to report a mistake.
pub(super) fn about(words: &Words) -> Result<Markup> {
    let reviews = || cards::all().map(|item| item.review());
    let last = reviews().map(|review| review.on).max().context("there is a card")?;
    let next = reviews().map(|review| review.again_by).min().context("there is a card")?;
    let facts = [
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("last", date(last, words)?),
        ("next", date(next, words)?),
        ("authors", say("authors_text", words)?.to_owned()),
        ("reviewers", say("reviewers_text", words)?.to_owned()),
        ("funding", say("funding_text", words)?.to_owned()),
        ("interests", say("interests_text", words)?.to_owned()),
        ("licence", say("licence_text", words)?.to_owned()),
    ];
    Ok(html! {
        section.part.text id="about" {
            h2 { (say("about_heading", words)?) }
            dl.facts { @for (name, text) in facts { div { dt { (say(name, words)?) } dd { (text) } } } }
            h3 id="mistakes" { (say("error_heading", words)?) }
            p { (say("error", words)?) }
        }
    })
}
