//! The releases of Skaha whose wire the sandbox can speak (contract 10). What differs is asked for by
//! name here; the shapes and texts themselves stand where they are written.

use std::fmt;
use std::str::FromStr;

/// A release of Skaha, as far as a client can tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// 1.4 with the resource file behind the context: the newest.
    #[default]
    V1_4,
    /// 1.4 with a Kubernetes LimitRange behind the context.
    V1_4LimitRange,
    /// 1.3: what is fixed is decided otherwise.
    V1_3,
    /// 1.1: other words for anonymous, counts in the stats, no session limit in the context.
    V1_1,
    /// 0.30: numbers with suffixes, `<none>` for what is missing, the statuses of pods.
    V0_30,
}

/// How the context gives the limit of interactive sessions (contract 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LimitForm {
    Text,
    Number,
    Absent,
}

impl Dialect {
    /// Every dialect, newest first.
    pub const ALL: [Self; 5] =
        [Self::V1_4, Self::V1_4LimitRange, Self::V1_3, Self::V1_1, Self::V0_30];

    /// As the command line has it: `1.4`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V1_4 => "1.4",
            Self::V1_4LimitRange => "1.4-limit-range",
            Self::V1_3 => "1.3",
            Self::V1_1 => "1.1",
            Self::V0_30 => "0.30",
        }
    }

    pub(crate) fn limit_form(self) -> LimitForm {
        match self {
            Self::V1_4 | Self::V1_3 => LimitForm::Text,
            Self::V1_4LimitRange => LimitForm::Number,
            Self::V1_1 | Self::V0_30 => LimitForm::Absent,
        }
    }

    /// What a session may have is that of a Kubernetes LimitRange.
    pub(crate) fn has_limit_range(self) -> bool {
        self == Self::V1_4LimitRange
    }

    /// Memory alone decides what is fixed; before 1.4, anything that was asked for does.
    pub(crate) fn memory_alone_is_fixed(self) -> bool {
        matches!(self, Self::V1_4 | Self::V1_4LimitRange)
    }

    /// Sessions are looked for by label, and an id that cannot be a label's value is refused.
    pub(crate) fn looks_for_labels(self) -> bool {
        matches!(self, Self::V1_4 | Self::V1_4LimitRange)
    }

    /// Anonymous callers get 400 from the group lookup, and 401 in releases up to 1.2 (contract 4).
    pub(crate) fn refuses_anonymous_with_400(self) -> bool {
        !matches!(self, Self::V1_1 | Self::V0_30)
    }

    /// The stats count sessions, too; removed in November 2025.
    pub(crate) fn counts_instances(self) -> bool {
        matches!(self, Self::V1_1 | Self::V0_30)
    }

    /// The oldest shapes of all: suffixes, `<none>`, pod phases, no `view=interactive`.
    pub(crate) fn is_oldest(self) -> bool {
        self == Self::V0_30
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// No dialect has this name.
#[derive(Debug, thiserror::Error)]
#[error("there is no dialect {0:?}; choose one of 1.4, 1.4-limit-range, 1.3, 1.1, 0.30")]
pub struct UnknownDialect(String);

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|dialect| dialect.name() == name);
        found.ok_or_else(|| UnknownDialect(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dialect_has_a_name_that_is_read_back() {
        for dialect in Dialect::ALL {
            assert_eq!(dialect.name().parse::<Dialect>().unwrap(), dialect);
            let told = "x".parse::<Dialect>().unwrap_err().to_string();
            assert!(told.contains(dialect.name()), "{told}");
        }
    }
}
