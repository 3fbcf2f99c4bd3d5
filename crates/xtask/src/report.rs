//! The steps of `cargo xtask test`: told as they come, and as a table at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::counts::Counts;
use crate::process;
use crate::step::{say, took};

/// What a step does, how long it usually takes and what to do when it fails.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) name: &'static str,
    pub(crate) usual: &'static str,
    /// The command that repeats the step alone, or mends it.
    pub(crate) if_failed: &'static str,
}

/// What came of the steps so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    rows: Vec<(&'static str, Duration)>,
    counts: Counts,
    has_failed: bool,
}

impl Report {
    /// Does a step that counts no tests.
    pub(crate) fn step(&mut self, plan: Plan, work: impl FnOnce() -> Result<()>) -> Result<()> {
        self.tests(plan, || Ok((Counts::default(), work())))
    }

    /// Runs one command as a step.
    pub(crate) fn command(&mut self, plan: Plan, mut command: std::process::Command) -> Result<()> {
        self.step(plan, || process::run(&mut command))
    }

    /// Does a step that runs tests.
    pub(crate) fn tests(
        &mut self,
        plan: Plan,
        work: impl FnOnce() -> Result<(Counts, Result<()>)>,
    ) -> Result<()> {
        say(&format!("\n== {}, usually {}", plan.name, plan.usual));
        let start = Instant::now();
        let (counts, verdict) = work().unwrap_or_else(|error| (Counts::default(), Err(error)));
        self.rows.push((plan.name, start.elapsed()));
        self.counts += counts;
        if let Err(error) = &verdict {
            self.has_failed = true;
            // A step that broke before or beside its tests must not look like "0 failed".
            self.counts.failed += usize::from(counts.failed == 0);
            say(&format!("\nFAILED: {}: {error:#}\nAlone: {}", plan.name, plan.if_failed));
        }
        verdict
    }

    /// Prints the table, and last the sum of all tests; why a step failed stands above it.
    pub(crate) fn conclude(&self) -> ExitCode {
        say(&self.table());
        if self.has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn table(&self) -> String {
        let mut text = String::from("\nstep                       time\n");
        let last = self.rows.len().saturating_sub(1);
        for (index, (name, time)) in self.rows.iter().enumerate() {
            let mark = if self.has_failed && index == last { "  FAILED" } else { "" };
            text += &format!("{name:22} {:>8}{mark}\n", took(*time));
        }
        let total = self.rows.iter().map(|(_, time)| *time).sum();
        text + &format!("{:22} {:>8}\n\n{}", "total", took(total), self.counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: Plan = Plan { name: "native tests", usual: "a second", if_failed: "cargo test" };

    #[test]
    fn the_last_line_is_the_sum_of_all_runners() {
        let mut report = Report::default();
        for passed in [3, 4] {
            let counts = Counts { passed, failed: 0, skipped: 0 };
            report.tests(PLAN, || Ok((counts, Ok(())))).unwrap();
        }
        let table = report.table();
        assert_eq!(table.lines().last(), Some("7 passed, 0 failed"));
        assert!(!table.contains("FAILED"), "{table}");
    }

    #[test]
    fn a_step_that_fails_without_a_test_counts_as_a_failure() {
        let mut report = Report::default();
        assert!(report.step(PLAN, || anyhow::bail!("not formatted")).is_err());
        let table = report.table();
        assert!(table.contains("FAILED"), "{table}");
        assert_eq!(table.lines().last(), Some("0 passed, 1 failed"));
    }

    #[test]
    fn failed_tests_are_counted_once() {
        let mut report = Report::default();
        let counts = Counts { passed: 1, failed: 2, skipped: 0 };
        assert!(report.tests(PLAN, || Ok((counts, Err(anyhow::anyhow!("x"))))).is_err());
        assert_eq!(report.table().lines().last(), Some("1 passed, 2 failed"));
    }
}
