//! Markup as text, for what does not change once it is on the page.

/// Markup in the making.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Begins an element.
    pub(super) fn open(&mut self, tag: &str, class: &str) -> &mut Self {
        self.drawing("<").drawing(tag).drawing(" class=\"").drawing(class).drawing("\">")
    }

    /// Ends an element.
    pub(super) fn close(&mut self, tag: &str) -> &mut Self {
        self.drawing("</").drawing(tag).drawing(">")
    }

    /// An element with nothing but words in it.
    pub(super) fn words(&mut self, tag: &str, class: &str, words: &str) -> &mut Self {
        self.open(tag, class).text(words).close(tag)
    }

    /// Words, which may hold any letter.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                _ => self.0.push(letter),
            }
        }
        self
    }

    /// What is markup already.
    #[inline(never)]
    pub(super) fn drawing(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// All of it.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A link to what others have written.
pub(super) fn source(address: &str, name: &str) -> String {
    format!("<a href=\"{address}\" rel=\"noopener noreferrer\" target=\"_blank\">{name}</a>")
}
