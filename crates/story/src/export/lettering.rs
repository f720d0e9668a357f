//! Words in a drawing: lines that fit, and signs that no drawing can break on.

/// Text with the signs that markup keeps for itself spelt out, and without those that no file may hold.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            sign if sign.is_control() => escaped.push(' '),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A text in lines of at most `width`, where a letter is `letter` wide on average. A word that is wider alone has a
/// line of its own.
pub(super) fn wrapped(text: &str, width: f64, letter: f64) -> Vec<String> {
    let most = (width / letter).max(1.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{escape, wrapped};

    #[test]
    fn a_line_breaks_between_words_and_loses_none() {
        let text = "This is a simple model for learning.";
        let lines = wrapped(text, 100.0, 7.0);
        assert_eq!(lines, ["This is a", "simple model", "for learning."]);
        assert_eq!(wrapped(text, 1.0, 7.0).join(" "), text);
        assert!(wrapped(" ", 100.0, 7.0).is_empty());
    }

    #[test]
    fn no_sign_of_markup_is_left() {
        assert_eq!(escape("<a href='x'>\"&\u{0}"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp; ");
    }
}
