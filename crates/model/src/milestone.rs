//! Milestones of recovery after a transplant, the way a ward would note them.

use serde::Serialize;

use crate::observable::Observable;
use crate::trajectory::{Moment, Trajectory, What};

/// Days are relative to day 0; `None` means "not within this run". Without a transplant all are `None` or 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Milestones {
    /// First day with neutrophils below 0.5 × 10⁹ per litre.
    pub neutropenia_begins: Option<f64>,
    /// Days spent with neutrophils below 0.5 × 10⁹ per litre.
    pub days_below_half: f64,
    /// Days spent with neutrophils below 0.1 × 10⁹ per litre.
    pub days_below_tenth: f64,
    /// Lowest neutrophils, 10⁹ per litre.
    pub neutrophil_nadir: Option<f64>,
    /// Day of the lowest neutrophils.
    pub neutrophil_nadir_day: Option<f64>,
    /// Neutrophils above 0.5 × 10⁹ per litre again.
    pub neutrophils_above_half: Option<f64>,
    /// Lowest platelets, 10⁹ per litre.
    pub platelet_nadir: Option<f64>,
    /// Platelets above 20 × 10⁹ per litre again, if they fell below.
    pub platelets_above_twenty: Option<f64>,
    /// Natural killer cells at 75 of 100 parts of rest.
    pub natural_killer_cells_returned: Option<f64>,
    /// B cells at 90 of 100 parts of rest.
    pub b_cells_returned: Option<f64>,
    /// CD8 T cells at the level of rest.
    pub cd8_returned: Option<f64>,
    /// CD4 T cells at half of rest.
    pub cd4_half_returned: Option<f64>,
    /// Naive CD4 T cells at half of rest.
    pub naive_cd4_half_returned: Option<f64>,
    /// First day with fewer CD4 than CD8 T cells.
    pub inversion_begins: Option<f64>,
    /// More CD4 than CD8 T cells again.
    pub inversion_ends: Option<f64>,
    /// Lowest TREC per CD4 T cell, relative to rest.
    pub trec_dip: Option<f64>,
    /// Day of the lowest TREC per CD4 T cell.
    pub trec_dip_day: Option<f64>,
    /// Highest TREC per CD4 T cell after the dip, relative to rest.
    pub trec_rebound: Option<f64>,
    /// Day of the highest TREC per CD4 T cell after the dip.
    pub trec_rebound_day: Option<f64>,
}

/// The grid on which curves are searched, days: fine where things move within hours, coarse where they take
/// months.
const fn grid(day: f64) -> f64 {
    match day {
        ..60.0 => 0.125,
        ..1000.0 => 2.0,
        _ => 10.0,
    }
}

/// Crossings and extremes between the days of the grid are found to this many days.
const PRECISION: f64 = 1e-3;

impl Milestones {
    pub(crate) fn of(run: &Trajectory) -> Self {
        let conditioning = run.happenings().iter().find_map(|happening| match happening.what {
            What::Conditioning { .. } => Some(happening.day),
            _ => None,
        });
        let Some(from) = conditioning else { return Self::default() };
        let samples = Samples::of(run, from);
        let neutrophils = samples.curve(Observable::Neutrophils);
        let platelets = samples.curve(Observable::Platelets);
        let ratio = samples.curve(Observable::Cd4ToCd8);
        let trec = samples.curve(Observable::TrecPerCd4);
        let neutropenia_begins = neutrophils.falls_below(0.5, from);
        let (neutrophil_nadir_day, neutrophil_nadir) = neutrophils.lowest();
        let (_, platelet_nadir) = platelets.lowest();
        let inversion_begins = ratio.falls_below(1.0, from);
        let (trec_dip_day, trec_dip) = trec.lowest();
        let (trec_rebound_day, trec_rebound) = trec.highest_after(trec_dip_day);
        Self {
            neutropenia_begins,
            days_below_half: neutrophils.days_below(0.5),
            days_below_tenth: neutrophils.days_below(0.1),
            neutrophil_nadir: Some(neutrophil_nadir),
            neutrophil_nadir_day: Some(neutrophil_nadir_day),
            neutrophils_above_half: neutropenia_begins
                .and_then(|_| neutrophils.rises_above(0.5, neutrophil_nadir_day)),
            platelet_nadir: Some(platelet_nadir),
            platelets_above_twenty: platelets
                .falls_below(20.0, from)
                .and_then(|_| platelets.rises_above(20.0, platelets.lowest().0)),
            natural_killer_cells_returned: samples.returned(Observable::NaturalKillerCells, 0.75),
            b_cells_returned: samples.returned(Observable::BCells, 0.9),
            cd8_returned: samples.returned(Observable::Cd8, 1.0),
            cd4_half_returned: samples.returned(Observable::Cd4, 0.5),
            naive_cd4_half_returned: samples.returned(Observable::NaiveCd4, 0.5),
            inversion_begins,
            inversion_ends: inversion_begins.and_then(|day| ratio.rises_above(1.0, day)),
            trec_dip: Some(trec_dip),
            trec_dip_day: Some(trec_dip_day),
            trec_rebound: Some(trec_rebound),
            trec_rebound_day: Some(trec_rebound_day),
        }
    }
}

