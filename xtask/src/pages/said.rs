//! Times, dates and ranges as they are said.

use crate::{storyboard::number, words::Words};
use anyhow::{Context as _, Result};
use evidence::{Count, Date, Moment, Period, Range, card::Stated};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day: "27 November 2026".
pub(super) fn date(date: Date, words: &Words) -> Result<String> {
    let month = MONTHS.get(usize::from(date.month) - 1).context("a month from 1 to 12")?;
    Ok(format!("{} {} {}", date.day, words.say(&format!("pages.months.{month}"))?, date.year))
}

/// A whole number with the signs of the language.
pub(super) fn whole(value: u32, words: &Words) -> Result<String> {
    number(f64::from(value), words)
}

/// A length of time: "5 years", "100 days".
fn length(period: Period, words: &Words) -> Result<String> {
    let (unit, count) = match period {
        Period::Months(12) => return Ok(words.say("pages.card.one_year")?.to_owned()),
        Period::Months(months) if months % 12 == 0 => ("years", months / 12),
        Period::Months(months) | Period::AboutMonths(months) => ("months", months),
        Period::Weeks(weeks) => ("weeks", weeks),
        Period::Days(days) => ("days", days),
        Period::WhileFollowed => return Ok(words.say("pages.card.length_not_given")?.to_owned()),
    };
    words.fill(&format!("pages.card.{unit}"), &[("count", &count.to_string())])
}

/// How long people were followed, for the list of facts.
pub(super) fn how_long(period: Period, words: &Words) -> Result<String> {
    let time = length(period, words)?;
    let key = if matches!(period, Period::AboutMonths(_)) { "on_average" } else { "for_time" };
    words.fill(&format!("pages.card.{key}"), &[("time", &time)])
}

/// At the head of a sentence: "After 5 years".
pub(super) fn when(period: Period, words: &Words) -> Result<String> {
    let key = match period {
        Period::WhileFollowed => return Ok(words.say("pages.card.while_followed")?.to_owned()),
        Period::Days(_) => "first",
        Period::AboutMonths(_) => "after_about",
        Period::Months(_) | Period::Weeks(_) => "after",
    };
    words.fill(&format!("pages.card.{key}"), &[("time", &length(period, words)?)])
}

/// The range of one moment, or that there is none.
pub(super) fn range(moment: &Moment, words: &Words) -> Result<String> {
    let Range::Between(low, high) = moment.range else {
        return Ok(words.say("pages.card.range_not_reported")?.to_owned());
    };
    let [low, high, of] = [low, high, moment.count.of()].map(|value| whole(value, words));
    words.fill("pages.card.range_between", &[("low", &low?), ("high", &high?), ("of", &of?)])
}

/// Both sides of one moment as a sentence. `people` are those who were counted.
pub(super) fn both_sides(
    moment: &Moment,
    people: u32,
    filled: &str,
    open: &str,
    words: &Words,
) -> Result<String> {
    let when = when(moment.period, words)?;
    let Moment { count, .. } = *moment;
    if count.number() == 0 {
        return words.fill("pages.card.nobody", &[("when", &when), ("of", &whole(people, words)?)]);
    }
    let key = if matches!(count, Count::People(..)) { "people" } else { "per" };
    let [number, rest, of] = [count.number(), count.rest(), count.of()].map(|value| whole(value, words));
    let places = [
        ("when", &*when),
        ("count", &number?),
        ("rest", &rest?),
        ("of", &of?),
        ("filled", filled),
        ("open", open),
    ];
    let sentence = words.fill(&format!("pages.card.{key}"), &places)?;
    Ok(match moment.stated {
        Stated::Counted(part, of) | Stated::CountedSaid(part, of, _) => {
            let counted =
                words.fill("pages.card.counted", &[("part", &part.to_string()), ("of", &of.to_string())])?;
            format!("{sentence} {counted}")
        }
        Stated::Central | Stated::Said(_) => sentence,
    })
}
