//! Words of a shell command, for sh, bash and zsh.

/// A word as it must be written to arrive as it is.
pub(super) fn quoted(word: &str) -> String {
    // Not among them: what any of these shells expands, such as zsh a leading `=`.
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+,=".contains(c);
    if !word.is_empty() && !word.starts_with('=') && word.chars().all(is_plain) {
        return word.to_owned();
    }
    // Nothing is special between single quotes, so the word is interrupted for one of its own.
    format!("'{}'", word.replace('\'', r"'\''"))
}
