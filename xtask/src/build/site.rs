//! The files of the page, gathered before any is written.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

/// Where files live whose name changes with their content.
pub(crate) const HASHED: &str = "assets";

/// What a file is to the reader who waits for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The page, with the storyboard in it.
    Page,
    /// The style that the first picture needs.
    Style,
    /// The style of what comes after the story.
    LateStyle,
    /// The loader, and what carries values to and from the module.
    Script,
    /// The module: model, story, app.
    Module,
    /// The first picture of the storyboard, once for wide pages and once for narrow ones; a reader gets one.
    FirstStill,
    /// The other pictures of the storyboard, fetched when scrolled near.
    Stills,
    /// Icons and the like.
    Rest,
    /// The element that a host page may load.
    Element,
    /// The resizer of plain frames that a host page may load.
    Resizer,
    /// The dialog "Embed and share" with its module and style, fetched when a reader asks for it.
    Share,
    /// The pages beside the live page, with their style; a reader fetches them when they are asked for.
    Pages,
    /// The pages of single chapters, each a way into the same live page.
    ChapterPages,
    /// What pages of others show of ours: pictures, and documents for links.
    Cards,
    /// What the host reads and no reader gets.
    Host,
    /// All of it a second time, under the name of the version.
    Pinned,
}

/// One file.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) part: Part,
    pub(crate) bytes: Vec<u8>,
    /// The same, compressed by gzip and by brotli, for the files that gain from it.
    pub(crate) compressed: Option<Compressed>,
}

/// One file, made small for the way.
#[derive(Clone)]
pub(crate) struct Compressed {
    pub(crate) gzip: Vec<u8>,
    pub(crate) brotli: Vec<u8>,
}

/// The files by their path from the page.
#[derive(Clone, Default)]
pub(crate) struct Site {
    pub(crate) files: BTreeMap<String, File>,
}

impl Site {
    /// Adds a file under a name that stays.
    pub(crate) fn add(&mut self, path: &str, part: Part, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), File { part, bytes: bytes.into(), compressed: None });
    }

    /// Adds the files of another site, in place of those that are there.
    pub(crate) fn add_all(&mut self, other: Self) {
        self.files.extend(other.files);
    }

    /// Adds the files of another site in a folder, as a copy of what is there.
    pub(crate) fn pin(&mut self, folder: &str, other: Self) {
        let pinned = |(path, file)| (format!("{folder}/{path}"), File { part: Part::Pinned, ..file });
        self.files.extend(other.files.into_iter().map(pinned));
    }

    /// Adds a file under a name made from its content, and gives its path from the page.
    pub(crate) fn add_hashed(&mut self, name: &str, part: Part, bytes: impl Into<Vec<u8>>) -> String {
        let bytes = bytes.into();
        let hash: String = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("{HASHED}/{stem}-{hash}.{extension}");
        self.add(&path, part, bytes);
        path
    }

    /// Adds every file of a folder under its own name.
    pub(crate) fn add_folder(&mut self, folder: &Path, part: Part) -> Result<()> {
        self.add_folder_below(folder, "", part)
    }

    fn add_folder_below(&mut self, folder: &Path, prefix: &str, part: Part) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.add_folder_below(&entry.path(), &format!("{path}/"), part)?;
            } else {
                self.add(&path, part, fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Writes everything to a folder that it has for itself.
    ///
    /// # Errors
    /// When the folder cannot be emptied or written.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
        }
        self.write_into(folder)
    }

    /// Writes everything to a folder, beside what is there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write_into(&self, folder: &Path) -> Result<()> {
        for (path, file) in &self.files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, &file.bytes).with_context(|| format!("{} cannot be written", path.display()))?;
            if let Some(Compressed { gzip, brotli }) = &file.compressed {
                fs::write(with_suffix(&path, "gz"), gzip)?;
                fs::write(with_suffix(&path, "br"), brotli)?;
            }
        }
        Ok(())
    }
}

/// `style.css` becomes `style.css.br`, as web servers look for it.
fn with_suffix(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{suffix}"));
    name.into()
}

#[cfg(test)]
mod tests {
    use super::{Part, Site};

    #[test]
    fn a_hashed_name_changes_with_the_content() {
        let mut site = Site::default();
        let [one, same, other] =
            ["a{}", "a{}", "b{}"].map(|css| site.add_hashed("style.css", Part::Style, css));
        assert_eq!(one, same);
        assert_ne!(one, other);
        assert!(one.starts_with("assets/style-") && one.ends_with(".css"), "{one}");
    }
}
