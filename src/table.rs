//! Tables: the numbers of a picture, for those who would rather read or hear them.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

/// Words in rows and columns.
pub(crate) struct Table {
    /// What it tells, for those who hear the page.
    pub(crate) name: String,
    /// How to read it; empty where that needs no words.
    pub(crate) note: String,
    /// What stands over several columns, and over how many; none where every column stands alone.
    pub(crate) groups: Vec<(String, usize)>,
    /// What stands over the headings of the rows.
    pub(crate) corner: String,
    /// What stands over each column, in one line or two.
    pub(crate) columns: Vec<(String, String)>,
    /// The heading of each row, and its cells.
    pub(crate) rows: Vec<(String, Vec<String>)>,
}

/// A table behind its summary. It is built when a reader opens it, and follows what it is read from.
#[component]
pub(crate) fn Numbers(
    #[prop(into)] summary: Signal<String>,
    table: impl Fn() -> Table + Send + Sync + 'static,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: Event| is_open.set(event_target::<HtmlDetailsElement>(&event).open());
    view! {
        <details class="numbers" on:toggle=toggle>
            <summary>{summary}</summary>
            {move || is_open.get().then(|| drawn(table()))}
        </details>
    }
}

fn drawn(table: Table) -> impl IntoView {
    let Table { name, note, groups, corner, columns, rows } = table;
    let group = |(words, width): (String, usize)| view! { <th scope="colgroup" colspan=width>{words}</th> };
    let groups = (!groups.is_empty())
        .then(|| view! { <tr><td></td>{groups.into_iter().map(group).collect_view()}</tr> });
    let column = |(words, unit): (String, String)| {
        let unit = (!unit.is_empty()).then(|| view! { <br/><small>{unit}</small> });
        view! { <th scope="col">{words}{unit}</th> }
    };
    let row = |(heading, cells): (String, Vec<String>)| {
        let cell = |words| view! { <td>{words}</td> };
        view! { <tr><th scope="row">{heading}</th>{cells.into_iter().map(cell).collect_view()}</tr> }
    };
    let note = (!note.is_empty()).then(|| view! { <p class="about">{note}</p> });
    view! {
        {note}
        <div class="scroll-x" tabindex="0" role="region" aria-label=name>
            <table>
                <thead>
                    {groups}
                    <tr><th scope="col">{corner}</th>{columns.into_iter().map(column).collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
