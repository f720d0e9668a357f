//! Draws the cast: every kind large, then at 32, 16 and 8 px, in one theme.
//!
//! `cargo run -p story --example cast_sheet -- light > docs/cast.svg`

use std::process::ExitCode;
use story::cast::{Kind, Theme, Token, literal_ink_css};
use story::still::kind_svg;

const WIDTH: f64 = 1170.0;
const HEIGHT: f64 = 440.0;
/// Room for one kind in the two rows of large cells and in the ladder of small ones.
const LARGE: f64 = 167.0;
const LADDER: f64 = 90.0;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_else(|| Theme::Light.key().to_owned());
    match Theme::ALL.into_iter().find(|theme| theme.key() == wanted) {
        Some(theme) => {
            println!("{}", sheet(theme));
            ExitCode::SUCCESS
        }
        None => {
            eprintln!("There is no theme {wanted:?}. Choose light, dark or contrast.");
            ExitCode::from(2)
        }
    }
}

fn sheet(theme: Theme) -> String {
    let large = Kind::ALL.into_iter().zip(0..).map(|(kind, place)| {
        let (column, row) = (f64::from(place % 7), f64::from(place / 7));
        let (x, y) = (LARGE * (column + 0.5 + 0.5 * row), 84.0 + 162.0 * row);
        cell(kind, 124.0, (x, y)) + &name(kind, (x, y + 78.0))
    });
    let small = Kind::ALL.into_iter().zip(0..).flat_map(|(kind, place)| {
        let x = LADDER * f64::from(place);
        [(46.0, 26.0), (23.0, 62.0), (11.6, 81.0)].map(|(width, right)| cell(kind, width, (x + right, 390.0)))
    });
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><style>{css}\
         text{{font:14px sans-serif;text-anchor:middle;fill:{ink}}}</style>\
         <rect class=\"fill-paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>{cells}</svg>",
        css = literal_ink_css(theme),
        ink = Token::Ink.colour(theme).hex(),
        cells = large.chain(small).collect::<String>(),
    )
}

fn cell(kind: Kind, width: f64, (x, y): (f64, f64)) -> String {
    let (left, top) = (x - width / 2.0, y - width / 2.0);
    format!("<g transform=\"translate({left:.1} {top:.1})\">{}</g>", kind_svg(kind, width))
}

fn name(kind: Kind, (x, y): (f64, f64)) -> String {
    format!("<text x=\"{x:.0}\" y=\"{y:.0}\">{}</text>", kind.key())
}
