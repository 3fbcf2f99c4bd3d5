//! Sessions that left the list without the user's doing: how, when, and the way on.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::farewell::Farewell;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::percent;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::i18n::{Language, part_text, text, use_language};
use crate::platform::document;
use crate::routes::launch_again;
use crate::state::clock::use_clock;
use crate::state::gone::{GoneSession, use_gone};
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// The words for one that left: what happened, and what that means.
fn sentences(
    gone: &GoneSession,
    is_sandbox: bool,
    now: Moment,
    language: Language,
) -> (String, &'static str) {
    let w = language.ending();
    let noticed = gone.noticed;
    let at = match noticed.is_told_by_time(now) {
        true => (w.at_time)(&language.time_of_day(noticed.0)),
        false => (w.on_day)(&language.day_and_time(noticed.0)),
    };
    let name = &gone.session.name;
    match gone.farewell {
        Farewell::Expired if is_sandbox => ((w.gone_expired)(name, &at), w.gone_expired_sandbox),
        Farewell::Expired => ((w.gone_expired)(name, &at), w.gone_expired_advice),
        Farewell::Ended => ((w.gone_ended)(name, &at), ""),
        _ if gone.session.status == Status::Pending => {
            ((w.gone_starting)(name, &at), w.gone_starting_advice)
        }
        // In the platform's own words, which may say that it did not run.
        _ if matches!(gone.session.status, Status::Other(_)) => {
            ((w.gone_other)(name, &at), w.gone_vanished_advice)
        }
        _ => ((w.gone_vanished)(name, &at), w.gone_vanished_advice),
    }
}

/// All of them, or those of one name, until the user says that it was seen. Not announced: the change itself was.
#[component]
pub(in crate::features::sessions) fn GoneList(name: Option<String>) -> impl IntoView {
    let gone = use_gone();
    let shown = move || gone.of_name(name.as_deref());
    let dismiss = move |_| {
        // The button that had the focus goes.
        document::focus("page-title");
        gone.dismiss();
    };
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <h2 class="visually-hidden">{part_text(|l| l.ending().gone_title)}</h2>
            <For each=shown key=|gone| gone.session.id.clone() let:gone>
                <OneGone gone />
            </For>
            <div class="row">
                <button type="button" class="button" on:click=dismiss>
                    {part_text(|l| l.ending().dismiss)}
                </button>
            </div>
        </Notice>
    }
    .drawn()
}

#[component]
fn OneGone(gone: GoneSession) -> impl IntoView {
    let language = use_language();
    let is_sandbox = use_site().site.with_value(|site| site.is_sandbox);
    let settings = LaunchSettings::of_session(&gone.session).to_query();
    let clock = use_clock();
    let name = gone.session.name.clone();
    let href = launch_again(&percent::encode(&name), &settings, false);
    let label = words(move || (language.get().messages().launch_again_label)(&name));
    let says = memo(move || sentences(&gone, is_sandbox, clock.now(), language.get()));
    view! {
        <p>
            <b>{words(move || says.get().0)}</b>
            " "
            {words(move || says.get().1.to_owned())}
            " "
            <A href=href attr:aria-label=label>
                {text(|t| t.launch_again)}
            </A>
        </p>
    }
}
