//! The colours of the cast in the order in which the shader looks them up.

use story::cast::{Kind, Theme};

/// Floats of one table: body, line and nucleus of each kind, red, green and blue of each.
pub(super) const FLOATS: usize = 9 * Kind::COUNT;

/// The table of a theme.
pub(super) fn table(theme: Theme) -> [f32; FLOATS] {
    let mut table = [0.0; FLOATS];
    for (part, colour) in table.chunks_exact_mut(3).zip(Kind::ALL.iter().flat_map(|kind| {
        let colours = kind.colours(theme);
        [colours.body, colours.line, colours.nucleus]
    })) {
        part.copy_from_slice(&colour.rgb());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_lie_in_the_order_of_the_cast() {
        for theme in Theme::ALL {
            let table = table(theme);
            for kind in Kind::ALL {
                let at = 9 * kind as usize;
                let colours = kind.colours(theme);
                assert_eq!(table[at..at + 3], colours.body.rgb(), "{kind:?}");
                assert_eq!(table[at + 3..at + 6], colours.line.rgb(), "{kind:?}");
                assert_eq!(table[at + 6..at + 9], colours.nucleus.rgb(), "{kind:?}");
            }
        }
    }
}
