//! Keeps the form in the address and on this device while it is filled in, so that it can be shared,
//! reloaded and left. Never the login for a private image.

use leptos::prelude::*;

use crate::domain::launch_settings::LaunchSettings;
use crate::features::launch::draft::Draft;
use crate::features::launch::remembered::Remembered;
use crate::platform::document;
use crate::ui::dynamic::memo;

/// Follows the form until it is left. What it opened with is not the user's doing and no draft yet.
pub(super) fn follow(draft: Draft, remembered: Remembered) {
    let settings = memo(move || draft.settings());
    Effect::new(move |shown: Option<LaunchSettings>| {
        let settings = settings.get();
        let query = settings.to_query();
        document::set_query(&query);
        if shown.is_some_and(|shown| shown != settings) {
            // With its type, so that it does not change with what the platform offers first.
            let query = untrack(|| draft.settings_of_type()).to_query();
            remembered.keep_draft(Some(&query));
        }
        settings
    });
}
