//! A text for the support, that its user can read and send: what is known of a session and of the portal, without
//! what would let somebody else in.

use std::borrow::Cow;

pub mod masking;
pub mod plain;

/// As many of a log's last lines as tell how a program ended.
const LOG_LINES: usize = 200;

/// Characters of a line that are written: one that is longer is data.
const LONGEST: usize = 1000;

/// Bytes of a log that are looked at: more would be felt.
const MOST_BYTES: usize = 1_000_000;

/// What is told, in the user's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// The first line.
    pub title: String,
    /// What stands between a name and its value: French has a space in front of a colon.
    pub colon: &'static str,
    /// What is known, each with its name; an empty value is left out.
    pub facts: Vec<(String, String)>,
    /// The name of the fact that tells who the user is: on some platforms users are named by their e-mail address,
    /// and the support must know who asks.
    pub user: &'static str,
    /// What the platform and the program wrote.
    pub sections: Vec<Section>,
}

/// A text of the platform or a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is.
    pub heading: String,
    /// As it came.
    pub body: String,
}

impl Bundle {
    /// The whole text. `secrets` are what the portal knows to be some: ids and tokens of sessions; whatever else
    /// looks like one is masked, too.
    #[must_use]
    pub fn text(&self, secrets: &[String]) -> String {
        let mut text = self.title.clone();
        text.push_str("\n\n");
        for (name, value) in self.facts.iter().filter(|(_, value)| !value.is_empty()) {
            // One line each, so that no value can pass for the next fact.
            let value = value.replace(['\n', '\r'], " ");
            let value = match name == self.user {
                true => safe(&value, |text| masking::mask_but_mail(text, secrets)),
                false => safe(&value, |text| masking::mask(text, secrets)),
            };
            for part in [name, self.colon, &value, "\n"] {
                text.push_str(part);
            }
        }
        for Section { heading, body } in &self.sections {
            for part in ["\n", heading, "\n"] {
                text.push_str(part);
            }
            // Indented, so that nothing in it can pass for a heading.
            for line in safe(body, |text| masking::mask(text, secrets)).split('\n') {
                for part in ["    ", line, "\n"] {
                    text.push_str(part);
                }
            }
        }
        text
    }
}

/// A text that everybody may read: without terminal codes, invisible characters, secrets and endless lines.
fn safe(text: &str, mask: impl Fn(&str) -> String) -> String {
    let plain = plain::plain(text);
    let lines: Vec<Cow<'_, str>> = plain.split('\n').map(shortened).collect();
    mask(&lines.join("\n"))
}

/// A line that says where it was cut, and how long it was. It is cut behind a word: the beginning of one may be
/// that of a secret, which would not be found any more.
fn shortened(line: &str) -> Cow<'_, str> {
    let Some((at, _)) = line.char_indices().nth(LONGEST) else { return Cow::Borrowed(line) };
    let kept = line.get(..at).unwrap_or_default();
    let kept = kept.trim_end_matches(|c: char| !c.is_whitespace());
    Cow::Owned([kept, "[…", &line.chars().count().to_string(), "]"].concat())
}

/// The end of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End<'a> {
    /// Its last lines.
    pub text: &'a str,
    /// How many they are.
    pub shown: usize,
    /// How many the text has.
    pub all: usize,
}

/// The last lines of a log: [`LOG_LINES`], or as many as are in its last megabyte.
#[must_use]
pub fn end_of_log(log: &str) -> End<'_> {
    let log = log.trim_end_matches(['\n', '\r']);
    let all = log.lines().count();
    let from = log.rmatch_indices('\n').nth(LOG_LINES - 1).map_or(0, |(at, _)| at + 1);
    let text = last_bytes(log.get(from..).unwrap_or_default());
    End { text, shown: text.lines().count(), all }
}

/// The end of a text from a new line on, or at least from a new word: the rest of one may be that of a secret.
fn last_bytes(text: &str) -> &str {
    let Some(mut from) = text.len().checked_sub(MOST_BYTES).filter(|from| *from > 0) else {
        return text;
    };
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let end = text.get(from..).unwrap_or_default();
    let next = end.find('\n').or_else(|| end.find(char::is_whitespace));
    next.and_then(|at| end.get(at + 1..)).unwrap_or_default()
}

/// The name of a file with the text about a session, with the time as machines write it. Whatever the session is
/// called, every system takes it.
#[must_use]
pub fn file_name(session: &str, time: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let session: String = session.chars().take(63).map(plain).collect();
    let time: String = time.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    ["support-", &session, "-", &time, ".txt"].concat()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
