//! What a batch job runs. The server takes one executable and splits the rest at each space, without
//! quoting and without a shell (contract 1.3).

/// An executable and its arguments, none of which contains a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandLine {
    /// The executable.
    pub program: String,
    /// Its arguments.
    pub arguments: Vec<String>,
}

/// Why the platform could not run what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// A `"` breaks the job (contract 1.3).
    DoubleQuote,
    /// A control character.
    Control,
}

impl CommandLine {
    /// Reads what was typed; `None` for nothing.
    ///
    /// # Errors
    /// The first character that no job survives.
    pub fn parse(text: &str) -> Result<Option<Self>, CommandError> {
        for odd in text.trim().chars() {
            match odd {
                '"' => return Err(CommandError::DoubleQuote),
                '\t' => {}
                odd if odd.is_control() => return Err(CommandError::Control),
                _ => {}
            }
        }
        let mut words = text.split_whitespace().map(str::to_owned);
        let program = words.next();
        Ok(program.map(|program| Self { program, arguments: words.collect() }))
    }

    /// The first character that does something in a shell and nothing here: it would reach the program
    /// as it is.
    #[must_use]
    pub fn meant_for_a_shell(&self) -> Option<char> {
        const MARKS: &[char] =
            &['\'', '`', '\\', '|', '<', '>', '&', ';', '$', '*', '?', '~', '(', ')', '{', '}'];
        let words = std::iter::once(&self.program).chain(&self.arguments);
        words.flat_map(|word| word.chars()).find(|c| MARKS.contains(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> CommandLine {
        CommandLine::parse(text).unwrap().unwrap()
    }

    #[test]
    fn the_first_word_is_the_program() {
        let line = read("  python3  /arc/x.py --n=2 ");
        assert_eq!(line.program, "python3");
        assert_eq!(line.arguments, ["/arc/x.py", "--n=2"]);
        assert_eq!(CommandLine::parse(" \t"), Ok(None));
        assert_eq!(line.meant_for_a_shell(), None);
    }

    #[test]
    fn what_breaks_a_job_is_refused_and_what_only_a_shell_reads_is_told() {
        assert_eq!(CommandLine::parse("echo \"a b\""), Err(CommandError::DoubleQuote));
        assert_eq!(CommandLine::parse("ls\u{7}"), Err(CommandError::Control));
        assert_eq!(read("ls | wc").meant_for_a_shell(), Some('|'));
    }
}
