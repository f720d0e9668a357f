//! What a server answers when it is asked as a browser asks.

use anyhow::{Result, bail, ensure};
use brotli::Decompressor;
use flate2::read::GzDecoder;
use std::{io::Read as _, time::Duration};
use ureq::{Agent, Body, http::Response};

/// An answer, whatever its status, with the bytes as they came.
pub(super) struct Answer {
    response: Response<Body>,
    bytes: Vec<u8>,
}

/// Asks for an address and takes the answer in these encodings.
///
/// # Errors
/// When no answer comes.
pub(super) fn ask(address: &str, encodings: &str) -> Result<Answer> {
    // What is asked stays on this machine, whatever the environment says about proxies.
    let config = Agent::config_builder().proxy(None).http_status_as_error(false);
    let agent = config.timeout_global(Some(Duration::from_secs(20))).build().new_agent();
    let mut response = agent.get(address).header("accept-encoding", encodings).call()?;
    let bytes = response.body_mut().with_config().limit(u64::MAX).read_to_vec()?;
    Ok(Answer { response, bytes })
}

impl Answer {
    pub(super) fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// The value of a header; empty when it was not sent.
    ///
    /// # Errors
    /// When it was sent twice, which browsers read as both.
    pub(super) fn header(&self, name: &str) -> Result<&str> {
        let mut values = self.response.headers().get_all(name).iter();
        let value = values.next().map_or(Ok(""), |value| value.to_str())?;
        ensure!(values.next().is_none(), "{name} was sent more than once");
        Ok(value)
    }

    /// The bytes as they were before they were compressed for the way.
    ///
    /// # Errors
    /// When they are not what the answer says they are.
    pub(super) fn decoded(&self) -> Result<Vec<u8>> {
        let mut decoded = Vec::new();
        match self.header("content-encoding")? {
            "" => decoded.clone_from(&self.bytes),
            "br" => _ = Decompressor::new(&*self.bytes, 4096).read_to_end(&mut decoded)?,
            "gzip" => _ = GzDecoder::new(&*self.bytes).read_to_end(&mut decoded)?,
            other => bail!("it was sent as {other}"),
        }
        Ok(decoded)
    }
}
