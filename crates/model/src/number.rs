//! Arithmetic of the hot path. `f64::max` is a call on wasm, because the instruction treats a value that is
//! not a number in another way; these compile to a comparison everywhere.

/// The larger of two; `b` when they cannot be compared.
#[inline(always)]
pub(crate) fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The smaller of two; `b` when they cannot be compared.
#[inline(always)]
pub(crate) fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
