//! Wall-clock seconds, and the spellings of time that Skaha and its storage use.

use jiff::Timestamp;

/// Seconds since 1970, UTC.
pub(crate) fn now() -> i64 {
    Timestamp::now().as_second()
}

/// `2026-01-09T10:00:02Z`: expiry and events (contract 2.1, 2.8).
pub(crate) fn full(seconds: i64) -> String {
    format(seconds, "%Y-%m-%dT%H:%M:%SZ")
}

/// Start times lose `:ss` when the seconds are 0, as Java's offset format does (contract 2.1).
pub(crate) fn start_time(seconds: i64) -> String {
    if seconds.rem_euclid(60) == 0 { format(seconds, "%Y-%m-%dT%H:%MZ") } else { full(seconds) }
}

/// `2026-01-05T09:58:00.000`: nodes of the storage, UTC without saying so (contract 5).
pub(crate) fn of_node(seconds: i64, milliseconds: u32) -> String {
    format!("{}.{milliseconds:03}", format(seconds, "%Y-%m-%dT%H:%M:%S"))
}

fn format(seconds: i64, pattern: &str) -> String {
    // A row can only hold such a time when it was edited by hand; 1970 shows that better than a failure.
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).strftime(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_times_drop_zero_seconds_only() {
        assert_eq!(start_time(1_767_607_200), "2026-01-05T10:00Z");
        assert_eq!(start_time(1_767_607_202), "2026-01-05T10:00:02Z");
        assert_eq!(full(1_767_607_200), "2026-01-05T10:00:00Z");
        assert_eq!(of_node(1_767_607_202, 7), "2026-01-05T10:00:02.007");
    }
}
