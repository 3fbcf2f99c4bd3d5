//! Parameters, read and merged as the contract says (1.0).

use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::{HeaderMap, Uri, header};

use super::error::ApiError;

/// No parameter of the contract comes near this; it bounds what one request may make us hold.
const BODY_LIMIT: usize = 1 << 20;

/// Parameters in the order they came, names in lower case.
#[derive(Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    /// The first value: names are case-insensitive, and the first one wins.
    pub(crate) fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every value, in order: only `env` is meant to repeat.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn extend_urlencoded(&mut self, bytes: &[u8]) {
        let pairs = form_urlencoded::parse(bytes);
        self.0.extend(pairs.map(|(key, value)| (key.to_lowercase(), value.into_owned())));
    }
}

/// GET and DELETE: the query string.
pub(crate) fn of_query(uri: &Uri) -> Params {
    let mut params = Params::default();
    params.extend_urlencoded(uri.query().unwrap_or_default().as_bytes());
    params
}

/// POST: query and body of a urlencoded request, the fields of a multipart one, nothing of any other.
pub(super) async fn of_post(request: Request) -> Result<Params, ApiError> {
    match media_type(request.headers()).as_str() {
        "application/x-www-form-urlencoded" => {
            let mut params = of_query(request.uri());
            let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await;
            params.extend_urlencoded(&body.ok().ok_or(ApiError::TooLong(BODY_LIMIT))?);
            Ok(params)
        }
        "multipart/form-data" => of_multipart(request).await,
        _ => Ok(Params::default()),
    }
}

async fn of_multipart(request: Request) -> Result<Params, ApiError> {
    let unreadable = |text: String| ApiError::Bad(format!("unreadable multipart body: {text}"));
    let mut form =
        Multipart::from_request(request, &()).await.map_err(|e| unreadable(e.body_text()))?;
    let mut params = Params::default();
    while let Some(field) = form.next_field().await.map_err(|e| unreadable(e.body_text()))? {
        // A file is not a parameter.
        let name = field.name().filter(|_| field.file_name().is_none()).map(str::to_lowercase);
        let value = field.text().await.map_err(|e| unreadable(e.body_text()))?;
        params.0.extend(name.map(|name| (name, value)));
    }
    Ok(params)
}

fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = value.unwrap_or_default().split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

#[cfg(test)]
mod properties;
