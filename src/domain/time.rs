//! Moments and spans. Rules take `now`, so that they can be tested and one clock drives a page.

use crate::domain::decimal;
use crate::i18n::Messages;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Moment(pub f64);

impl Moment {
    /// Whether the time of day alone tells which day's it is.
    #[must_use]
    pub fn is_told_by_time(self, now: Self) -> bool {
        /// In milliseconds.
        const HALF_A_DAY: f64 = 12.0 * 3_600_000.0;
        now.0 - self.0 < HALF_A_DAY
    }

    /// Reads the API's ISO-8601 times. Java leaves the seconds out when they are zero (contract 2.1):
    /// `2026-01-05T10:00Z` as well as `2026-01-05T10:00:02Z`. Events have RFC 3339 (contract 2.8), which
    /// allows an offset in the place of `Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once('T')?;
        let (clock, minutes_ahead) = split_offset(time)?;
        let mut date = date.split('-');
        // Longer years overflow, and no session is of them.
        let year = number(date.next()?, 0, 9999)?;
        let month = number(date.next()?, 1, 12)?;
        let day = number(date.next()?, 1, days_of_month(year, month))?;
        let mut clock = clock.split(':');
        let hour = number(clock.next()?, 0, 23)?;
        let minute = number(clock.next()?, 0, 59)?;
        let seconds: f64 = clock.next().map_or(Some(0.0), decimal::parse)?;
        if seconds >= 61.0 || date.next().is_some() || clock.next().is_some() {
            return None;
        }
        let minutes = (days_since_1970(year, month, day) * 24 + hour) * 60 + minute - minutes_ahead;
        #[expect(clippy::cast_precision_loss, reason = "minutes since 1970 fit in 2^53")]
        Some(Self(minutes as f64 * 60_000.0 + seconds * 1000.0))
    }

    /// From `earlier` to this moment; zero when the clocks disagree on the order.
    #[must_use]
    pub fn since(self, earlier: Self) -> Span {
        Span(((self.0 - earlier.0) / 1000.0).max(0.0))
    }
}

fn number(text: &str, least: i64, most: i64) -> Option<i64> {
    text.parse().ok().filter(|number| (least..=most).contains(number))
}

/// A time of day without what follows it, `Z` or an offset such as `+05:30`, and the offset in minutes.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix('Z') {
        return Some((clock, 0));
    }
    let (clock, offset) = time.split_at_checked(time.find(['+', '-'])?)?;
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let ahead = number(hours, 0, 23)? * 60 + number(minutes, 0, 59)?;
    Some((clock, if offset.starts_with('-') { -ahead } else { ahead }))
}

fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 in the proleptic Gregorian calendar, by counting in 400-year cycles
/// (146,097 days) of years that begin in March, so that the leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let march_year = if month <= 2 { year - 1 } else { year };
    let cycle = march_year.div_euclid(400);
    let year_of_cycle = march_year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
    cycle * 146_097 + day_of_cycle - 719_468
}

/// A length of time in seconds, never negative.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Span(pub f64);

/// A span in the two units that a reader needs, e.g. 3 d 4 h.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rough {
    /// Whole seconds, below one minute.
    Seconds(u32),
    /// Whole minutes, below one hour.
    Minutes(u32),
    /// Hours and minutes, below two days.
    Hours(u32, u32),
    /// Days and hours.
    Days(u32, u32),
}

impl Span {
    /// Rounded down to the two units that matter at this length.
    #[must_use]
    pub fn rough(self) -> Rough {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "never negative, and a float cast saturates"
        )]
        let seconds = self.0 as u32;
        let (minutes, hours) = (seconds / 60, seconds / 3600);
        match hours {
            0 if minutes == 0 => Rough::Seconds(seconds),
            0 => Rough::Minutes(minutes),
            1..48 => Rough::Hours(hours, minutes % 60),
            _ => Rough::Days(hours / 24, hours % 24),
        }
    }

    /// Rounded down and in words, e.g. `3 d 4 h`.
    #[must_use]
    pub fn words(self, t: &Messages) -> String {
        match self.rough() {
            Rough::Seconds(seconds) => (t.span_seconds)(seconds),
            Rough::Minutes(minutes) => (t.span_minutes)(minutes),
            Rough::Hours(hours, minutes) => (t.span_hours)(hours, minutes),
            Rough::Days(days, hours) => (t.span_days)(days, hours),
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_with_and_without_seconds() {
        // contract 2.1, startTime
        assert_eq!(Moment::parse("2026-01-05T10:00:02Z"), Some(Moment(1_767_607_202_000.0)));
        assert_eq!(Moment::parse("2026-01-05T10:00Z"), Some(Moment(1_767_607_200_000.0)));
        assert_eq!(Moment::parse("1970-01-01T00:00:00.250Z"), Some(Moment(250.0)));
        assert_eq!(Moment::parse("2024-02-29T00:00Z"), Some(Moment(1_709_164_800_000.0)));
    }

    #[test]
    fn an_offset_is_heeded() {
        // contract 2.8: RFC 3339
        let utc = Moment::parse("2026-01-05T10:00:03Z");
        assert!(utc.is_some());
        assert_eq!(Moment::parse("2026-01-05T15:30:03+05:30"), utc);
        assert_eq!(Moment::parse("2026-01-04T23:00:03-11:00"), utc);
    }

    #[test]
    fn anything_else_is_unknown_rather_than_wrong() {
        for odd in ["", "<none>", "2026-01-05", "2026-13-05T10:00Z", "2026-01-05T25:00Z", "T:Z"] {
            assert_eq!(Moment::parse(odd), None, "{odd}");
        }
        for never in ["2026-02-29T10:00Z", "2100-02-29T10:00Z", "2026-04-31T10:00Z"] {
            assert_eq!(Moment::parse(never), None, "{never}");
        }
        assert_eq!(Moment::parse("9223372036854775807-01-01T00:00Z"), None);
    }

    #[test]
    fn spans_in_the_units_that_matter() {
        assert_eq!(Span(59.9).rough(), Rough::Seconds(59));
        assert_eq!(Span(61.0).rough(), Rough::Minutes(1));
        assert_eq!(Span(6000.0).rough(), Rough::Hours(1, 40));
        assert_eq!(Span(273_600.0).rough(), Rough::Days(3, 4));
        assert_eq!(Moment(0.0).since(Moment(5000.0)), Span(0.0));
    }
}