/// The body on every day of the grid.
struct Samples<'a> {
    run: &'a Trajectory,
    moments: Vec<Moment<'a>>,
}

impl<'a> Samples<'a> {
    fn of(run: &'a Trajectory, from: f64) -> Self {
        let days = std::iter::successors(Some(from), |&day| Some(day + grid(day)));
        let moments = days.take_while(|&day| day <= run.end()).map(|day| run.at(day)).collect();
        Self { run, moments }
    }

    fn curve(&self, observable: Observable) -> Curve<'a> {
        let samples = self.moments.iter().map(|moment| (moment.day, moment.read(observable))).collect();
        Curve { run: self.run, observable, samples }
    }

    /// The day on which a quantity is back at a share of its resting level, after its lowest point.
    fn returned(&self, observable: Observable, share: f64) -> Option<f64> {
        let curve = self.curve(observable);
        let goal = share * self.run.at(self.run.start()).read(observable);
        let (lowest_day, lowest) = curve.lowest();
        if lowest < goal { curve.rises_above(goal, lowest_day) } else { None }
    }
}

/// A sampled curve of one quantity.
struct Curve<'a> {
    run: &'a Trajectory,
    observable: Observable,
    samples: Vec<(f64, f64)>,
}

impl Curve<'_> {
    fn lowest(&self) -> (f64, f64) {
        self.extreme(f64::NEG_INFINITY, -1.0)
    }

    fn highest_after(&self, from: f64) -> (f64, f64) {
        self.extreme(from, 1.0)
    }

    /// Day and value of the highest point (`sign` 1) or lowest (-1) from a day on, between samples too.
    fn extreme(&self, from: f64, sign: f64) -> (f64, f64) {
        let later = self.samples.iter().enumerate().filter(|(_, (day, _))| *day >= from);
        let Some((place, &(day, value))) = later.max_by(|a, b| (sign * a.1.1).total_cmp(&(sign * b.1.1)))
        else {
            return Default::default();
        };
        let neighbour = |place: usize| self.samples.get(place).map_or(day, |&(day, _)| day);
        let (mut before, mut after) = (neighbour(place.saturating_sub(1)).max(from), neighbour(place + 1));
        let height = |day: f64| sign * self.run.at(day).read(self.observable);
        while after - before > PRECISION {
            let third = (after - before) / 3.0;
            if height(before + third) < height(after - third) {
                before += third;
            } else {
                after -= third;
            }
        }
        let middle = 0.5 * (before + after);
        if height(middle) > sign * value { (middle, sign * height(middle)) } else { (day, value) }
    }

    fn falls_below(&self, limit: f64, from: f64) -> Option<f64> {
        self.first_day(from, |value| value < limit)
    }

    fn rises_above(&self, limit: f64, from: f64) -> Option<f64> {
        self.first_day(from, |value| value >= limit)
    }

    /// The first day from `from` on that satisfies `holds`.
    fn first_day(&self, from: f64, holds: impl Fn(f64) -> bool) -> Option<f64> {
        let first = self.samples.iter().position(|&(day, value)| day >= from && holds(value))?;
        let mut after = self.samples[first].0;
        let mut before = if first == 0 { after } else { self.samples[first - 1].0.max(from) };
        while after - before > PRECISION {
            let middle = 0.5 * (before + after);
            if holds(self.run.at(middle).read(self.observable)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        Some(after)
    }

    fn days_below(&self, limit: f64) -> f64 {
        let mut days = 0.0;
        for pair in self.samples.windows(2) {
            let ((from, a), (to, b)) = (pair[0], pair[1]);
            days += match (a < limit, b < limit) {
                (true, true) => to - from,
                (false, false) => 0.0,
                (below, _) => {
                    let crossing = (limit - a) / (b - a);
                    (to - from) * if below { crossing } else { 1.0 - crossing }
                }
            };
        }
        days
    }
}
