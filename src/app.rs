//! The arrangement on screen, nothing else.

use leptos::prelude::*;
use story::state::Chrome;

use crate::charts::{CountsChart, CountsTable, GrowthSwitch, PublishedPoints, Takeaway};
use crate::controls::differences::Differences;
use crate::controls::display::Display;
use crate::controls::events::EventList;
use crate::controls::experiments::Experiments;
use crate::controls::legend::Legend;
use crate::controls::notices::Notices;
use crate::controls::ruler::RulerOfDays;
use crate::controls::settings::Settings;
use crate::controls::transport::Transport;
use crate::embed::{asked_for, follow_host, tell_host};
use crate::narration::{Closer, FirstLayer, Footer};
use crate::outcomes::Outcomes;
use crate::session::Session;
use crate::stage::Stage;
use crate::words;

/// The explainer. The order in the document is the order for ears and keyboards: what it is, then time.
#[component]
pub(crate) fn App() -> impl IntoView {
    let (choices, notices) = asked_for();
    let session = Session::new(&choices);
    let notices = RwSignal::new(notices);
    let shows_time = move || session.look.chrome() != Chrome::Figure;
    let shows_all = move || session.look.chrome() == Chrome::Full;
    follow_host(session, notices);
    tell_host(session);
    view! {
        <div class="explainer">
            <header class="masthead">
                <h1>{words::title()}</h1>
                <p>{words::introduction()} " " <strong>{words::not_advice()}</strong></p>
            </header>
            <Transport session/>
            <Notices notices/>
            <Stage session/>
            <p class="frame-line">{words::frame_line()}</p>
            <FirstLayer session/>
            <Show when=shows_time>
                <div class="timeline">
                    <RulerOfDays session/>
                    <CountsChart session/>
                </div>
                <Takeaway session/>
                <Legend session/>
            </Show>
            <Show when=shows_all>
                <div class="below">
                    <Closer session/>
                    <div>
                        <Experiments session/>
                        <Settings session/>
                        <Differences session/>
                        <EventList session/>
                        <GrowthSwitch session/>
                        <CountsTable session/>
                        <PublishedPoints session/>
                        <Display look=session.look/>
                    </div>
                </div>
                <Outcomes session/>
            </Show>
            <Footer session/>
        </div>
    }
}
