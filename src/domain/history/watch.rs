//! Until when the portal has looked, and whether it keeps a history at all.

use crate::domain::decimal;
use crate::domain::time::Moment;

/// Kept beside the history, as it changes with each look.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Watch {
    /// The user wants no history.
    pub is_off: bool,
    /// When the list was last read, in whichever tab.
    pub seen: Option<Moment>,
}

const OFF: &str = "off ";

impl Watch {
    /// Reads what [`Self::encode`] wrote; without sense it is as at the beginning.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        let rest = text.strip_prefix(OFF);
        let seen = decimal::parse(rest.unwrap_or(text)).map(Moment);
        Self { is_off: rest.is_some(), seen }
    }

    /// As it is stored.
    #[must_use]
    pub fn encode(self) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
        let seen = self.seen.map(|seen| (seen.0 as i64).to_string());
        [if self.is_off { OFF } else { "" }, &seen.unwrap_or_default()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        for is_off in [false, true] {
            for seen in [None, Some(Moment(1_790_000_000_000.0))] {
                let watch = Watch { is_off, seen };
                assert_eq!(Watch::decode(&watch.encode()), watch);
            }
        }
        assert_eq!(Watch::decode("nonsense"), Watch::default());
    }
}
