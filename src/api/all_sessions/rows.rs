//! The rows of a JSON list, one after the other. A row as the platform writes it, texts without escapes, is read where
//! it stands: as a tree of values a list of 10,000 takes four times as long. Any other row is read as one.

use std::borrow::Cow;

use serde_json::Value;

use crate::api::fields::{Fields, said};

/// The keys of a row (contract 2.3).
const KEYS: [&str; 4] = ["userid", "type", "status", "startTime"];

/// A row's texts in the order of [`KEYS`]; `None` for what it does not say.
pub(super) type Texts<'a> = [Option<Cow<'a, str>>; 4];

/// A row of the list.
#[derive(Debug, PartialEq)]
pub(super) enum Row<'a> {
    /// What a session's row says.
    Session(Texts<'a>),
    /// No object.
    Odd,
}

/// It is no list, or breaks off.
#[derive(Debug, PartialEq)]
pub(super) struct Broken;

/// Goes through a list.
pub(super) struct Rows<'a> {
    text: &'a str,
    at: usize,
    is_begun: bool,
    is_over: bool,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, is_begun: false, is_over: false }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes behind a byte, and the space before and after it, if it is the next.
    fn eat(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_next = self.byte() == Some(byte);
        if is_next {
            self.at += 1;
            self.skip_space();
        }
        is_next
    }

    fn row(&mut self) -> Result<Option<Row<'a>>, Broken> {
        if !self.is_begun {
            self.is_begun = true;
            if !self.eat(b'[') {
                return Err(Broken);
            }
            if self.eat(b']') {
                return self.end();
            }
        } else if !self.eat(b',') {
            return if self.eat(b']') { self.end() } else { Err(Broken) };
        }
        let begin = self.at;
        if let Some(texts) = self.plain() {
            return Ok(Some(Row::Session(texts)));
        }
        self.at = begin;
        self.any().map(Some)
    }

    fn end(&mut self) -> Result<Option<Row<'a>>, Broken> {
        self.is_over = true;
        if self.at == self.text.len() { Ok(None) } else { Err(Broken) }
    }

    /// An object of texts without escapes.
    fn plain(&mut self) -> Option<Texts<'a>> {
        let mut texts = Texts::default();
        if !self.eat(b'{') {
            return None;
        }
        if self.eat(b'}') {
            return Some(texts);
        }
        loop {
            let key = self.plain_text()?;
            if !self.eat(b':') {
                return None;
            }
            let value = self.plain_text()?;
            if let Some((_, text)) = KEYS.iter().zip(&mut texts).find(|(known, _)| **known == key) {
                *text = said(value).map(Cow::Borrowed);
            }
            if self.eat(b'}') {
                return Some(texts);
            }
            if !self.eat(b',') {
                return None;
            }
        }
    }

    fn plain_text(&mut self) -> Option<&'a str> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let begin = self.at + 1;
        let rest = self.text.as_bytes().get(begin..)?;
        let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20))?;
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        self.at = begin + length + 1;
        self.text.get(begin..begin + length)
    }

    /// Any value.
    fn any(&mut self) -> Result<Row<'a>, Broken> {
        let begin = self.at;
        self.skip_value();
        let value = self.text.get(begin..self.at).and_then(|text| serde_json::from_str(text).ok());
        let value: Value = value.ok_or(Broken)?;
        let Some(fields) = Fields::of(&value) else { return Ok(Row::Odd) };
        Ok(Row::Session(KEYS.map(|key| fields.text(key).map(|text| Cow::Owned(text.to_owned())))))
    }

    /// Goes to the comma or the bracket that follows a value.
    fn skip_value(&mut self) {
        let (mut depth, mut is_text, mut is_escaped) = (0_u32, false, false);
        while let Some(byte) = self.byte() {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' if is_text => is_escaped = true,
                b'"' => is_text = !is_text,
                _ if is_text => {}
                b'[' | b'{' => depth += 1,
                b',' | b']' if depth == 0 => return,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
        }
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Result<Row<'a>, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let row = self.row();
        self.is_over |= row.is_err();
        row.transpose()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
