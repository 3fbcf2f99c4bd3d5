//! What holds for both languages.

use super::*;

#[test]
fn tags_of_browsers() {
    assert_eq!(Language::from_tag("fr-CA"), Language::French);
    assert_eq!(Language::from_tag("FR"), Language::French);
    assert_eq!(Language::from_tag("de"), Language::English);
    assert_eq!(Language::from_tag(""), Language::English);
}

#[test]
fn plurals_follow_each_language() {
    let (en, fr) = (Language::English.messages(), Language::French.messages());
    assert_eq!((en.cores)("1", 1.0), "1\u{a0}core");
    assert_eq!((en.cores)("0", 0.0), "0\u{a0}cores");
    // French counts zero and fractions below two in the singular.
    assert_eq!((fr.cores)("0", 0.0), "0\u{a0}cœur");
    assert_eq!((fr.cores)("1,5", 1.5), "1,5\u{a0}cœur");
    assert_eq!((fr.cores)("2", 2.0), "2\u{a0}cœurs");
    let (en, fr) = (Language::English.browse(), Language::French.browse());
    assert_eq!(((en.all)(1), (en.all)(2)), ("1 session".to_owned(), "2 sessions".to_owned()));
    assert_eq!((fr.all)(1), "1\u{a0}session");
    assert_eq!((fr.all)(2), "2\u{a0}sessions");
}

#[test]
fn french_punctuation_stays_with_its_word() {
    let sources = [
        include_str!("admin/fr.rs"),
        include_str!("aside/fr.rs"),
        include_str!("browse/fr.rs"),
        include_str!("commands.rs"),
        include_str!("chooser/fr.rs"),
        include_str!("ending.rs"),
        include_str!("fr.rs"),
        include_str!("news.rs"),
        include_str!("types.rs"),
        include_str!("finder.rs"),
        include_str!("guidance.rs"),
        include_str!("history/fr.rs"),
        include_str!("launch.rs"),
        include_str!("launching.rs"),
        include_str!("remembered.rs"),
        include_str!("resources.rs"),
        include_str!("session_access/fr.rs"),
        include_str!("session_overview/fr.rs"),
        include_str!("session_usage.rs"),
        include_str!("support/fr.rs"),
        include_str!("session_page/fr.rs"),
        include_str!("starting/fr.rs"),
        include_str!("waiting.rs"),
        include_str!("time_left.rs"),
        include_str!("../../public/guide/fr.json"),
    ];
    for (line, text) in sources.into_iter().flat_map(str::lines).enumerate() {
        let is_code = text.trim_start().starts_with("//");
        for loose in [" ?", " ;", " : ", " »", "« "] {
            assert!(is_code || !text.contains(loose), "{line}: {loose} in {text}");
        }
    }
}

#[test]
fn a_chart_in_words_tells_what_was_read_and_no_bounds() {
    let summary = |language: Language| (language.session_usage().summary)("1", "3", "2");
    assert_eq!(summary(Language::French), "Minimum 1, maximum 3, moyenne 2.");
    assert_eq!(summary(Language::English), "Lowest 1, highest 3, on average 2.");
}
