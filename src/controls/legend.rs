//! The cast: a button for each kind lights it and dims the rest, and says how many there are.

use leptos::prelude::*;
use story::cast::Kind;
use story::still::kind_svg;

use crate::session::Session;
use crate::words;

/// Width of the icon on a button, CSS pixels.
const ICON: f64 = 28.0;

/// One button for each kind of cell.
#[component]
pub(crate) fn Legend(session: Session) -> impl IntoView {
    let about = move || {
        session.lit.get().map(|kind| {
            let usual = session.run.with(|run| kind.per_microlitre(&run.at(run.start())));
            words::about_kind(kind, usual)
        })
    };
    view! {
        <section class="legend" aria-label=words::cast()>
            {Kind::ALL.map(|kind| view! { <KindButton session kind/> })}
        </section>
        <p class="legend-note" aria-live="polite">{about}</p>
    }
}

#[component]
fn KindButton(session: Session, kind: Kind) -> impl IntoView {
    let lit = session.lit;
    let is_lit = move || lit.get() == Some(kind);
    let toggle = move |_| {
        lit.set(if lit.get_untracked() == Some(kind) { None } else { Some(kind) });
        session.repaint();
    };
    let how_many = Memo::new(move |_| {
        let day = session.told_day.get();
        session.run.with(|run| words::how_many(kind, &run.at(day)))
    });
    view! {
        <button type="button" aria-pressed=move || is_lit().to_string() on:click=toggle>
            <span class="icon" aria-hidden="true" inner_html=kind_svg(kind, ICON)></span>
            <span>{words::kind_name(kind)}<span class="how-many">{how_many}</span></span>
        </button>
    }
}
