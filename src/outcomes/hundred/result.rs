//! What came of the runs: icons, curves, the same as a table, and what studies found.
//!
//! Nothing in it changes once it is there, so it is written as one text of markup: a quarter of the bytes that
//! elements, built one by one, would add to the module. All of its words are ours, and none holds a sign of markup.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use model::published::AfterYears;
use story::hundred::{Arm, Hundred, YEARS};

use super::curves::{curves_of_years, key};
use crate::outcomes::{markup::source, rest::rest_beside};
use crate::session::Session;
use crate::table::{Numbers, Table};
use crate::words;

/// All of the answer. It is a picture of chances: nothing in it moves, and nothing moves beside it.
pub(super) fn answer(session: Session, hundred: Arc<Hundred>) -> impl IntoView + use<> {
    let place = NodeRef::<Div>::new();
    place.on_load(move |element| rest_beside(session, &element));
    let (pictures, studies) = (pictures(&hundred), studies(&hundred));
    view! {
        <div class="answer" node_ref=place>
            <div inner_html=pictures></div>
            <Numbers summary=words::show_table() table=move || table(&hundred)/>
            <div inner_html=studies></div>
        </div>
    }
}

fn pictures(hundred: &Hundred) -> String {
    let arms: String = hundred.arms.iter().enumerate().map(arm_figure).collect();
    format!(
        "<h4>{}</h4><p class=\"about\">{}</p><div class=\"arms\">{arms}</div>{}",
        words::hundred_takeaway(hundred),
        words::icons_note(hundred.asked.runs()),
        curves_of_years(hundred),
    )
}

/// What studies found, that the spread was chosen, and where deaths are counted.
fn studies(hundred: &Hundred) -> String {
    let studies: String = hundred.asked.studies().enumerate().map(study).collect();
    let none = if studies.is_empty() { words::no_study() } else { "" };
    format!(
        "<h4>{}</h4><p>{none}</p><ul class=\"studies\">{studies}</ul><p>{}</p>\
         <p class=\"deaths\">{} <a href=\"numbers.html\">{}</a></p>",
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

fn table(hundred: &Hundred) -> Table {
    let column = |arm: &Arm| (words::plan_name(arm.plan).to_owned(), String::new());
    let row = |year: u32| {
        let cell = |arm: &Arm| words::quiet_share(&arm.quiet(year));
        (words::years_after(year), hundred.arms.iter().map(cell).collect())
    };
    Table {
        name: words::curves_heading().to_owned(),
        note: words::curves_table_note().to_owned(),
        groups: Vec::new(),
        corner: String::new(),
        columns: hundred.arms.iter().map(column).collect(),
        rows: (1..=YEARS).map(row).collect(),
    }
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
