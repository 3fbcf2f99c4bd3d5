//! Whether the interface of a session that runs answers yet. A platform calls a session Running when its
//! program was started; what opens it in the seconds before it answers gets "bad gateway" (CANFAR's users
//! about the present portal: opencadc/science-platform issue 408).

mod watch;

use self::watch::Watch;
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// A session that runs is asked for when it started less than so many seconds ago: the platform says that a
/// start takes 3 minutes at most. An older one is ready, so that a list at rest costs no request.
pub const FRESH: f64 = 180.0;

/// So many times it is asked for every [`QUICK_PACE`] seconds, which is half a minute.
const QUICK_ASKS: u32 = 15;
const QUICK_PACE: f64 = 2.0;
/// Then every [`CALM_PACE`] seconds, and after so many times no more: about five minutes.
const MOST_ASKS: u32 = 70;
const CALM_PACE: f64 = 5.0;

/// Sessions that are asked for at a time: browsers have six connections to a server.
pub const AT_ONCE: usize = 3;

/// What is known of an interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Its session does not run yet.
    Coming,
    /// Its session runs, and it does not answer yet.
    Awaited,
    /// It answers, or has had time enough to.
    Ready,
    /// The server cannot tell: it has no such question.
    Unchecked,
    /// It has not answered for so long that it is no longer asked for.
    Silent,
}

/// What came of asking once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told {
    /// It answers.
    Ready,
    /// It does not answer.
    NotYet,
    /// No word on it now; ask again, in so many seconds at the soonest when the server says so.
    Later(Option<f64>),
    /// This server is not to be asked.
    Unknown,
}

/// The sessions of this visit that came up while somebody looked.
#[derive(Debug, Default)]
pub struct Watches(Vec<Watch>);

impl Watches {
    /// What is known of a session's interface. One that nobody saw coming is ready.
    #[must_use]
    pub fn of(&self, id: &str) -> Reach {
        self.0.iter().find(|watch| watch.id == id).map_or(Reach::Ready, |watch| watch.reach)
    }

    /// Whether any interface is waited for.
    #[must_use]
    pub fn is_any_awaited(&self) -> bool {
        self.0.iter().any(|watch| watch.reach == Reach::Awaited)
    }

    /// Takes in a list that was just read; whether anything is known of an interface that was not before.
    pub fn observe(&mut self, list: &[Session], now: Moment) -> bool {
        self.0.retain(|watch| list.iter().any(|session| session.id == watch.id));
        let mut is_changed = false;
        for session in list.iter().filter(|session| session.connect.is_ok()) {
            is_changed |= match self.0.iter_mut().find(|watch| watch.id == session.id) {
                Some(watch) => watch.follow(&session.status, now),
                None => self.begin(session, now),
            };
        }
        is_changed
    }

    fn begin(&mut self, session: &Session, now: Moment) -> bool {
        let is_fresh = session.started.is_some_and(|at| now.since(at).0 < FRESH);
        let reach = match session.status {
            Status::Pending => Reach::Coming,
            Status::Running if is_fresh => Reach::Awaited,
            _ => return false,
        };
        self.0.push(Watch::new(&session.id, reach, now));
        true
    }

    /// Has a running session be asked for, whatever its age: somebody waits for it and for nothing else. One
    /// that is asked for, or whose interface has answered in this visit, is left as it is.
    pub fn want(&mut self, id: &str, now: Moment) -> bool {
        let known = self.0.iter().position(|watch| watch.id == id);
        match known.and_then(|at| self.0.get_mut(at)) {
            Some(watch) if watch.reach != Reach::Silent => return false,
            Some(watch) => {
                *watch = Watch { was_awaited: true, ..Watch::new(id, Reach::Awaited, now) }
            }
            None => self.0.push(Watch::new(id, Reach::Awaited, now)),
        }
        true
    }

    /// The sessions to ask for now, those first that have waited longest for it; at most [`AT_ONCE`] answers
    /// are out together.
    pub fn due(&mut self, now: Moment) -> Vec<String> {
        let mut due = Vec::new();
        while self.wait(now) == Some(0.0) {
            let Some(watch) = self.next() else { break };
            watch.next = f64::INFINITY;
            due.push(watch.id.clone());
        }
        due
    }

    fn next(&mut self) -> Option<&mut Watch> {
        let awaited = self.0.iter_mut().filter(|watch| watch.reach == Reach::Awaited);
        awaited.min_by(|a, b| a.next.total_cmp(&b.next))
    }

    /// Seconds until one of them is to be asked for; `None` when none is, or an answer is to come before.
    pub fn wait(&mut self, now: Moment) -> Option<f64> {
        let answers_out = self.0.iter().filter(|watch| watch.is_asked()).count();
        let next = self.next().map(|watch| watch.next).filter(|next| next.is_finite())?;
        let wait = ((next - now.0) / 1000.0).max(0.0);
        // No wait is longer: the clock was set back.
        (answers_out < AT_ONCE).then_some(if wait > FRESH { 0.0 } else { wait })
    }

    /// Asking has ended. Without an answer so far another tab asks: that one is heard, or missed when the tab
    /// goes.
    pub fn left_to_others(&mut self, id: &str, now: Moment) {
        if let Some(watch) = self.0.iter_mut().find(|watch| watch.id == id && watch.is_asked()) {
            watch.next = now.0 + QUICK_PACE * 1000.0;
        }
    }

    /// Takes in an answer; gives what is known since, when that is another than before, and whether it is
    /// worth telling: what was ready at the first look is no news.
    pub fn answered(&mut self, id: &str, told: Told, now: Moment) -> Option<(Reach, bool)> {
        // Also one that another tab of this browser asked for. Whose session has gone, or is started again,
        // is not the one that it is about.
        let is_it = |watch: &&mut Watch| watch.id == id && watch.reach == Reach::Awaited;
        let watch = self.0.iter_mut().find(is_it)?;
        watch.asks += 1;
        let pace = if watch.asks < QUICK_ASKS { QUICK_PACE } else { CALM_PACE };
        let reach = match told {
            Told::Ready => Reach::Ready,
            Told::Unknown => Reach::Unchecked,
            Told::NotYet | Told::Later(_) if watch.asks >= MOST_ASKS => Reach::Silent,
            Told::NotYet | Told::Later(_) => {
                let asked =
                    if let Told::Later(Some(seconds)) = told { seconds.min(FRESH) } else { 0.0 };
                watch.next = now.0 + pace.max(asked) * 1000.0;
                watch.was_awaited |= told == Told::NotYet;
                return None;
            }
        };
        (watch.reach, watch.since) = (reach, now);
        Some((reach, watch.was_awaited && reach != Reach::Unchecked))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
