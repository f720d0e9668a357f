//! What belongs to a number and cannot be taken from it.

use super::super::said::{date, how_long, range, when, whole};
use super::key;
use crate::words::Words;
use anyhow::Result;
use evidence::{Card, Item, Moment, Range, card::Comparator};
use maud::{Markup, html};

/// Who was counted, how many they were, for how long, within which range, beside whom.
pub(super) fn facts(card: &Card, words: &Words) -> Result<Markup> {
    let say = |name: &str| words.say(&format!("pages.card.{name}"));
    let times =
        card.moments.iter().map(|moment| how_long(moment.period, words)).collect::<Result<Vec<_>>>()?;
    let ranges = ranges(card, words)?;
    Ok(html! {
        dl.facts {
            div { dt { (say("who")?) } dd { (words.say(&key(card.id, "group"))?) } }
            div { dt { (say("how_many")?) } dd { (whole(card.people, words)?) } }
            div { dt { (say("how_long")?) } dd { (times.join(", ")) } }
            div { dt { (say("range")?) } @for range in &ranges { dd { (range) } } }
            div { dt { (say("compared")?) } dd { (say(comparator(card.comparator))?) } }
        }
    })
}

/// The range of each moment with its time; once, where there is but one or none at all.
fn ranges(card: &Card, words: &Words) -> Result<Vec<String>> {
    match card.moments {
        [moment] => Ok(vec![range(moment, words)?]),
        [first, ..] if card.moments.iter().all(|moment| moment.range == Range::NotReported) => {
            Ok(vec![range(first, words)?])
        }
        moments => moments.iter().map(|moment| at(moment, words)).collect(),
    }
}

fn at(moment: &Moment, words: &Words) -> Result<String> {
    let (when, range) = (when(moment.period, words)?, range(moment, words)?);
    words.fill("pages.card.range_at", &[("when", &when), ("range", &range)])
}

const fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::NoGroup => "no_group",
        Comparator::Beside => "beside",
        Comparator::NotRead => "not_read",
    }
}

/// Where it can be read, its rows, and when it was checked.
pub(super) fn source(item: Item, words: &Words) -> Result<Markup> {
    let rows = item.rows();
    let mut papers: Vec<(&str, &str)> = Vec::new();
    for row in rows.iter().filter(|row| !row.link.is_empty()) {
        if papers.iter().all(|(citation, _)| *citation != row.citation) {
            papers.push((row.citation, row.link));
        }
    }
    let review = item.review();
    let (on, again) = (date(review.on, words)?, date(review.again_by, words)?);
    Ok(html! {
        div.source {
            @if !rows.is_empty() {
                p {
                    (words.say("pages.card.source")?) ": "
                    @for (place, (citation, link)) in papers.iter().enumerate() {
                        @if place > 0 { "; " }
                        cite { a href=(link) rel="noreferrer" { (citation) } }
                    }
                }
                p {
                    (words.say("pages.card.where_from")?) " "
                    @for row in &rows { a.row href={ "./sources.html#row-" (row.id) } { (row.id) } " " }
                }
            }
            p {
                (words.say("pages.card.checked")?) " "
                (words.fill("pages.card.checked_on", &[("on", &on), ("again", &again)])?) "; "
                @if review.reviewers.is_empty() { (words.say("pages.card.not_reviewed")?) }
                @else { (review.reviewers.join(", ")) }
            }
        }
    })
}
