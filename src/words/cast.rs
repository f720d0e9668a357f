//! The words of the picture: kinds of cell, places, scale.

use model::order::in_order_of;
use model::{Moment, Observable};
use story::cast::{Kind, Of, UsualRange};
use story::microlitre::Counts;
use story::scene::Caption;

use super::number::{number, rounded};
use super::time::{Form, form};
use super::{reading, say};

/// The sentence about a kind under a key that every kind has.
macro_rules! of_kind {
    ($kind:expr, $key:ident) => {
        match $kind {
            Kind::StemCell => say!(kinds.stem_cell.$key),
            Kind::Progenitor => say!(kinds.progenitor.$key),
            Kind::Neutrophil => say!(kinds.neutrophil.$key),
            Kind::Monocyte => say!(kinds.monocyte.$key),
            Kind::NaturalKiller => say!(kinds.natural_killer.$key),
            Kind::BCell => say!(kinds.b_cell.$key),
            Kind::PlasmaCell => say!(kinds.plasma_cell.$key),
            Kind::NaiveCd4 => say!(kinds.naive_cd4.$key),
            Kind::MemoryCd4 => say!(kinds.memory_cd4.$key),
            Kind::Cd8 => say!(kinds.cd8.$key),
            Kind::Regulator => say!(kinds.regulator.$key),
            Kind::SelfReactive => say!(kinds.self_reactive.$key),
            Kind::Platelet => say!(kinds.platelet.$key),
        }
    };
}

/// The name of one cell of a kind.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    of_kind!(kind, name)
}

/// What a kind is and does, how to tell it, and how many there usually are in one microlitre.
pub(crate) fn about_kind(kind: Kind, usual: f64) -> String {
    let (name, what, tell) = (kind_name(kind), of_kind!(kind, what), of_kind!(kind, tell));
    let number = match is_counted(kind) {
        true => {
            say!(kinds.usual, count = reading(Observable::WhiteCells, usual), plural = of_kind!(kind, plural))
        }
        false => say!(kinds.marrow_only).to_owned(),
    };
    let range = usual_range(kind).unwrap_or_default();
    let number = format!("{number} {range}");
    say!(kinds.about, name = name, what = what, tell = tell, number = number.trim_end())
}

/// The range that a laboratory calls usual, where there is one.
fn usual_range(kind: Kind) -> Option<String> {
    let UsualRange { low, high, of } = kind.usual_range()?;
    let (low, high) = (number(low), number(high));
    Some(match of {
        Of::Kind => say!(kinds.usual_range, low = low, high = high),
        Of::AllCd4 => say!(kinds.usual_range_of_cd4, low = low, high = high),
    })
}

/// The cells that the glass shows, the most numerous first.
pub(crate) fn under_glass(cells: &Counts) -> String {
    let seen = Kind::ALL.into_iter().zip(*cells).filter(|&(_, count)| count > 0);
    let kinds = in_order_of(seen, |&(_, count)| -f64::from(count));
    if kinds.is_empty() {
        return say!(picture.nothing_under_glass).to_owned();
    }
    let told = |(kind, count)| say!(picture.cells_of_kind, name = kind_name(kind), count = thousands(count));
    let cells: Vec<String> = kinds.into_iter().map(told).collect();
    say!(picture.under_glass, cells = cells.join(", "))
}

/// How many cells of a kind one microlitre of blood holds.
pub(crate) fn how_many(kind: Kind, moment: &Moment) -> String {
    match is_counted(kind) {
        true => cells(kind.per_microlitre(moment)),
        false => say!(kinds.in_marrow).to_owned(),
    }
}

/// How many cells there are, one for one. Less than half a cell is not none.
fn cells(count: f64) -> String {
    if count < 0.5 { say!(numbers.fewer_than, limit = number(1.0)) } else { number(count.round()) }
}

/// Whether the model counts the kind in blood.
fn is_counted(kind: Kind) -> bool {
    !matches!(kind, Kind::Progenitor | Kind::PlasmaCell)
}

/// The name of what a label names, as on a map, and one fact about it. Measured things have words of their
/// own.
pub(crate) fn label(caption: Caption) -> (&'static str, &'static str) {
    match caption {
        Caption::Marrow => (say!(places.marrow.name), say!(places.marrow.fact)),
        Caption::Blood => (say!(places.blood.name), say!(places.blood.fact)),
        Caption::Thymus => (say!(places.thymus.name), say!(places.thymus.fact)),
        Caption::Stair => (say!(places.stair.name), say!(places.stair.fact)),
        Caption::Tissue => (say!(places.tissue.name), say!(places.tissue.fact)),
        Caption::Damage => (say!(places.damage.name), say!(places.damage.fact)),
        Caption::Bag => (say!(places.bag.name), say!(places.bag.fact)),
        Caption::Count | Caption::Scale | Caption::WellDay | Caption::OneForMany => ("", ""),
    }
}

/// How many times the glass enlarges.
pub(crate) fn enlarged(times: f64) -> String {
    say!(picture.enlarged, times = rounded(times))
}

/// How many cells one dot of the square stands for.
pub(crate) fn one_dot(cells: u32) -> String {
    if cells <= 1 {
        say!(picture.one_dot).to_owned()
    } else {
        say!(picture.one_dot_for_many, cells = cells.to_string())
    }
}

/// A count with its thousands apart.
pub(crate) fn thousands(count: u32) -> String {
    number(f64::from(count))
}

/// What the count of the square counts; stands after the number.
pub(crate) fn white_cells(count: u32) -> &'static str {
    match form(count) {
        Form::One => say!(picture.white_cells.one),
        Form::Other => say!(picture.white_cells.other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_cell_is_not_none() {
        assert_eq!(cells(0.2), "fewer than 1");
        assert_eq!(cells(38.4), "38");
    }

    #[test]
    fn the_glass_says_the_most_numerous_first() {
        let mut cells = [0; Kind::COUNT];
        assert_eq!(under_glass(&cells), "In the circle: no white cell");
        cells[Kind::Cd8 as usize] = 1;
        cells[Kind::Neutrophil as usize] = 5;
        assert_eq!(under_glass(&cells), "In the circle: Neutrophil 5, CD8 T cell 1");
    }

    #[test]
    fn every_kind_is_told_in_one_paragraph() {
        assert_eq!(
            about_kind(Kind::Neutrophil, 4_200.0),
            "Neutrophil. Is first to reach germs and eats them. It lives for hours to days. How to tell it: Its \
             core is a string of three or four beads. On the first day, one microlitre of blood holds 4,200 \
             neutrophils."
        );
        assert!(about_kind(Kind::NaturalKiller, 290.0).ends_with("gives 160 to 544 as the usual range."));
        assert!(about_kind(Kind::PlasmaCell, 0.0).ends_with(say!(kinds.marrow_only)));
    }
}
