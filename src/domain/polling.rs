//! How often the session list is read.

use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// While something is coming up or ending, in seconds: fast enough to watch.
pub const WATCHING: f64 = 2.0;
/// While nothing changes by itself, in seconds; the present portal never looks again.
pub const CALM: f64 = 15.0;
/// The longest wait between two tries while the API does not answer, in seconds.
pub const LONGEST_BACKOFF: f64 = 60.0;

/// Seconds without a change after which what is coming up or ending is read less often: the platform's own
/// starts take 30 s to 3 min, so that one which takes longer may take much longer.
const STILL: f64 = 180.0;
/// Seconds after which it is read as calmly as what does not change: a queued job waits for hours or days.
const STILL_LONG: f64 = 900.0;
/// The pace between those two, in seconds.
const PATIENT: f64 = 5.0;

/// Seconds until the next reading after a good one, when for `still` seconds nothing came, went or changed its
/// status.
#[must_use]
pub fn interval<'a>(mut statuses: impl Iterator<Item = &'a Status>, still: f64) -> f64 {
    match still {
        _ if !statuses.any(Status::is_changing) => CALM,
        STILL_LONG.. => CALM,
        STILL.. => PATIENT,
        _ => WATCHING,
    }
}

/// Seconds after the end of a session's time at which the list is read, so that it does not run on screen
/// when it is over.
const PAST_END: f64 = 2.0;

/// Seconds until the next reading, `interval` or sooner: right after the time of a running session is over.
#[must_use]
pub fn until_first_end<'a>(
    sessions: impl Iterator<Item = &'a Session>,
    interval: f64,
    now: Moment,
) -> f64 {
    let running = sessions.filter(|session| session.status == Status::Running);
    let ends = running.filter_map(|session| session.expires).filter(|end| end.0 > now.0);
    ends.map(|end| end.since(now).0 + PAST_END).fold(interval, f64::min)
}

/// Seconds between two ticks of a clock, one a second, after which a computer must have slept.
const SLEPT: f64 = 5.0;

/// Whether a computer whose clock ticked at `last` has slept until `now`, both in ms.
#[must_use]
pub fn has_slept(last: f64, now: f64) -> bool {
    now - last > SLEPT * 1000.0
}

/// While the tab is hidden and something that the user waits for is coming up, in seconds: title, icon and
/// notification tell of it then. Browsers let timers of a tab that is hidden for long go once a minute.
pub const HIDDEN: f64 = 15.0;
/// Seconds after which a hidden tab no longer looks: who left for so long looks by coming back.
pub const HIDDEN_LONGEST: f64 = 3600.0;

/// The same when the user asked to be told: half a day, for jobs too.
pub const HIDDEN_LONGEST_ASKED: f64 = 12.0 * 3600.0;
/// While hidden for longer than others look, or when it is only to be told how what runs ends, in seconds.
pub const HIDDEN_SELDOM: f64 = 60.0;

/// Seconds until a hidden tab's next reading, hidden for `hidden` seconds; `None` for no more of them.
#[must_use]
pub fn hidden_interval<'a>(
    sessions: impl Iterator<Item = &'a Session>,
    hidden: f64,
    is_asked: bool,
) -> Option<f64> {
    let (mut is_coming, mut is_running) = (false, false);
    for session in sessions {
        let is_job = session.kind == Some(SessionType::Headless);
        is_coming |= session.status == Status::Pending && (is_asked || !is_job);
        is_running |= session.status == Status::Running && is_asked;
    }
    let longest = if is_asked { HIDDEN_LONGEST_ASKED } else { HIDDEN_LONGEST };
    let pace = if is_coming && hidden < HIDDEN_LONGEST { HIDDEN } else { HIDDEN_SELDOM };
    (hidden < longest && (is_coming || is_running)).then_some(pace)
}

/// Seconds between two looks at whose turn it is to have its events read.
pub const EVENTS_PACE: f64 = 3.0;

/// Whether, at a look numbered `look`, the events of the session at `place` among `coming` sessions on
/// their way up are read: each in its turn, and all together at most three for each look, which is one
/// a second. One that has been starting for `elapsed` seconds, and for long, has its turn less often.
#[must_use]
pub fn is_turn(look: usize, place: usize, coming: usize, elapsed: f64) -> bool {
    let rest = match elapsed {
        STILL_LONG.. => 10,
        STILL.. => 3,
        _ => 1,
    };
    let turns = coming.div_ceil(3).max(rest);
    look % turns == place % turns
}

/// The longest wait that a server may ask for, in seconds; more would look like a dead page, and
/// browsers' timers end at 2^31 ms.
pub const LONGEST_RETRY_AFTER: f64 = 3600.0;

/// So much of a wait may be added to it, at random.
pub const SPREAD: f64 = 0.25;

/// Seconds until the next try after `failures` failed ones in a row: 2, 4, 8 … 60, the server's
/// own `Retry-After` when that is longer, and up to a quarter more by `jitter` (0 to 1), so that a
/// room of forty attendees does not come back all at once.
#[must_use]
pub fn backoff(failures: u32, retry_after: Option<f64>, jitter: f64) -> f64 {
    let doubled = 2_f64.powi(failures.clamp(1, 6).cast_signed()).min(LONGEST_BACKOFF);
    doubled.max(retry_after.unwrap_or(0.0).min(LONGEST_RETRY_AFTER)) * (1.0 + SPREAD * jitter)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
