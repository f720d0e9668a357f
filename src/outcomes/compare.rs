//! Several treatments of one virtual person, side by side and on one time line.

use std::sync::Arc;

use leptos::prelude::*;
use story::compare::{Arm, ArmRemark, ArmRun, FIRST_LOOK, with_transplant};

use crate::session::Session;
use crate::words;

mod choice;
mod said;
mod table;
mod tissue;
mod years;

use choice::Choice;
use said::Said;
use table::YearsTable;
use tissue::Tissues;
use years::Years;

/// What every part of the view reads.
#[derive(Clone, Copy)]
struct Compared {
    runs: Memo<Arc<Vec<ArmRun>>>,
    remarks: Memo<Vec<ArmRemark>>,
    /// The day of the time line that is looked at; the story's own day stays where it is.
    day: RwSignal<f64>,
    /// Whether the last two arms were asked to go.
    asked_too_few: RwSignal<bool>,
}

impl Compared {
    fn new(session: Session) -> Self {
        let comparison = session.comparison;
        let runs = Memo::new_with_compare(
            move |_| Arc::new(comparison.get().runs(&session.settings.get())),
            |_, _| true,
        );
        let remarks = Memo::new(move |_| comparison.get().remarks(&runs.get(), &session.settings.get()));
        Self { runs, remarks, day: RwSignal::new(FIRST_LOOK), asked_too_few: RwSignal::new(false) }
    }

    /// Something read off the run of an arm, while it is compared.
    fn of<T>(self, arm: Arm, read: impl Fn(&ArmRun) -> T) -> Option<T> {
        self.runs.with(|runs| runs.iter().find(|run| run.arm == arm).map(read))
    }
}

/// The whole view.
#[component]
pub(crate) fn Compare(session: Session) -> impl IntoView {
    let compared = Compared::new(session);
    let introduction = move || {
        let plan = session.settings.with(|settings| with_transplant(settings).plan);
        words::compared(&session.comparison.get(), plan).join(" ")
    };
    view! {
        <div class="compare">
            <p class="introduction">{introduction}</p>
            <Choice session compared/>
            <Said compared/>
            <Tissues compared/>
            <Years session compared/>
            <YearsTable compared/>
            <CannotTell/>
        </div>
    }
}

/// What this comparison cannot tell, and where to read on.
#[component]
fn CannotTell() -> impl IntoView {
    let [numbers, treatment, _] = words::pages_beside();
    let link = |page: words::PageBeside| view! { <li><a href=page.address>{page.name}</a></li> };
    view! {
        <div class="cannot-tell">
            {words::what_it_cannot_tell().map(|sentence| view! { <p>{sentence}</p> })}
            <ul>{[numbers, treatment].map(link)}</ul>
        </div>
    }
}
