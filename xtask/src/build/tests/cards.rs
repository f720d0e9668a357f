//! The pictures of cards, as whoever shows one reads them.

use super::SITE;
use crate::{entry::Entry, social, words::LANGUAGES};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};
use std::collections::BTreeSet;

/// Every picture by its path.
fn pictures() -> impl Iterator<Item = (String, &'static [u8])> {
    let paths = LANGUAGES
        .into_iter()
        .flat_map(|language| Entry::all().map(move |entry| social::path(entry, language)));
    paths.map(|path| (path.clone(), SITE.files[&path].bytes.as_slice()))
}

fn pixels(picture: &[u8]) -> Pixmap {
    Pixmap::decode_png(picture).expect("it is a PNG")
}

#[test]
fn a_picture_has_the_size_of_a_card_and_is_light_enough_to_be_fetched_by_all() {
    for (path, picture) in pictures() {
        let pixels = pixels(picture);
        assert_eq!((pixels.width(), pixels.height()), (1200, 630), "{path}");
        assert!(picture.len() < 300 * 1024, "{path}: {} bytes", picture.len());
    }
}

/// Paper, letters above, letters below, and a picture between them.
#[test]
fn a_picture_is_not_blank_anywhere_it_should_not_be() {
    for (path, picture) in pictures() {
        let pixels = pixels(picture);
        let colours = |rows: std::ops::Range<u32>, columns: std::ops::Range<u32>| -> BTreeSet<[u8; 3]> {
            let at = |x, y| pixels.pixel(x, y).unwrap_or(PremultipliedColorU8::TRANSPARENT);
            let both = rows.flat_map(|y| columns.clone().map(move |x| (x, y)));
            both.map(|(x, y)| at(x, y)).map(|colour| [colour.red(), colour.green(), colour.blue()]).collect()
        };
        assert!(colours(30..90, 36..300).len() > 10, "{path} has no title");
        assert!(colours(574..612, 36..900).len() > 10, "{path} has no line below");
        assert!(colours(120..560, 0..1200).len() > 150, "{path} has no picture");
        assert_eq!(colours(0..20, 0..1200).len(), 1, "{path} has something at its upper edge");
        assert_eq!(colours(616..630, 0..1200).len(), 1, "{path} has something at its lower edge");
    }
}

#[test]
fn no_two_cards_are_the_same() {
    let different: BTreeSet<&[u8]> = pictures().map(|(_, picture)| picture).collect();
    assert_eq!(different.len(), pictures().count());
}
