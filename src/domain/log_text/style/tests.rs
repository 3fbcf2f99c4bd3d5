//! Colours and signs of a terminal.

use super::*;

fn after(parameters: &str) -> Look {
    let mut look = Look::default();
    look.apply(parameters);
    look
}

fn ink(parameters: &str) -> Option<u8> {
    after(parameters).ink.map(Ink::number)
}

#[test]
fn sixteen_colours_are_themselves() {
    assert_eq!(
        (ink("31"), ink("92"), ink("1;34"), ink("31;39")),
        (Some(1), Some(10), Some(4), None)
    );
    assert_eq!(after("44").paper.map(Ink::number), Some(4));
    assert_eq!(after("103").paper.map(Ink::number), Some(11));
}

#[test]
fn more_colours_are_the_nearest_of_them() {
    assert_eq!((ink("38;5;9"), ink("38;5;196"), ink("38;5;28")), (Some(9), Some(9), Some(2)));
    assert_eq!((ink("38;5;232"), ink("38;5;244"), ink("38;5;255")), (Some(0), Some(8), Some(15)));
    // Orange, a dark cyan, violet.
    assert_eq!(ink("38;2;255;135;0"), Some(11));
    assert_eq!(ink("38:2::0:120:120"), Some(6));
    assert_eq!((ink("38:2:180:0:170"), ink("38:5:21")), (Some(5), Some(12)));
    // What follows a colour still counts.
    assert!(after("38;5;9;1").marks().eq(["bold"]));
}

#[test]
fn emphasis_comes_and_goes() {
    assert!(after("1;3;4").marks().eq(["bold", "italic", "underlined"]));
    assert!(after("1;2;4;22").marks().eq(["underlined"]));
    assert_eq!(after("1;31;44;0"), Look::default());
    assert_eq!(after("1;31;;"), Look::default());
}

#[test]
fn nonsense_changes_nothing() {
    for parameters in ["38", "38;5", "38;2;1", "38;5;999", "x", "999", "38;7", "10;11", "58:2"] {
        assert_eq!(after(parameters), Look::default(), "{parameters}");
    }
}
