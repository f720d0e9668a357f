//! The messages between the page and the page around it: their names and fields, for the page, its tests and the
//! table in `docs/embed.md`.

/// The name of this page in messages.
pub const NAME: &str = "immune-rebuild";

/// The version of messages.
pub const VERSION: u32 = 1;

/// The one message that the page takes; its fields are the names of a link.
pub const SET: &str = "set";

/// What the page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The live page stands.
    Ready,
    /// The story has come to another chapter.
    Chapter,
    /// The page is higher or lower than it was.
    Height,
    /// The live page has stopped; the storyboard stands in its place.
    Error,
}

impl Told {
    /// Everything that is told.
    pub const ALL: [Told; 4] = [Self::Ready, Self::Chapter, Self::Height, Self::Error];

    /// The type of the message.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Chapter => "chapter",
            Self::Height => "height",
            Self::Error => "error",
        }
    }

    /// What it carries besides source, version and type.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Ready | Self::Chapter => &["chapter", "day", "state"],
            Self::Height => &["height"],
            Self::Error => &["reason"],
        }
    }
}
