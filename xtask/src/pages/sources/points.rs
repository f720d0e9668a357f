//! The counts from studies that the charts carry as marks.

use super::{field, say};
use crate::{storyboard::number, words::Words};
use anyhow::Result;
use maud::{Markup, html};
use model::{
    Evidence,
    published::{Found, POINTS, Published, Study},
};

pub(super) fn points(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="points" {
            h2 { (say("points_heading", words)?) }
            p.intro { (say("points_intro", words)?) }
            table.records role="table" {
                thead role="rowgroup" {
                    tr role="row" {
                        @for name in ["point", "people", "standing", "source"] { th scope="col" role="columnheader" { (say(name, words)?) } }
                    }
                }
                tbody role="rowgroup" { @for point in &POINTS { (line(point, words)?) } }
            }
        }
    })
}

fn line(point: &Published, words: &Words) -> Result<Markup> {
    let study = study(point.study);
    Ok(html! {
        tr role="row" id={ "point-" (point.rows.join("-")) } {
            th scope="row" role="rowheader" { (found(point, words)?) }
            td role="cell" data-label=(say("people", words)?) { (words.say(&format!("published.{study}.people"))?) }
            td role="cell" data-label=(say("standing", words)?) { (words.say(&format!("published.{}", standing(point.standing)))?) }
            td role="cell" data-label=(say("source", words)?) {
                a href=(point.link) rel="noreferrer" { (words.say(&format!("published.{study}.source"))?) } " "
                (field(&point.rows.join(" ")))
            }
        }
    })
}

/// What a study found, as the chart says it.
fn found(point: &Published, words: &Words) -> Result<String> {
    let what = words.say(&format!("observables.{}", point.observable.name_and_unit().0))?;
    let day = words.fill("time.day", &[("day", &number(point.found.day().round(), words)?)])?;
    let say = |value: f64| number(value, words);
    match point.found {
        Found::Passed { level, days: (first, last), .. } => {
            let (level, first, last) = (say(level)?, say(first)?, say(last)?);
            let places =
                [("what", what), ("level", &level), ("day", &day), ("first", &first), ("last", &last)];
            words.fill("published.passed", &places)
        }
        Found::BorderlineLow { range: (low, high), .. } => {
            let (low, high) = (say(low)?, say(high)?);
            words.fill(
                "published.borderline_low",
                &[("what", what), ("day", &day), ("low", &low), ("high", &high)],
            )
        }
        Found::Usual { range: (low, high), .. } => {
            let (low, high) = (say(low)?, say(high)?);
            words.fill("published.usual", &[("what", what), ("day", &day), ("low", &low), ("high", &high)])
        }
    }
}

const fn study(study: Study) -> &'static str {
    match study {
        Study::Outpatient => "outpatient",
        Study::Lymphoablative => "lymphoablative",
        Study::Sclerosis => "sclerosis",
    }
}

const fn standing(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Calibrated => "calibrated",
        Evidence::Measured | Evidence::Textbook => "measured",
        Evidence::Assumed => "assumed",
    }
}
