//! What a host pastes to show the page: an address, a frame, an element or a still picture, and the line of policy
//! that it needs. Nothing that stands in an option can break out of its attribute.

use super::host::{Edition, Host};
use super::lettering::escape;
use crate::chapter::Chapter;
use crate::state::{Choices, Chrome, Parameter, link};

/// How a host shows the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// The address alone; the host asks us how to show it (oEmbed).
    Address,
    /// A frame, and a script that gives it its height.
    #[default]
    Frame,
    /// An element of ours, which makes the frame.
    Element,
    /// A picture that does not move, with its words.
    Still,
}

impl Form {
    /// Every form, the plainest first.
    pub const ALL: [Self; 4] = [Self::Address, Self::Frame, Self::Element, Self::Still];

    /// Whether it carries every option. The others open a chapter of the default run.
    #[must_use]
    pub const fn carries_options(self) -> bool {
        matches!(self, Self::Frame | Self::Element)
    }
}

/// What a snippet says.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The name of the page.
    pub title: &'a str,
    /// What the picture is of.
    pub picture: &'a str,
    /// What the picture shows, in numbers, and what it cannot tell.
    pub description: &'a str,
}

/// What a host asks for.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// How it shows the page.
    pub form: Form,
    /// Where the page is.
    pub host: &'a Host,
    /// Which copy of it.
    pub edition: Edition,
    /// What it shows, and how.
    pub choices: &'a Choices,
    /// Whether a frame is given its height by our script.
    pub resizes: bool,
    /// The words.
    pub said: Said<'a>,
}

impl Snippet<'_> {
    /// The address of what is shown.
    #[must_use]
    pub fn address(&self) -> String {
        if !self.form.carries_options() {
            return self.host.page(self.edition, Some(self.choices.chapter()));
        }
        let page = self.host.file(self.edition, "index.html");
        let query = link::write(self.choices);
        if query.is_empty() { page } else { format!("{page}?{query}") }
    }

    /// What the host pastes.
    #[must_use]
    pub fn text(&self) -> String {
        match self.form {
            Form::Address => self.address(),
            Form::Frame => self.frame(),
            Form::Element => self.element(),
            Form::Still => self.still(),
        }
    }

    /// What the host's own policy must allow, if it has one.
    #[must_use]
    pub fn policy(&self) -> String {
        let directives: &[&str] = match self.form {
            Form::Address => &["frame-src"],
            Form::Frame if self.resizes => &["frame-src", "script-src"],
            Form::Frame => &["frame-src"],
            Form::Element => &["frame-src", "script-src", "img-src"],
            Form::Still => &["img-src"],
        };
        let origin = self.host.origin();
        directives.iter().map(|directive| format!("{directive} {origin}")).collect::<Vec<_>>().join("; ")
    }

    fn frame(&self) -> String {
        let (address, title, height) = (
            escape(&self.address()),
            escape(self.said.title),
            height_of_frame(self.choices.look.chrome, self.resizes),
        );
        // As a block, it stands in the middle where WordPress puts blocks.
        let frame = format!(
            "<div><iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             sandbox=\"allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox\" \
             allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" frameborder=\"0\"></iframe></div>"
        );
        if self.resizes { format!("{frame}\n{}", self.script("resize.js")) } else { frame }
    }

    fn element(&self) -> String {
        let attribute =
            |(parameter, value): (Parameter, String)| format!(" {}=\"{}\"", parameter.key(), escape(&value));
        let mut attributes: String = link::said(self.choices).map(attribute).collect();
        if self.choices.look.chrome == Chrome::Full {
            // Without being asked, the element shows less.
            attributes += &format!(" {}=\"{}\"", Parameter::Chrome.key(), Chrome::Full.key());
        }
        let page = self.host.page(self.edition, Some(self.choices.chapter()));
        format!(
            "{}\n<immune-rebuild{attributes}><a href=\"{}\">{}</a></immune-rebuild>",
            self.script("embed.js"),
            escape(&page),
            escape(self.said.title),
        )
    }

    fn still(&self) -> String {
        let picture = |width: &str| {
            let name = format!("picture/{}{width}.svg", self.chapter().key());
            escape(&self.host.file(self.edition, &name))
        };
        format!(
            "<figure>\n<picture><source media=\"(max-width: 599px)\" srcset=\"{}\">\
             <img src=\"{}\" width=\"100%\" loading=\"lazy\" alt=\"{}\"></picture>\n\
             <figcaption>{} <a href=\"{}\">{}</a></figcaption>\n</figure>",
            picture("-narrow"),
            picture(""),
            escape(self.said.picture),
            escape(self.said.description),
            escape(&self.address()),
            escape(self.said.title),
        )
    }

    fn script(&self, name: &str) -> String {
        format!("<script src=\"{}\" async></script>", escape(&self.host.file(self.edition, name)))
    }

    fn chapter(&self) -> Chapter {
        self.choices.chapter()
    }
}

/// The height of a frame, CSS pixels: until our script tells it another, or, without it, for good. A figure then fits
/// on small phones, too.
#[must_use]
pub const fn height_of_frame(chrome: Chrome, resizes: bool) -> u32 {
    match chrome {
        Chrome::Figure if resizes => 640,
        Chrome::Figure => 960,
        Chrome::Compact => 860,
        Chrome::Full => 1200,
    }
}
