//! Every time that is read is the instant that an independent library reads.

use jiff::Timestamp;
use proptest::prelude::*;

use super::{Moment, Rough, Span};
use crate::domain::strategies::{holds, pieces};

fn by_jiff(text: &str) -> Option<f64> {
    let timestamp: Timestamp = text.parse().ok()?;
    Some(timestamp.as_nanosecond() as f64 / 1e6)
}

fn same(read: Option<f64>, expected: Option<f64>) -> bool {
    match (read, expected) {
        (Some(read), Some(expected)) => (read - expected).abs() < 0.1,
        (None, None) => true,
        _ => false,
    }
}

#[test]
fn times_of_any_precision_and_offset() {
    let second = proptest::option::of((0..60_u32, "(\\.[0-9]{1,9})?"));
    let offset = prop_oneof![2 => Just("Z".to_owned()), 1 => "[+-]([01][0-9]|2[0-3]):[0-5][0-9]"];
    // Days and hours that no calendar has among them: unknown, not some other day.
    let dates = prop_oneof![
        3 => (1..9998_u32, 0..14_u32, 0..33_u32),
        1 => ((1..99_u32).prop_map(|century| century * 100), Just(2), 28..31_u32),
        1 => (1..9998_u32, 2..3_u32, 28..31_u32),
    ];
    let fields = (dates, 0..25_u32, 0..61_u32);
    holds((fields, second, offset), |(((year, month, day), hour, minute), second, offset)| {
        let seconds = second.map(|(second, part)| format!(":{second:02}{part}"));
        let seconds = seconds.unwrap_or_default();
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{seconds}{offset}");
        let read = Moment::parse(&text).map(|moment| moment.0);
        assert!(same(read, by_jiff(&text)), "{text}: {read:?}, by jiff {:?}", by_jiff(&text));
    });
}

#[test]
fn any_text_is_read_or_not() {
    const PARTS: &[&str] =
        &["2026", "-", "01", "31", "T", ":", "23", "59", ".5", "Z", "+", "9223372036854775807"];
    holds(pieces(PARTS), |text| {
        let read = Moment::parse(&text);
        assert!(read.is_none_or(|moment| moment.0.is_finite()), "{text}: {read:?}");
    });
}

#[test]
fn no_field_is_too_large_to_be_refused() {
    holds((0..6_usize, any::<u64>()), |(place, large)| {
        let mut fields = ["2026", "01", "05", "10", "00", "07"].map(str::to_owned);
        fields[place] = large.to_string();
        let [year, month, day, hour, minute, second] = fields;
        let text = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
        assert!(large < 10_000 || Moment::parse(&text).is_none(), "{text}");
    });
}

#[test]
fn a_span_loses_less_than_its_smaller_unit() {
    holds(prop_oneof![0.0..400_000.0, any::<f64>()], |seconds| {
        let shown = match Span(seconds).rough() {
            Rough::Seconds(seconds) => (f64::from(seconds), 1.0),
            Rough::Minutes(minutes) => (f64::from(minutes) * 60.0, 60.0),
            Rough::Hours(hours, minutes) => (f64::from(hours * 60 + minutes) * 60.0, 60.0),
            Rough::Days(days, hours) => (f64::from(days * 24 + hours) * 3600.0, 3600.0),
        };
        if (0.0..f64::from(u32::MAX)).contains(&seconds) {
            assert!((0.0..shown.1).contains(&(seconds - shown.0)), "{seconds}: {shown:?}");
        }
    });
}
