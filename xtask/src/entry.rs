//! The ways into the explainer: the whole story, and each chapter. Every one is a page of its own, with a name that
//! stays, so that it can be linked to, embedded and shown on a card by itself.

pub(crate) mod oembed;
pub(crate) mod sharing;

use crate::{storyboard::plain, words::Words};
use anyhow::Result;
use story::chapter::Chapter;

/// A way into the explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    /// From the beginning.
    Whole,
    /// In a chapter.
    Chapter(Chapter),
}

impl Entry {
    /// Every way in, the whole story first.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Whole).chain(Chapter::ALL.map(Self::Chapter))
    }

    /// The chapter of its first picture.
    pub(crate) fn opens(self) -> Chapter {
        match self {
            Self::Whole => Chapter::ALL[0],
            Self::Chapter(chapter) => chapter,
        }
    }

    /// The file of its page.
    pub(crate) fn file(self) -> String {
        match self {
            Self::Whole => "index.html".to_owned(),
            Self::Chapter(chapter) => format!("{}.html", chapter.key()),
        }
    }

    /// Its page, as it stands behind the address of the folder: the whole story is what the folder itself shows.
    pub(crate) fn path(self) -> String {
        if self == Self::Whole { String::new() } else { self.file() }
    }

    /// What the root element of its page says: the chapter in which the live page opens.
    pub(crate) fn attribute(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Chapter(chapter) => format!(" data-chapter=\"{}\"", chapter.key()),
        }
    }

    /// What files about it are called, in a language: `en`, `en-gap`.
    pub(crate) fn name(self, language: &str) -> String {
        match self {
            Self::Whole => language.to_owned(),
            Self::Chapter(chapter) => format!("{language}-{}", chapter.key()),
        }
    }

    /// The title of its page: the chapter's, then the site's.
    ///
    /// # Errors
    /// When a sentence is missing.
    pub(crate) fn title(self, words: &Words) -> Result<String> {
        let site = words.say("page.title")?;
        Ok(match self {
            Self::Whole => site.to_owned(),
            Self::Chapter(chapter) => {
                format!("{} · {site}", words.say(&format!("chapter_{}.title", chapter.key()))?)
            }
        })
    }

    /// What it is about: the introduction, or the first layer of the chapter.
    ///
    /// # Errors
    /// When a sentence is missing.
    pub(crate) fn description(self, words: &Words) -> Result<String> {
        match self {
            Self::Whole => Ok(words.say("page.intro")?.to_owned()),
            Self::Chapter(chapter) => words.say(&format!("chapter_{}.first", chapter.key())).map(plain),
        }
    }
}
