//! Rows of events and their order.

use super::*;

fn event(reason: &str, first: Option<f64>, last: Option<f64>) -> Event {
    let [first, last] = [first, last].map(|time| time.map(Moment));
    Event {
        is_warning: reason == "Failed",
        reason: reason.into(),
        message: String::new(),
        first,
        last,
    }
}

fn reasons(order: &str) -> String {
    let events = vec![
        event("Pulling", Some(2.0), Some(3.0)),
        event("Scheduled", None, None),
        event("Failed", Some(1.0), Some(9.0)),
    ];
    let told = ordered(Told::of(events), Order::from_word(order));
    told.iter().map(|told| told.event.reason.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_sorted_and_those_without_a_time_come_last() {
    assert_eq!(reasons(""), "Pulling Scheduled Failed");
    assert_eq!(reasons("first"), "Failed Pulling Scheduled");
    assert_eq!(reasons("-last"), "Failed Pulling Scheduled");
    assert_eq!(reasons("-first"), "Pulling Failed Scheduled");
    assert_eq!(reasons("kind"), "Failed Pulling Scheduled");
    assert_eq!(reasons("-event"), "Scheduled Pulling Failed");
}

#[test]
fn words_of_orders_lead_back() {
    for column in Column::ALL {
        for is_falling in [false, true] {
            let order = Order { column, is_falling };
            assert_eq!(Order::from_word(&order.word()), Some(order));
        }
    }
    assert_eq!(Order::from_word("--last"), None);
}

#[test]
fn a_head_is_pressed_three_times() {
    let first = Order::after_press(None, Column::Last);
    let second = Order::after_press(first, Column::Last);
    assert_eq!((first.unwrap().word(), second.unwrap().word()), ("last".into(), "-last".into()));
    assert_eq!(Order::after_press(second, Column::Last), None);
    assert_eq!(Order::after_press(second, Column::Kind).unwrap().word(), "kind");
}

#[test]
fn what_is_listed_twice_is_one_row() {
    let told = Told::of(vec![
        event("BackOff", Some(5.0), Some(6.0)),
        event("Pulled", None, None),
        event("BackOff", Some(2.0), Some(9.0)),
        event("BackOff", None, None),
    ]);
    assert_eq!(told.len(), 2);
    assert_eq!(
        (told[0].times, told[0].event.first, told[0].event.last),
        (3, Some(Moment(2.0)), Some(Moment(9.0)))
    );
    assert!(told[0].is_repeated() && !told[1].is_repeated());
}

#[test]
fn rows_without_end_are_bounded() {
    let many = (0..2_000).map(|n| event(&n.to_string(), None, None)).collect();
    assert_eq!(Told::of(many).len(), MOST_ROWS);
}
