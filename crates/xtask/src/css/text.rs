//! Rules for the text of style files, and making it shorter.

use anyhow::{Result, bail};
use cssparser::{ParseError, Parser, Token};

use super::sources::Source;

/// At-rules that mean the same inside a nested block. Those that define something for the whole
/// page (`@keyframes`, `@font-face`, `@property`, …) are dropped or unscoped there.
const NESTABLE: [&str; 4] = ["media", "container", "supports", "starting-style"];

/// # Errors
/// When the file cannot be nested under its component's class and mean the same.
pub(super) fn check_component(source: &Source) -> Result<()> {
    check_balanced(source)?;
    for piece in pieces(&source.text) {
        let Kind::AtRule(name) = piece.kind else { continue };
        if !NESTABLE.contains(&name.as_str()) {
            bail!(
                "{}: @{name} defines something for the whole page, so it does not work inside a \
                 component's style; move it to style/base.css",
                source.path
            );
        }
    }
    Ok(())
}

/// # Errors
/// When a bracket is missing or too many: the wrapping block would end early or swallow the next.
pub(super) fn check_balanced(source: &Source) -> Result<()> {
    // With one bracket more, exactly that one must have no partner.
    let text = format!("{}\n}}", source.text);
    let all = pieces(&text).into_iter();
    let unmatched: Vec<usize> =
        all.filter(|piece| piece.kind == Kind::Unmatched).map(|piece| piece.line).collect();
    match unmatched.as_slice() {
        [line] if *line == text.lines().count() => Ok(()),
        [] => bail!("{}: a closing bracket is missing, or a comment or a text", source.path),
        [line, ..] => bail!("{}:{line}: a bracket is closed that was not opened", source.path),
    }
}

/// The same style sheet without comments and with blanks only where they mean something.
pub(super) fn minify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = "";
    for piece in pieces(text) {
        match piece.kind {
            Kind::Blank => gap = " ",
            // A comment alone keeps two tokens apart without being the descendant combinator.
            Kind::Comment if gap.is_empty() => gap = "/**/",
            Kind::Comment => {}
            _ => {
                if needs_gap(&out, piece.text) {
                    out.push_str(gap);
                }
                gap = "";
                out.push_str(piece.text);
            }
        }
    }
    out
}

/// Whether a blank may mean something between these two, in a selector or in a value.
fn needs_gap(before: &str, after: &str) -> bool {
    const LOOSE: [char; 4] = ['{', '}', ';', ','];
    let is_loose = |c: Option<char>| c.is_none_or(|c| LOOSE.contains(&c));
    // `--x: ;` has an empty value; not every browser takes it without the blank.
    let is_value = before.ends_with(':');
    !is_loose(before.chars().next_back()) && (is_value || !is_loose(after.chars().next()))
}

/// A token, or the end of a block.
struct Piece<'i> {
    text: &'i str,
    kind: Kind,
    /// From 1.
    line: usize,
}

#[derive(PartialEq, Eq)]
enum Kind {
    AtRule(String),
    Blank,
    Comment,
    /// Of a bracket that was not opened, or of a text or an address that is not closed.
    Unmatched,
    Other,
}

/// All tokens in order, brackets included.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    collect(&mut Parser::new(text), &mut all);
    all
}

fn collect<'i>(parser: &mut Parser<'i>, all: &mut Vec<Piece<'i>>) {
    loop {
        let start = parser.position();
        let line = parser.current_source_location().line as usize + 1;
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
        all.push(Piece { text: parser.slice_from(start), kind: kind(&token), line });
        if opens_block(&token) {
            let text = nested(parser, all);
            all.push(Piece { text, kind: Kind::Other, line });
        }
    }
}

/// Collects what a bracket holds and returns the closing one, empty at the end of the text.
fn nested<'i>(parser: &mut Parser<'i>, all: &mut Vec<Piece<'i>>) -> &'i str {
    let mut inner_end = parser.position();
    let inner: Result<(), ParseError<()>> = parser.parse_nested_block(|block| {
        collect(block, all);
        inner_end = block.position();
        Ok(())
    });
    // The only error is a nesting deeper than the parser takes; then the block stays one piece.
    inner.ok();
    parser.slice_from(inner_end)
}

fn kind(token: &Token<'_>) -> Kind {
    match token {
        Token::AtKeyword(name) => Kind::AtRule(name.to_ascii_lowercase()),
        Token::WhiteSpace(_) => Kind::Blank,
        Token::Comment(_) => Kind::Comment,
        Token::CloseCurlyBracket
        | Token::CloseSquareBracket
        | Token::CloseParenthesis
        | Token::BadString(_)
        | Token::BadUrl(_) => Kind::Unmatched,
        _ => Kind::Other,
    }
}

fn opens_block(token: &Token<'_>) -> bool {
    use Token::{CurlyBracketBlock, Function, ParenthesisBlock, SquareBracketBlock};
    matches!(token, CurlyBracketBlock | SquareBracketBlock | ParenthesisBlock | Function(_))
}
