//! Session types and statuses, as the contract spells them.

use serde::{Deserialize, Serialize};

/// A session type (contract 1.3). `desktop-app` only exists inside a desktop, which a real platform has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Carta,
    Contributed,
    Desktop,
    Notebook,
    Headless,
    DesktopApp,
    Firefly,
}

impl Kind {
    pub(crate) const ALL: [Self; 7] = [
        Self::Carta,
        Self::Contributed,
        Self::Desktop,
        Self::Notebook,
        Self::Headless,
        Self::DesktopApp,
        Self::Firefly,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Carta => "carta",
            Self::Contributed => "contributed",
            Self::Desktop => "desktop",
            Self::Notebook => "notebook",
            Self::Headless => "headless",
            Self::DesktopApp => "desktop-app",
            Self::Firefly => "firefly",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the session has an interface to open in a browser.
    pub(crate) fn is_interactive(self) -> bool {
        self.segment().is_some()
    }

    /// The path segment of the interface: `contrib` for contributed (contract 2.1.1).
    pub(crate) fn segment(self) -> Option<&'static str> {
        match self {
            Self::Contributed => Some("contrib"),
            Self::Headless | Self::DesktopApp => None,
            other => Some(other.name()),
        }
    }

    /// The path below which the interface lives, with its final slash.
    pub(crate) fn base(self, id: &str) -> Option<String> {
        self.segment().map(|segment| format!("/session/{segment}/{id}/"))
    }

    /// How long a session may run, in seconds: 4 days, headless 14 (contract 3).
    pub(crate) fn lifetime(self) -> i64 {
        if self == Self::Headless { 1_209_600 } else { 345_600 }
    }

    /// How long a finished session stays in the list, in seconds (contract 2.2).
    pub(crate) fn linger(self) -> i64 {
        if self.is_interactive() { 86_400 } else { 3_600 }
    }
}

/// A session's status (contract 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Pending,
    Running,
    Terminating,
    Completed,
    Failed,
}

impl Status {
    const ALL: [Self; 5] =
        [Self::Pending, Self::Running, Self::Terminating, Self::Completed, Self::Failed];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Running => "Running",
            Self::Terminating => "Terminating",
            Self::Completed => "Completed",
            Self::Failed => "Failed",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}
