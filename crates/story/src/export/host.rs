//! Where the page is hosted, as its own address tells: the only address that anything we write leads to.

use crate::chapter::Chapter;
use crate::state::{Choices, Look, fragment};

/// Which of the two copies of the page is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// The one that is mended and grows.
    #[default]
    Living,
    /// The one that stays exactly as it is.
    Pinned,
}

/// The place of the page and of everything beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    origin: String,
    living: String,
    pinned: String,
    index: &'static str,
}

/// The page that a host serves for a folder.
const INDEX: &str = "index.html";

impl Host {
    /// The host of a page with this address, where the copy that stays is that of this version.
    #[must_use]
    pub fn of(address: &str, version: &str) -> Self {
        let address = encoded(address.split(['?', '#']).next().unwrap_or_default());
        let (scheme, rest) = address.split_once("://").unwrap_or(("https", &address));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let version = format!("v{version}");
        let folder = match folder.rsplit_once('/').unwrap_or(("", folder)) {
            (above, last) if last == version => above,
            _ => folder,
        };
        let origin = format!("{scheme}://{authority}");
        let living = format!("{origin}/{folder}{}", if folder.is_empty() { "" } else { "/" });
        let pinned = format!("{living}{version}/");
        Self { origin, living, pinned, index: if file == INDEX { INDEX } else { "" } }
    }

    /// The address without a path, as a policy names it.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The folder of a copy, with a slash at its end.
    #[must_use]
    pub fn folder(&self, edition: Edition) -> &str {
        match edition {
            Edition::Living => &self.living,
            Edition::Pinned => &self.pinned,
        }
    }

    /// A file beside the page.
    #[must_use]
    pub fn file(&self, edition: Edition, name: &str) -> String {
        format!("{}{name}", self.folder(edition))
    }

    /// The page itself, or the page of a chapter.
    #[must_use]
    pub fn page(&self, edition: Edition, chapter: Option<Chapter>) -> String {
        match chapter {
            None => self.file(edition, self.index),
            Some(chapter) => self.file(edition, &format!("{}.html", chapter.key())),
        }
    }

    /// The link to what a person sees. What the page around a frame asked for, colour and size and how much is shown,
    /// stays behind.
    #[must_use]
    pub fn link(&self, edition: Edition, choices: &Choices) -> String {
        let Look { chrome, text, accent, .. } = Look::default();
        let look = Look { chrome, text, accent, ..choices.look.clone() };
        let state = fragment::write(&Choices { look, ..choices.clone() });
        format!("{}#{}={state}", self.page(edition, None), fragment::NAME)
    }
}

/// An address with every sign spelt out that an address does not hold: whoever hosts us has named the folder.
fn encoded(address: &str) -> String {
    let mut encoded = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/@!$&*+,;=%[]".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}
