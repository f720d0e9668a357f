//! Numbers and days as they are said.

use crate::words::Words;
use anyhow::Result;
use model::{Moment, Observable};
use story::remark::{Amount, Unit};

/// A quantity of the moment, no more exact than the model is: "4.2", "below 0.1".
pub(super) fn quantity(observable: Observable, moment: &Moment, words: &Words) -> Result<String> {
    match Amount::of(observable, moment.read(observable)) {
        Amount::About(value) => number(value, words),
        Amount::Below(limit) => {
            let key = if Unit::of(observable) == Unit::PerMicrolitre { "fewer_than" } else { "below" };
            words.fill(&format!("numbers.{key}"), &[("limit", &number(limit, words)?)])
        }
    }
}

/// The unit in which a quantity is said.
pub(super) fn unit(observable: Observable, words: &Words) -> Result<&str> {
    words.say(match Unit::of(observable) {
        Unit::PerMicrolitre => "units.per_microlitre",
        Unit::BillionsPerLitre => "units.billions_per_litre",
        Unit::OfStart => "units.of_start",
        Unit::OfHundred => "units.of_hundred",
        Unit::Ratio => "units.ratio",
        Unit::ModelUnits => "units.damage",
        Unit::RelapseUnits => "units.inflammation",
        Unit::Index => "units.index",
    })
}

/// A day of the story, whole: "day −60".
pub(super) fn day(day: f64, words: &Words) -> Result<String> {
    words.fill("time.day", &[("day", &number(day.round(), words)?)])
}

/// A number with the signs of the language: "6,900", "0.6", "−38".
pub(crate) fn number(value: f64, words: &Words) -> Result<String> {
    let text = value.abs().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut said = if value < 0.0 { words.say("numbers.minus_sign")?.to_owned() } else { String::new() };
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            said += words.say("numbers.thousands_sign")?;
        }
        said.push(digit);
    }
    if !decimals.is_empty() {
        said += words.say("numbers.decimal_sign")?;
        said += decimals;
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::{Observable, Words, number, unit};

    #[test]
    fn every_quantity_has_a_name_and_a_unit() -> anyhow::Result<()> {
        let words = Words::english()?;
        for observable in Observable::ALL {
            words.say(&format!("observables.{}", observable.name_and_unit().0))?;
            unit(observable, &words)?;
        }
        Ok(())
    }

    #[test]
    fn a_number_has_the_signs_of_its_language() -> anyhow::Result<()> {
        let words = Words::english()?;
        for (value, said) in [(6_900.0, "6,900"), (0.6, "0.6"), (-38.0, "−38"), (1_250_000.0, "1,250,000")]
        {
            assert_eq!(number(value, &words)?, said);
        }
        Ok(())
    }
}
