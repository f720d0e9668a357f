//! Chance: triggers, surviving clones, and how virtual persons differ.
//!
//! One counter-based stream for each (seed, person, purpose): the same seed gives the same run on every
//! machine, a larger cohort does not change earlier persons, and every treatment meets the same person with
//! the same triggers. Logarithms come from `libm`, so native and wasm draw the same numbers.

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::parameter::Parameters;
use crate::unit::DAYS_PER_YEAR;

/// What a stream is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// How a person differs from the typical one.
    Person = 0,
    /// Days and sizes of inflammatory triggers.
    Triggers = 1,
    /// How many clone groups survive, and when they escape.
    Clones = 2,
    /// New breaches of tolerance.
    Breaches = 3,
}

/// One stream of random numbers.
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of `person` (`None` is the typical person) for `purpose`.
    #[must_use]
    pub fn new(seed: u64, person: Option<u32>, purpose: Purpose) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        let person = person.map_or(0, |number| u64::from(number) + 1);
        generator.set_stream(person << 8 | purpose as u64);
        Self(generator)
    }

    /// Uniform in (0, 1].
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        ((self.0.next_u64() >> 11) + 1) as f64 * STEP
    }

    /// Exponential with this mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(self.uniform())
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * libm::log(self.uniform())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// A factor around 1 whose logarithm has this standard deviation.
    pub fn factor(&mut self, spread: f64) -> f64 {
        libm::exp(spread * self.normal())
    }
}

/// Spread of the cytotoxic log-kill between persons (log-SD). Assumed.
const LOG_KILL_SPREAD: f64 = 0.12;
/// Spread of the trigger rate between persons (log-SD). Assumed.
const TRIGGER_RATE_SPREAD: f64 = 0.35;
/// Spread of the trigger size between persons (log-SD). Assumed.
const TRIGGER_SIZE_SPREAD: f64 = 0.20;
/// A share of inflammation cannot exceed this.
const LARGEST_ANTIBODY_SHARE: f64 = 0.8;

/// How a virtual person differs beyond the parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Person {
    /// Factor on every conditioning log-kill.
    pub(crate) log_kill: f64,
}

impl Person {
    /// Draws `person`; the typical person (`None`) is left as declared.
    pub(crate) fn draw(seed: u64, person: Option<u32>, parameters: &mut Parameters) -> Self {
        if person.is_none() {
            return Self { log_kill: 1.0 };
        }
        let mut stream = Stream::new(seed, person, Purpose::Person);
        for (parameter, spread) in parameters.spreads().into_iter().filter(|(_, spread)| *spread > 0.0) {
            *parameter *= stream.factor(spread);
        }
        parameters.antibody_inflammation_share =
            parameters.antibody_inflammation_share.min(LARGEST_ANTIBODY_SHARE);
        parameters.trigger_rate *= stream.factor(TRIGGER_RATE_SPREAD);
        parameters.trigger_size *= stream.factor(TRIGGER_SIZE_SPREAD);
        Self { log_kill: stream.factor(LOG_KILL_SPREAD) }
    }
}

/// Days and sizes of the triggers between two days.
pub(crate) fn triggers(mut stream: Stream, days: (f64, f64), p: &Parameters) -> Vec<(f64, f64)> {
    let gap = DAYS_PER_YEAR / p.trigger_rate;
    let mut day = days.0 + stream.exponential(gap);
    let mut triggers = Vec::new();
    while day < days.1 {
        triggers.push((day, stream.exponential(p.trigger_size)));
        day += stream.exponential(gap);
    }
    triggers
}

/// At most this many surviving clone groups are followed.
const MOST_CLONES: usize = 40;

/// Days on which surviving clone groups escape, when `attack` (relative) is left on `day`.
///
/// The groups are nested: a treatment that leaves more of them keeps those that a deeper one leaves too.
pub(crate) fn escapes(mut stream: Stream, day: f64, attack: f64, p: &Parameters) -> Vec<f64> {
    let expected = p.surviving_clones * attack;
    let mean_wait = DAYS_PER_YEAR / p.escape_hazard;
    let fading = p.competition_time * DAYS_PER_YEAR;
    let mut level = stream.exponential(1.0);
    let mut days = Vec::new();
    for _ in 0..MOST_CLONES {
        if level > expected {
            break;
        }
        let wait = stream.exponential(mean_wait);
        if stream.uniform() < libm::exp(-wait / fading) {
            days.push(day + wait);
        }
        level += stream.exponential(1.0);
    }
    days
}

/// Days of new breaches of tolerance between two days.
pub(crate) fn breaches(mut stream: Stream, days: (f64, f64), p: &Parameters) -> Vec<f64> {
    let gap = DAYS_PER_YEAR / p.new_breach_hazard;
    let mut day = days.0 + stream.exponential(gap);
    let mut breaches = Vec::new();
    while day < days.1 {
        breaches.push(day);
        day += stream.exponential(gap);
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_different_persons_and_purposes_differ() {
        let first = |person, purpose| Stream::new(7, person, purpose).uniform();
        let draws = [
            first(None, Purpose::Triggers),
            first(Some(0), Purpose::Triggers),
            first(Some(1), Purpose::Triggers),
            first(Some(0), Purpose::Clones),
        ];
        for (index, draw) in draws.iter().enumerate() {
            assert!(draws[..index].iter().all(|earlier| earlier != draw));
        }
    }

    #[test]
    fn a_run_to_a_later_day_meets_the_same_early_triggers() {
        let p = Parameters::default();
        let until = |last| triggers(Stream::new(3, Some(5), Purpose::Triggers), (-180.0, last), &p);
        let (short, long) = (until(365.0), until(3650.0));
        assert!(!short.is_empty() && short == long[..short.len()]);
    }

    #[test]
    fn a_run_whose_first_day_moves_takes_its_triggers_along() {
        let p = Parameters::default();
        let from = |first| triggers(Stream::new(3, None, Purpose::Triggers), (first, first + 3830.0), &p);
        let (now, later) = (from(-180.0), from(-180.0 - 730.0));
        assert_eq!(now.len(), later.len());
        assert!(now.iter().zip(&later).all(|(a, b)| (a.0 - 730.0 - b.0).abs() < 1e-6 && a.1 == b.1));
    }

    #[test]
    fn a_gentler_clearing_keeps_the_clones_that_a_deeper_one_leaves() {
        let p = Parameters::default();
        let left = |attack| escapes(Stream::new(11, Some(2), Purpose::Clones), 30.0, attack, &p);
        let (few, many) = (left(0.003), left(0.02));
        assert!(many.len() > few.len() && few == many[..few.len()]);
    }
}
