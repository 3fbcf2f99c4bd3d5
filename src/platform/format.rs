//! Numbers and dates as the browser's `Intl` writes them: no language data in the download.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// What a writer writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A number with at most so many digits after the decimal mark.
    Number(u8),
    /// Weekday, day and time.
    Day,
    /// Day and time to the second.
    Second,
    /// Time in UTC.
    Utc,
    /// Day and time in UTC.
    UtcDay,
    /// Time of day.
    Clock,
}

thread_local! {
    /// Each writer, once it was made: making one takes up to 40 ms, using it next to nothing.
    static WRITERS: RefCell<Vec<(&'static str, Form, Function)>> = const { RefCell::new(Vec::new()) };
}

/// A number with at most `digits` after the decimal mark.
#[must_use]
pub fn number(locale: &'static str, value: f64, digits: u8) -> String {
    write(locale, Form::Number(digits), &JsValue::from(value))
}

/// Weekday, day and time in the user's zone, e.g. `Thu., Nov. 26, 14:28`.
#[must_use]
pub fn day_and_time(locale: &'static str, millis: f64) -> String {
    write(locale, Form::Day, &JsValue::from(millis))
}

/// Day and time to the second in the user's zone, e.g. `Nov. 26, 14:28:07`.
#[must_use]
pub fn time_with_seconds(locale: &'static str, millis: f64) -> String {
    write(locale, Form::Second, &JsValue::from(millis))
}

/// Time in UTC, e.g. `19:28 UTC`, with the day where the user's zone has another one.
#[must_use]
pub fn utc(locale: &'static str, millis: f64) -> String {
    let date = Date::new(&JsValue::from(millis));
    let form = if date.get_date() == date.get_utc_date() { Form::Utc } else { Form::UtcDay };
    write(locale, form, &JsValue::from(millis)) + "\u{a0}UTC"
}

/// Whether the user's zone has UTC then.
#[must_use]
pub fn is_utc(millis: f64) -> bool {
    Date::new(&JsValue::from(millis)).get_timezone_offset() == 0.0
}

/// A moment as machines write it, e.g. `2026-11-26T19:28:07Z`; empty for one that no calendar has.
#[must_use]
pub fn iso(millis: f64) -> String {
    /// The last millisecond that `Date` counts to; it throws for more.
    const LAST: f64 = 8.64e15;
    if !millis.is_finite() || millis.abs() > LAST {
        return String::new();
    }
    let written = String::from(Date::new(&JsValue::from(millis)).to_iso_string());
    written.get(..19).map(|seconds| [seconds, "Z"].concat()).unwrap_or(written)
}

/// Time of day in the user's zone, e.g. `14:28`.
#[must_use]
pub fn time_of_day(locale: &'static str, millis: f64) -> String {
    write(locale, Form::Clock, &JsValue::from(millis))
}

fn write(locale: &'static str, form: Form, value: &JsValue) -> String {
    let known = WRITERS.with_borrow(|writers| {
        let found = writers.iter().find(|(of, kind, _)| *of == locale && *kind == form);
        found.map(|(_, _, writer)| writer.clone())
    });
    let writer = known.unwrap_or_else(|| {
        let writer = make(locale, form);
        WRITERS.with_borrow_mut(|writers| writers.push((locale, form, writer.clone())));
        writer
    });
    let written = writer.call1(&JsValue::UNDEFINED, value);
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn make(locale: &str, form: Form) -> Function {
    let locales = Array::of1(&JsValue::from_str(locale));
    let options = Object::new();
    let set = |key: &str, value: JsValue| {
        Reflect::set(&options, &JsValue::from_str(key), &value).ok();
    };
    let (has_day, more) = match form {
        Form::Number(digits) => {
            set("maximumFractionDigits", JsValue::from(digits));
            return Intl::NumberFormat::new(&locales, &options).format();
        }
        Form::Day => (true, Some(("weekday", "short"))),
        Form::Second => (true, Some(("second", "2-digit"))),
        Form::Clock => (false, None),
        Form::Utc => (false, Some(("timeZone", "UTC"))),
        Form::UtcDay => (true, Some(("timeZone", "UTC"))),
    };
    let clock = [("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];
    let day = [("day", "numeric"), ("month", "short")];
    let day = day.into_iter().filter(|_| has_day);
    for (key, value) in clock.into_iter().chain(day).chain(more) {
        set(key, JsValue::from_str(value));
    }
    Intl::DateTimeFormat::new(&locales, &options).format()
}
