//! What all pages share: the line that belongs to every picture, the links between them, dates and version.

use super::said::date;
use crate::{
    address::Address,
    entry::{
        Entry,
        sharing::{Shared, card},
    },
    words::Words,
};
use anyhow::Result;
use evidence::cards;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    Numbers,
    Treatment,
    Sources,
}

impl Page {
    const ALL: [Page; 3] = [Self::Numbers, Self::Treatment, Self::Sources];

    /// The name of its words.
    const fn key(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Treatment => "treatment",
            Self::Sources => "sources",
        }
    }

    /// The name of its file, beside `index.html`.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Numbers => "numbers.html",
            Self::Treatment => "treatment.html",
            Self::Sources => "sources.html",
        }
    }
}

/// The whole page around its body.
pub(super) fn page(
    page: Page,
    style: &str,
    body: &Markup,
    address: Option<&Address>,
    words: &Words,
) -> Result<String> {
    let title = words.say(&format!("pages.{}.title", page.key()))?;
    let intro = words.say(&format!("pages.{}.intro", page.key()))?;
    let site = words.say("page.title")?;
    let heading = format!("{title} · {site}");
    let shared = Shared { title: &heading, description: intro, path: page.file(), pictured: Entry::Whole };
    let sharing = address.map_or_else(|| Ok(String::new()), |address| card(&shared, address, words))?;
    let frame = if page == Page::Numbers { "pages.numbers.frame" } else { "page.frame" };
    let html = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (heading) }
                meta name="description" content=(intro);
                (PreEscaped(sharing))
                link rel="icon" type="image/svg+xml" href="./favicon.svg";
                link rel="stylesheet" href={ "./" (style) };
            }
            body {
                header {
                    p.site { a href="./index.html" { (site) } }
                    (navigation(page, words)?)
                    p.frame-line { (words.say(frame)?) }
                }
                main {
                    h1 { (title) }
                    p.intro { (intro) " " strong { (words.say("page.not_advice")?) } }
                    (body)
                }
                (footer(words)?)
            }
        }
    };
    Ok(html.into_string())
}

fn navigation(here: Page, words: &Words) -> Result<Markup> {
    Ok(html! {
        nav aria-label=(words.say("pages.shared.navigation")?) {
            ul {
                li { a href="./index.html" { (words.say("pages.shared.explainer")?) } }
                @for page in Page::ALL {
                    @let current = (page == here).then_some("page");
                    li { a href={ "./" (page.file()) } aria-current=[current] { (words.say(&format!("pages.shared.{}", page.key()))?) } }
                }
            }
        }
    })
}

fn footer(words: &Words) -> Result<Markup> {
    let reviews = || cards::all().map(|item| item.review());
    let (Some(last), Some(next)) = (reviews().map(|it| it.on).max(), reviews().map(|it| it.again_by).min())
    else {
        anyhow::bail!("there is no card");
    };
    let (on, again) = (date(last, words)?, date(next, words)?);
    let places = [("version", env!("CARGO_PKG_VERSION")), ("on", &on), ("again", &again)];
    Ok(html! {
        footer {
            p.urgent { strong { (words.say("page.urgent")?) } }
            p.more { a href="./treatment.html#help" { (words.say("pages.shared.help")?) } }
            p { (words.say("page.not_reviewed")?) }
            p { (words.fill("pages.shared.version", &places)?) }
            p { (words.say("pages.shared.print")?) }
        }
    })
}
