//! The handle of the loupe: keys move the glass over the square, and what lies under it is said.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use story::cast::Kind;
use story::microlitre::{Counts, SIDE};
use story::scene::{Scene, Square};

use crate::words;

/// How far one key press moves the glass, µm: about the width of what it shows; with Shift, ten cells.
const STEP: f64 = 20.0;
const FAR_STEP: f64 = 100.0;

/// What the glass shows, as the page needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct UnderGlass {
    /// The square it moves over.
    pub(super) square: Square,
    /// The place it looks at, µm.
    pub(super) place: (f64, f64),
    /// How many times it enlarges.
    pub(super) factor: f64,
    /// The cells it shows.
    pub(super) cells: Counts,
}

impl UnderGlass {
    /// What the glass of a scene shows; `None` where there is no glass.
    pub(super) fn of(scene: &Scene) -> Option<Self> {
        let loupe = scene.loupe?;
        let place = scene.square.place_from_screen(loupe.of.0, loupe.of.1)?;
        let mut cells = [0; Kind::COUNT];
        for cell in scene.loupe_cells.iter() {
            let (x, y) = (f64::from(cell.x) - loupe.at.0, f64::from(cell.y) - loupe.at.1);
            if x.hypot(y) <= loupe.radius {
                cells[cell.kind as usize] += 1;
            }
        }
        Some(Self { square: scene.square, place, factor: loupe.factor, cells })
    }
}

/// A thumb over the square. `look_at` is told where in the square the glass shall look, µm.
#[component]
pub(super) fn LoupeHandle(
    under_glass: RwSignal<Option<UnderGlass>>,
    look_at: impl Fn((f64, f64)) + Copy + Send + 'static,
) -> impl IntoView {
    let square = Memo::new(move |_| under_glass.get().map(|under| under.square));
    let pixels = |length: f64| format!("{length:.1}px");
    let said = move || under_glass.get().map(|under| words::under_glass(&under.cells));
    let across = move || under_glass.get().map(|under| format!("{:.0}", under.place.0));
    let move_glass = move |event: KeyboardEvent| {
        let Some((x, y)) = under_glass.get_untracked().map(|under| under.place) else { return };
        let step = if event.shift_key() { FAR_STEP } else { STEP };
        let place = match event.key().as_str() {
            "ArrowLeft" => (x - step, y),
            "ArrowRight" => (x + step, y),
            "ArrowUp" => (x, y - step),
            "ArrowDown" => (x, y + step),
            "Home" => (0.0, y),
            "End" => (SIDE, y),
            _ => return,
        };
        event.prevent_default();
        look_at((place.0.clamp(0.0, SIDE), place.1.clamp(0.0, SIDE)));
    };
    move || {
        square.get().map(|square| {
            view! {
                <div class="glass" role="slider" tabindex="0" aria-label=words::glass() aria-valuemin="0"
                    aria-valuemax=format!("{SIDE:.0}") aria-valuenow=across aria-valuetext=said
                    style:left=pixels(square.left) style:top=pixels(square.top) style:width=pixels(square.side)
                    style:height=pixels(square.side) on:keydown=move_glass></div>
            }
        })
    }
}
