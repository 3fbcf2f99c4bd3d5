//! How the log is followed: until when, and how fresh it is.

use leptos::prelude::*;

use crate::features::sessions::session_page::age::age;
use crate::features::sessions::session_page::log::PACE;
use crate::i18n::use_language;
use crate::platform::clock;
use crate::state::clock::use_clock;
use crate::state::session_text::SessionText;
use crate::ui::dynamic::{flag, memo, words};

/// When the log was read, and whether it is read again.
#[component]
pub(super) fn Following(
    /// The log.
    read: SessionText,
    /// Whether its session is over.
    is_over: Memo<bool>,
    /// Whether the user has stopped it.
    paused: RwSignal<bool>,
) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let fresh = move || {
        let p = language.get().session_page();
        let state = match (read.is_gone.get(), is_over.get(), paused.get()) {
            (true, _, _) => p.log_gone,
            (false, true, _) => p.log_over,
            (false, false, true) => p.log_paused,
            (false, false, false) => p.log_follows,
        };
        [&age(read, clock, language.get()), " ", state].concat()
    };
    let is_known = memo(move || read.read_at.read().is_some());
    view! {
        <div class="row" hidden=flag(move || !is_known.get())>
            <span class="small muted">{words(fresh)}</span>
            <button type="button" class="button compact" on:click=move |_| press(read, is_over, paused)>
                {words(move || {
                    let p = language.get().session_page();
                    match (is_over.get(), paused.get()) {
                        (true, _) => p.read_again,
                        (false, true) => p.log_resume,
                        (false, false) => p.log_pause,
                    }
                    .to_owned()
                })}
            </button>
        </div>
    }
}

fn press(read: SessionText, is_over: Memo<bool>, paused: RwSignal<bool>) {
    if is_over.get_untracked() {
        return read.read();
    }
    paused.update(|paused| *paused = !*paused);
    if !paused.get_untracked() && is_due(read.read_at.get_untracked(), clock::local_now()) {
        read.read();
    }
}

/// Whether it is time to read again, `now` and then in ms: who pauses and resumes in turn must not read a long log
/// with each press. What is not due yet comes when the log is followed.
fn is_due(read_at: Option<f64>, now: f64) -> bool {
    read_at.is_none_or(|at| (now - at).abs() >= PACE * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::is_due;

    #[test]
    fn resuming_reads_no_oftener_than_following() {
        assert!(is_due(None, 50_000.0));
        assert!(!is_due(Some(41_000.0), 50_000.0));
        assert!(is_due(Some(40_000.0), 50_000.0));
        // The clock was set back.
        assert!(is_due(Some(3_600_000.0), 50_000.0));
    }
}
