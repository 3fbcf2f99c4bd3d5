//! The end of a log that comes in pieces, however long it is: what is before it is counted and let go.

use std::collections::VecDeque;

/// As many bytes of a log as are kept at most: shown, searched, downloaded. Kubernetes rotates a container's log at
/// 10 MiB; a platform that does not may send gigabytes, and a browser's program has 4 GB in all and ends without them.
pub const MOST_BYTES: usize = BLOCK * BLOCKS;

/// Bytes that are let go at a time: the end of a log that grows begins at the same place for some readings.
const BLOCK: usize = 4 * 1024 * 1024;

/// As many blocks are kept.
const BLOCKS: usize = 8;

/// How much of a log is before what is kept of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// In bytes; more than a `usize` has in a browser.
    pub bytes: u64,
    /// Whole lines.
    pub lines: usize,
}

impl LeftOut {
    /// Whether a text before which so much is missing begins with what is kept of another one: it is the same log,
    /// grown. Lines are counted: `bytes` are those that came, and in a text an id may be masked and what is not
    /// UTF-8 be marked, which moves all behind. Of a line without end, of which only the end is kept, no line end
    /// tells where that begins: there the bytes have to.
    #[must_use]
    pub fn goes_on(self, text: &str, before: Self, known: &str) -> bool {
        let Some(later) = self.bytes.checked_sub(before.bytes) else { return false };
        let bytes = usize::try_from(later).ok().and_then(|later| known.get(later..));
        let lines = behind(known, self.lines.saturating_sub(before.lines));
        [lines, bytes].into_iter().flatten().any(|rest| text.starts_with(rest))
    }

    /// As a text for other tabs; `None` when there is nothing.
    #[must_use]
    pub fn written(self) -> Option<String> {
        (self.bytes > 0).then(|| [self.bytes.to_string(), self.lines.to_string()].join(" "))
    }

    /// From such a text; nothing when it is none.
    #[must_use]
    pub fn read(text: Option<&str>) -> Self {
        let read = |text: &str| {
            let (bytes, lines) = text.split_once(' ')?;
            Some(Self { bytes: bytes.parse().ok()?, lines: lines.parse().ok()? })
        };
        text.and_then(read).unwrap_or_default()
    }
}

/// What is behind so many lines; `None` behind no line, or when there are fewer.
fn behind(text: &str, lines: usize) -> Option<&str> {
    // As bytes: a nanosecond each, however short the lines are, and up to 32 MiB are looked through.
    let mut ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    let (end, _) = ends.nth(lines.checked_sub(1)?)?;
    text.get(end + 1..)
}

/// What is kept of a log while it comes.
#[derive(Debug)]
pub struct LogTail {
    block: usize,
    /// The last one has room.
    blocks: VecDeque<Vec<u8>>,
    left_out: LeftOut,
    /// Whether a line begins behind it.
    is_at_line: bool,
}

impl Default for LogTail {
    fn default() -> Self {
        Self::of_blocks(BLOCK)
    }
}

impl LogTail {
    fn of_blocks(block: usize) -> Self {
        Self { block, blocks: VecDeque::new(), left_out: LeftOut::default(), is_at_line: true }
    }

    /// Takes what has come.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let room = self.blocks.back().map_or(0, |last| self.block.saturating_sub(last.len()));
            if room == 0 {
                // What is let go first makes room for what comes.
                if self.blocks.len() >= BLOCKS
                    && let Some(gone) = self.blocks.pop_front()
                {
                    self.let_go(&gone);
                }
                self.blocks.push_back(Vec::new());
                continue;
            }
            let (taken, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            if let Some(last) = self.blocks.back_mut() {
                last.extend_from_slice(taken);
            }
            bytes = rest;
        }
    }

    fn let_go(&mut self, bytes: &[u8]) {
        self.is_at_line = bytes.last() == Some(&b'\n');
        self.left_out.bytes += bytes.len() as u64;
        self.left_out.lines += bytes.iter().filter(|byte| **byte == b'\n').count();
    }

    /// All of it, or its end, from the beginning of a line on; and how much is before.
    #[must_use]
    pub fn into_text(mut self) -> (String, LeftOut) {
        if !self.is_at_line
            && let Some(first) = self.blocks.front()
            // Of a line without end a part is kept.
            && let Some(end) = first.iter().position(|byte| *byte == b'\n')
            && let Some((part, rest)) = first.split_at_checked(end + 1)
        {
            let (part, rest) = (part.to_vec(), rest.to_vec());
            self.let_go(&part);
            self.blocks.pop_front();
            self.blocks.push_front(rest);
        }
        let mut bytes = Vec::with_capacity(self.blocks.iter().map(Vec::len).sum());
        while let Some(block) = self.blocks.pop_front() {
            bytes.extend_from_slice(&block);
        }
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
        (text, self.left_out)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
