//! The text that is sent.

use super::*;

fn bundle() -> Bundle {
    Bundle {
        title: "For the support".to_owned(),
        colon: ": ",
        user: "User",
        facts: vec![
            ("User".to_owned(), "ada@uni.example".to_owned()),
            ("Session".to_owned(), "galaxy".to_owned()),
            ("Type".to_owned(), String::new()),
            ("Problem".to_owned(), "no pod k3x9a0bq of ada@uni.example\nType: faked".to_owned()),
        ],
        sections: vec![Section {
            heading: "Log".to_owned(),
            body: "\u{1b}[31mtoken=abc\u{1b}[0m\n\nSession: faked".to_owned(),
        }],
    }
}

#[test]
fn facts_sections_and_no_secret() {
    let text = bundle().text(&["k3x9a0bq".to_owned()]);
    let shown = "For the support\n\nUser: ada@uni.example\nSession: galaxy\nProblem: no pod ••• of ••• Type: faked\n\nLog\n    token=•••\n    \n    Session: faked\n";
    assert_eq!(text, shown);
}

#[test]
fn endless_lines_are_cut_and_say_so() {
    let body = format!("{}\nshort", "word ".repeat(300_000));
    let section = Section { heading: "Log".to_owned(), body };
    let text = Bundle { sections: vec![section], ..Bundle::default() }.text(&[]);
    assert!(text.len() < 2000, "{}", text.len());
    assert!(text.contains("word […1500000]\n    short\n"), "{text}");
    let one_word = format!("{} end", "x".repeat(1500));
    let section = Section { heading: "Log".to_owned(), body: one_word };
    let text = Bundle { sections: vec![section], ..Bundle::default() }.text(&[]);
    assert!(text.contains("    […1504]\n"), "{text}");
}

#[test]
fn the_end_of_a_log() {
    assert_eq!(end_of_log("a\nb\n\n"), End { text: "a\nb", shown: 2, all: 2 });
    assert_eq!(end_of_log(""), End { text: "", shown: 0, all: 0 });
    let log: String = (0..500).map(|line| format!("{line}\n")).collect();
    let end = end_of_log(&log);
    assert_eq!((end.shown, end.all), (200, 500));
    assert!(end.text.starts_with("300\n") && end.text.ends_with("499"));
}

#[test]
fn the_end_of_an_endless_log_begins_with_a_line_or_a_word() {
    let line = "é".repeat(300_000);
    let log = [line.as_str(); 4].join("\n");
    let end = end_of_log(&log);
    assert_eq!((end.text, end.shown, end.all), (line.as_str(), 1, 4));
    let one = format!("{} end", "x".repeat(2_000_000));
    assert_eq!(end_of_log(&one).text, "end");
    assert_eq!(end_of_log(&"x".repeat(2_000_000)).text, "");
}

#[test]
fn every_system_takes_the_name_of_the_file() {
    assert_eq!(
        file_name("galaxy-1", "2026-11-26T19:28:07Z"),
        "support-galaxy-1-2026-11-26T192807Z.txt"
    );
    assert_eq!(file_name("../é:x", "t"), "support------x-t.txt");
}

#[test]
fn without_a_session_there_are_facts_alone_and_the_addresss_name_passes_for_none() {
    let name = "x\nUser: faked token=abc k3x9a0bq";
    let facts = vec![("Session".to_owned(), name.to_owned())];
    let bundle = Bundle { facts, sections: Vec::new(), ..bundle() };
    let text = bundle.text(&["k3x9a0bq".to_owned()]);
    assert_eq!(text, "For the support\n\nSession: x User: faked token=••• •••\n");
}
