//! More time by one click.

use leptos::html::Button;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::time_left::Obstacle;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::notes::reason;
use crate::i18n::{Language, use_language};
use crate::state::clock::{Clock, use_clock};
use crate::state::extending::{Extending, use_extending};
use crate::state::polling::{Poller, use_poller};
use crate::state::site::{CurrentSite, use_site};
use crate::ui::announcer::{Announcer, use_announcer};
use crate::ui::dynamic::words;

/// The button beside the time left. It is always there, so that neither the end of an extension nor what
/// comes in its way takes the focus; when it can do nothing, it says why.
#[component]
pub(in crate::features::sessions) fn Extend(of: Timed) -> impl IntoView {
    let node = of.button;
    view! { <ExtendButton of node class="button compact quiet" /> }
}

/// One of the two buttons that do the same: beside the time left, and in a warning.
#[component]
pub(in crate::features::sessions) fn ExtendButton(
    of: Timed,
    node: NodeRef<Button>,
    class: &'static str,
) -> impl IntoView {
    let language = use_language();
    let (extending, clock) = (use_extending(), use_clock());
    let (poller, announcer, site) = (use_poller(), use_announcer(), use_site());
    let obstacle = of.obstacle();
    let id = of.row.id.clone();
    let is_under_way = move || extending.is_under_way(&id);
    let is_locked = {
        let is_under_way = is_under_way.clone();
        words(move || (is_under_way() || obstacle.get().is_some()).to_string())
    };
    let label = {
        let is_under_way = is_under_way.clone();
        let name = of.row.fact(|session| session.name.clone());
        words(move || {
            let t = language.get().messages();
            let write = if is_under_way() { t.extending_label } else { t.extend_label };
            write(&name())
        })
    };
    let shown = words(move || {
        let t = language.get().messages();
        if is_under_way() { t.extending } else { t.extend }.to_owned()
    });
    let asks_why = of.asks_why;
    let act = move |_| {
        // By value: the card may be gone before the part is there.
        let language = language.get_untracked();
        let of = of.clone();
        let press = Press { of, extending, clock, poller, announcer, site, language };
        spawn_local(async move {
            match later!(watch, extend_time: fn(Press) = Press::act) {
                Some(act) => act(press),
                // Neither will the notes come, which say so in their place.
                None => {
                    asks_why.try_set(true);
                }
            }
        });
    };
    view! {
        <button
            type="button"
            class=class
            node_ref=node
            aria-label=label
            aria-disabled=is_locked
            on:click=act
        >
            {shown}
        </button>
    }
}

/// What a press needs, which is a part of the program that is downloaded with the first.
struct Press {
    of: Timed,
    extending: Extending,
    clock: Clock,
    poller: Poller,
    announcer: Announcer,
    site: CurrentSite,
    language: Language,
}

impl Press {
    /// Extends, or says why that cannot be.
    fn act(self) {
        let Self { of, extending, clock, poller, announcer, site, language } = self;
        let session = of.row.session.get_untracked();
        if let Some(obstacle) = Obstacle::of(&session, clock.read()) {
            of.asks_why.try_set(true);
            announcer.say(reason(obstacle, language).to_owned());
        } else {
            of.asks_why.try_set(false);
            extending.extend(site.client(), &session, clock, move || poller.read_now());
        }
    }
}
