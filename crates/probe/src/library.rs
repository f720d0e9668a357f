//! The model's problem through the solvers of a published library.

use differential_equations::prelude::*;
use model::population::DIMENSION;
use model::simulate::crosscheck::Solver;

type Vector = [f64; DIMENSION];

/// A solver of the `differential-equations` crate at a tolerance.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Which method.
    pub method: Method,
    /// Relative tolerance.
    pub relative: f64,
    /// Absolute tolerance, in the unit of each state.
    pub absolute: f64,
}

/// The library's adaptive methods that suit the problem: stiff, multistep, and explicit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Radau IIA of fifth order.
    Radau5,
    /// Backward differentiation of variable order.
    BackwardDifferentiation,
    /// Singly diagonally implicit Runge-Kutta of fourth order (Kværnø).
    Kvaerno,
    /// Dormand and Prince, fifth order.
    DormandPrince5,
    /// Dormand and Prince, eighth order.
    DormandPrince8,
}

/// Each method at the loosest tolerance, in steps of about three, at which it keeps the accuracy that is
/// asked of our solver. The test `convergence` holds it to that.
pub const EQUALLY_ACCURATE: [Library; 5] = [
    Library { method: Method::Radau5, relative: 1e-1, absolute: 1e-5 },
    Library { method: Method::BackwardDifferentiation, relative: 1e-3, absolute: 1e-7 },
    Library { method: Method::Kvaerno, relative: 1e-3, absolute: 1e-6 },
    Library { method: Method::DormandPrince5, relative: 3e-4, absolute: 3e-8 },
    Library { method: Method::DormandPrince8, relative: 1e-2, absolute: 1e-6 },
];

/// No stretch of the model's problem needs more.
const MOST_STEPS: usize = 1_000_000;

impl Solver for Library {
    fn solve(
        &mut self,
        slope: impl Fn(f64, &Vector) -> Vector,
        (from, to): (f64, f64),
        state: Vector,
    ) -> Option<Vector> {
        let slope = Slope(slope);
        macro_rules! solve_by {
            ($method:expr) => {{
                let method = $method.rtol(self.relative).atol(self.absolute).max_steps(MOST_STEPS);
                let solution = IVP::ode(&slope, from, to, state).method(method).solve().ok()?;
                solution.y.last().copied()
            }};
        }
        match self.method {
            Method::Radau5 => solve_by!(ImplicitRungeKutta::radau5()),
            Method::BackwardDifferentiation => solve_by!(BackwardDifferentiationFormula::adaptive()),
            Method::Kvaerno => solve_by!(DiagonallyImplicitRungeKutta::kvaerno745()),
            Method::DormandPrince5 => solve_by!(ExplicitRungeKutta::dopri5()),
            Method::DormandPrince8 => solve_by!(ExplicitRungeKutta::dop853()),
        }
    }
}

struct Slope<F>(F);

impl<F: Fn(f64, &Vector) -> Vector> ODE<f64, Vector> for Slope<F> {
    fn diff(&self, day: f64, state: &Vector, slope: &mut Vector) {
        *slope = (self.0)(day, state);
    }
}
