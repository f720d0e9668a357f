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

/// What the closer layer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Mechanism,
    Care,
    Feel,
    Studies,
}

impl Topic {
    fn heading(self) -> &'static str {
        match self {
            Self::Mechanism => say!(chapters.mechanism_heading),
            Self::Care => say!(chapters.care_heading),
            Self::Feel => say!(chapters.feel_heading),
            Self::Studies => say!(chapters.studies_heading),
        }
    }
}

/// The sentences of one chapter by topic.
macro_rules! topics {
    ($chapter:ident: $($topic:ident [$($key:ident)*])*) => {
        vec![$((Topic::$topic, vec![$(say!($chapter.$key)),*])),*]
    };
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

/// The closer layer: headings with their paragraphs.
pub(crate) fn closer(chapter: Chapter) -> Vec<(&'static str, Vec<Vec<Piece>>)> {
    let marked = |sentences: Vec<&'static str>| sentences.into_iter().map(pieces).collect();
    closer_topics(chapter)
        .into_iter()
        .map(|(topic, sentences)| (topic.heading(), marked(sentences)))
        .collect()
}

fn closer_topics(chapter: Chapter) -> Vec<(Topic, Vec<&'static str>)> {
    match chapter {
        Chapter::Attack => topics!(chapter_attack:
            Mechanism [closer_1 closer_2 closer_4] Care [closer_3] Feel [closer_5]),
        Chapter::Collect => {
            topics!(chapter_collect: Mechanism [closer_1 closer_3] Care [closer_2] Feel [closer_4])
        }
        Chapter::Clear => topics!(chapter_clear:
            Mechanism [closer_4] Care [closer_1 closer_5] Feel [closer_6] Studies [closer_2 closer_3]),
        Chapter::Return => topics!(chapter_return: Mechanism [closer_1 closer_2] Feel [closer_3]),
        Chapter::Gap => topics!(chapter_gap:
            Mechanism [closer_6] Care [closer_1 closer_7] Feel [closer_4 closer_5] Studies [closer_2 closer_3]),
        Chapter::Root => {
            topics!(chapter_root: Mechanism [closer_3 closer_4] Care [closer_1] Studies [closer_2])
        }
        Chapter::Rebuild => {
            topics!(chapter_rebuild: Mechanism [closer_1 closer_3] Studies [closer_2 closer_4])
        }
        Chapter::After => topics!(chapter_after:
            Mechanism [closer_2 closer_3 closer_4] Studies [closer_1 closer_5 closer_6]),
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
    sentences.extend(closer_topics(chapter).into_iter().flat_map(|(_, sentences)| sentences));
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
