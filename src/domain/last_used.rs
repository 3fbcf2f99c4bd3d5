//! The settings with which each type was launched last, the latest first.

use crate::domain::launch_settings::{LaunchSettings, ReadSettings};
use crate::domain::session_type::SessionType;

/// One entry for each type that was launched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastUsed(Vec<LaunchSettings>);

impl LastUsed {
    /// Reads what was stored, a line for each type; other lines are left out.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut last = Self::default();
        // Backwards, since keeping one puts it first.
        for line in text.lines().rev() {
            last.keep(ReadSettings::of_query(line).settings);
        }
        last
    }

    /// As stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.0.iter().map(|settings| settings.to_query() + "\n").collect()
    }

    /// Keeps what was launched; its name was for that launch only.
    pub fn keep(&mut self, settings: LaunchSettings) {
        if settings.kind.is_some() {
            self.0.retain(|other| other.kind != settings.kind);
            self.0.insert(0, settings.without_name());
        }
    }

    /// The settings of a type.
    #[must_use]
    pub fn of(&self, kind: SessionType) -> Option<&LaunchSettings> {
        self.0.iter().find(|settings| settings.kind == Some(kind))
    }

    /// What was launched last of all.
    #[must_use]
    pub fn latest(&self) -> Option<&LaunchSettings> {
        self.0.first()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_once_the_latest_first() {
        let mut last = LastUsed::default();
        for query in ["type=notebook&name=a", "type=carta", "type=notebook&cores=4", "cores=2"] {
            last.keep(ReadSettings::of_query(query).settings);
        }
        assert_eq!(last.to_text(), "v=1&type=notebook&cores=4\nv=1&type=carta\n");
        assert_eq!(LastUsed::of_text(&(last.to_text() + "\u{0}x\n")), last);
        assert_eq!(last.of(SessionType::Carta).and_then(|settings| settings.cores), None);
        assert_eq!(last.latest().and_then(|settings| settings.cores), Some(4));
    }
}
