//! Words on the stage: the count, the scale, names of places. Where they stand, the scene says.

use leptos::prelude::*;
use story::microlitre::counts;
use story::ruler::Anchor;
use story::scene::{Caption, Label};

use super::loupe::UnderGlass;
use crate::session::Session;
use crate::words;

/// The labels of the scene, once the eye has arrived.
#[component]
pub(crate) fn Labels(
    session: Session,
    labels: RwSignal<Vec<Label>>,
    under_glass: RwSignal<Option<UnderGlass>>,
    cells_for_one_dot: RwSignal<u32>,
) -> impl IntoView {
    let count = Memo::new(move |_| {
        let day = session.told_day.get();
        session.run.with(|run| counts(&run.at(day)).iter().sum::<u32>())
    });
    let factor = Memo::new(move |_| under_glass.get().map(|under| under.factor));
    let numbers = Numbers { count, factor, cells_for_one_dot };
    move || labels.get().into_iter().map(|label| view! { <Words label numbers/> }).collect_view()
}

/// What changes in the words while they stand.
#[derive(Clone, Copy)]
struct Numbers {
    /// White cells in the square.
    count: Memo<u32>,
    /// How many times the glass enlarges.
    factor: Memo<Option<f64>>,
    /// How many cells one dot stands for.
    cells_for_one_dot: RwSignal<u32>,
}

#[component]
fn Words(label: Label, numbers: Numbers) -> impl IntoView {
    let class = match (label.caption, label.anchor) {
        (Caption::Count, _) => "count",
        (Caption::Scale, _) => "scale",
        (Caption::WellDay | Caption::OneForMany, _) => "note",
        (_, Anchor::Start) => "place-name",
        (_, Anchor::Middle) => "place-name middle",
        (_, Anchor::End) => "place-name end",
    };
    let pixels = |length: f64| format!("{length:.1}px");
    let is_measured =
        matches!(label.caption, Caption::Count | Caption::Scale | Caption::WellDay | Caption::OneForMany);
    let top = if label.caption == Caption::Count { label.area.bottom() } else { label.area.top };
    view! {
        <div class=class style:left=pixels(label.x()) style:top=pixels(top)
            style:width=is_measured.then(|| pixels(label.area.width))>
            {text(&label, numbers)}
        </div>
    }
}

fn text(label: &Label, Numbers { count, factor, cells_for_one_dot }: Numbers) -> AnyView {
    match label.caption {
        Caption::Count => {
            view! { <b>{move || words::thousands(count.get())}</b>{move || words::white_cells(count.get())} }
                .into_any()
        }
        Caption::Scale => view! {
            <p class="millimetre">{words::one_millimetre()}</p>
            <p>{move || words::one_dot(cells_for_one_dot.get())} {move || factor.get().map(|factor| format!(" · {}", words::enlarged(factor)))}</p>
        }
        .into_any(),
        Caption::WellDay => words::well_day().into_any(),
        Caption::OneForMany => words::one_for_many().into_any(),
        place => {
            let (name, fact) = words::label(place);
            let fact = (!label.is_brief()).then(|| view! { <small>{fact}</small> });
            view! { {name}{fact} }.into_any()
        }
    }
}
