//! The guide's marks: nothing of the text is lost, and what is written is read back.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Span, spans};
use crate::domain::strategies::{holds, pieces};

fn written(spans: &[Span]) -> String {
    let piece = |span: &Span| match span {
        Span::Plain(text) => text.clone(),
        Span::Strong(text) => format!("**{text}**"),
        Span::Code(text) => format!("`{text}`"),
        Span::Link(text, href) => format!("[{text}]({href})"),
    };
    spans.iter().map(piece).collect()
}

#[test]
fn no_text_loses_a_character() {
    holds(pieces(&["a", "é", "**", "*", "`", "[", "]", "](", "(", ")", " "]), |text| {
        let read = spans(&text);
        assert_eq!(written(&read), text);
        let is_plain = |span: &Span| matches!(span, Span::Plain(_));
        assert!(read.windows(2).all(|pair| !pair.iter().all(is_plain)), "{text}: {read:?}");
        assert!(!read.contains(&Span::Plain(String::new())), "{text}: {read:?}");
    });
}

#[test]
fn what_is_written_is_read_back() {
    let text = || "[a-zé .,/#?=]{1,9}";
    let mark = prop_oneof![
        text().prop_map(Span::Strong),
        text().prop_map(Span::Code),
        (text(), text()).prop_map(|(text, href)| Span::Link(text, href)),
    ];
    let plain = text().prop_map(Span::Plain);
    holds(vec((plain, mark), 0..6), |pairs| {
        let wanted: Vec<Span> = pairs.into_iter().flat_map(|(plain, mark)| [plain, mark]).collect();
        assert_eq!(spans(&written(&wanted)), wanted);
    });
}
