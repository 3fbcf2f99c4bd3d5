//! Numbers with their units, as each language writes them.

use crate::i18n::Language;
use crate::platform::format;

impl Language {
    /// A number with at most two decimals below 10, one below 100, none above.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        let digits = match value {
            _ if value < 10.0 => 2,
            _ if value < 100.0 => 1,
            _ => 0,
        };
        format::number(self.locale(), value, digits)
    }

    /// An amount of CPU cores.
    #[must_use]
    pub fn cores(self, amount: f64) -> String {
        (self.messages().cores)(&self.number(amount), amount)
    }

    /// An amount of memory in GiB.
    #[must_use]
    pub fn gibibytes(self, amount: f64) -> String {
        (self.messages().gibibytes)(&self.number(amount))
    }

    /// A moment, in milliseconds since 1970, as day and time in the user's zone.
    #[must_use]
    pub fn day_and_time(self, millis: f64) -> String {
        format::day_and_time(self.locale(), millis)
    }

    /// A moment, in milliseconds since 1970, in the user's zone and in UTC, e.g.
    /// `Thu., Nov. 26, 14:28 (19:28 UTC)`.
    #[must_use]
    pub fn exact(self, millis: f64) -> String {
        let local = self.day_and_time(millis);
        match format::is_utc(millis) {
            true => local + "\u{a0}UTC",
            false => local + " (" + &format::utc(self.locale(), millis) + ")",
        }
    }

    /// A moment, in milliseconds since 1970, as the time of day in the user's zone.
    #[must_use]
    pub fn time_of_day(self, millis: f64) -> String {
        format::time_of_day(self.locale(), millis)
    }

    /// A moment, in milliseconds since 1970, to the second in the user's zone.
    #[must_use]
    pub fn time_with_seconds(self, millis: f64) -> String {
        format::time_with_seconds(self.locale(), millis)
    }
}
