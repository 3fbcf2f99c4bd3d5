//! What holds of any history and of any text.

use proptest::prelude::*;

use super::*;
use crate::domain::history::MOST;
use crate::domain::history::room::MOST_BYTES;
use crate::domain::history::strategies::histories;
use crate::domain::strategies::{holds, pieces};

#[test]
fn what_is_kept_comes_back() {
    holds(histories(), |history| assert_eq!(History::decode(&history.encode()), history));
}

#[test]
fn any_text_is_read_and_what_is_read_is_kept() {
    let text = pieces(&[
        "d=7",
        "&",
        "o=failed",
        "f=1000",
        "n=",
        "\t",
        "\n",
        "v=1",
        "type=notebook",
        "=",
        "%",
        "%zz",
        "b=-5",
        "9",
    ]);
    holds(prop_oneof![text, any::<String>()], |text| {
        let history = History::decode(&text);
        assert_eq!(History::decode(&history.encode()), history, "{text}");
    });
}

#[test]
fn it_never_grows_beyond_its_bounds() {
    let line = |nth: u32, outcome: &str, words: &str| {
        format!("d=7&o={outcome}&f={nth}&b={nth}&n=a{nth}&w={words}\tv=1&type=notebook\n")
    };
    let many: String = (0..600).map(|nth| line(nth, "finished", "")).collect();
    let live = line(0, "running", "").replace("&b=0", "");
    let kept = History::decode(&(live.clone() + &many));
    assert_eq!(kept.0.len(), MOST);
    // What runs stays, and of the others those that ended last.
    assert_eq!(kept.0.first().map(|past| past.outcome), Some(Outcome::Running));
    assert_eq!(kept.0.get(1).map(|past| past.name.as_str()), Some("a101"));
    let long = "w".repeat(2000);
    let large: String = (0..200).map(|nth| line(nth, "finished", &long)).collect();
    let kept = History::decode(&(live + &large)).encode();
    assert!((MOST_BYTES - 4000..=MOST_BYTES).contains(&kept.len()), "{}", kept.len());
}
