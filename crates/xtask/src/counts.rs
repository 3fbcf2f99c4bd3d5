//! How many tests passed, read from what the test runners print.

use std::fmt;
use std::ops::AddAssign;

/// Tests by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Counts {
    /// Adds the numbers of a summary line; any other line changes nothing.
    pub(crate) fn add_line(&mut self, line: &str) {
        *self += of_libtest(line).or_else(|| of_playwright(line)).unwrap_or_default();
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`, of cargo and of wasm-bindgen's runner.
fn of_libtest(line: &str) -> Option<Counts> {
    let (_, numbers) = line.trim().strip_prefix("test result:")?.split_once(". ")?;
    let mut counts = Counts::default();
    for part in numbers.split(';') {
        match part.trim().split_once(' ') {
            Some((number, "passed")) => counts.passed = number.parse().ok()?,
            Some((number, "failed")) => counts.failed = number.parse().ok()?,
            Some((number, "ignored")) => counts.skipped = number.parse().ok()?,
            _ => {}
        }
    }
    Some(counts)
}

/// `  3 passed (4.2s)`, one line for each outcome.
fn of_playwright(line: &str) -> Option<Counts> {
    let (number, outcome) = line.trim().split_once(' ')?;
    let number = number.parse().ok()?;
    let outcome = outcome.split(" (").next()?;
    let mut counts = Counts::default();
    match outcome {
        "passed" => counts.passed = number,
        // A test that passes only when it is repeated is a bug here.
        "failed" | "flaky" | "interrupted" => counts.failed = number,
        "skipped" | "did not run" => counts.skipped = number,
        _ => return None,
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Counts {
        let mut counts = Counts::default();
        text.lines().for_each(|line| counts.add_line(line));
        counts
    }

    #[test]
    fn cargo_test_reports_several_programs() {
        let counts = count(
            "running 3 tests\ntest a ... ok\n\n\
             test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
             test result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n",
        );
        assert_eq!(counts, Counts { passed: 6, failed: 1, skipped: 1 });
    }

    #[test]
    fn playwright_reports_one_line_for_each_outcome() {
        let counts =
            count("  1 failed\n    a.spec.ts:3:1 › a\n  1 flaky\n  2 skipped\n  3 passed (4.2s)\n");
        assert_eq!(counts, Counts { passed: 3, failed: 2, skipped: 2 });
    }

    #[test]
    fn other_lines_that_begin_with_a_number_count_for_nothing() {
        assert_eq!(count("2 tests\n12 passed the door\n404 Not Found\n"), Counts::default());
    }

    #[test]
    fn the_sum_is_a_plain_line() {
        assert_eq!(Counts { passed: 2, failed: 0, skipped: 0 }.to_string(), "2 passed, 0 failed");
        let skipped = Counts { passed: 2, failed: 1, skipped: 3 };
        assert_eq!(skipped.to_string(), "2 passed, 1 failed, 3 skipped");
    }
}
