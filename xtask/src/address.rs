//! The address at which the page will be hosted. A page knows only its own folder; what speaks of it from elsewhere
//! (cards of social media, oEmbed) needs the whole address.

use anyhow::{Error, ensure};
use std::{fmt, str::FromStr};
use url::Url;

/// The address of the folder that holds `index.html`: absolute, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address(Url);

impl Address {
    /// The page on this machine.
    ///
    /// # Errors
    /// Never, for a port is a number.
    pub(crate) fn local(port: u16) -> Result<Self, Error> {
        format!("http://127.0.0.1:{port}/").parse()
    }

    /// The address of a file of the site, by its path from the folder. An empty path is the folder itself.
    pub(crate) fn of(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// The host, with how it is spoken to.
    pub(crate) fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The address of a folder inside.
    pub(crate) fn below(&self, folder: &str) -> Self {
        let mut url = self.0.clone();
        url.set_path(&format!("{}{folder}/", url.path()));
        Self(url)
    }
}

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const EXAMPLE: &str = "an address is wanted such as https://your.host/immune-rebuild/";
        let mut url = Url::parse(text).map_err(|error| Error::msg(format!("{EXAMPLE} ({error})")))?;
        ensure!(matches!(url.scheme(), "http" | "https"), "{EXAMPLE} (only http and https lead to a page)");
        ensure!(
            url.query().is_none() && url.fragment().is_none(),
            "{EXAMPLE} (a folder has neither ? nor # behind it)"
        );
        ensure!(url.username().is_empty() && url.password().is_none(), "{EXAMPLE} (nobody's name is in it)");
        let folder = url.path().trim_end_matches("index.html").trim_end_matches('/').to_owned();
        url.set_path(&format!("{folder}/"));
        Ok(Self(url))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn address(text: &str) -> Option<String> {
        text.parse::<Address>().ok().map(|address| address.to_string())
    }

    #[test]
    fn an_address_ends_in_a_slash_however_it_was_given() {
        for given in ["https://a.example/b", "https://a.example/b/", "https://a.example/b/index.html"] {
            assert_eq!(address(given).as_deref(), Some("https://a.example/b/"), "{given}");
        }
        assert_eq!(address("http://127.0.0.1:8080").as_deref(), Some("http://127.0.0.1:8080/"));
    }

    #[test]
    fn what_cannot_be_the_folder_of_a_page_is_refused() {
        for given in
            ["", "a.example", "/b/", "ftp://a.example/", "https://a.example/?b", "https://a.example/#b"]
        {
            assert_eq!(address(given), None, "{given}");
        }
        assert_eq!(address("https://me:secret@a.example/"), None);
    }

    #[test]
    fn a_folder_inside_has_an_address_of_its_own() -> anyhow::Result<()> {
        let address: Address = "https://a.example/b".parse()?;
        assert_eq!(address.below("v1").of("gap.html"), "https://a.example/b/v1/gap.html");
        Ok(())
    }
}
