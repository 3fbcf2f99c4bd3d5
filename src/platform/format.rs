//! Numbers and dates as the browser's `Intl` writes them: no language data in the download.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        Reflect::set(&options, &JsValue::from_str(key), value).ok();
    }
    options
}

fn locales(locale: &str) -> Array {
    Array::of1(&JsValue::from_str(locale))
}

/// A number with at most `digits` after the decimal mark.
#[must_use]
pub fn number(locale: &str, value: f64, digits: u8) -> String {
    let options = options(&[("maximumFractionDigits", JsValue::from(digits))]);
    let format = Intl::NumberFormat::new(&locales(locale), &options);
    let written = format.format().call1(&JsValue::UNDEFINED, &JsValue::from(value));
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Weekday, day and time in the user's zone, e.g. `Thu., Nov. 26, 14:28`.
#[must_use]
pub fn day_and_time(locale: &str, millis: f64) -> String {
    moment(locale, millis, &[("weekday", "short")])
}

/// Day and time to the second in the user's zone, e.g. `Nov. 26, 14:28:07`.
#[must_use]
pub fn time_with_seconds(locale: &str, millis: f64) -> String {
    moment(locale, millis, &[("second", "2-digit")])
}

fn moment(locale: &str, millis: f64, more: &[(&str, &str)]) -> String {
    let common = [
        ("day", "numeric"),
        ("month", "short"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ];
    let pairs: Vec<_> =
        common.iter().chain(more).map(|(key, value)| (*key, JsValue::from_str(value))).collect();
    let format = Intl::DateTimeFormat::new(&locales(locale), &options(&pairs));
    let date = js_sys::Date::new(&JsValue::from(millis));
    let written = format.format().call1(&JsValue::UNDEFINED, &date);
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
