//! Brotli and gzip beside every file, so that a host need not compress while a reader waits.

use super::site::{Compressed, Site};
use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{collections::HashMap, io::Write as _};

/// Compresses every file of the page that gains from it, as far as it goes. What is there twice, in the copy that is
/// pinned, is compressed once.
///
/// # Errors
/// When an encoder fails, which memory alone can cause.
pub(crate) fn compress(site: &mut Site) -> Result<()> {
    let mut done = HashMap::<Vec<u8>, Compressed>::new();
    for (path, file) in &mut site.files {
        if path.starts_with('_') || path.ends_with(".png") {
            continue;
        }
        let compressed = match done.get(&file.bytes) {
            Some(compressed) => compressed.clone(),
            None => Compressed { gzip: gzip(&file.bytes)?, brotli: brotli(&file.bytes)? },
        };
        done.insert(file.bytes.clone(), compressed.clone());
        file.compressed = Some(compressed);
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
