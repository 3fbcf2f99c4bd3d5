//! Moments and spans. Rules take `now`, so that they can be tested and one clock drives a page.

use crate::domain::decimal;
use crate::i18n::Messages;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Moment(pub f64);

impl Moment {
    /// Reads the API's ISO-8601 UTC times. Java leaves the seconds out when they are zero
    /// (contract 2.1): `2026-01-05T10:00Z` as well as `2026-01-05T10:00:02Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.trim().strip_suffix('Z')?.split_once('T')?;
        let mut date = date.split('-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (date.next()??, date.next()??, date.next()??);
        let mut clock = clock.split(':');
        let hour: i64 = clock.next()?.parse().ok()?;
        let minute: i64 = clock.next()?.parse().ok()?;
        let seconds: f64 = clock.next().map_or(Some(0.0), decimal::parse)?;
        let in_range = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && (0..24).contains(&hour)
            && (0..60).contains(&minute)
            && (0.0..61.0).contains(&seconds);
        if !in_range || date.next().is_some() || clock.next().is_some() {
            return None;
        }
        let minutes = (days_since_1970(year, month, day) * 24 + hour) * 60 + minute;
        #[expect(clippy::cast_precision_loss, reason = "minutes since 1970 fit in 2^53")]
        Some(Self(minutes as f64 * 60_000.0 + seconds * 1000.0))
    }

    /// From `earlier` to this moment; zero when the clocks disagree on the order.
    #[must_use]
    pub fn since(self, earlier: Self) -> Span {
        Span(((self.0 - earlier.0) / 1000.0).max(0.0))
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
    fn anything_else_is_unknown_rather_than_wrong() {
        for odd in ["", "<none>", "2026-01-05", "2026-13-05T10:00Z", "2026-01-05T25:00Z", "T:Z"] {
            assert_eq!(Moment::parse(odd), None, "{odd}");
        }
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
