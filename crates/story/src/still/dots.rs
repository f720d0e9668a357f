//! A crowded square: thousands of cells as a few paths of dots, one set for each kind.

use crate::cast::{Kind, Paint};
use crate::landscape::{Sight, Trace, Window, short};
use crate::scene::{Sprite, Sprites};
use std::fmt::Write;

/// From this many cells on, a square is drawn as dots; with fewer, each cell is drawn with its signs.
pub(super) const CROWDED_FROM: usize = 300;

/// The dots of every kind, each ringed by its line, on whole CSS pixels: half of one more would cost a
/// reader 2 KiB.
pub(super) fn dots(cells: &Sprites) -> String {
    let mut svg = String::new();
    for kind in Kind::ALL {
        let mut own: Vec<Sprite> = cells.iter().filter(|cell| cell.kind == kind).collect();
        if own.is_empty() {
            continue;
        }
        let radius = own.iter().map(|cell| f64::from(cell.radius)).sum::<f64>() / own.len() as f64;
        own.sort_by_key(in_rows);
        let mut trace = Trace::coarse(Sight::of(Window::EVERYWHERE));
        for cell in &own {
            trace.dot((cell.x.into(), cell.y.into()));
        }
        let id = name(trace.data());
        let _ = write!(svg, "<defs><path id=\"{id}\" d=\"{}\"/></defs>", trace.data());
        let nucleus = if kind.anatomy(0).small_nucleus.is_empty() { 0.0 } else { 0.8 * radius };
        for (class, paint, width) in [
            (" ring", Paint::Line(kind), 2.0 * radius),
            ("", Paint::Body(kind), (2.0 * radius - 1.0).max(0.4)),
            ("", Paint::Nucleus(kind), nucleus),
        ] {
            if width > 0.0 {
                let (paint, width) = (paint.key(), short(width));
                let _ = write!(
                    svg,
                    "<use href=\"#{id}\" class=\"line-{paint}{class}\" stroke-width=\"{width}\"/>"
                );
            }
        }
    }
    svg
}

/// A name made from what is named (FNV-1a), so that two drawings in one page share a name only when they
/// are the same.
fn name(data: &str) -> String {
    let hash = data.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    format!("dots-{hash:x}")
}

/// Row by row, so that the way from one dot to the next is mostly sideways and its text short.
fn in_rows(cell: &Sprite) -> (i32, i32) {
    (cell.y.round() as i32, cell.x.round() as i32)
}
