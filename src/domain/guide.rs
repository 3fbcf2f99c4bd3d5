//! The guide: words and links, kept apart from the program because most visits do not need them
//! (`public/guide/`).

/// The guide in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// What it is for.
    pub lead: Vec<Span>,
    /// Its questions, in order.
    pub sections: Vec<Section>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Names it in addresses: `guide#types`.
    pub id: String,
    /// The question.
    pub title: String,
    /// The answer.
    pub blocks: Vec<Block>,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(Vec<Span>),
    /// Points in no order.
    List(Vec<Vec<Span>>),
    /// Points in order.
    Steps(Vec<Vec<Span>>),
    /// A table; the first cell of a row names it.
    Table {
        /// What it lists.
        caption: String,
        /// The columns' names.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// Ways on, e.g. into a pre-filled form: text and address.
    Links(Vec<(String, String)>),
    /// Lines for a shell or for Python.
    Code(String),
    /// What must not be overlooked.
    Note(Vec<Span>),
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Plain.
    Plain(String),
    /// Stressed.
    Strong(String),
    /// A path or a command.
    Code(String),
    /// A link: text and address.
    Link(String, String),
}

/// Reads the three marks of the guide's text: `` `code` ``, `**strong**` and `[text](address)`. A mark
/// that is not closed is plain text.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['`', '*', '[']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        if let Some((span, after)) = marked(from) {
            if !plain.is_empty() {
                spans.push(Span::Plain(std::mem::take(&mut plain)));
            }
            spans.push(span);
            rest = after;
        } else {
            let (mark, after) = from.split_at(1);
            plain.push_str(mark);
            rest = after;
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        spans.push(Span::Plain(plain));
    }
    spans
}

/// The marked piece that a text begins with, and what follows it.
fn marked(text: &str) -> Option<(Span, &str)> {
    if let Some(inside) = text.strip_prefix("**") {
        let (strong, after) = inside.split_once("**")?;
        return Some((Span::Strong(strong.to_owned()), after));
    }
    if let Some(inside) = text.strip_prefix('`') {
        let (code, after) = inside.split_once('`')?;
        return Some((Span::Code(code.to_owned()), after));
    }
    let (label, after) = text.strip_prefix('[')?.split_once("](")?;
    let (href, after) = after.split_once(')')?;
    Some((Span::Link(label.to_owned(), href.to_owned()), after))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_marks() {
        let read = spans("Save in `/arc`, **always**, see [here](guide#data).");
        let text = |text: &str| text.to_owned();
        assert_eq!(
            read,
            [
                Span::Plain(text("Save in ")),
                Span::Code(text("/arc")),
                Span::Plain(text(", ")),
                Span::Strong(text("always")),
                Span::Plain(text(", see ")),
                Span::Link(text("here"), text("guide#data")),
                Span::Plain(text(".")),
            ]
        );
    }

    #[test]
    fn marks_that_are_not_closed_are_text() {
        for text in ["2 * 3", "a ` b", "[x] (y)", "**x", "", "é[", "*"] {
            let plain = if text.is_empty() { vec![] } else { vec![Span::Plain(text.to_owned())] };
            assert_eq!(spans(text), plain, "{text}");
        }
    }
}
