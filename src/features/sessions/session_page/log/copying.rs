//! The log as text to be pasted: as it is seen, without colours.

use crate::features::sessions::session_page::log::store::{LogStore, in_turns};

/// Lines that are written between two looks at the clock.
const STEP: usize = 500;

/// All lines that are kept, and how many they are; of the log as it is now, whatever comes meanwhile.
pub(super) async fn visible_text(store: LogStore) -> Option<(String, usize)> {
    let written = store.whole();
    let lines = store.with(|_, lines| lines.clone())?;
    let mut text = String::new();
    let mut next = lines.first();
    let step = || {
        let until = (next + STEP).min(lines.end());
        for number in next..until {
            match lines.plain(&written, number) {
                Some(plain) => text.push_str(plain),
                None => text.push_str(&lines.screen(&written, number).text()),
            }
            text.push('\n');
        }
        next = until;
        next >= lines.end()
    };
    in_turns(|| true, step).await.then_some(())?;
    Some((text, lines.end() - lines.first()))
}
