//! Every number of the model, with unit, range, and what stands behind it.

use super::{field, say};
use crate::{report::four_digits, words::Words};
use anyhow::Result;
use maud::{Markup, html};
use model::{CATALOGUE, Evidence, ParameterRecord};

pub(super) fn parameters(words: &Words) -> Result<Markup> {
    let headings = ["parameter", "value", "range", "class", "source"];
    Ok(html! {
        section.part id="parameters" {
            h2 { (say("parameters_heading", words)?) }
            p.intro { (say("parameters_intro", words)?) }
            table.records role="table" data-layer="science" {
                thead role="rowgroup" { tr role="row" { @for name in headings { th scope="col" role="columnheader" { (say(name, words)?) } } } }
                tbody role="rowgroup" { @for record in CATALOGUE { (line(record, words)?) } }
            }
        }
    })
}

fn line(record: &ParameterRecord, words: &Words) -> Result<Markup> {
    let unit = if record.unit == "-" { say("none", words)? } else { record.unit };
    Ok(html! {
        tr role="row" id={ "parameter-" (record.symbol) } {
            th scope="row" role="rowheader" { (record.meaning.trim_end_matches('.')) " " code { (record.symbol) } }
            td role="cell" data-label=(say("value", words)?) { (four_digits(record.value)) " " small { (unit) } }
            td role="cell" data-label=(say("range", words)?) {
                (range(record, words)?)
                @if record.spread > 0.0 { "; " (say("spread", words)?) }
            }
            td role="cell" data-label=(say("class", words)?) { (say(class(record.evidence), words)?) }
            td role="cell" data-label=(say("source", words)?) { (field(record.source)) }
        }
    })
}

fn range(record: &ParameterRecord, words: &Words) -> Result<String> {
    if record.low == record.high {
        return Ok(say("fixed", words)?.to_owned());
    }
    let [low, high] = [record.low, record.high].map(four_digits);
    words.fill("pages.sources.to", &[("low", &low), ("high", &high)])
}

const fn class(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "measured",
        Evidence::Textbook => "textbook",
        Evidence::Calibrated => "calibrated",
        Evidence::Assumed => "assumed",
    }
}
