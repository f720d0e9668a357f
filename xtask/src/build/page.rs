//! The served page: `index.html` with its links resolved and its places filled.
//!
//! `index.html` is written for trunk, so that people who have trunk can use it. This module does to its
//! `data-trunk` links what trunk would do, one link a line, and then furnishes the page.

use super::{
    edition::{self, Manuscript, PINNED},
    kit,
    site::{HASHED, Part, Site},
    wasm::Bound,
};
use crate::{
    address::Address,
    entry::{Entry, sharing},
    headers, pages, place,
    storyboard::{Storyboard, escape, usual_run},
    words::Words,
};
use anyhow::{Context as _, Result, anyhow, bail, ensure};
use std::fs;

/// Gathers the whole site: the page with what stands beside it, and all of it once more under the name of the version.
///
/// # Errors
/// When a file that `index.html` names is missing, or something cannot be drawn.
pub(crate) fn assemble(app: Bound, share: Bound, address: Option<&Address>) -> Result<Site> {
    pages::warn_of_rechecks();
    let mut site = Site::default();
    let (words, run) = (Words::english()?, usual_run()?);
    let storyboard = Storyboard::draw(&run, &words, |still| {
        let part = if still.chapter.previous().is_none() { Part::FirstStill } else { Part::Stills };
        site.add(&still.lasting_path(), Part::Cards, still.svg.as_str());
        Ok(site.add_hashed(&still.name(), part, still.svg))
    })?;
    let on_demand = add_share(&mut site, share)?;
    let html = resolve(&read("index.html")?, app, &on_demand, &mut site)?;
    let style = site.add_hashed("pages.css", Part::Pages, small(&pages::style()?)?);
    kit::add(&mut site, &words)?;
    edition::add_cards(&mut site, &run)?;
    let manuscript = Manuscript { html, style, storyboard, words: &words };
    let mut pinned = site.clone();
    pinned.add_all(manuscript.edition(address.map(|address| address.below(PINNED)).as_ref())?);
    site.add_all(manuscript.edition(address)?);
    site.pin(PINNED, pinned);
    site.add("_headers", Part::Host, headers::as_file(address));
    Ok(site)
}

/// Writes the page for a way into it: the root element says the chapter, and the head how the page is shared.
///
/// # Errors
/// When a sentence is missing.
pub(crate) fn furnish(
    html: &str,
    entry: Entry,
    storyboard: &str,
    address: Option<&Address>,
    words: &Words,
) -> Result<String> {
    let sharing = address.map_or_else(|| Ok(String::new()), |to| sharing::of_entry(entry, to, words))?;
    let html = fill(html, entry, storyboard, words)?;
    ensure!(html.contains(ROOT) && html.contains("</head>"), "index.html has another head than it had");
    let root = ROOT.to_owned() + &entry.attribute();
    Ok(html.replacen(ROOT, &root, 1).replacen("</head>", &(sharing + "</head>"), 1))
}

/// How the root element begins.
const ROOT: &str = "<html lang=\"en\"";

/// Fills the places of the page: `{{ title }}`, `{{ description }}`, `{{ storyboard }}`, and `{{ page.reload }}` or any
/// other key of the words.
fn fill(html: &str, entry: Entry, storyboard: &str, words: &Words) -> Result<String> {
    let (mut furnished, mut rest) = (String::new(), html);
    while let Some((before, (key, after))) =
        rest.split_once("{{ ").and_then(|(before, rest)| Some((before, rest.split_once(" }}")?)))
    {
        furnished += before;
        furnished += &match key {
            "title" => escape(&entry.title(words)?),
            "description" => escape(&entry.description(words)?),
            "storyboard" => storyboard.to_owned(),
            sentence => escape(words.say(sentence)?),
        };
        rest = after;
    }
    Ok(furnished + rest)
}

/// The style that `story` declares: its colours.
fn colours() -> String {
    story::cast::palette_css()
}

/// The style that `story` declares for drawings on the live page: what is filled and drawn with its colours, and the
/// lines of charts. The pictures of the storyboard carry their own.
fn style_of_drawings() -> String {
    story::cast::ink_css() + &story::chart::style_sheet()
}

/// All of the style that `story` declares.
pub(crate) fn style_of_the_story() -> String {
    colours() + &style_of_drawings()
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
fn resolve(html: &str, app: Bound, on_demand: &str, site: &mut Site) -> Result<String> {
    let (head, body) = html.split_once("</head>").context("index.html has no head")?;
    let (mut first, mut late) = (colours(), style_of_drawings());
    let mut loader = None;
    for (part, style) in [(head, &mut first), (body, &mut late)] {
        for line in part.lines() {
            match Link::of(line)? {
                Some(Link::Style(path)) => *style += &read(path)?,
                Some(Link::File(path)) => {
                    let small = kit::small_script(&read(path)?)?;
                    loader = Some(site.add_hashed("loader.js", Part::Script, small));
                }
                Some(Link::Folder(path)) => site.add_folder(&place::root().join(path), Part::Rest)?,
                None | Some(Link::Story | Link::App) => {}
            }
        }
    }
    let loader = loader.context("index.html links to no loader")?;
    let first = site.add_hashed("style.css", Part::Style, small(&first)?);
    let late = site.add_hashed("late.css", Part::LateStyle, small(&late)?);
    let start = add_app(site, app, &loader, on_demand);
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

/// Adds the app, and writes the lines that fetch it early and start it. The loader is told what it may fetch
/// on demand.
fn add_app(site: &mut Site, app: Bound, loader: &str, on_demand: &str) -> String {
    let (glue, module) = add_bound(site, "immune-rebuild", app, [Part::Script, Part::Module]);
    format!(
        "<link rel=\"modulepreload\" href=\"./{glue}\">\n\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{module}\">\n\
         <script type=\"module\" src=\"./{loader}\" data-glue=\"./{glue}\" data-module=\"./{module}\"{on_demand}></script>\n"
    )
}

/// Adds the module of the dialog "Embed and share", and writes the attributes that tell the loader where it is.
fn add_share(site: &mut Site, share: Bound) -> Result<String> {
    let (glue, module) = add_bound(site, "share", share, [Part::Share; 2]);
    let style = site.add_hashed("share.css", Part::Share, small(&read("src/look/share.css")?)?);
    Ok(format!(
        " data-share-glue=\"./{glue}\" data-share-module=\"./{module}\" data-share-style=\"./{style}\""
    ))
}

/// Adds a module with its glue, and gives the paths of both, the glue's first.
fn add_bound(site: &mut Site, name: &str, bound: Bound, [script, module]: [Part; 2]) -> (String, String) {
    for (path, text) in bound.snippets {
        site.add(&format!("{HASHED}/{path}"), script, text);
    }
    let glue = site.add_hashed(&format!("{name}.js"), script, bound.glue);
    (glue, site.add_hashed(&format!("{name}.wasm"), module, bound.wasm))
}

/// Style without what only people need.
pub(crate) fn small(style: &str) -> Result<String> {
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
