//! What the row and its last event say about an end.

use signal_hook::consts::SIGKILL;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};

use super::conclude::Ending;
use super::limits;
use crate::core::Core;
use crate::store::SessionRow;
use crate::supervisor::{Exit, OUTPUT, read_exit};

/// Enough of the output's end to see a traceback's last lines in an event.
const TAIL_BYTES: u64 = 2_000;
const TAIL_LINES: usize = 5;

/// What a shell ends with when what it ran was killed: 128 + SIGKILL.
const KILLED_BELOW: i32 = 128 + SIGKILL;

/// What is written down about an end.
pub(super) enum Verdict {
    /// Nothing: the row goes.
    Forgotten,
    Completed,
    Failed {
        reason: &'static str,
        message: String,
    },
}

/// `left`: how many processes the supervisor had left, if that is known.
pub(super) async fn judge(
    core: &Core,
    row: &SessionRow,
    ending: Ending,
    left: Option<usize>,
) -> Verdict {
    match ending {
        Ending::Deleted => Verdict::Forgotten,
        Ending::Stopped => Verdict::Failed {
            reason: "SandboxStopped",
            message: "The sandbox was stopped; launch again".to_owned(),
        },
        Ending::Failed { reason, message } => Verdict::Failed { reason, message },
        Ending::Ended { was_ready } => match ended(core, row, was_ready, left).await {
            Some((reason, message)) => Verdict::Failed { reason, message },
            None => Verdict::Completed,
        },
    }
}

/// What was wrong with the program's end, if anything.
async fn ended(
    core: &Core,
    row: &SessionRow,
    was_ready: bool,
    left: Option<usize>,
) -> Option<(&'static str, String)> {
    let folder = core.folder(&row.folder);
    let exit = read_exit(&folder);
    let short = exit.as_ref().ok().and_then(|exit| exit.as_ref()?.out_of_memory);
    let (how, is_killed) = match exit {
        Ok(Some(Exit { error: Some(error), .. })) => {
            return Some(("Failed", format!("The program was not started: {error}")));
        }
        Ok(Some(Exit { code: Some(0), .. })) if was_ready || !row.kind.is_interactive() => {
            return None;
        }
        Ok(Some(Exit { code: Some(code), .. })) => {
            (format!("The program ended with status {code}"), code == KILLED_BELOW)
        }
        Ok(Some(Exit { signal: Some(signal), .. })) => {
            (format!("The program was ended by signal {signal}"), signal == SIGKILL)
        }
        _ => return Some(("Lost", lost(left))),
    };
    let before = if was_ready || !row.kind.is_interactive() { "" } else { " before it was ready" };
    let tail = tail(core, row).await;
    let Some(whose) = short else { return Some(("Failed", format!("{how}{before}.{tail}"))) };
    let why = limits::out_of_memory(&folder, whose, row.kind);
    if is_killed {
        return Some(("OOMKilled", format!("{why}, so it was ended.{tail}")));
    }
    // Long ago perhaps, and not the reason.
    Some(("Failed", format!("{how}{before}. {why}, so a process of it had been ended.{tail}")))
}

/// The supervisor is gone without a word, so what it watched over may have run on.
fn lost(left: Option<usize>) -> String {
    let left = match left {
        Some(0) => "no process of it was left".to_owned(),
        Some(count) => format!("{count} of its processes were left and have been ended"),
        None => "whether a process of it is left is unknown".to_owned(),
    };
    format!("The session ended without a trace of how, as after a reboot or a kill; {left}")
}

/// The last lines of the output, for the event.
async fn tail(core: &Core, row: &SessionRow) -> String {
    let read = async {
        let mut file = tokio::fs::File::open(core.folder(&row.folder).join(OUTPUT)).await?;
        let length = file.metadata().await?.len();
        file.seek(std::io::SeekFrom::Start(length.saturating_sub(TAIL_BYTES))).await?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).await?;
        std::io::Result::Ok(bytes)
    };
    let text = read.await.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let text = text.unwrap_or_default();
    let mut lines: Vec<&str> =
        text.lines().rev().filter(|line| !line.trim().is_empty()).take(TAIL_LINES).collect();
    lines.reverse();
    if lines.is_empty() {
        " It wrote nothing.".to_owned()
    } else {
        format!(" Its last lines: {}", lines.join(" | "))
    }
}
