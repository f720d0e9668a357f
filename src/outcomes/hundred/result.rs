//! What came of the runs: icons, curves, the same as a table, and what studies found.

use leptos::html::Div;
use leptos::prelude::*;
use model::published::AfterYears;
use story::hundred::{Arm, Hundred, YEARS};

use super::curves::{curves_of_years, key};
use crate::outcomes::rest::rest_beside;
use crate::session::Session;
use crate::words;

/// All of the answer. It is a picture of chances: nothing in it moves, and nothing moves beside it.
pub(super) fn answer(session: Session, hundred: &Hundred) -> impl IntoView + use<> {
    let place = NodeRef::<Div>::new();
    place.on_load(move |element| rest_beside(session, &element));
    let arms = hundred.arms.iter().enumerate().map(|(place, arm)| arm_figure(place, arm)).collect_view();
    let studies: Vec<_> = hundred.asked.studies().enumerate().map(study).collect();
    view! {
        <div class="answer" node_ref=place>
            <h4>{words::hundred_takeaway(hundred)}</h4>
            <p class="about">{words::icons_note(hundred.asked.runs())}</p>
            <div class="arms">{arms}</div>
            {curves_of_years(hundred)}
            <details><summary>{words::show_table()}</summary>{table(hundred)}</details>
            <h4>{words::published_heading()}</h4>
            <p>{studies.is_empty().then(words::no_study)}</p>
            <ul class="studies">{studies}</ul>
            <p>{words::spread_is_chosen()}</p>
            <p class="deaths">{words::no_deaths()} " " <a href="numbers.html">{words::to_numbers()}</a></p>
        </div>
    }
}

/// One treatment: its name, its icons, and both sides as a sentence.
fn arm_figure(place: usize, arm: &Arm) -> impl IntoView + use<> {
    view! {
        <figure class="arm">
            <figcaption>
                <strong>{key(place, arm.plan)} {words::plan_name(arm.plan)}</strong>
                {words::arm_counts(arm)}
            </figcaption>
            <div inner_html=arm.icons().svg()></div>
        </figure>
    }
}

fn table(hundred: &Hundred) -> impl IntoView + use<> {
    let column = |arm: &Arm| view! { <th scope="col">{words::plan_name(arm.plan)}</th> };
    let row = |year: u32| {
        let cell = |arm: &Arm| view! { <td>{words::quiet_share(&arm.quiet(year))}</td> };
        view! { <tr><th scope="row">{words::years_after(year)}</th>{hundred.arms.iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <p class="about">{words::curves_table_note()}</p>
        <div class="scroll-x" tabindex="0" role="region" aria-label=words::curves_heading()>
            <table>
                <thead><tr><td></td>{hundred.arms.iter().map(column).collect_view()}</tr></thead>
                <tbody>{(1..=YEARS).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// One finding, with the letter of its mark.
fn study((place, found): (usize, &'static AfterYears)) -> impl IntoView {
    view! {
        <li>
            <span class="letter">{words::letter(place)}</span> " " {words::after_years(found)} " "
            {words::wellness_note(found.well)} " "
            <small>
                <a href=found.link rel="noopener noreferrer" target="_blank">{words::group_source(found.group)}</a>
            </small>
        </li>
    }
}
