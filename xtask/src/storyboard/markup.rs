//! Text as HTML.

/// Text with the signs that HTML keeps for itself spelt out.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A sentence with its marked terms (`[[neutrophil|Neutrophils]]`) as links to the glossary below.
pub(super) fn with_terms(sentence: &str) -> String {
    let mut html = String::new();
    let mut rest = sentence;
    while let Some((before, mark, after)) = next_mark(rest) {
        let (term, shown) = mark.split_once('|').unwrap_or((mark, mark));
        html += &format!("{}<a href=\"#term-{}\">{}</a>", escape(before), escape(term), escape(shown));
        rest = after;
    }
    html + &escape(rest)
}

/// A sentence without its marks, as text.
pub(crate) fn plain(sentence: &str) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, mark, after)) = next_mark(rest) {
        text += before;
        text += mark.split_once('|').map_or(mark, |(_, shown)| shown);
        rest = after;
    }
    text + rest
}

fn next_mark(text: &str) -> Option<(&str, &str, &str)> {
    let (before, marked) = text.split_once("[[")?;
    let (mark, after) = marked.split_once("]]")?;
    Some((before, mark, after))
}

#[cfg(test)]
mod tests {
    use super::{plain, with_terms};

    #[test]
    fn a_marked_term_is_said_without_its_mark() {
        assert_eq!(plain("[[b_cell|B cells]] & more"), "B cells & more");
    }

    #[test]
    fn a_marked_term_links_to_the_glossary_and_the_rest_is_escaped() {
        assert_eq!(
            with_terms("A < B: [[b_cell|B cells]] & more"),
            "A &lt; B: <a href=\"#term-b_cell\">B cells</a> &amp; more"
        );
    }
}
