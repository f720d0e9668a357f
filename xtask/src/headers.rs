//! The headers every file is served with: read by `serve`, and written to `dist/_headers` for hosts.

use crate::pages;
use story::chapter::Chapter;

/// Our own page allows no inline script or style, no other origin, and to be framed by anyone.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors *";

/// For files whose name changes with their content.
pub(crate) const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For files whose name stays and that pages of others ask for each time they are read.
pub(crate) const CACHE_FOR_AN_HOUR: &str = "public, max-age=3600";

/// For files whose name stays: keep a copy, but ask first.
pub(crate) const CACHE_AFTER_ASKING: &str = "no-cache";

/// Sent with every file. The files are for everyone: an embed at an opaque origin reads them by CORS.
pub(crate) const EVERYWHERE: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("access-control-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", PERMISSIONS_POLICY),
];

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

/// The same, as the `_headers` file of static hosts.
pub(crate) fn as_file() -> String {
    let everywhere: String = EVERYWHERE.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
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
    use super::{CACHE_AFTER_ASKING, CACHE_FOR_AN_HOUR, CACHE_FOR_EVER, cache};

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
