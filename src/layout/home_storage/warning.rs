//! That there is little room left in the home, and what to do: a full home blocks launches.

use leptos::prelude::*;

use crate::domain::home_storage::Room;
use crate::i18n::{part_text, use_language};
use crate::layout::home_storage::words::percent;
use crate::layout::piece::piece;
use crate::state::home_storage::HomeStorageReader;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Lists the folders of a home by size: GNU's, as in all images (`-x` stays in this file system).
const FIND_LARGE: &str = "du -xhd1 ~ | sort -h";

const CLASS: &str = scope!("src/layout/home_storage/warning.css");

piece!(
    /// The warning before a launch. It blocks nothing: the platform decides.
    quiet aside, home_warning, pub HomeWarning, nothing: (), |()| view! { <HomeWarningView /> }.drawn()
);

#[component]
fn HomeWarningView() -> impl IntoView {
    let reader = HomeStorageReader::start();
    view! { <RoomNotice reader is_alone=true /> }
}

/// The warning, when there is something to warn of. Its room for screen readers is always there, so that they
/// hear it come.
#[component]
pub(super) fn RoomNotice(
    reader: HomeStorageReader,
    /// Away from the numbers, which it tells itself then.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let room = reader.room();
    view! {
        <div class=CLASS role="status">
            {block(move || {
                let (tone, is_full) = match room.get()? {
                    Room::Enough => return None,
                    Room::Little => (Tone::Wait, false),
                    Room::None => (Tone::Bad, true),
                };
                let numbers = (is_alone && !is_full).then(|| view! { <Numbers reader /> });
                // It does not follow the numbers: what is drawn anew loses the focus.
                Some(
                    view! {
                        <Notice tone is_quiet=true>
                            <p>
                                {numbers}
                                {part_text(if is_full { |l| l.aside().no_room } else { |l| l.aside().little_room })}
                                " " {part_text(|l| l.aside().make_room)} " "
                                <a href="guide#data">{part_text(|l| l.aside().to_guide)}</a>
                            </p>
                            <p class="small">
                                {part_text(|l| l.aside().what_takes_room)} " " <code translate="no">{FIND_LARGE}</code>
                            </p>
                        </Notice>
                    }
                    .drawn(),
                )
            })}
        </div>
    }
}

#[component]
fn Numbers(reader: HomeStorageReader) -> impl IntoView {
    let language = use_language();
    let home = reader.home();
    let sentence = words(move || {
        let language = language.get();
        let storage = home.get().and_then(|home| home.storage());
        storage
            .map(|storage| (language.aside().home_is)(&percent(storage, language)))
            .unwrap_or_default()
    });
    view! {
        <b>{sentence}</b>
        " "
    }
}
