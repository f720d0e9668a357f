//! The headers every file is served with: read by `serve`, and written to `dist/_headers` for hosts.

use crate::pages;

/// Our own page allows no inline script or style, no other origin, and to be framed by anyone.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors *";

/// For files whose name changes with their content.
pub(crate) const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

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

/// The same, as the `_headers` file of static hosts. Files below `assets/` are those with a hashed name.
pub(crate) fn as_file() -> String {
    let everywhere: String = EVERYWHERE.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let pages = pages::files().map(|file| (format!("/{file}"), CACHE_AFTER_ASKING));
    let rules =
        [("/", CACHE_AFTER_ASKING), ("/index.html", CACHE_AFTER_ASKING), ("/assets/*", CACHE_FOR_EVER)];
    let rules = rules.map(|(path, value)| (path.to_owned(), value)).into_iter().chain(pages);
    let caching: String = rules.map(|(path, value)| format!("{path}\n  cache-control: {value}\n")).collect();
    format!("/*\n{everywhere}{caching}")
}
