//! Memory amounts. The session API mixes decimal gigabytes, binary gibibytes and bare numbers;
//! the portal shows GiB everywhere.

use crate::domain::decimal;

/// An amount of memory in GiB (2^30 bytes).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Gibibytes(pub f64);

const GIB_PER_GIGABYTE: f64 = 1e9 / 1_073_741_824.0;

impl Gibibytes {
    /// Reads what a session row says: a bare number is decimal GB (contract 2.1), older servers
    /// append a unit (`16G`, `95M`; contract 10): Kubernetes' own without its `i`, so that what is
    /// `17.18` today was `16G`. `None` for `<none>` and the like.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let amount = decimal::parse(digits.trim_end())?;
        let gib_per_unit = match text.get(digits.len()..)? {
            "" | "GB" => GIB_PER_GIGABYTE,
            "MB" => GIB_PER_GIGABYTE / 1000.0,
            "k" => GIB_PER_GIGABYTE / 1e6,
            "K" | "Ki" => 1.0 / 1_048_576.0,
            "M" | "Mi" => 1.0 / 1024.0,
            "G" | "Gi" | "GiB" => 1.0,
            "T" | "Ti" => 1024.0,
            _ => return None,
        };
        Some(Self(amount * gib_per_unit)).filter(|read| read.0.is_finite())
    }

    /// Reads an amount of the whole platform (contract 2.4): decimal units, unlike in a row, or binary
    /// ones with their `i`. A bare number is decimal GB; one that no platform has GB of is bytes.
    #[must_use]
    pub fn parse_quantity(text: &str) -> Option<Self> {
        /// More GB than all memory that was ever made.
        const BYTES_FROM: f64 = 1e10;
        let text = text.trim();
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let amount = decimal::parse(digits.trim_end())?;
        let mut unit = text.get(digits.len()..)?.chars();
        let power = match unit.next() {
            None if amount < BYTES_FROM => 3,
            None => 0,
            Some(letter) => 1 + "KMGTPE".find(letter.to_ascii_uppercase())?,
        };
        let base = match unit.as_str() {
            "i" | "iB" => 1024.0_f64,
            "" | "B" => 1000.0,
            _ => return None,
        };
        let bytes = amount * base.powi(i32::try_from(power).ok()?);
        Some(Self(bytes / 1_073_741_824.0)).filter(|read| read.0.is_finite())
    }

    /// From decimal GB (10^9 bytes).
    #[must_use]
    pub fn from_gigabytes(amount: f64) -> Self {
        Self(amount * GIB_PER_GIGABYTE)
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
#[cfg(not(target_arch = "wasm32"))]
mod properties;

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
    fn amounts_of_the_whole_platform() {
        let read =
            |text| Gibibytes::parse_quantity(text).map(|read| (read.0 * 10.0).round() / 10.0);
        assert_eq!(read("549.756G"), Some(512.0));
        assert_eq!(read("549.756"), Some(512.0));
        assert_eq!(read("549755813888"), Some(512.0));
        assert_eq!(
            (read("512Gi"), read("0.5 TiB"), read("524288Mi")),
            (Some(512.0), Some(512.0), Some(512.0))
        );
        assert_eq!(read("536870912k"), Some(500.0));
        for odd in ["", "G", "1X", "1Gx", "<none>", "-1G", "1GiBs", "é"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    #[test]
    fn units_of_older_servers() {
        // contract 10: requestedRAM "16G", today "17.18"; ramInUse "95M", today "0.10"
        assert_eq!(Gibibytes::parse("16G"), Some(Gibibytes(16.0)));
        assert_eq!(Gibibytes::parse("95M"), Some(Gibibytes(95.0 / 1024.0)));
        assert_eq!(Gibibytes::parse("2Gi"), Some(Gibibytes(2.0)));
        assert_eq!(Gibibytes::parse("<none>"), None);
        assert_eq!(Gibibytes::parse(&("9".repeat(307) + "Ti")), None);
        assert_eq!(Gibibytes::parse(""), None);
        assert_eq!(Gibibytes::parse("NaN"), None);
        assert_eq!(Gibibytes::parse("-1"), None);
    }
}
