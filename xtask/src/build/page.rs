//! The served page: `index.html` with its links resolved and its places filled.
//!
//! `index.html` is written for trunk, so that people who have trunk can use it. This module does to its
//! `data-trunk` links what trunk would do, one link a line, and then furnishes the page.

use super::{
    site::{HASHED, Part, Site},
    wasm::Bound,
};
use crate::{
    headers, pages, place,
    storyboard::{self, escape},
    words::Words,
};
use anyhow::{Context as _, Result, anyhow, bail};
use std::fs;

/// Gathers the whole page.
///
/// # Errors
/// When a file that `index.html` names is missing, or the storyboard cannot be drawn.
pub(crate) fn assemble(app: Bound) -> Result<Site> {
    let mut site = Site::default();
    let html = read("index.html")?;
    let words = Words::english()?;
    let storyboard = storyboard::draw(&words, |chapter, name, svg| {
        let part = if chapter.previous().is_none() { Part::FirstStill } else { Part::Stills };
        Ok(site.add_hashed(name, part, svg))
    })?;
    let resolved = resolve(&html, app, &mut site)?;
    site.add("index.html", Part::Page, furnish(&resolved, &storyboard, &words)?);
    let beside = pages::draw(&words, |name, style| Ok(site.add_hashed(name, Part::Pages, small(&style)?)))?;
    for (name, html) in beside {
        site.add(name, Part::Pages, html);
    }
    site.add("_headers", Part::Rest, headers::as_file());
    Ok(site)
}

/// Fills the places of the page: `{{ storyboard }}`, and `{{ page.title }}` or any other key of the words.
///
/// # Errors
/// When a place names a sentence that is not there.
pub(crate) fn furnish(html: &str, storyboard: &str, words: &Words) -> Result<String> {
    let mut furnished = String::new();
    let mut rest = html;
    while let Some((before, (key, after))) =
        rest.split_once("{{ ").and_then(|(before, rest)| Some((before, rest.split_once(" }}")?)))
    {
        furnished += before;
        furnished += &if key == "storyboard" { storyboard.to_owned() } else { escape(words.say(key)?) };
        rest = after;
    }
    Ok(furnished + rest)
}

/// The style that `story` declares: colours, what is filled and drawn with them, the lines of charts.
pub(crate) fn style_of_the_story() -> String {
    story::cast::palette_css() + &story::cast::ink_css() + &story::chart::style_sheet()
}

/// A line of `index.html` that the build answers for.
#[derive(Debug, PartialEq)]
enum Link<'a> {
    /// What `story` declares.
    Story,
    Style(&'a str),
    File(&'a str),
    Folder(&'a str),
    App,
}

impl<'a> Link<'a> {
    /// What a line links to, when it is a link of ours.
    fn of(line: &'a str) -> Result<Option<Self>> {
        if attribute(line, "href") == Some("./story.css") {
            return Ok(Some(Self::Story));
        }
        if !line.contains("<link data-trunk") {
            return Ok(None);
        }
        let (relation, path) = (attribute(line, "rel"), attribute(line, "href").unwrap_or_default());
        Ok(Some(match relation {
            Some("css") => Self::Style(path),
            Some("copy-file") => Self::File(path),
            Some("copy-dir") => Self::Folder(path),
            Some("rust") => Self::App,
            _ => bail!("index.html has a link that `cargo xtask build` does not know: {}", line.trim()),
        }))
    }
}

/// The value of an attribute in a line of HTML.
fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// Adds what the page links to, and writes the page with the names it got. The style of the head is one file; so is
/// that which is linked at the end of the page, for which no first picture waits.
fn resolve(html: &str, app: Bound, site: &mut Site) -> Result<String> {
    let (head, body) = html.split_once("</head>").context("index.html has no head")?;
    let (mut first, mut late) = (style_of_the_story(), String::new());
    let mut loader = None;
    for (part, style) in [(head, &mut first), (body, &mut late)] {
        for line in part.lines() {
            match Link::of(line)? {
                Some(Link::Style(path)) => *style += &read(path)?,
                Some(Link::File(path)) => {
                    loader = Some(site.add_hashed("loader.js", Part::Script, read(path)?))
                }
                Some(Link::Folder(path)) => site.add_folder(&place::root().join(path), Part::Rest)?,
                None | Some(Link::Story | Link::App) => {}
            }
        }
    }
    let loader = loader.context("index.html links to no loader")?;
    let first = site.add_hashed("style.css", Part::Style, small(&first)?);
    let late = site.add_hashed("late.css", Part::LateStyle, small(&late)?);
    let start = add_app(site, app, &loader);
    let sheet = |path: &str| format!("<link rel=\"stylesheet\" href=\"./{path}\">\n");
    let mut resolved = String::new();
    for line in html.lines() {
        match Link::of(line)? {
            None if line == "</body>" => resolved += &(sheet(&late) + "</body>\n"),
            None => resolved += &format!("{line}\n"),
            Some(Link::Story) => resolved += &sheet(&first),
            Some(Link::App) => resolved += &start,
            Some(Link::Style(_) | Link::File(_) | Link::Folder(_)) => {}
        }
    }
    Ok(resolved)
}

/// Adds the app, and writes the lines that fetch it early and start it.
fn add_app(site: &mut Site, app: Bound, loader: &str) -> String {
    let module = site.add_hashed("immune-rebuild.wasm", Part::Module, app.wasm);
    let glue = site.add_hashed("immune-rebuild.js", Part::Script, app.glue);
    for (path, text) in app.snippets {
        site.add(&format!("{HASHED}/{path}"), Part::Script, text);
    }
    format!(
        "<link rel=\"modulepreload\" href=\"./{glue}\">\n\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{module}\">\n\
         <script type=\"module\" src=\"./{loader}\" data-glue=\"./{glue}\" data-module=\"./{module}\"></script>\n"
    )
}

/// Style without what only people need.
fn small(style: &str) -> Result<String> {
    let style = minifier::css::minify(style);
    Ok(style.map_err(|error| anyhow!("the style cannot be made small: {error}"))?.to_string())
}

/// The text of a file of the repository.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn read(path: &str) -> Result<String> {
    fs::read_to_string(place::root().join(path)).with_context(|| format!("{path} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn a_link_is_known_by_its_relation() {
        let link = Link::of(r#"  <link data-trunk rel="css" href="src/look/style.css">"#);
        assert_eq!(link.ok().flatten(), Some(Link::Style("src/look/style.css")));
    }

    #[test]
    fn an_ordinary_line_stays() {
        assert!(Link::of(r#"<link rel="icon" href="./favicon.svg">"#).is_ok_and(|link| link.is_none()));
    }

    #[test]
    fn an_unknown_link_is_refused() {
        assert!(Link::of(r#"<link data-trunk rel="sass" href="a.scss">"#).is_err());
    }
}
