//! The folders of the page on the web: right types, compressed files, the headers of a good host.

use crate::headers::{CACHE_AFTER_ASKING, cache, everywhere, ours};
use anyhow::Result;
use axum::{
    Router,
    extract::Request,
    http::{
        HeaderName, HeaderValue,
        header::{CACHE_CONTROL, HOST},
    },
    middleware::{self, Next},
    response::Response,
};
use std::{net::TcpListener, path::PathBuf};
use tower_http::services::ServeDir;

/// What is served.
pub(crate) struct Folders {
    /// The page.
    pub(crate) page: PathBuf,
    /// The probe, under `/probe/`, for tests.
    pub(crate) probe: Option<PathBuf>,
}

impl Folders {
    /// Serves until the process ends.
    ///
    /// # Errors
    /// When the listener fails.
    pub(crate) fn serve(self, listener: TcpListener) -> Result<()> {
        listener.set_nonblocking(true)?;
        tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
            Ok(axum::serve(tokio::net::TcpListener::from_std(listener)?, self.router()).await?)
        })
    }

    fn router(self) -> Router {
        let folder = |path| ServeDir::new(path).precompressed_br().precompressed_gzip();
        let mut router = Router::new().fallback_service(folder(self.page));
        if let Some(probe) = self.probe {
            router = router.nest_service("/probe", folder(probe));
        }
        router.layer(middleware::from_fn(add_headers))
    }
}

async fn add_headers(request: Request, next: Next) -> Response {
    let kept = cache(request.uri().path());
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let ours = host.map_or_else(|| "'self'".to_owned(), |host| ours(&format!("http://{host}")));
    let mut response = next.run(request).await;
    // A file that is not there today may be there tomorrow.
    let kept = if response.status().is_success() { kept } else { CACHE_AFTER_ASKING };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    for (name, value) in everywhere(&ours) {
        headers.extend(HeaderValue::try_from(value).map(|value| (HeaderName::from_static(name), value)));
    }
    response
}
