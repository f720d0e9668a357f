//! The loupe: a ring of ink with enlarged cells, and the two lines that say what it enlarges.

use crate::cast::Token;
use crate::landscape::short;
use crate::scene::Loupe;
use std::f64::consts::PI;

/// The glass with `cells` under it.
pub(super) fn glass(loupe: &Loupe, cells: &str) -> String {
    let Loupe { of, at, radius, factor } = *loupe;
    let small = radius / factor;
    // Named by its place and size, so that two glasses of the same name are the same.
    let id = format!("glass-{:.0}-{:.0}-{:.0}", at.0, at.1, radius);
    let pointing = pointing_lines(of, small, at, radius);
    [
        format!("<path class=\"line-{}\" stroke-width=\"1.2\" d=\"{pointing}\"/>", Token::Accent.key()),
        circle("line", Token::Accent, of, small, "stroke-width=\"1.5\""),
        circle("fill", Token::Paper, at, radius, ""),
        circle("fill", Token::River, at, radius, "opacity=\".4\""),
        format!(
            "<clipPath id=\"{id}\"><circle cx=\"{}\" cy=\"{}\" r=\"{}\"/></clipPath>",
            short(at.0),
            short(at.1),
            short(radius)
        ),
        format!("<g clip-path=\"url(#{id})\">{cells}</g>"),
        circle("line", Token::Ink, at, radius, "stroke-width=\"2.4\""),
        circle("line", Token::Ink, at, radius - 4.0, "stroke-width=\".9\" opacity=\".35\""),
    ]
    .concat()
}

fn circle(class: &str, paint: Token, (x, y): (f64, f64), radius: f64, attributes: &str) -> String {
    format!(
        "<circle class=\"{class}-{}\" cx=\"{}\" cy=\"{}\" r=\"{}\" {attributes}/>",
        paint.key(),
        short(x),
        short(y),
        short(radius)
    )
}

/// The two outer tangents of a small and a large circle; none when one holds the other.
fn pointing_lines(of: (f64, f64), small: f64, at: (f64, f64), large: f64) -> String {
    let (dx, dy) = (of.0 - at.0, of.1 - at.1);
    let apart = libm::hypot(dx, dy);
    if apart <= large - small {
        return String::new();
    }
    let opening = libm::acos((large - small) / apart);
    let towards = libm::atan2(dy, dx);
    let on = |(x, y): (f64, f64), radius: f64, angle: f64| {
        format!("{} {}", short(x + radius * libm::cos(angle)), short(y + radius * libm::sin(angle)))
    };
    let line = |angle: f64| format!("M{}L{}", on(at, large, angle), on(of, small, angle));
    line(towards + opening) + &line(towards - opening + 2.0 * PI)
}
