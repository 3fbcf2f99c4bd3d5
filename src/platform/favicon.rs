//! The tab's icon.

use crate::platform::document::document;

/// What it shows; of several, the last of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Favicon {
    /// The portal's own.
    #[default]
    Plain,
    /// With a tick: something is ready.
    Ready,
    /// With an exclamation mark: something is about to end.
    Soon,
    /// With a cross: something failed.
    Failed,
}

impl Favicon {
    fn file(self) -> &'static str {
        match self {
            Self::Plain => "icon.svg",
            Self::Ready => "icon-ready.svg",
            Self::Soon => "icon-soon.svg",
            Self::Failed => "icon-failed.svg",
        }
    }
}

/// Shows an icon; its file is beside `index.html`, as the content policy lets no page draw its own.
pub fn show(favicon: Favicon) {
    let link = document().and_then(|page| page.query_selector("link[rel=icon]").ok().flatten());
    if let Some(link) = link {
        link.set_attribute("href", favicon.file()).ok();
    }
}
