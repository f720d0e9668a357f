//! Brotli and gzip beside every file, so that a host need not compress while a reader waits.

use super::site::{Compressed, Site};
use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write as _;

/// Compresses every file of the page as far as it goes.
///
/// # Errors
/// When an encoder fails, which memory alone can cause.
pub(crate) fn compress(site: &mut Site) -> Result<()> {
    for (path, file) in &mut site.files {
        if !path.starts_with('_') {
            file.compressed = Some(Compressed { gzip: gzip(&file.bytes)?, brotli: brotli(&file.bytes)? });
        }
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}
