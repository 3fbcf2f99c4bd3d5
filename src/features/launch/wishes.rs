//! What an address asks the form to be filled with. It never launches.

use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;

/// The wishes that the portal knows, and the others by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wishes {
    /// `type=notebook`
    pub(super) kind: Option<SessionType>,
    /// `workflow=dataset`
    pub(super) workflow: Option<Workflow>,
    /// `mode=fixed`
    pub(super) is_fixed: Option<bool>,
    /// What cannot be read, as it stands in the address.
    pub(super) unknown: Vec<String>,
}

impl Wishes {
    /// Reads the query of an address.
    pub(super) fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut unknown = Vec::new();
        let kind = wish("type", &get, SessionType::from_wire, &mut unknown);
        let workflow = wish("workflow", &get, Workflow::from_word, &mut unknown);
        let is_fixed = wish("mode", &get, mode, &mut unknown);
        Self { kind, workflow, is_fixed, unknown }
    }
}

fn mode(word: &str) -> Option<bool> {
    match word {
        "fixed" => Some(true),
        "flexible" => Some(false),
        _ => None,
    }
}

fn wish<T>(
    key: &str,
    get: &impl Fn(&str) -> Option<String>,
    read: fn(&str) -> Option<T>,
    unknown: &mut Vec<String>,
) -> Option<T> {
    /// Longer than any value that the portal writes; enough to be recognised.
    const LONGEST: usize = 40;
    let word = get(key).filter(|word| !word.is_empty())?;
    let known = read(&word);
    if known.is_none() {
        let shown: String = word.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        unknown.push(format!("{key}={shown}"));
    }
    known
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Wishes {
        Wishes::read(|key| {
            pairs.iter().find(|(of, _)| *of == key).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn known_wishes() {
        let wishes = read(&[("type", "Desktop"), ("workflow", "dataset"), ("mode", "flexible")]);
        assert_eq!(wishes.kind, Some(SessionType::Desktop));
        assert_eq!(wishes.workflow, Some(Workflow::Dataset));
        assert_eq!(wishes.is_fixed, Some(false));
        assert!(wishes.unknown.is_empty());
        assert_eq!(read(&[]), Wishes::default());
    }

    #[test]
    fn what_is_not_known_is_named() {
        let wishes = read(&[("type", "x\u{7}y"), ("mode", "both"), ("workflow", "")]);
        assert_eq!(wishes.unknown, ["type=xy", "mode=both"]);
        assert_eq!(wishes.kind, None);
    }
}
