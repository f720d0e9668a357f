//! The picture: the landscape under a canvas of cells, with the words that belong to both.

pub mod frame_loop;
mod labels;
mod painter;
mod picture;
pub mod size;
mod visibility;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use model::{Moment, Observable};
use story::landscape::{Ground, Landscape};

use crate::session::Session;
use labels::Labels;
use picture::Picture;

/// The stage of one session.
#[component]
pub fn Stage(session: Session) -> impl IntoView {
    let figure = NodeRef::<Div>::new();
    let landscape = NodeRef::<Div>::new();
    let canvas = NodeRef::<Canvas>::new();
    view! {
        <div class="stage" node_ref=figure>
            <div class="landscape" node_ref=landscape aria-hidden="true"></div>
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            <Labels session/>
        </div>
    }
}
