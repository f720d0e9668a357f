//! Markup as text, for what does not change once it is on the page.

/// A link to what others have written.
pub(super) fn source(address: &str, name: &str) -> String {
    format!("<a href=\"{address}\" rel=\"noopener noreferrer\" target=\"_blank\">{name}</a>")
}
