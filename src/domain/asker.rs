//! Who asks, while the list of sessions cannot tell.

use crate::domain::polling::{LONGEST_RETRY_AFTER, SPREAD};
use crate::domain::problem::Problem;

/// What the portal's own server says of who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// The user of this name.
    Named(String),
    /// Nobody that the platform knows.
    Nobody,
    /// The server is of another make, or cannot tell either.
    Unknown,
}

impl Asker {
    /// Whose history may be shown as last seen, when `last` was signed in last in this browser: never that of one
    /// user to another.
    #[must_use]
    pub fn whose(self, last: Option<String>) -> Option<String> {
        match self {
            Self::Named(user) => Some(user),
            Self::Nobody => None,
            Self::Unknown => last,
        }
    }
}

/// What the list of sessions tells of who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Nothing yet.
    Nothing,
    /// It is the user whose list was read.
    Reader,
    /// It is nobody who may see what that user has left here, for all that is known.
    Nobody,
    /// It cannot be read, for a reason that says nothing of who asks.
    Open,
}

impl Listed {
    /// From the list's last readings: whether one was good in this visit and no refusal came after it, and why the
    /// last one failed.
    #[must_use]
    pub fn of(is_read: bool, problem: Option<&Problem>) -> Self {
        match problem {
            None if is_read => Self::Reader,
            None => Self::Nothing,
            // Signed out, say, or a page in the place of an answer, which may be that of a sign-in.
            Some(problem) if !problem.leaves_open_who_asks() => Self::Nobody,
            Some(_) if is_read => Self::Reader,
            Some(_) => Self::Open,
        }
    }
}

/// Milliseconds for which an answer is as good as one that is asked for now.
pub const JUST_NOW: f64 = 500.0;

/// A question to come, in ms by this computer's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    /// When it is asked.
    pub at: f64,
    /// What was asked after that, in any tab, answers it.
    pub since: f64,
}

impl Due {
    /// When to ask after the list could not be read, at `now`: together with its next try, in `wait` seconds. The
    /// first time it is asked at once, unless the platform wants to be left alone for `retry_after` seconds.
    #[must_use]
    pub fn after_failure(
        pending: Option<Self>,
        is_first: bool,
        now: f64,
        wait: f64,
        retry_after: Option<f64>,
    ) -> Self {
        // Another tab's try may come before this tab's own: without the spread of the tries none puts the question off
        // for ever.
        if let Some(due) = pending.filter(|due| due.at <= now + JUST_NOW) {
            return due;
        }
        let wait = match retry_after {
            None if is_first => 0.0,
            None => wait / (1.0 + SPREAD),
            // Of a page that was opened meanwhile, some of it is over.
            Some(asked) => wait.min(asked.min(LONGEST_RETRY_AFTER).max(wait / (1.0 + SPREAD))),
        };
        Self { at: now + 1000.0 * wait.max(0.0), since: now - JUST_NOW }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asker, Due, Listed};
    use crate::domain::polling::backoff;
    use crate::domain::problem::{Problem, ProblemKind};

    #[test]
    fn no_history_of_one_user_is_another_s() {
        let ada = || Some("ada".to_owned());
        assert_eq!(Asker::Unknown.whose(ada()), ada());
        assert_eq!(Asker::Unknown.whose(None), None);
        assert_eq!(Asker::Named("bob".to_owned()).whose(ada()), Some("bob".to_owned()));
        assert_eq!(Asker::Named("ada".to_owned()).whose(None), ada());
        assert_eq!(Asker::Nobody.whose(ada()), None);
    }
    #[test]
    fn once_the_platform_knows_nobody_the_list_of_before_tells_no_longer() {
        let of = |is_read, kind| Listed::of(is_read, Some(&Problem::new(kind)));
        assert_eq!(Listed::of(false, None), Listed::Nothing);
        assert_eq!(Listed::of(true, None), Listed::Reader);
        for kind in [ProblemKind::SignedOut, ProblemKind::Forbidden, ProblemKind::Unreadable] {
            for is_read in [false, true] {
                assert_eq!(of(is_read, kind), Listed::Nobody, "{kind:?}");
            }
        }
        for kind in [ProblemKind::Offline, ProblemKind::Unreachable, ProblemKind::Unavailable] {
            assert_eq!(of(true, kind), Listed::Reader, "{kind:?}");
            assert_eq!(of(false, kind), Listed::Open, "{kind:?}");
        }
    }

    const NOW: f64 = 1_000_000.0;

    /// Seconds until it is asked, after so many failures.
    fn wait(is_first: bool, failures: u32, retry_after: Option<f64>, jitter: f64) -> f64 {
        let wait = backoff(failures, retry_after, jitter);
        (Due::after_failure(None, is_first, NOW, wait, retry_after).at - NOW) / 1000.0
    }

    #[test]
    fn it_is_asked_at_once_and_then_no_more_often_than_the_list() {
        assert!(wait(true, 1, None, 0.5).abs() < 1e-9);
        for jitter in [0.0, 0.5, 1.0] {
            // Not after the try of any tab, as its failure would put it off.
            assert!((1.6..=2.0).contains(&wait(false, 1, None, jitter)), "{jitter}");
            assert!((48.0..=60.0).contains(&wait(false, 9, None, jitter)), "{jitter}");
        }
    }

    #[test]
    fn a_platform_that_wants_to_be_left_alone_is() {
        for (is_first, jitter) in [(true, 0.0), (true, 1.0), (false, 0.0), (false, 1.0)] {
            let wait = |asked| wait(is_first, 1, Some(asked), jitter);
            assert!((wait(60.0) - 60.0).abs() < 1e-9);
            assert!((wait(1e9) - 3600.0).abs() < 1e-9);
            assert!((1.6..=2.0).contains(&wait(-1.0)));
        }
        // A page that is opened in the midst of it.
        let due = Due::after_failure(None, true, NOW, 20.0, Some(60.0));
        assert!((due.at - NOW - 20_000.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_due_is_not_put_off_by_another_failure() {
        let due = Due::after_failure(None, true, NOW, 60.0, Some(60.0));
        let after = |seconds: f64| {
            Due::after_failure(Some(due), true, NOW + 1000.0 * seconds, 60.0, Some(60.0))
        };
        // The platform asked anew in the midst of it: "try again" was pressed.
        assert!((after(30.0).at - NOW - 90_000.0).abs() < 1e-9);
        assert_eq!(after(59.9), due);
        assert_eq!(after(70.0), due);
        // Another tab that has asked meanwhile has done it.
        assert!(due.since < NOW && due.at > due.since);
    }
}
