//! Steps that say what they do, how long that usually takes, and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// Does one named step.
///
/// # Errors
/// The step's own, with its name before it.
pub(crate) fn step<T>(
    name: &str,
    doing: &str,
    usual: &str,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    say(&format!("{name}: {doing}, usually {usual}"));
    let start = Instant::now();
    let result = work().with_context(|| name.to_owned())?;
    say(&format!("{name}: done in {}", took(start.elapsed())));
    Ok(result)
}

/// Prints one line. Standard output is buffered by lines, so it comes before anything that a
/// program started later prints.
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// A time as people say it: `3m 09s`, `4.2 s`.
pub(crate) fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{}m {:02}s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        assert_eq!(took(Duration::from_millis(4_230)), "4.2 s");
        assert_eq!(took(Duration::from_secs(189)), "3m 09s");
    }

    #[test]
    fn an_error_names_its_step() {
        let error = step("tool 1.0", "building", "a second", || -> Result<()> {
            anyhow::bail!("no compiler")
        });
        assert_eq!(format!("{:#}", error.unwrap_err()), "tool 1.0: no compiler");
    }
}
