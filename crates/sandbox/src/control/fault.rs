//! One fault: which requests it is for, and what becomes of them.

use serde::{Deserialize, Serialize};

use super::answer::Answer;

/// A request, as far as faults look at it.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) view: Option<&'a str>,
}

/// What happens to the requests that it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    #[serde(default)]
    on: On,
    /// For how many requests; without it for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times: Option<u32>,
    /// Waited before anything else is done.
    #[serde(default)]
    pub(super) delay_ms: u64,
    #[serde(default)]
    pub(super) effect: Effect,
}

/// Which requests. What is left out matches any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct On {
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    /// The whole path; a segment in braces stands for any one segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// The query's `view`; an empty one means that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<String>,
}

/// What becomes of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Effect {
    /// It is answered as always, after the delay.
    #[default]
    None,
    /// This is answered; nothing is carried out.
    Answer(Answer),
    /// As for somebody who is not signed in, in the words of the dialect (contract 4).
    SignedOut,
    /// As for a token that is no longer valid (contract 4).
    TokenExpired,
    /// A page in HTML with status 200, as from a proxy that wants a sign-in.
    NotJson,
    /// Carried out; only the first half of the body arrives, as if that were all.
    Truncated,
    /// Carried out; the connection breaks in the middle of the body.
    Cut,
    /// The connection breaks before anything is carried out.
    Dropped,
    /// Carried out, but the connection breaks before the answer.
    Lost,
    /// Answered with an empty 200; nothing is carried out.
    Ignored,
}

impl Fault {
    pub(super) fn is_for(&self, asked: &Asked<'_>) -> bool {
        let On { method, path, view } = &self.on;
        self.times != Some(0)
            && method.as_deref().is_none_or(|method| method.eq_ignore_ascii_case(asked.method))
            && path.as_deref().is_none_or(|path| matches(path, asked.path))
            && view.as_deref().is_none_or(|view| view == asked.view.unwrap_or_default())
    }

    /// Counts one use, and says whether that was the last.
    pub(super) fn is_used_up(&mut self) -> bool {
        self.times = self.times.map(|times| times.saturating_sub(1));
        self.times == Some(0)
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    let any = |segment: &str| segment.starts_with('{') && segment.ends_with('}');
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || any(wanted) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(json: &str) -> Fault {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_fault_is_for_the_requests_that_it_names() {
        let fault = fault(r#"{"on": {"method": "get", "path": "/s/{id}", "view": ""}}"#);
        let asked = |method, path, view| fault.is_for(&Asked { method, path, view });
        assert!(asked("GET", "/s/a", None));
        for (method, path, view) in [
            ("POST", "/s/a", None),
            ("GET", "/s", None),
            ("GET", "/s/a/b", None),
            ("GET", "/s/a", Some("logs")),
        ] {
            assert!(!asked(method, path, view), "{method} {path} {view:?}");
        }
    }

    #[test]
    fn a_fault_is_used_up() {
        let mut fault = fault(r#"{"times": 2, "effect": {"answer": {"status": 503}}}"#);
        let asked = Asked { method: "GET", path: "/", view: None };
        assert!(fault.is_for(&asked) && !fault.is_used_up());
        assert!(fault.is_for(&asked) && fault.is_used_up());
        assert!(!fault.is_for(&asked));
    }

    #[test]
    fn a_misspelt_fault_is_refused() {
        for wrong in [r#"{"effects": "lost"}"#, r#"{"effect": "loss"}"#, r#"{"on": {"url": ""}}"#] {
            assert!(serde_json::from_str::<Fault>(wrong).is_err(), "{wrong}");
        }
    }
}
