//! Which line has which colour and which dashes: classes and their style sheet.

use std::fmt::Write;

use model::Observable;

use crate::cast::{Kind, Token};

/// Dashes by the place of a line in its chart, so that no two lines of a chart are alike without colour.
/// CSS pixels, drawn and left out in turn; none of them can be taken for the dots of the ghost.
const DASHES: [&str; 5] = ["none", "9 4", "14 3 3 3", "5 3", "18 4 3 3 3 4"];

/// How strong the future is drawn: paler than the past, and still seen by weak eyes (3:1 against paper).
pub const FUTURE_OPACITY: f64 = 0.72;

/// The class that colours a line and its name: `line-neutrophil`.
#[must_use]
pub fn line_class(observable: Observable) -> String {
    match colour(observable) {
        Colour::Cell(kind) => format!("line-{}", kind.css_key()),
        Colour::Ground(token) => format!("line-{}", token.key()),
    }
}

/// The class of the dashes of the line at `place` of its chart, which high contrast shows.
#[must_use]
pub fn dash_class(place: usize) -> String {
    format!("dash-{}", place % DASHES.len())
}

/// Both classes of a line.
pub(super) fn class(observable: Observable, place: usize) -> String {
    format!("{} {}", line_class(observable), dash_class(place))
}

/// The cell that rides on a line.
pub(super) fn rider(observable: Observable) -> Option<Kind> {
    match colour(observable) {
        Colour::Cell(kind) => Some(kind),
        Colour::Ground(_) => None,
    }
}

/// Whether a quantity piles up, and is filled down to the floor.
pub(super) fn is_stock(observable: Observable) -> bool {
    observable == Observable::Damage
}

/// Where the colour of a line comes from.
enum Colour {
    Cell(Kind),
    Ground(Token),
}

fn colour(observable: Observable) -> Colour {
    use Observable as O;
    match observable {
        O::BloodStemCells | O::MarrowStemCells => Colour::Cell(Kind::StemCell),
        O::Progenitors => Colour::Cell(Kind::Progenitor),
        O::Neutrophils => Colour::Cell(Kind::Neutrophil),
        O::Platelets => Colour::Cell(Kind::Platelet),
        O::Monocytes => Colour::Cell(Kind::Monocyte),
        O::NaturalKillerCells => Colour::Cell(Kind::NaturalKiller),
        O::BCells | O::NaiveBCells | O::MemoryBCells => Colour::Cell(Kind::BCell),
        O::NaiveCd4 | O::NaiveShare | O::TrecPerCd4 | O::Trec => Colour::Cell(Kind::NaiveCd4),
        O::Cd4 | O::MemoryCd4 | O::Cd4ToCd8 => Colour::Cell(Kind::MemoryCd4),
        O::Cd8 => Colour::Cell(Kind::Cd8),
        O::Regulators | O::RegulatorShare => Colour::Cell(Kind::Regulator),
        O::SelfReactive | O::SelfReactiveShare => Colour::Cell(Kind::SelfReactive),
        O::Autoantibody => Colour::Cell(Kind::PlasmaCell),
        O::ThymicOutput => Colour::Ground(Token::ThymusLine),
        O::Inflammation => Colour::Ground(Token::HurtLine),
        O::WhiteCells | O::Damage | O::InfectionIndex => Colour::Ground(Token::Ink),
    }
}

/// The style sheet of every chart. It names custom properties of the palette and no colour.
///
/// A line's class sets `color`; the line, its area and its name all take it from there.
#[must_use]
pub fn style_sheet() -> String {
    let mut css = String::from(BASE);
    let _ = writeln!(css, ".curves .future path{{stroke-width:1.1;opacity:{FUTURE_OPACITY}}}");
    for kind in Kind::ALL {
        let key = kind.css_key();
        let _ = writeln!(css, ".line-{key}{{color:var(--{key}-line)}}");
    }
    for token in [Token::ThymusLine, Token::HurtLine, Token::Ink] {
        let key = token.key();
        let _ = writeln!(css, ".line-{key}{{color:var(--{key})}}");
    }
    let _ = writeln!(css, "@media(forced-colors:active),(prefers-contrast:more){{{}}}", dashes(""));
    css.push_str(&dashes("[data-theme=contrast] "));
    css
}

/// The rules of the dashes, for pages that match `prefix`.
fn dashes(prefix: &str) -> String {
    let rule =
        |(place, dash): (usize, &&str)| format!("{prefix}.curves .dash-{place}{{stroke-dasharray:{dash}}}\n");
    DASHES.iter().enumerate().map(rule).collect()
}

const BASE: &str = "\
.curves{display:block;width:100%;height:100%;overflow:visible}
.curves path{fill:none;stroke:currentColor;stroke-linejoin:round}
.curves .span{fill:var(--accent);opacity:.07}
.curves .floor{stroke:var(--soft);stroke-width:.8;opacity:.6}
.curves .level{stroke:var(--soft);stroke-width:.8;stroke-dasharray:2 4;opacity:.6}
.curves .past path{stroke-width:2.3}
.curves .ghost path{stroke-width:1.9;stroke-linecap:round;stroke-dasharray:.1 4}
.curves path.band{fill:currentColor;stroke:none;opacity:.13}\n\
.curves path.published{stroke-width:1.4}\n\
.curves path.area{fill:currentColor;stroke:none;opacity:.1}
";
