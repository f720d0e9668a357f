//! Runge-Kutta-Chebyshev of second order (RKC2; Sommeijer, Shampine and Verwer 1998): explicit, stabilised
//! along the negative real axis, no Jacobian, no allocation. The model is mildly stiff by the fast loss of
//! blood cells, and this is exactly what the method is for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::number::larger;
use crate::population::{DIMENSION, State};

/// The slope of a state, per day.
pub(crate) type Vector = [f64; DIMENSION];

/// Most stages of one step; a step that would need more is shortened.
const MOST_STAGES: usize = 30;

/// Coefficients of one inner stage.
#[derive(Clone, Copy, Default)]
struct Stage {
    mu: f64,
    nu: f64,
    mu_tilde: f64,
    gamma_tilde: f64,
    time: f64,
}

/// Coefficients of a step with a given number of stages.
#[derive(Clone, Copy)]
struct Method {
    first: f64,
    /// Time of the first inner stage, share of the step.
    first_time: f64,
    /// Stages 2 to s.
    stages: [Stage; MOST_STAGES + 1],
}

fn methods() -> &'static [Method] {
    static METHODS: OnceLock<Vec<Method>> = OnceLock::new();
    METHODS.get_or_init(|| (0..=MOST_STAGES).map(|stages| method(stages.max(2))).collect())
}

/// Chebyshev coefficients for `s` stages.
fn method(s: usize) -> Method {
    let w0 = 1.0 + 2.0 / 13.0 / (s * s) as f64;
    let (mut t, mut d, mut d2) = ([0.0; MOST_STAGES + 1], [0.0; MOST_STAGES + 1], [0.0; MOST_STAGES + 1]);
    (t[0], t[1], d[1]) = (1.0, w0, 1.0);
    for j in 2..=s {
        t[j] = 2.0 * w0 * t[j - 1] - t[j - 2];
        d[j] = 2.0 * t[j - 1] + 2.0 * w0 * d[j - 1] - d[j - 2];
        d2[j] = 4.0 * d[j - 1] + 2.0 * w0 * d2[j - 1] - d2[j - 2];
    }
    let w1 = d[s] / d2[s];
    let mut b = [0.0; MOST_STAGES + 1];
    for j in 2..=s {
        b[j] = d2[j] / (d[j] * d[j]);
    }
    (b[0], b[1]) = (b[2], b[2]);
    let time = |j: usize| if j == s { 1.0 } else { d[s] * d2[j] / (d2[s] * d[j]) };
    let mut stages = [Stage::default(); MOST_STAGES + 1];
    for j in 2..=s {
        let mu_tilde = 2.0 * b[j] * w1 / b[j - 1];
        stages[j] = Stage {
            mu: 2.0 * b[j] * w0 / b[j - 1],
            nu: -b[j] / b[j - 2],
            mu_tilde,
            gamma_tilde: -(1.0 - b[j - 1] * t[j - 1]) * mu_tilde,
            time: time(j),
        };
    }
    Method { first: b[1] * w1, first_time: time(2) / d[2], stages }
}

/// The longest step that [`MOST_STAGES`] stages keep stable for this spectral radius (per day).
pub(crate) fn longest_stable_step(radius: f64) -> f64 {
    let s = MOST_STAGES as f64;
    (s * s - 1.0) / 1.54 / radius
}

/// One step of length `h` from `y` with slope `f0`, of the `active` states alone. `slope` is called at the
/// inner stages.
pub(crate) fn step(
    (t, h): (f64, f64),
    (y, f0): (&State, &Vector),
    active: Range<usize>,
    radius: f64,
    mut slope: impl FnMut(f64, &State) -> Vector,
) -> State {
    let s = (1 + (1.0 + 1.54 * h * radius).sqrt() as usize).clamp(2, MOST_STAGES);
    let method = &methods()[s];
    let mut before = *y;
    let mut now = *y;
    let (y, f0) = (&y.0[active.clone()], &f0[active.clone()]);
    for (now, f0) in now.0[active.clone()].iter_mut().zip(f0) {
        *now += method.first * h * f0;
    }
    let mut time = method.first_time;
    for stage in &method.stages[2..=s] {
        let f = slope(t + time * h, &now);
        let keep = 1.0 - stage.mu - stage.nu;
        let (mu_tilde, gamma_tilde) = (stage.mu_tilde * h, stage.gamma_tilde * h);
        let stages = now.0[active.clone()].iter_mut().zip(&mut before.0[active.clone()]);
        let slopes = f[active.clone()].iter().zip(f0);
        for (((now, before), (f, f0)), y) in stages.zip(slopes).zip(y) {
            let next = keep * y + stage.mu * *now + stage.nu * *before + mu_tilde * f + gamma_tilde * f0;
            *before = *now;
            *now = next;
        }
        time = stage.time;
    }
    now
}

