//! An item of evidence as a reader sees it: picture, number, sentence, and everything that belongs to it.

mod facts;

use super::{
    people::array,
    said::{both_sides, when, whole},
};
use crate::words::Words;
use anyhow::Result;
use evidence::{Card, Comparison, Condition, Crossing, Item, Moment, Plain, Rate, Side, card::Way};
use facts::{facts, source};
use maud::{Markup, html};

/// The item with its anchor.
pub(super) fn item(item: Item, words: &Words) -> Result<Markup> {
    let body = match item {
        Item::Card(it) => card(it, words)?,
        Item::Comparison(it) => comparison(it, words)?,
        Item::Crossing(it) => crossing(it, words)?,
        Item::Rate(it) => rate(it, words)?,
        Item::Plain(it) => plain(it, words)?,
    };
    let id = item.id();
    let (side, small) = (side(item), is_small(item));
    Ok(html! {
        article.card.beside[matches!(item, Item::Comparison(_))] id=(id) data-condition=(item.condition().key()) {
            p.about {
                (condition(item.condition(), words)?)
                @if let Some(side) = side { " · " (words.say(&format!("pages.card.{side}"))?) }
                @if small { " · " (words.say("pages.card.small_study")?) }
            }
            h3 { (words.say(&key(id, "title"))?) }
            (body)
            @if let Some(note) = words.maybe(&key(id, "note")) { p.note { (note) } }
            (source(item, words)?)
        }
    })
}

/// The name of the words of an item.
fn key(id: &str, part: &str) -> String {
    format!("pages.cards.{}.{part}", id.replace('-', "_"))
}

fn condition(condition: Condition, words: &Words) -> Result<&str> {
    words.say(&format!("pages.conditions.{}", condition.key()))
}

/// Gain or harm, where the item counts people.
const fn side(item: Item) -> Option<&'static str> {
    let side = match item {
        Item::Card(it) => it.side,
        Item::Comparison(it) => it.arms[0].side,
        Item::Rate(it) => it.side,
        Item::Crossing(_) | Item::Plain(_) => return None,
    };
    Some(match side {
        Side::Gain => "gain",
        Side::Harm => "harm",
    })
}

/// Fewer than 50 people.
fn is_small(item: Item) -> bool {
    match item {
        Item::Card(it) => it.people < 50,
        Item::Plain(it) => it.rows.iter().filter_map(|row| row.n).max().is_some_and(|people| people < 50),
        Item::Comparison(_) | Item::Crossing(_) | Item::Rate(_) => false,
    }
}

fn card(card: &Card, words: &Words) -> Result<Markup> {
    Ok(html! { (group(card, words)?) (facts(card, words)?) })
}

/// The pictures of one group, one a moment, with both sides in words.
fn group(card: &Card, words: &Words) -> Result<Markup> {
    let (filled, open) = (words.say(&key(card.id, "filled"))?, words.say(&key(card.id, "open"))?);
    Ok(html! {
        div.group {
            div.moments { @for moment in card.moments { (picture(moment, filled, open, words)?) } }
            div.told {
                @for moment in card.moments { p.said { (both_sides(moment, card.people, filled, open, words)?) } }
            }
        }
    })
}

fn picture(moment: &Moment, filled: &str, open: &str, words: &Words) -> Result<Markup> {
    let Moment { count, .. } = *moment;
    let [number, rest, of] = [count.number(), count.rest(), count.of()].map(|value| whole(value, words));
    let (number, rest) = (number?, rest?);
    let label = words.fill("pages.card.picture", &[("count", &number), ("of", &of?)])?;
    Ok(html! {
        figure.many[count.of() > 100] {
            (array(count, &label))
            figcaption {
                span.when { (when(moment.period, words)?) }
                span.side.filled { b { (number) } " " (filled) }
                span.side.open { b { (rest) } " " (open) }
            }
        }
    })
}

/// Groups side by side, each with its own facts.
fn comparison(comparison: &Comparison, words: &Words) -> Result<Markup> {
    Ok(html! {
        div.arms {
            @for arm in comparison.arms {
                section.arm id=(arm.id) {
                    h4 { (words.say(&key(arm.id, "label"))?) }
                    (group(arm, words)?)
                    (facts(arm, words)?)
                }
            }
        }
    })
}

/// Early and late in one table.
fn crossing(crossing: &Crossing, words: &Words) -> Result<Markup> {
    let sentence = words.say(&key(crossing.id, "sentence"))?;
    let people = whole(crossing.people, words)?;
    Ok(html! {
        p.said { (sentence.replace("{{ people }}", &people)) }
        table.ways {
            thead { tr { th scope="col" { (words.say("pages.card.time")?) } th scope="col" { (words.say("pages.card.way")?) } } }
            tbody {
                @for (month, way) in crossing.ways() {
                    tr.{ (way_key(way)) } {
                        th scope="row" { (month_of(month, words)?) }
                        td { (words.say(&format!("pages.card.{}", way_key(way)))?) }
                    }
                }
            }
        }
    })
}

const fn way_key(way: Way) -> &'static str {
    match way {
        Way::More => "more",
        Way::MoreUnsure => "more_unsure",
        Way::FewerUnsure => "fewer_unsure",
        Way::Fewer => "fewer",
    }
}

/// The last ratio of the trial holds from month 36 on.
fn month_of(month: f64, words: &Words) -> Result<String> {
    let key = if month > 100.0 { "from_month" } else { "months_after" };
    words.fill(&format!("pages.card.{key}"), &[("month", &month.to_string())])
}

/// How many times among 100 people in a year, one sentence a group.
fn rate(rate: &Rate, words: &Words) -> Result<Markup> {
    let sentences = rate.arms.iter().map(|arm| {
        let sentence = words.fill(&key(rate.id, arm.key), &[("times", &arm.times.to_string())])?;
        Ok(match arm.people {
            Some(people) => sentence.replace("{{ people }}", &whole(people, words)?),
            None => sentence,
        })
    });
    let sentences = sentences.collect::<Result<Vec<_>>>()?;
    Ok(html! { @for sentence in sentences { p.said { (sentence) } } })
}

fn plain(plain: &Plain, words: &Words) -> Result<Markup> {
    Ok(html! { p.said { (words.say(&key(plain.id, "sentence"))?) } })
}
