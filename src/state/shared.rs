//! What every page shares, in one piece: what is provided once is looked up by one function, and not by one
//! of its own for each kind of state.

use crate::state::attention::Attention;
use crate::state::clock::Clock;
use crate::state::deleting::Deleting;
use crate::state::extending::Extending;
use crate::state::gone::Gone;
use crate::state::launching::Launching;
use crate::state::offers::Offers;
use crate::state::polling::use_poller;
use crate::state::readiness::Readiness;
use crate::state::sessions::SessionsState;
use crate::state::site::CurrentSite;

/// The state of this app.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The site.
    pub site: CurrentSite,
    /// The clock.
    pub clock: Clock,
    /// The session list.
    pub sessions: SessionsState,
    /// What the platform offers.
    pub offers: Offers,
    /// The launch.
    pub launching: Launching,
    /// The deletions.
    pub deleting: Deleting,
    /// The extensions.
    pub extending: Extending,
    /// The sessions that left by themselves.
    pub gone: Gone,
    /// Which interfaces answer.
    pub readiness: Readiness,
    /// What the tab shows to those who do not look at it.
    pub attention: Attention,
}

impl Shared {
    /// Nothing read yet.
    #[must_use]
    pub fn new(site: CurrentSite) -> Self {
        let (clock, sessions) = (Clock::start(), SessionsState::new());
        let attention = Attention::new();
        Self {
            site,
            clock,
            sessions,
            offers: Offers::new(site),
            launching: Launching::new(),
            deleting: Deleting::start(clock),
            extending: Extending::new(),
            gone: Gone::new(),
            readiness: Readiness::new(sessions, clock, attention),
            attention,
        }
    }
}

/// The state of this app.
#[must_use]
pub(super) fn use_shared() -> Shared {
    use_poller().shared
}
