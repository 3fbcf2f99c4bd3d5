//! Development: pages reload themselves when the portal was rebuilt.

use std::{
    convert::Infallible,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Sse, sse::Event},
    routing::get,
};
use futures_util::{Stream, StreamExt as _};
use tokio::{sync::watch, task::JoinHandle};
use tokio_stream::wrappers::WatchStream;

/// How often the index is looked at: below what a person notices, and one `stat` costs nothing.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// A file and not inline, so that the policy is the same as in production. Relative to the base.
const TAG: &str = r#"<script type="module" src="portal/reload.js"></script>"#;

/// Tells builds apart; `None` while there is no index, in the middle of a build.
type Stamp = Option<String>;

/// Watches the index of a portal until it is dropped, which also ends the streams to the pages.
#[derive(Debug)]
pub struct Watcher {
    stamps: watch::Receiver<Stamp>,
    task: JoinHandle<()>,
}

impl Watcher {
    /// Watches `index.html` in `portal_dir`.
    #[must_use]
    pub fn start(portal_dir: &Path) -> Self {
        let index = portal_dir.join("index.html");
        let (sender, stamps) = watch::channel(None);
        Self { stamps, task: tokio::spawn(watch_index(index, sender)) }
    }

    /// `/portal/reload.js` and the stream it listens to, which ends when the watcher is dropped:
    /// its task owns the only sender.
    pub fn routes(&self) -> Router {
        let stamps = self.stamps.clone();
        Router::new()
            .route("/portal/reload.js", get(script))
            .route("/portal/reload", get(async move || Sse::new(events(stamps))))
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn watch_index(index: PathBuf, stamps: watch::Sender<Stamp>) {
    let mut looks = tokio::time::interval(LOOK_EVERY);
    loop {
        looks.tick().await;
        let now = tokio::fs::metadata(&index).await.ok().map(|file| {
            format!("{}-{}-{}-{}", file.ino(), file.mtime(), file.mtime_nsec(), file.size())
        });
        stamps.send_if_modified(|last| {
            let changed = now.is_some() && *last != now;
            if changed {
                *last = now;
            }
            changed
        });
    }
}

fn events(stamps: watch::Receiver<Stamp>) -> impl Stream<Item = Result<Event, Infallible>> {
    WatchStream::new(stamps)
        .filter_map(|stamp| std::future::ready(stamp.map(|stamp| Ok(Event::default().data(stamp)))))
}

async fn script() -> axum::response::Response {
    let js = HeaderValue::from_static("text/javascript; charset=utf-8");
    let fresh = HeaderValue::from_static("no-store");
    let headers = [(header::CONTENT_TYPE, js), (header::CACHE_CONTROL, fresh)];
    (headers, include_str!("reload.js")).into_response()
}

/// The index with the script at the end of its head; unchanged if it has no head.
pub(crate) fn with_script(index: Bytes) -> Bytes {
    match std::str::from_utf8(&index).ok().and_then(|html| html.split_once("</head>")) {
        Some((head, rest)) => format!("{head}{TAG}</head>{rest}").into(),
        None => index,
    }
}

#[cfg(test)]
mod properties;
