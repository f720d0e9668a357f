//! What stands before a reader first.

use super::{super::site::Site, Weight};
use anyhow::{Context as _, Result};

/// What a reader waits for until the first picture of a page stands, as the page itself asks for it: the page, the style
/// of its head, and the picture once for wide pages and once for narrow ones. A reader gets one, here the heavier one.
///
/// # Errors
/// When the page asks for something else, or for something that is not there.
pub(super) fn opening(site: &Site, page: &str) -> Result<Weight> {
    let weigh = |path: &str| -> Result<Weight> {
        let path = path.trim_start_matches("./");
        let file =
            site.files.get(path).with_context(|| format!("{page} asks for {path}, which is not there"));
        Ok(Weight::of(file?))
    };
    let html = std::str::from_utf8(&site.files.get(page).context("a page is missing")?.bytes)?;
    let said = |from: &str, before: &str| -> Result<Weight> {
        let (_, rest) = from.split_once(before).with_context(|| format!("{page} has no {before}"))?;
        weigh(rest.split('"').next().unwrap_or_default())
    };
    let (head, body) = html.split_once("</head>").with_context(|| format!("{page} has no head"))?;
    let (_, picture) = body.split_once("<picture").with_context(|| format!("{page} has no picture"))?;
    let picture = picture.split("</picture>").next().unwrap_or_default();
    let stills = said(picture, "srcset=\"")?.heavier(said(picture, "fetchpriority=\"high\" src=\"")?);
    Ok(weigh(page)?.and(said(head, "rel=\"stylesheet\" href=\"")?).and(stills))
}

#[cfg(test)]
mod tests {
    use super::{Site, opening};
    use crate::build::site::Part;

    fn site(page: &str) -> Site {
        let mut site = Site::default();
        site.add("gap.html", Part::ChapterPages, page);
        for (path, bytes) in [("a.css", 10), ("wide.svg", 300), ("narrow.svg", 200), ("later.svg", 5000)] {
            site.add(path, Part::Rest, vec![0; bytes]);
        }
        site
    }

    #[test]
    fn a_page_weighs_with_its_style_and_the_heavier_of_its_first_two_stills() -> anyhow::Result<()> {
        let page = "<link rel=\"stylesheet\" href=\"./a.css\"></head><picture><source srcset=\"./narrow.svg\">\
            <img fetchpriority=\"high\" src=\"./wide.svg\"></picture><picture><img src=\"./later.svg\"></picture>";
        assert_eq!(opening(&site(page), "gap.html")?.raw, page.len() + 10 + 300);
        Ok(())
    }

    #[test]
    fn a_first_picture_that_waits_is_none() {
        let page = "<link rel=\"stylesheet\" href=\"./a.css\"></head><picture><source srcset=\"./narrow.svg\">\
            <img loading=\"lazy\" src=\"./wide.svg\"></picture>";
        assert!(opening(&site(page), "gap.html").is_err());
    }
}
