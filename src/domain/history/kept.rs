//! What is kept of a session, and how much of it: lists may hold anything.

use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session::Session;

/// Characters of the platform's words, and bytes of a command, that are kept at most.
pub(super) const WORDS: usize = 300;
pub(super) const COMMAND: usize = 2000;

/// Characters of a name, and bytes of an image, that are kept at most: more than a platform takes.
const NAME: usize = 200;
const IMAGE: usize = 500;

/// What is kept of a session's name.
pub(super) fn kept_name(session: &Session) -> impl Iterator<Item = char> {
    session.name.chars().take(NAME)
}

/// Whether a session's image is kept.
pub(super) fn has_kept_image(session: &Session) -> bool {
    session.image.0.len() <= IMAGE
}

/// What a session was launched with, without what is too long to be kept.
pub(super) fn settings_of(session: &Session) -> LaunchSettings {
    let settings = LaunchSettings::of_session(session);
    LaunchSettings { image: settings.image.filter(|_| has_kept_image(session)), ..settings }
}
