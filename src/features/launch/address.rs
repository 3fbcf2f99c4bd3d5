//! Keeps the form in the address and on this device while it is filled in, so that it can be shared,
//! reloaded and left. Never the login for a private image.

use leptos::prelude::*;

use crate::domain::launch_settings::LaunchSettings;
use crate::features::launch::draft::Draft;
use crate::features::launch::remembered::Remembered;
use crate::platform::document;
use crate::ui::dynamic::memo;

/// Follows the form until it is left. What it opened with is not the user's doing and no draft yet; with
/// the first change it takes the place of the stored one, and another `unfinished` form is set aside.
pub(super) fn follow(
    draft: Draft,
    remembered: Remembered,
    unfinished: RwSignal<Option<LaunchSettings>>,
) {
    let settings = memo(move || (draft.settings(), draft.settings_of_type()));
    Effect::new(move |shown: Option<(LaunchSettings, LaunchSettings)>| {
        let (link, stored) = settings.get();
        document::set_query(&link.to_query());
        match shown {
            Some(shown) if shown.1 == stored => {}
            // Back at the defaults there is nothing to come back to.
            Some(shown) if link == LaunchSettings::default() => remembered.forget_draft(&shown.1),
            Some(_) => {
                remembered.set_aside(unfinished.read_untracked().as_ref());
                remembered.keep_draft(Some(&stored));
            }
            None => {}
        }
        (link, stored)
    });
}
