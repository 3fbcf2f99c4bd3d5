//! Memory amounts. The session API mixes decimal gigabytes, binary gibibytes and bare numbers;
//! the portal shows GiB everywhere.

use crate::domain::decimal;

/// An amount of memory in GiB (2^30 bytes).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Gibibytes(pub f64);

const BYTES_PER_GIB: f64 = 1_073_741_824.0;

impl Gibibytes {
    /// Reads what a session row says: a bare number is decimal GB (contract 2.1), older servers append
    /// a unit (contract 10): Kubernetes' own (`2Gi`), or that without its `i`, which means as much: what
    /// was launched with 16 GiB came back as `16G`. `None` for `<none>` and the like.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let amount = decimal::parse(digits.trim_end())?;
        let bytes_per_unit = match text.get(digits.len()..)? {
            "" | "GB" => 1e9,
            "MB" => 1e6,
            "K" | "k" | "Ki" => 1024.0,
            "M" | "Mi" => 1_048_576.0,
            "G" | "Gi" | "GiB" => BYTES_PER_GIB,
            "T" | "Ti" => BYTES_PER_GIB * 1024.0,
            _ => return None,
        };
        Some(Self(amount * bytes_per_unit / BYTES_PER_GIB))
    }

    /// From decimal GB (10^9 bytes).
    #[must_use]
    pub fn from_gigabytes(amount: f64) -> Self {
        Self(amount * 1e9 / BYTES_PER_GIB)
    }

    /// Rounded to what was asked for at launch: 4 GiB comes back as `"4.29"` GB, which is
    /// 3.995 GiB (contract 2.1), so amounts within 1 % of a whole number are that number.
    #[must_use]
    pub fn as_requested(self) -> Self {
        let whole = self.0.round();
        if (self.0 - whole).abs() <= 0.01 * whole.max(1.0) { Self(whole) } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requested_memory_comes_back_as_launched() {
        // contract 2.1, requestedRAM
        for (wire, launched) in [
            ("1.07", 1.0),
            ("2.15", 2.0),
            ("4.29", 4.0),
            ("8.59", 8.0),
            ("17.18", 16.0),
            ("68.72", 64.0),
            ("206.16", 192.0),
        ] {
            assert_eq!(Gibibytes::parse(wire).unwrap().as_requested(), Gibibytes(launched));
        }
    }

    #[test]
    fn units_of_older_servers() {
        // contract 10: requestedRAM "16G" and ramInUse "95M" up to 0.30
        assert_eq!(Gibibytes::parse("16G"), Some(Gibibytes(16.0)));
        assert_eq!(Gibibytes::parse("512M"), Some(Gibibytes(0.5)));
        assert_eq!(Gibibytes::parse("2Gi"), Some(Gibibytes(2.0)));
        assert_eq!(Gibibytes::parse("<none>"), None);
        assert_eq!(Gibibytes::parse(""), None);
        assert_eq!(Gibibytes::parse("NaN"), None);
        assert_eq!(Gibibytes::parse("-1"), None);
    }
}
