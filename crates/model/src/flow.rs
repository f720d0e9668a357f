//! Every arrow of the model, declared once.
//!
//! One line names an arrow, its end points, its kind and its rate. The derivative, the conservation test
//! and the cells that walk on screen all read the same line.

use crate::body::{Body, LymphoidSignals, MarrowSignals, Supply};
use crate::exposure::Exposure;
use crate::population::{DIMENSION, Population, State};

mod arrows;
pub use arrows::Flow;

/// What happens along an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArrowKind {
    /// Cells appear, fed by cells that stay where they are.
    Birth,
    /// Cells copy themselves.
    Division,
    /// Cells die of old age, or a level fades.
    Death,
    /// Strong medicines remove cells.
    Clearing,
    /// Cells move from one place to another.
    Travel,
    /// Cells turn into another kind.
    Maturation,
    /// New T cells leave the thymus.
    Export,
}

/// The two ends of a flow; an open end is outside the 25 populations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Where it comes from.
    pub from: Option<Population>,
    /// Where it goes.
    pub to: Option<Population>,
    /// What happens along it.
    pub kind: ArrowKind,
}

/// Receives the rate of each arrow, in the unit of the end it leaves (or reaches, when it starts outside)
/// per day; `gain` is what arrives for each unit that leaves.
pub(crate) trait Ledger {
    fn record(&mut self, flow: Flow, rate: f64, gain: f64);
}

macro_rules! flows {
    (@end Outside) => { None };
    (@end $population:ident) => { Some(Population::$population) };
    (@gain) => { 1.0 };
    (@gain $gain:expr) => { $gain };
    ($($group:ident |$($argument:ident : $type:ty),*| {
        $($(#[doc = $doc:literal])* $name:ident : $from:ident => $to:ident, $kind:ident @ $rate:expr $(, times $gain:expr)?;)*
    })*) => {
        /// An arrow of the model.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Flow { $($($(#[doc = $doc])* $name,)*)* }

        impl Flow {
            /// Every arrow, marrow first.
            pub const ALL: &'static [Flow] = &[$($(Flow::$name,)*)*];
            pub(super) const ARROWS: &'static [Arrow] = &[$($(Arrow {
                from: flows!(@end $from),
                to: flows!(@end $to),
                kind: ArrowKind::$kind,
            },)*)*];
        }

        $(#[inline(always)]
        #[allow(unused_variables)]
        pub(super) fn $group(ledger: &mut impl Ledger, $($argument: $type),*) {
            $(ledger.record(Flow::$name, $rate, flows!(@gain $($gain)?));)*
        })*
    };
}
use flows;

impl Flow {
    /// The two ends of this flow.
    #[must_use]
    pub const fn arrow(self) -> Arrow {
        Self::ARROWS[self as usize]
    }
}

/// The slopes of all populations, per day.
pub(crate) struct Slopes([f64; DIMENSION]);

impl Ledger for Slopes {
    #[inline(always)]
    fn record(&mut self, flow: Flow, rate: f64, gain: f64) {
        let arrow = flow.arrow();
        if let Some(from) = arrow.from {
            self.0[from as usize] -= rate;
        }
        if let Some(to) = arrow.to {
            self.0[to as usize] += rate * gain;
        }
    }
}

/// The rate of every arrow, indexed by flow.
pub(crate) struct Rates(pub(crate) Vec<f64>);

impl Ledger for Rates {
    fn record(&mut self, flow: Flow, rate: f64, _gain: f64) {
        self.0[flow as usize] = rate;
    }
}

/// Slopes of the whole body.
#[inline]
pub(crate) fn slopes(body: &Body, x: &State, e: &Exposure) -> [f64; DIMENSION] {
    let marrow = body.marrow_signals(x, e);
    let mut slopes = Slopes([0.0; DIMENSION]);
    arrows::marrow(&mut slopes, body, x, e, &marrow);
    middle_transit(&mut slopes, body, x, marrow.speed);
    arrows::lymphoid(&mut slopes, body, x, e, &body.lymphoid_signals(x, marrow.supply));
    slopes.0
}

/// Slopes while the marrow is at rest.
#[inline]
pub(crate) fn slopes_beyond_marrow(body: &Body, x: &State, e: &Exposure) -> [f64; DIMENSION] {
    let mut slopes = Slopes([0.0; DIMENSION]);
    arrows::lymphoid(&mut slopes, body, x, e, &body.lymphoid_signals(x, Supply::AT_REST));
    slopes.0
}

/// The rate of every arrow at one moment.
pub(crate) fn rates(body: &Body, x: &State, e: &Exposure) -> Rates {
    let marrow = body.marrow_signals(x, e);
    let mut rates = Rates(vec![0.0; Flow::ALL.len()]);
    arrows::marrow(&mut rates, body, x, e, &marrow);
    arrows::lymphoid(&mut rates, body, x, e, &body.lymphoid_signals(x, marrow.supply));
    rates
}

/// The stages between the first and the last of the marrow transit, a chain of equal passages.
#[inline(always)]
fn middle_transit(slopes: &mut Slopes, body: &Body, x: &State, speed: f64) {
    let passage = body.stage_rate * speed;
    let mut before = x[Population::EarlyTransit];
    for stage in Population::COUNT..Population::COUNT + body.middle_stages {
        slopes.0[stage] = passage * (before - x.0[stage]);
        before = x.0[stage];
    }
}

/// Level of the stage that feeds the last one.
#[inline(always)]
fn stage_before_last(body: &Body, x: &State) -> f64 {
    match body.middle_stages {
        0 => x[Population::EarlyTransit],
        stages => x.0[Population::COUNT + stages - 1],
    }
}
