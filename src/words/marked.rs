//! Sentences with marked terms: `[[neutrophil|Neutrophils]] eat germs.` becomes a term and plain text.

use super::glossary::entry;

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Plain text.
    Text(&'static str),
    /// A term of the glossary.
    Term {
        /// The words shown.
        shown: &'static str,
        /// What they mean.
        meaning: &'static str,
        /// The comma or point that they are followed by, or nothing.
        stop: &'static str,
    },
}

/// The parts of a sentence in order. A mark that is not closed, or names no term, is plain text.
pub(super) fn pieces(sentence: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((before, mark, after)) = next_mark(rest) {
        pieces.extend((!before.is_empty()).then_some(Piece::Text(before)));
        let (marked, after) = piece(mark, after);
        pieces.push(marked);
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Text(rest)));
    pieces
}

/// The keys of the terms marked in a sentence, in order.
pub(super) fn terms(sentence: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        let (_, mark, after) = next_mark(rest)?;
        rest = after;
        Some(mark.split_once('|').map_or(mark, |(key, _)| key))
    })
}

/// The text before the next mark, the mark, and the text after it.
fn next_mark(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, marked) = text.split_once("[[")?;
    let (mark, after) = marked.split_once("]]")?;
    Some((before, mark, after))
}

/// What a mark stands for, and the text after it.
fn piece(mark: &'static str, after: &'static str) -> (Piece, &'static str) {
    let (key, shown) = mark.split_once('|').unwrap_or((mark, mark));
    let Some((_, meaning)) = entry(key) else {
        return (Piece::Text(shown), after);
    };
    let (stop, after) = after.split_at(usize::from(after.starts_with([',', '.', ';', ':', ')'])));
    (Piece::Term { shown, meaning, stop }, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_term_stands_between_its_text() {
        let found = pieces("Few [[neutrophil|neutrophils]] are left.");
        let [
            Piece::Text("Few "),
            Piece::Term { shown: "neutrophils", meaning, stop: "" },
            Piece::Text(" are left."),
        ] = found[..]
        else {
            panic!("{found:?}");
        };
        assert_eq!(Some(meaning), entry("neutrophil").map(|(_, meaning)| meaning));
    }

    #[test]
    fn a_term_keeps_the_comma_behind_it() {
        let found = pieces("Few [[neutrophil|neutrophils]], and few [[marble|marbles]].");
        assert!(matches!(found[1], Piece::Term { stop: ",", .. }), "{found:?}");
        assert_eq!(found[2..], [Piece::Text(" and few "), Piece::Text("marbles"), Piece::Text(".")]);
    }

    #[test]
    fn the_terms_of_a_sentence_are_found_in_order() {
        let found: Vec<_> =
            terms("[[atg|ATG]] removes [[t_cell|T cells]], not [[platelet|platelets]].").collect();
        assert_eq!(found, ["atg", "t_cell", "platelet"]);
    }

    #[test]
    fn what_is_no_mark_stays_plain_text() {
        assert_eq!(pieces("No [[end"), [Piece::Text("No [[end")]);
        assert_eq!(pieces("[[marble|Marbles]]"), [Piece::Text("Marbles")]);
        assert_eq!(pieces(""), []);
    }
}
