//! The words of the chapters: what everybody reads, and what those read who want to know more.

use story::chapter::Chapter;

use super::marked::{Piece, pieces};
use super::say;

/// The sentence of a chapter under a key that every chapter has.
macro_rules! of_chapter {
    ($chapter:expr, $key:ident) => {
        match $chapter {
            Chapter::Attack => say!(chapter_attack.$key),
            Chapter::Collect => say!(chapter_collect.$key),
            Chapter::Clear => say!(chapter_clear.$key),
            Chapter::Return => say!(chapter_return.$key),
            Chapter::Gap => say!(chapter_gap.$key),
            Chapter::Root => say!(chapter_root.$key),
            Chapter::Rebuild => say!(chapter_rebuild.$key),
            Chapter::After => say!(chapter_after.$key),
        }
    };
}

/// A list of sentences of one chapter.
macro_rules! list {
    ($chapter:ident: $($key:ident)*) => { vec![$(say!($chapter.$key)),*] };
}

/// "Chapter 3 of 8".
pub(crate) fn chapter_number(chapter: Chapter) -> String {
    say!(chapters.of, number = chapter as usize + 1, count = Chapter::ALL.len())
}

/// The title of a chapter.
pub(crate) fn chapter_title(chapter: Chapter) -> &'static str {
    of_chapter!(chapter, title)
}

/// The name of a chapter on the ruler.
pub(crate) fn chapter_name(chapter: Chapter) -> &'static str {
    of_chapter!(chapter, short)
}

/// The first layer.
pub(crate) fn first(chapter: Chapter) -> Vec<Piece> {
    pieces(of_chapter!(chapter, first))
}

/// What to watch in the picture.
pub(crate) fn look(chapter: Chapter) -> Vec<Piece> {
    pieces(of_chapter!(chapter, look))
}

/// The closer layer, a list.
pub(crate) fn closer(chapter: Chapter) -> Vec<Vec<Piece>> {
    closer_sentences(chapter).into_iter().map(pieces).collect()
}

fn closer_sentences(chapter: Chapter) -> Vec<&'static str> {
    match chapter {
        Chapter::Attack => list!(chapter_attack: closer_1 closer_2 closer_3 closer_4),
        Chapter::Collect => list!(chapter_collect: closer_1 closer_2 closer_3 closer_4),
        Chapter::Clear => list!(chapter_clear: closer_1 closer_2 closer_3 closer_4 closer_5),
        Chapter::Return => list!(chapter_return: closer_1 closer_2 closer_3),
        Chapter::Gap => list!(chapter_gap: closer_1 closer_2 closer_3 closer_4 closer_5),
        Chapter::Root => list!(chapter_root: closer_1 closer_2 closer_3 closer_4),
        Chapter::Rebuild => list!(chapter_rebuild: closer_1 closer_2 closer_3 closer_4),
        Chapter::After => list!(chapter_after: closer_1 closer_2 closer_3 closer_4 closer_5 closer_6),
    }
}

/// A question to think about.
pub(crate) fn think(chapter: Chapter) -> Vec<Piece> {
    pieces(of_chapter!(chapter, think))
}

/// The one line to keep.
pub(crate) fn stop(chapter: Chapter) -> &'static str {
    of_chapter!(chapter, stop)
}

/// Where the numbers of a chapter come from, if it has any.
pub(crate) fn sources(chapter: Chapter) -> Option<&'static str> {
    match chapter {
        Chapter::Attack | Chapter::Return => None,
        Chapter::Collect => Some(say!(chapter_collect.sources)),
        Chapter::Clear => Some(say!(chapter_clear.sources)),
        Chapter::Gap => Some(say!(chapter_gap.sources)),
        Chapter::Root => Some(say!(chapter_root.sources)),
        Chapter::Rebuild => Some(say!(chapter_rebuild.sources)),
        Chapter::After => Some(say!(chapter_after.sources)),
    }
}

/// Every sentence that may mark a term, in the order of reading.
pub(super) fn sentences(chapter: Chapter) -> Vec<&'static str> {
    let mut sentences = vec![of_chapter!(chapter, first), of_chapter!(chapter, look)];
    sentences.extend(closer_sentences(chapter));
    sentences.push(of_chapter!(chapter, think));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_counted_from_one() {
        assert_eq!(chapter_number(Chapter::Attack), "Chapter 1 of 8");
        assert_eq!(chapter_number(Chapter::After), "Chapter 8 of 8");
    }
}
