//! Times in UTC, written the same in every language, as logs and catalogues of the field write them.

use crate::domain::time::Moment;

/// Day and time to the second, e.g. `2026-11-26 19:28:07`.
#[must_use]
pub fn day_and_time(moment: Moment) -> String {
    let Parts { year, month, day, seconds } = Parts::of(moment);
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    [
        &padded(year, 4),
        "-",
        &padded(month, 2),
        "-",
        &padded(day, 2),
        " ",
        &padded(hours, 2),
        ":",
        &padded(minutes, 2),
        ":",
        &padded(seconds % 60, 2),
    ]
    .concat()
}

/// Day and minute for the name of a file, e.g. `20261126-1928`.
#[must_use]
pub fn for_file_name(moment: Moment) -> String {
    let Parts { year, month, day, seconds } = Parts::of(moment);
    let day = [padded(year, 4), padded(month, 2), padded(day, 2)].concat();
    let minute = [padded(seconds / 3600, 2), padded(seconds / 60 % 60, 2)].concat();
    [&day, "-", &minute].concat()
}

struct Parts {
    year: i64,
    month: i64,
    day: i64,
    /// Of the day.
    seconds: i64,
}

impl Parts {
    /// By counting in 400-year cycles of years that begin in March, so that the leap day comes last.
    fn of(moment: Moment) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
        let seconds = (moment.0 / 1000.0).floor() as i64;
        // Days since 0000-03-01; 1970-01-01 is the 719,468th.
        let days = seconds.div_euclid(86_400) + 719_468;
        let cycle = days.div_euclid(146_097);
        let day_of_cycle = days.rem_euclid(146_097);
        let year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36_524
            - day_of_cycle / 146_096)
            / 365;
        let day_of_year =
            day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        Self {
            year: cycle * 400 + year_of_cycle + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
            seconds: seconds.rem_euclid(86_400),
        }
    }
}

fn padded(number: i64, places: usize) -> String {
    let digits = number.to_string();
    ["0".repeat(places.saturating_sub(digits.len())), digits].concat()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::strategies::holds;

    #[test]
    fn as_others_write_it() {
        // Years 0001 to 9999.
        holds(-62_135_596_800_000_i64..253_402_300_799_000, |millis| {
            let moment = Moment(millis as f64);
            let written = Timestamp::from_second(millis.div_euclid(1000)).unwrap();
            assert_eq!(day_and_time(moment), written.strftime("%Y-%m-%d %H:%M:%S").to_string());
            assert_eq!(for_file_name(moment), written.strftime("%Y%m%d-%H%M").to_string());
        });
    }
}
