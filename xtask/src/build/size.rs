//! What the page weighs, part by part, against the aim.

use super::site::{File, Part, Site};
use crate::place;
use anyhow::Result;
use std::{collections::BTreeMap, fmt};

/// What the live page may weigh on the way to the reader (brotli), bytes. Stills do not count: they are
/// fetched one by one, near the place to which a reader without the live page has scrolled.
const AIM: usize = 220 * 1024;

/// Bytes of one part: as it is, by gzip, by brotli.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The weight of each part.
pub(crate) struct Report(BTreeMap<Part, Weight>);

impl Report {
    /// Weighs a compressed site.
    pub(crate) fn of(site: &Site) -> Self {
        let mut parts = BTreeMap::<Part, Weight>::new();
        for file in site.files.values() {
            parts.entry(file.part).or_default().add(Weight::of(file));
        }
        Self(parts)
    }

    /// Keeps the report beside the build, for comparison between builds.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn store(&self) -> Result<()> {
        let row = |weight: &Weight| serde_json::json!({ "raw": weight.raw, "gzip": weight.gzip, "brotli": weight.brotli });
        let parts: serde_json::Map<_, _> =
            self.0.iter().map(|(part, w)| (part.key().into(), row(w))).collect();
        let report = serde_json::json!({ "parts": parts, "live": row(&self.live()), "total": row(&self.total()), "aim_brotli": AIM });
        std::fs::create_dir_all(place::target())?;
        Ok(std::fs::write(place::target().join("sizes.json"), format!("{report:#}\n"))?)
    }

    fn total(&self) -> Weight {
        self.sum(|_| true)
    }

    fn live(&self) -> Weight {
        self.sum(|part| part != Part::Stills)
    }

    fn sum(&self, counts: impl Fn(Part) -> bool) -> Weight {
        let mut sum = Weight::default();
        self.0.iter().filter(|(part, _)| counts(**part)).for_each(|(_, &weight)| sum.add(weight));
        sum
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<10}{:>10}{:>10}{:>10}", "KiB", "raw", "gzip", "brotli")?;
        let sums = [("total", self.total()), ("live page", self.live())];
        let rows = self.0.iter().map(|(part, &weight)| (part.key(), weight)).chain(sums);
        for (name, Weight { raw, gzip, brotli }) in rows {
            let [raw, gzip, brotli] = [raw, gzip, brotli].map(|bytes| bytes as f64 / 1024.0);
            writeln!(f, "{name:<10}{raw:>10.1}{gzip:>10.1}{brotli:>10.1}")?;
        }
        let verdict = if self.live().brotli <= AIM { "within" } else { "above" };
        write!(f, "The live page (all but the stills) is {verdict} the aim of {} KiB.", AIM / 1024)
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

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

impl Part {
    /// The name in reports.
    const fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Style => "style",
            Self::Script => "script",
            Self::Module => "module",
            Self::Stills => "stills",
            Self::Rest => "rest",
        }
    }
}
