//! The numbers of the charts, a row a year.

use leptos::prelude::*;
use story::compare::{DAYS, YearWord, years};

use super::Compared;
use crate::words;

/// The table, built when it is asked for.
#[component]
pub(super) fn YearsTable(compared: Compared) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: leptos::ev::Event| {
        is_open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    };
    view! {
        <details on:toggle=toggle>
            <summary>{words::years_as_table()}</summary>
            {move || is_open.get().then(|| table(compared))}
        </details>
    }
}

fn table(compared: Compared) -> impl IntoView {
    let runs = compared.runs.get();
    let arms = runs.iter().map(|run| view! { <th scope="colgroup" colspan="3">{words::arm(run.arm)}</th> });
    let read = || words::what_is_read().map(|what| view! { <th scope="col">{what}</th> });
    let row = |day: f64| {
        let cells = runs
            .iter()
            .flat_map(|run| words::amounts_now(&run.now(day)))
            .map(|amount| view! { <td>{amount}</td> });
        view! { <tr><th scope="row">{words::year(YearWord::of(day))}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words::years_as_table()>
            <table>
                <thead>
                    <tr><td></td>{arms.collect_view()}</tr>
                    <tr><td></td>{runs.iter().map(|_| read()).collect_view()}</tr>
                </thead>
                <tbody>{days().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The first day, and the first of every year.
fn days() -> impl Iterator<Item = f64> {
    std::iter::once(*DAYS.start()).chain(years().map(|(_, day)| day))
}
