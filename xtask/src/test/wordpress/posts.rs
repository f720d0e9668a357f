//! What an author puts into the posts.

use super::PAGE;
use crate::build;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

/// Where the page is in documents for people.
const IN_DOCUMENTS: &str = "https://your.host/immune-rebuild/";

/// The contents by their title: an address that stands alone on its line, the block that the editor makes of one that
/// is pasted, and the frame as a block of HTML.
///
/// # Errors
/// When `docs/embed.md` has no frame to paste.
pub(super) fn contents() -> Result<Value> {
    let page = format!("http://{}:{}/", PAGE.0, PAGE.1);
    let frame = frame(&build::read("docs/embed.md")?)?.replace(IN_DOCUMENTS, &page);
    Ok(json!({
        "A bare address": format!("Before it.\n\n{page}gap.html\n\nAfter it."),
        "A pasted address": format!(
            "<!-- wp:embed {{\"url\":\"{page}root.html\"}} -->\n<figure class=\"wp-block-embed\">\
             <div class=\"wp-block-embed__wrapper\">\n{page}root.html\n</div></figure>\n<!-- /wp:embed -->"
        ),
        "A pasted frame": format!("<!-- wp:html -->\n{frame}\n<!-- /wp:html -->"),
    }))
}

/// The first block of HTML that begins with a frame.
fn frame(document: &str) -> Result<&str> {
    let (_, block) =
        document.split_once("```html\n<div><iframe ").context("docs/embed.md has no frame to paste")?;
    let start = document.len() - block.len() - "<div><iframe ".len();
    let frame = document[start..].split_once("```").map_or("", |(frame, _)| frame).trim_end();
    ensure!(frame.contains(IN_DOCUMENTS), "the frame of docs/embed.md does not lead to {IN_DOCUMENTS}");
    Ok(frame)
}

#[cfg(test)]
mod tests {
    use super::frame;

    #[test]
    fn the_frame_to_paste_is_the_block_and_nothing_else() -> anyhow::Result<()> {
        let block =
            "<div><iframe src=\"https://your.host/immune-rebuild/\"\n        title=\"…\"></iframe></div>";
        let document = format!("Words.\n\n```html\n<p>\n```\n\n```html\n{block}\n```\n\nMore.\n");
        assert_eq!(frame(&document)?, block);
        assert!(frame("no block").is_err());
        Ok(())
    }
}
