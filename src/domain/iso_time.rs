//! Moments as ISO 8601 writes them, for files that programs read.

use crate::domain::time::Moment;

/// A moment to the second in UTC, e.g. `2026-01-05T10:00:02Z`; empty for what is no date of years 0 to 9999.
#[must_use]
pub fn iso(moment: Moment) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
    let seconds = (moment.0 / 1000.0).floor() as i64;
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date_of(days);
    if !(0..10_000).contains(&year) {
        return String::new();
    }
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day of so many days since 1970-01-01, in the proleptic Gregorian calendar: in cycles of 400
/// years (146,097 days), of years that begin in March, so that the leap day comes last.
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    // Leap days come every 4 years (1,461 days), not every 100 (36,524), but every 400 (146,097).
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year + cycle * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::strategies::holds;

    #[test]
    fn as_a_library_for_dates_writes_it() {
        assert_eq!(iso(Moment(1_767_607_202_900.0)), "2026-01-05T10:00:02Z");
        assert_eq!(iso(Moment(0.0)), "1970-01-01T00:00:00Z");
        assert_eq!(iso(Moment(1e18)), "");
        // From the year 1 to the year 9998.
        holds(-62_135_596_800_i64..253_370_764_800, |seconds: i64| {
            let wanted = jiff::Timestamp::from_second(seconds).unwrap().to_string();
            #[expect(clippy::cast_precision_loss, reason = "fits in 2^53")]
            let moment = Moment(seconds as f64 * 1000.0);
            assert_eq!(iso(moment), wanted);
        });
    }

    #[test]
    fn what_is_written_can_be_read() {
        holds(0_u32..u32::MAX, |seconds: u32| {
            let moment = Moment(f64::from(seconds) * 1000.0);
            assert_eq!(Moment::parse(&iso(moment)), Some(moment));
        });
    }
}