/// The estimated error of a step of the `active` states against the tolerances; at most 1 is good.
pub(crate) fn error(
    h: f64,
    active: Range<usize>,
    (State(y0), f0): (&State, &Vector),
    (State(y1), f1): (&State, &Vector),
    relative: &Vector,
    absolute: &Vector,
) -> f64 {
    let mut sum = 0.0;
    for i in active {
        let estimate = 0.8 * (y0[i] - y1[i]) + 0.4 * h * (f0[i] + f1[i]);
        let scaled = estimate / (absolute[i] + relative[i] * larger(y0[i].abs(), y1[i].abs()));
        sum += scaled * scaled;
    }
    (sum / DIMENSION as f64).sqrt()
}

/// How much longer the next step may be: the error grows with its third power.
pub(crate) fn growth(error: f64) -> f64 {
    (0.85 * libm::exp(libm::log(error.max(1e-8)) / -3.0)).clamp(0.2, 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decay at `rate` from 1, in equal steps over one day, with the stages that `radius` asks for.
    fn decay(rate: f64, radius: f64, steps: usize) -> f64 {
        let h = 1.0 / steps as f64;
        let slope = |_: f64, y: &State| y.0.map(|value| -rate * value);
        let mut y = State([1.0; DIMENSION]);
        for count in 0..steps {
            y = step((count as f64 * h, h), (&y, &slope(0.0, &y)), 0..DIMENSION, radius, slope);
        }
        y.0[0]
    }

    #[test]
    fn half_the_step_leaves_a_quarter_of_the_error() {
        for stages_for in [2.0, 40.0, 400.0] {
            let error = |steps| (decay(1.0, stages_for, steps) - libm::exp(-1.0)).abs();
            let ratio = error(8) / error(16);
            assert!((3.5..4.6).contains(&ratio), "{ratio}");
        }
    }

    #[test]
    fn every_decay_up_to_the_radius_stays_bounded_in_one_long_step() {
        for radius in [3.0, 50.0, 500.0] {
            for share in 0..=20 {
                let left = decay(radius * f64::from(share) / 20.0, radius, 1);
                assert!(left.abs() <= 1.0 + 1e-12, "{left} at {share} twentieths of {radius}");
            }
        }
    }

    #[test]
    fn a_time_dependent_slope_is_integrated_to_second_order() {
        let error = |steps: usize| {
            let h = 1.0 / steps as f64;
            let slope = |day: f64, _: &State| [libm::cos(day); DIMENSION];
            let mut y = State([0.0; DIMENSION]);
            for count in 0..steps {
                let day = count as f64 * h;
                y = step((day, h), (&y, &slope(day, &y)), 0..DIMENSION, 60.0, slope);
            }
            (y.0[0] - libm::sin(1.0)).abs()
        };
        assert!(error(4) < 1e-2 && error(16) < error(8) / 3.5);
    }

    #[test]
    fn the_error_estimate_is_one_at_the_tolerance() {
        let (still, moved) = (State([0.0; DIMENSION]), State([1.25e-3; DIMENSION]));
        let flat = [0.0; DIMENSION];
        let estimate = error(1.0, 0..DIMENSION, (&still, &flat), (&moved, &flat), &flat, &[1e-3; DIMENSION]);
        assert!((estimate - 1.0).abs() < 1e-12);
    }
}
