//! Words explained.

use story::chapter::Chapter;

use super::chapter::sentences;
use super::{marked, say};

/// The terms that a chapter marks, each once, in the order of reading: name and meaning.
pub(crate) fn glossary(chapter: Chapter) -> Vec<(&'static str, &'static str)> {
    let mut keys: Vec<&str> = Vec::new();
    for key in sentences(chapter).into_iter().flat_map(marked::terms) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.into_iter().filter_map(entry).collect()
}

macro_rules! terms {
    ($($term:ident)*) => {
        /// The name of a term and what it means, by its key.
        pub(super) fn entry(key: &str) -> Option<(&'static str, &'static str)> {
            match key {
                $(stringify!($term) => Some((say!(glossary.$term.name), say!(glossary.$term.means))),)*
                _ => None,
            }
        }
    };
}

terms! {
    ahsct antibody atg autoantibody autoimmune b_cell beam_atg cd4 cd8 chemotherapy conditioning cy_atg
    cyclophosphamide damage engraftment flare g_csf inflammation memory_cell microlitre monocyte naive_t_cell
    neutrophil nk_cell platelet regulator self_reactive stem_cell t_cell thymus trec
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chapter_explains_terms_and_none_twice() {
        for chapter in Chapter::ALL {
            let mut names: Vec<_> = glossary(chapter).into_iter().map(|(name, _)| name).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert!(all > 0 && names.len() == all, "{chapter:?}: {names:?}");
        }
    }

    #[test]
    fn every_marked_term_has_its_entry() {
        for sentence in Chapter::ALL.into_iter().flat_map(sentences) {
            assert_eq!(marked::terms(sentence).find(|key| entry(key).is_none()), None, "{sentence}");
        }
    }
}
