//! What became of a launch.

use crate::domain::problem::Problem;
use crate::domain::time::Moment;

/// Seconds to look for a session in the list: the API may list it a moment late (contract 1.3).
const LOOKED_FOR: f64 = 60.0;
/// Seconds to look for it after the platform said that it failed: it has finished with the request.
const LOOKED_FOR_AFTER_FAILURE: f64 = 15.0;

/// Why it is open whether a launch was carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The answer was lost.
    Lost,
    /// The platform or a proxy before it said that there is no answer.
    Unavailable(Problem),
    /// The platform reported an error of its own.
    Failed(Problem),
    /// The page that launched it went away before the answer came.
    Interrupted,
}

impl Doubt {
    /// Seconds to look for the session.
    pub(super) fn patience(&self) -> f64 {
        match self {
            Self::Failed(_) => LOOKED_FOR_AFTER_FAILURE,
            Self::Lost | Self::Unavailable(_) | Self::Interrupted => LOOKED_FOR,
        }
    }

    /// What was answered.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Unavailable(problem) | Self::Failed(problem) => Some(problem),
            Self::Lost | Self::Interrupted => None,
        }
    }
}

/// What became of the last launch, where it is not simply in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum LaunchOutcome {
    /// The session of this name was not started.
    Refused(Problem, String),
    /// It is open whether the session of this name was started; the list is being looked at.
    Looking(Doubt, String),
    /// The session of this name is there after all.
    Found(Doubt, String),
    /// The list has no session of this name that could be it.
    Absent(Doubt, String),
    /// The platform accepted the session of this name when the form that asked for it was gone.
    Accepted(String),
    /// The platform accepted the session of this name, but does not list it.
    Unlisted(String),
    /// Nothing was sent: the same was launched elsewhere, under this name and at this time.
    Twin(String, Moment),
}

impl LaunchOutcome {
    /// Whether it goes with the form that has told it.
    pub(super) fn is_settled(&self) -> bool {
        !matches!(self, Self::Looking(..) | Self::Unlisted(_))
    }

    /// Whether it is no news in a form that is opened after it: the list shows the session. That there
    /// is none was told nowhere else.
    pub(super) fn is_listed(&self) -> bool {
        matches!(self, Self::Found(..) | Self::Accepted(_) | Self::Twin(..))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::ProblemKind;

    #[test]
    fn an_outcome_is_told_once() {
        let problem = Problem::new(ProblemKind::Unavailable);
        let (doubt, name) = (Doubt::Unavailable(problem.clone()), "a".to_owned());
        // With whether it goes with the form that told it, and whether a form opened later needs it.
        for (outcome, is_settled, is_news) in [
            (LaunchOutcome::Refused(problem, name.clone()), true, true),
            (LaunchOutcome::Looking(doubt.clone(), name.clone()), false, true),
            (LaunchOutcome::Found(doubt.clone(), name.clone()), true, false),
            (LaunchOutcome::Absent(doubt, name.clone()), true, true),
            (LaunchOutcome::Accepted(name.clone()), true, false),
            (LaunchOutcome::Unlisted(name.clone()), false, true),
            (LaunchOutcome::Twin(name, Moment(0.0)), true, false),
        ] {
            assert_eq!(outcome.is_settled(), is_settled, "{outcome:?}");
            assert_eq!(!outcome.is_listed(), is_news, "{outcome:?}");
        }
    }
}
