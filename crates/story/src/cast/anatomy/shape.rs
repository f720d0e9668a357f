//! The strokes of the pen with which [`super::parts`] draws the cast.

use super::Detail::{self, Full, Plain};
use super::{Form, Ink, Mark, Wave};

/// Drops of water that dried on the body. They stay inside the slimmest cell, so no reader needs to clip.
pub(super) const BLOOMS: [Mark; 4] = [
    bloom(-0.38, -0.30, 0.26, Ink::Paper, 0.16),
    bloom(0.34, 0.36, 0.28, Ink::Line, 0.07),
    bloom(0.44, -0.22, 0.22, Ink::Paper, 0.14),
    bloom(-0.30, 0.46, 0.20, Ink::Line, 0.06),
];

const fn bloom(x: f64, y: f64, radius: f64, ink: Ink, opacity: f64) -> Mark {
    Mark { form: disc(x, y, radius), ink, opacity, copies: 1, seen: (Full, Full) }
}

/// Five grains inside a nucleus, seen when the cell is large.
pub(super) fn chromatin(centre: (f64, f64), reach: f64) -> &'static [Mark] {
    keep((0..5).map(|grain| {
        let (x, y) = sunflower(grain, 5, reach);
        let size = 0.045 + 0.012 * f64::from(grain % 3);
        Mark { opacity: 0.35, ..line(disc(centre.0 + x, centre.1 + y, size), (Full, Full)) }
    }))
}

/// Fine granules beside the nucleus; a third of them, coarser, when the cell is small.
pub(super) fn granules(nucleus: &[Form]) -> &'static [Mark] {
    const PLACES: u32 = 52;
    let free = |&(x, y): &(f64, f64)| nucleus.iter().all(|form| form.distance(x, y) > 0.06);
    let places = (0..PLACES).map(|place| sunflower(place, PLACES, 0.86)).filter(free);
    keep(places.zip(0..).map(|((x, y), place): (_, u32)| match place % 3 {
        0 => Mark { opacity: 0.40, ..line(disc(x, y, 0.04), (Plain, Full)) },
        _ => Mark { opacity: 0.45, ..line(disc(x, y, 0.026), (Full, Full)) },
    }))
}

/// The `nth` of `count` points spread evenly over a disc, as seeds in a sunflower are.
fn sunflower(nth: u32, count: u32, reach: f64) -> (f64, f64) {
    const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
    let distance = reach * libm::sqrt((f64::from(nth) + 0.5) / f64::from(count));
    let angle = f64::from(nth) * GOLDEN_ANGLE;
    (distance * libm::cos(angle), distance * libm::sin(angle))
}

impl Mark {
    pub(super) const fn times(self, copies: u32) -> Self {
        Self { copies, ..self }
    }
}

pub(super) const fn line(form: Form, seen: (Detail, Detail)) -> Mark {
    Mark { form, ink: Ink::Line, opacity: 1.0, copies: 1, seen }
}

pub(super) const fn body(form: Form, seen: (Detail, Detail)) -> Mark {
    Mark { ink: Ink::Body, ..line(form, seen) }
}

pub(super) const fn disc(x: f64, y: f64, radius: f64) -> Form {
    Form::Disc { x, y, radius }
}

pub(super) const fn bar(from: (f64, f64), to: (f64, f64), half_width: f64) -> Form {
    Form::Bar { from, to, half_width }
}

pub(super) const fn arc(centre: (f64, f64), radius: f64, between: (f64, f64), half_width: f64) -> Form {
    Form::Arc { x: centre.0, y: centre.1, radius, between, half_width }
}

/// A fine stroke between two points that bows out by `sag`.
pub(super) fn bow(from: (f64, f64), to: (f64, f64), sag: f64) -> Form {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let half = libm::hypot(dx, dy) / 2.0;
    let radius = (half * half + sag * sag) / (2.0 * sag);
    let rise = (radius - sag) / (2.0 * half);
    let centre = ((from.0 + to.0) / 2.0 - dy * rise, (from.1 + to.1) / 2.0 + dx * rise);
    let middle = libm::atan2(-dx, dy);
    let reach = libm::asin(half / radius);
    arc(centre, radius, (middle - reach, middle + reach), 0.018)
}

pub(super) const fn wave(amount: f64, turns: f64, shift: f64) -> Wave {
    Wave { amount, turns, shift }
}

/// Keeps a list for as long as the program lives.
pub(super) fn keep<T: 'static>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    items.into_iter().collect::<Vec<T>>().leak()
}
