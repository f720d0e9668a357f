//! A link as a QR code, worked out here.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Dots of light around the code, without which a phone does not find it.
const QUIET: i32 = 4;

/// The code as SVG, dark on light whatever the theme; `None` when the link is too long for one.
pub(crate) fn svg(link: &str) -> Option<String> {
    let code = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for (x, y) in (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))) {
        if code.get_module(x, y) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_link_of_any_allowed_length_has_a_code() {
        let longest = format!("https://a.charity.example/a/rather/deep/folder/#s=1.{}", "x".repeat(300));
        assert!(svg(&longest).is_some());
    }

    #[test]
    fn a_link_that_no_code_holds_has_none() {
        assert_eq!(svg(&"x".repeat(5000)), None);
    }
}
