//! Which tool the command is shown for.

use leptos::prelude::*;

use crate::domain::launch_commands::Tool;
use crate::platform::storage;
use crate::ui::tabs::Tab;

/// Where the tool that the user took last is kept.
const KEY: &str = "command-tool";

/// The tool that the user took, this time or last.
#[derive(Clone, Copy)]
pub(super) struct TakenTool(pub(super) RwSignal<Tool>);

impl TakenTool {
    /// The one of the last visit.
    pub(super) fn remembered() -> Self {
        let name = storage::read(KEY).unwrap_or_default();
        Self(RwSignal::new(Tool::from_name(&name).unwrap_or(Tool::Canfar)))
    }

    /// Takes the tool of this tab, now and for the next visit.
    pub(super) fn take(self, id: &str) {
        if let Some(tool) = Tool::ALL.into_iter().find(|tool| tab(*tool) == id) {
            storage::write(KEY, Some(tool.name()));
            self.0.set(tool);
        }
    }
}

/// The id of a tool's tab.
pub(super) fn tab(tool: Tool) -> &'static str {
    match tool {
        Tool::Canfar => "as-command-canfar",
        Tool::Python => "as-command-python",
        Tool::Curl => "as-command-curl",
    }
}

/// A tool's tab: its name is the same in every language.
pub(super) fn tab_of(tool: Tool) -> Tab {
    Tab { id: tab(tool), label: Signal::stored(tool.name()), href: None }
}
