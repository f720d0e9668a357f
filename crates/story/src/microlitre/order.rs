//! The order in which the cells of a kind come and go, so that any number of them is well spread.

use model::order::in_order_of;

use super::SIDE;
use super::packing::Disc;

/// Discs in an order whose every beginning is spread evenly: walk the square along a curve that keeps
/// neighbours together, and take the stops in bit-reversed order. The walk begins after the share `from`
/// of its length, so that the first cells of two kinds do not lie together.
pub(super) fn spread(discs: &[Disc], from: f64) -> Vec<Disc> {
    let mut along = in_order_of(discs.iter().copied(), |disc| stop(disc) as f64);
    let first = (along.len() as f64 * from) as usize;
    along.rotate_left(first);
    let bits = along.len().next_power_of_two().trailing_zeros();
    let turns = (0..1_usize << bits).map(|turn| reversed(turn, bits));
    turns.filter_map(|nth| along.get(nth)).copied().collect()
}

/// How far along Morton's curve a disc lies: its two coordinates with interleaved bits.
fn stop(disc: &Disc) -> u64 {
    const STEPS: f32 = (1_u32 << 16) as f32;
    let step = |place: f32| (place / SIDE as f32 * STEPS) as u64;
    spaced(step(disc.x)) | spaced(step(disc.y)) << 1
}

/// Puts a zero between any two of the lower 16 bits.
fn spaced(bits: u64) -> u64 {
    (0..16).map(|bit| (bits >> bit & 1) << (2 * bit)).sum()
}

fn reversed(number: usize, bits: u32) -> usize {
    if bits == 0 { 0 } else { number.reverse_bits() >> (usize::BITS - bits) }
}
