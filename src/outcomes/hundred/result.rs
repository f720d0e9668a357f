//! What came of the runs: icons, curves, the same as a table, and what studies found.
//!
//! Nothing in it changes once it is there, so it is written as one text of markup: a quarter of the bytes that
//! elements, built one by one, would add to the module. All of its words are ours, and none holds a sign of markup.

use leptos::html::Div;
use leptos::prelude::*;
use model::published::AfterYears;
use story::hundred::{Arm, Hundred, YEARS};

use super::curves::{curves_of_years, key};
use crate::outcomes::{markup::source, rest::rest_beside};
use crate::session::Session;
use crate::words;

/// All of the answer. It is a picture of chances: nothing in it moves, and nothing moves beside it.
pub(super) fn answer(session: Session, hundred: &Hundred) -> impl IntoView + use<> {
    let place = NodeRef::<Div>::new();
    place.on_load(move |element| rest_beside(session, &element));
    view! { <div class="answer" node_ref=place inner_html=markup(hundred)></div> }
}

fn markup(hundred: &Hundred) -> String {
    let arms: String = hundred.arms.iter().enumerate().map(arm_figure).collect();
    let studies: String = hundred.asked.studies().enumerate().map(study).collect();
    let none = if studies.is_empty() { words::no_study() } else { "" };
    format!(
        "<h4>{}</h4><p class=\"about\">{}</p><div class=\"arms\">{arms}</div>{}<details><summary>{}</summary>{}</details>\
         <h4>{}</h4><p>{none}</p><ul class=\"studies\">{studies}</ul><p>{}</p>\
         <p class=\"deaths\">{} <a href=\"numbers.html\">{}</a></p>",
        words::hundred_takeaway(hundred),
        words::icons_note(hundred.asked.runs()),
        curves_of_years(hundred),
        words::show_table(),
        table(hundred),
        words::published_heading(),
        words::spread_is_chosen(),
        words::no_deaths(),
        words::to_numbers(),
    )
}

/// One treatment: its name, its icons, and both sides as a sentence.
fn arm_figure((place, arm): (usize, &Arm)) -> String {
    format!(
        "<figure class=\"arm\"><figcaption><strong>{}{}</strong>{}</figcaption>{}</figure>",
        key(place, arm.plan),
        words::plan_name(arm.plan),
        words::arm_counts(arm),
        arm.icons().svg(),
    )
}

fn table(hundred: &Hundred) -> String {
    let column = |arm: &Arm| format!("<th scope=\"col\">{}</th>", words::plan_name(arm.plan));
    let columns: String = hundred.arms.iter().map(column).collect();
    let row = |year: u32| {
        let cell = |arm: &Arm| format!("<td>{}</td>", words::quiet_share(&arm.quiet(year)));
        let cells: String = hundred.arms.iter().map(cell).collect();
        format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", words::years_after(year))
    };
    let rows: String = (1..=YEARS).map(row).collect();
    format!(
        "<p class=\"about\">{}</p><div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>\
         <thead><tr><td></td>{columns}</tr></thead><tbody>{rows}</tbody></table></div>",
        words::curves_table_note(),
        words::curves_heading(),
    )
}

/// One finding, with the letter of its mark.
fn study((place, found): (usize, &AfterYears)) -> String {
    format!(
        "<li><b class=\"letter\">{}</b> {} {} <small>{}</small></li>",
        words::letter(place),
        words::after_years(found),
        words::wellness_note(found.well),
        source(found.link, words::group_source(found.group)),
    )
}
