//! What the page weighs, part by part, and what it may weigh.

mod opening;

use super::site::{File, Part, Site};
use crate::{entry::Entry, place};
use anyhow::{Result, ensure};
use opening::opening;
use std::{collections::BTreeMap, fmt};

/// What a page of the explainer may weigh until its first picture stands (brotli).
const FIRST_PICTURE: usize = 30;

/// What some parts together may weigh on the way to the reader (brotli).
struct Limit {
    name: &'static str,
    parts: &'static [Part],
    kibibytes: usize,
}

/// A build that weighs more is none. The live page leaves out the stills, which are fetched one by one, near the place
/// to which a reader of the storyboard has scrolled, and the pages beside it. Its limit is what it weighs with the three
/// views that follow the story; we want it to be 220.
const LIMITS: [Limit; 4] = [
    Limit {
        name: "live page",
        parts: &[Part::Page, Part::Style, Part::LateStyle, Part::Script, Part::Module, Part::Rest],
        kibibytes: 362,
    },
    Limit { name: "embed.js", parts: &[Part::Element], kibibytes: 2 },
    Limit { name: "resize.js", parts: &[Part::Resizer], kibibytes: 2 },
    // What it weighs, with its glue and its style.
    Limit { name: "share module", parts: &[Part::Share], kibibytes: 248 },
];

/// Bytes of one part: as it is, by gzip, by brotli.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The weight of each part, and of each page until its first picture stands.
pub(crate) struct Report {
    parts: BTreeMap<Part, Weight>,
    openings: Vec<(Entry, Weight)>,
}

impl Report {
    /// Weighs a compressed site.
    ///
    /// # Errors
    /// When a page asks for what is not there.
    pub(crate) fn of(site: &Site) -> Result<Self> {
        let mut parts = BTreeMap::<Part, Weight>::new();
        for file in site.files.values() {
            let (part, own) = (parts.entry(file.part).or_default(), Weight::of(file));
            // A reader gets one of the first stills, here the heavier one.
            *part = if file.part == Part::FirstStill { part.heavier(own) } else { part.and(own) };
        }
        let openings = Entry::all().map(|entry| Ok((entry, opening(site, &entry.file())?)));
        Ok(Self { parts, openings: openings.collect::<Result<_>>()? })
    }

    /// Refuses a page that is too heavy.
    ///
    /// # Errors
    /// When a limit is passed; the message says which, and by how much.
    pub(crate) fn keep_limits(&self) -> Result<()> {
        for (name, weight, kibibytes) in self.limited() {
            let (weight, most) = (weight.brotli, kibibytes * 1024);
            ensure!(weight <= most, "the {name} weighs {weight} bytes, {} too many", weight - most);
        }
        Ok(())
    }

    /// Keeps the report beside the build, for comparison between builds.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn store(&self) -> Result<()> {
        let row = |w: &Weight| serde_json::json!({ "raw": w.raw, "gzip": w.gzip, "brotli": w.brotli });
        let parts: serde_json::Map<_, _> =
            self.parts.iter().map(|(part, weight)| (part.key().into(), row(weight))).collect();
        let limit = |(name, weight, kibibytes): (String, Weight, usize)| {
            (name, serde_json::json!({ "brotli": weight.brotli, "most": kibibytes * 1024 }))
        };
        let limits: serde_json::Map<_, _> = self.limited().into_iter().map(limit).collect();
        let report = serde_json::json!({ "parts": parts, "limits": limits });
        std::fs::create_dir_all(place::target())?;
        Ok(std::fs::write(place::target().join("sizes.json"), format!("{report:#}\n"))?)
    }

    /// What must keep a limit: its name, its weight, and the limit. Of the chapters' pages, the heaviest.
    fn limited(&self) -> Vec<(String, Weight, usize)> {
        let heaviest = |entries: &dyn Fn(Entry) -> bool| {
            let pages = self.openings.iter().filter(|(entry, _)| entries(*entry));
            pages.max_by_key(|(_, weight)| weight.brotli).copied()
        };
        let first =
            heaviest(&|entry| entry == Entry::Whole).map(|(_, weight)| ("first picture".into(), weight));
        let chapter = heaviest(&|entry| entry != Entry::Whole)
            .map(|(entry, weight)| (format!("… {}", entry.file()), weight));
        let openings = [first, chapter].into_iter().flatten();
        openings
            .map(|(name, weight)| (name, weight, FIRST_PICTURE))
            .chain(LIMITS.iter().map(|limit| (limit.name.to_owned(), self.sum(limit.parts), limit.kibibytes)))
            .collect()
    }

    fn sum(&self, parts: &[Part]) -> Weight {
        parts.iter().filter_map(|part| self.parts.get(part)).fold(Weight::default(), |sum, &own| sum.and(own))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<14}{:>10}{:>10}{:>10}{:>10}", "KiB", "raw", "gzip", "brotli", "limit")?;
        for (part, weight) in &self.parts {
            write!(f, "\n{:<14}{weight}", part.key())?;
        }
        for (name, weight, kibibytes) in self.limited() {
            write!(f, "\n{name:<14}{weight}{kibibytes:>10}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [raw, gzip, brotli] = [self.raw, self.gzip, self.brotli].map(|bytes| bytes as f64 / 1024.0);
        write!(f, "{raw:>10.1}{gzip:>10.1}{brotli:>10.1}")
    }
}

impl Weight {
    /// A file that is not compressed goes to the reader as it is.
    fn of(file: &File) -> Self {
        let raw = file.bytes.len();
        let compressed = file.compressed.as_ref();
        Self {
            raw,
            gzip: compressed.map_or(raw, |by| by.gzip.len()),
            brotli: compressed.map_or(raw, |by| by.brotli.len()),
        }
    }

    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn heavier(self, other: Self) -> Self {
        if self.brotli < other.brotli { other } else { self }
    }
}

impl Part {
    /// The name in reports.
    const fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Style => "style",
            Self::LateStyle => "late style",
            Self::Script => "script",
            Self::Module => "module",
            Self::FirstStill => "first still",
            Self::Stills => "other stills",
            Self::Rest => "rest",
            Self::Element => "element",
            Self::Resizer => "resizer",
            Self::Share => "share",
            Self::Pages => "pages beside",
            Self::ChapterPages => "chapter pages",
            Self::Cards => "for others",
            Self::Host => "for the host",
            Self::Pinned => "pinned copy",
        }
    }
}
