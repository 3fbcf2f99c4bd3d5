//! What is said of a log that is not shown whole.

use super::kept;
use crate::domain::log_tail::LeftOut;
use crate::i18n::Language;

#[test]
fn what_is_left_out_is_said() {
    let whole = LeftOut::default();
    let say =
        |first, end, left_out| kept(Language::English, first, end, left_out, |n| n.to_string());
    assert_eq!(say(0, 1, whole), "1 line.");
    assert_eq!(
        say(100, 300, whole),
        "Shown and searched are the last 200 of 300 lines. The download has them all."
    );
    let missing = LeftOut { bytes: 372 << 20, lines: 50 };
    assert_eq!(
        say(50, 300, missing),
        "Shown and searched are the last 250 of 300 lines. The portal keeps 32\u{a0}MiB of a log at most: \
         its first 372\u{a0}MiB are missing, also from the download."
    );
    // Of one line without end.
    let missing = LeftOut { lines: 0, ..missing };
    assert!(say(0, 1, missing).starts_with("1 line. The portal keeps 32\u{a0}MiB"));
    assert!(
        kept(Language::French, 0, 1, missing, |n| n.to_string())
            .contains("ses 372 premiers\u{a0}Mio manquent")
    );
}
