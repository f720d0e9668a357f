//! The headers every file is served with: read by `serve`, and written to `dist/_headers` for hosts.

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

/// The same, as the `_headers` file of static hosts; `hashed` are the names that change with their content.
pub(crate) fn as_file(hashed: &[String]) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in EVERYWHERE {
        text += &format!("  {name}: {value}\n");
    }
    text += &format!("  cache-control: {CACHE_AFTER_ASKING}\n");
    for name in hashed {
        text += &format!("/{name}\n  ! cache-control\n  cache-control: {CACHE_FOR_EVER}\n");
    }
    text
}
