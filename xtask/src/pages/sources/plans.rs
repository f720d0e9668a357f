//! The plans with their days and what each removes.

use super::say;
use crate::{report::four_digits, storyboard::number, words::Words};
use anyhow::Result;
use maud::{Markup, html};
use model::{
    Regimen,
    regimen::{COLLECTION, Course, Target},
};

/// Compartments in the order of a reader: marrow, then blood, then what the treatment is for.
const CELLS: [(Target, &str); 16] = [
    (Target::StemCells, "stem_cells"),
    (Target::Progenitors, "progenitors"),
    (Target::MarrowTransit, "transit"),
    (Target::Megakaryocytes, "megakaryocytes"),
    (Target::NaturalKillerCells, "nk"),
    (Target::Monocytes, "monocytes"),
    (Target::LymphoidProgenitors, "lymphoid"),
    (Target::NaiveBCells, "naive_b"),
    (Target::MemoryBCells, "memory_b"),
    (Target::PlasmaCells, "plasma"),
    (Target::Thymus, "thymus"),
    (Target::NaiveTCells, "naive_t"),
    (Target::MemoryCd4, "memory_cd4"),
    (Target::Regulators, "regulators"),
    (Target::MemoryCd8, "memory_cd8"),
    (Target::SelfReactive, "self_reactive"),
];

pub(super) fn plans(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="plans" {
            h2 { (say("plans_heading", words)?) }
            p.intro { (say("plans_intro", words)?) }
            div.cards {
                (plan("collection", say("collection", words)?, &COLLECTION.chemotherapy, words)?)
                @for regimen in Regimen::ALL {
                    @let key = key(regimen);
                    (plan(key, words.say(&format!("settings.plan.{key}"))?, regimen.conditioning(), words)?)
                }
            }
        }
    })
}

/// The name of a plan's words.
const fn key(regimen: Regimen) -> &'static str {
    match regimen {
        Regimen::BeamAtg => "beam_atg",
        Regimen::CyAtg => "cy_atg",
        Regimen::BuTbiAtg => "bu_tbi_atg",
        Regimen::CyLow => "cy_low",
    }
}

fn plan(key: &str, name: &str, course: &Course, words: &Words) -> Result<Markup> {
    let (first, last) = (number(course.window.0, words)?, number(course.window.1, words)?);
    Ok(html! {
        article.card id={ "plan-" (key) } {
            h3 { (name) }
            p { (words.fill("pages.sources.plan_days", &[("first", &first), ("last", &last)])?) }
            p { (atg(course, words)?) }
            table.steps {
                thead { tr { th scope="col" { (say("cells", words)?) } th scope="col" { (say("steps", words)?) } } }
                tbody {
                    @for (cells, name) in CELLS {
                        tr {
                            th scope="row" { (say(&format!("cells_{name}"), words)?) }
                            td { (four_digits(course.log_kill[cells as usize])) }
                        }
                    }
                }
            }
        }
    })
}

/// The doses of ATG, day by day.
fn atg(course: &Course, words: &Words) -> Result<String> {
    if course.atg.is_empty() {
        return Ok(say("plan_no_atg", words)?.to_owned());
    }
    let doses = course.atg.iter().map(|&(day, dose)| {
        words.fill(
            "pages.sources.plan_atg_day",
            &[("day", &number(day, words)?), ("dose", &four_digits(dose))],
        )
    });
    Ok(format!("{}: {}", say("plan_atg", words)?, doses.collect::<Result<Vec<_>>>()?.join(", ")))
}
