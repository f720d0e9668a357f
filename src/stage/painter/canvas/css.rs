//! Colours as Canvas2D reads them.

use story::cast::Colour;

/// A colour with an opacity, 0 to 1.
pub(super) fn colour(colour: Colour, opacity: f64) -> String {
    let [red, green, blue] = colour.rgb();
    from_parts([red, green, blue, opacity as f32])
}

/// A colour between two others: `share` of the second one.
pub(super) fn mixed(first: Colour, second: Colour, share: f64) -> String {
    let (first, second) = (first.rgb(), second.rgb());
    let [red, green, blue] = [0, 1, 2].map(|part| first[part] + share as f32 * (second[part] - first[part]));
    from_parts([red, green, blue, 1.0])
}

/// Red, green, blue and opacity, 0 to 1.
pub(super) fn from_parts([red, green, blue, opacity]: [f32; 4]) -> String {
    let [red, green, blue] = [red, green, blue].map(|part| (part * 255.0).round());
    format!("rgba({red},{green},{blue},{opacity})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_as_style_sheets_do() {
        assert_eq!(colour(Colour(0x00FF_8000), 0.5), "rgba(255,128,0,0.5)");
        assert_eq!(mixed(Colour(0), Colour(0x00FF_FFFF), 0.2), "rgba(51,51,51,1)");
    }
}
