//! People as dots: grouped, still, all of them drawn, the same dot for gain and for harm.

use evidence::Count;
use maud::{Markup, html};

/// The side of every array, in its own units.
const WIDTH: f64 = 100.0;

/// An array of dots: filled for those to whom it happened, rings for the others.
pub(super) fn array(count: Count, label: &str) -> Markup {
    let columns = if count.of() <= 100 { 10 } else { 40 };
    let pitch = WIDTH / f64::from(columns);
    let height = f64::from(count.of().div_ceil(columns)) * pitch;
    let dots = |places: std::ops::Range<u32>| -> String {
        places.map(|place| dot(place % columns, place / columns, pitch)).collect()
    };
    let (filled, rings) = (dots(0..count.number()), dots(count.number()..count.of()));
    let [outer, inner] = [0.72, 0.44].map(|part| format!("{:.2}", pitch * part));
    html! {
        svg.people viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(label) data-of=(count.of()) {
            path.ring d=(rings) stroke-width=(outer) {}
            path.hollow d=(rings) stroke-width=(inner) {}
            path.filled d=(filled) stroke-width=(outer) {}
        }
    }
}

/// A line without length, which round ends make a dot.
fn dot(column: u32, row: u32, pitch: f64) -> String {
    let [x, y] = [column, row].map(|place| (f64::from(place) + 0.5) * pitch);
    format!("M{x} {y}h0")
}

#[cfg(test)]
mod tests {
    use super::array;
    use evidence::Count;

    #[test]
    fn every_person_is_drawn_once() {
        for count in
            [Count::PerHundred(67), Count::PerThousand(21), Count::People(3, 7), Count::People(0, 174)]
        {
            let svg = array(count, "").into_string();
            let drawn = |class: &str| {
                let (_, rest) =
                    svg.split_once(&format!("class=\"{class}\" d=\"")).expect("the path is there");
                rest.split('"').next().unwrap_or_default().matches('M').count()
            };
            assert_eq!(drawn("filled"), count.number() as usize);
            assert_eq!(drawn("ring"), count.rest() as usize);
            assert_eq!(drawn("hollow"), count.rest() as usize);
        }
    }

    #[test]
    fn a_hundred_people_stand_ten_by_ten() {
        let svg = array(Count::PerHundred(50), "").into_string();
        assert!(svg.contains("viewBox=\"0 0 100 100\""));
    }
}
