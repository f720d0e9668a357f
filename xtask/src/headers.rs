//! The headers every file is served with: read by `serve`, and written to `dist/_headers` for hosts.

use crate::{address::Address, pages};
use story::chapter::Chapter;

/// Our own page allows no inline script or style, no other origin, and to be framed by anyone.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src OURS 'wasm-unsafe-eval'; \
     style-src OURS; img-src OURS data:; connect-src OURS; frame-src OURS; base-uri 'none'; form-action 'none'; \
     frame-ancestors *";

/// The policy, with these words for the origin of the page.
fn policy(ours: &str) -> String {
    CONTENT_SECURITY_POLICY.replace("OURS", ours)
}

/// For files whose name changes with their content.
pub(crate) const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For files whose name stays and that pages of others ask for each time they are read.
pub(crate) const CACHE_FOR_AN_HOUR: &str = "public, max-age=3600";

/// For files whose name stays: keep a copy, but ask first.
pub(crate) const CACHE_AFTER_ASKING: &str = "no-cache";

/// Sent with every file. The files are for everyone: an embed at an opaque origin reads them by CORS. The policy says
/// what is ours in these words. `'self'` alone is not enough, because in a sandboxed frame WebKit lets it match nothing.
pub(crate) fn everywhere(ours: &str) -> [(&'static str, String); 5] {
    [
        ("content-security-policy", policy(ours)),
        ("access-control-allow-origin", "*".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "no-referrer".to_owned()),
        ("permissions-policy", PERMISSIONS_POLICY.to_owned()),
    ]
}

/// What is ours, when the page is served from this origin.
pub(crate) fn ours(origin: &str) -> String {
    format!("'self' {origin}")
}

/// Nothing is asked for, and nothing inside may ask.
const PERMISSIONS_POLICY: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// What others put on their pages by a name that stays.
const FOR_PAGES_OF_OTHERS: [&str; 6] =
    ["/embed.js", "/resize.js", "/favicon.svg", "/oembed/*", "/picture/*", "/social/*"];

/// How long a file may be kept, by its path from the page. A `*` at the end stands for anything. No two rules speak of
/// the same file, because hosts join the values of all that do. Files below `assets/` have a hashed name; a folder
/// with the name of a version, such as `v0.1.0/`, never changes.
pub(crate) fn rules() -> Vec<(String, &'static str)> {
    let beside = pages::files().map(str::to_owned);
    let chapters = Chapter::ALL.into_iter().map(|chapter| format!("{}.html", chapter.key()));
    let pages = [String::new(), "index.html".to_owned()].into_iter().chain(beside).chain(chapters);
    let mut rules: Vec<_> = pages.map(|file| (format!("/{file}"), CACHE_AFTER_ASKING)).collect();
    rules.extend(FOR_PAGES_OF_OTHERS.map(|path| (path.to_owned(), CACHE_FOR_AN_HOUR)));
    rules.extend(["/assets/*", "/v*"].map(|path| (path.to_owned(), CACHE_FOR_EVER)));
    rules
}

/// How long the file with this path may be kept; one of which no rule speaks is asked for each time.
pub(crate) fn cache(path: &str) -> &'static str {
    let rules = rules();
    let rule = rules.iter().find(|(pattern, _)| speaks_of(pattern, path));
    rule.map_or(CACHE_AFTER_ASKING, |(_, value)| value)
}

/// The same for a page at this address, as the `_headers` file of static hosts.
pub(crate) fn as_file(address: Option<&Address>) -> String {
    let ours = address.map_or_else(|| "'self'".to_owned(), |address| ours(&address.origin()));
    let everywhere: String =
        everywhere(&ours).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let caching: String =
        rules().iter().map(|(path, value)| format!("{path}\n  cache-control: {value}\n")).collect();
    format!("/*\n{everywhere}{caching}")
}

/// Whether a rule is about the file with this path.
pub(crate) fn speaks_of(pattern: &str, path: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{CACHE_AFTER_ASKING, CACHE_FOR_AN_HOUR, CACHE_FOR_EVER, as_file, cache};

    #[test]
    fn the_policy_names_the_origin_wherever_it_says_self() -> anyhow::Result<()> {
        let file = as_file(Some(&"https://a.example/b/".parse()?));
        assert_eq!(file.matches("'self' https://a.example").count(), 5);
        assert_eq!(file.matches("'self'").count(), 5);
        assert_eq!(as_file(None).matches("'self';").count(), 3);
        Ok(())
    }

    #[test]
    fn what_can_change_under_its_name_is_never_kept_for_ever() {
        for path in ["/", "/gap.html", "/numbers.html", "/probe/probe.js", "/nowhere"] {
            assert_eq!(cache(path), CACHE_AFTER_ASKING, "{path}");
        }
        for path in ["/embed.js", "/oembed/en.json", "/social/en-gap.png", "/picture/gap.svg"] {
            assert_eq!(cache(path), CACHE_FOR_AN_HOUR, "{path}");
        }
    }

    #[test]
    fn hashed_names_and_pinned_versions_are_kept_for_ever() {
        for path in ["/assets/style-0123456789ab.css", "/v0.1.0/", "/v0.1.0/gap.html", "/v0.1.0/assets/a.js"]
        {
            assert_eq!(cache(path), CACHE_FOR_EVER, "{path}");
        }
    }
}
