//! Numbers as the wire has them, in each dialect (contract 2.1, 10).

/// Decimal gigabytes: 4 GiB is `4.29`.
pub(super) fn gigabytes(bytes: f64) -> String {
    format!("{:.2}", bytes / 1e9)
}

/// GiB as the oldest release has them: `16G`.
pub(super) fn gib_with_suffix(gib: f64) -> String {
    format!("{gib}G")
}

/// Bytes in use as the oldest release has them: `95M`, in MiB.
pub(super) fn mib_with_suffix(bytes: f64) -> String {
    format!("{:.0}M", bytes / f64::from(1 << 20))
}

/// Decimal gigabytes with up to three decimals: `137.439G` (contract 2.4).
pub(super) fn gigabytes_with_suffix(bytes: f64) -> String {
    let number = format!("{:.3}", bytes / 1e9);
    format!("{}G", number.trim_end_matches('0').trim_end_matches('.'))
}

/// Whole cores are plain; parts of a core have three decimals.
pub(super) fn cores(number: f64) -> String {
    if number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.3}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_decimal_gigabytes() {
        let bytes = |gib: u32| f64::from(gib) * f64::from(1 << 30);
        let samples = [(1, "1.07"), (2, "2.15"), (8, "8.59"), (16, "17.18"), (192, "206.16")];
        for (gib, expected) in samples {
            assert_eq!(gigabytes(bytes(gib)), expected, "contract 2.1, {gib} GiB");
        }
        for (gib, expected) in [(128, "137.439G"), (512, "549.756G")] {
            assert_eq!(gigabytes_with_suffix(bytes(gib)), expected, "contract 2.4, {gib} GiB");
        }
        assert_eq!(gigabytes_with_suffix(8e9), "8G");
    }

    #[test]
    fn the_oldest_numbers_have_suffixes() {
        assert_eq!(gib_with_suffix(16.0), "16G");
        assert_eq!(mib_with_suffix(99_614_720.0), "95M");
    }

    #[test]
    fn cores_are_whole_or_have_three_decimals() {
        assert_eq!(cores(2.0), "2");
        assert_eq!(cores(0.5), "0.500");
    }
}
