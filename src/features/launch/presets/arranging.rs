//! Renames, reorders and deletes presets.

use leptos::prelude::*;

use crate::domain::presets::{Preset, Presets};
use crate::features::launch::remembered::Remembered;
use crate::i18n::{part_text, use_language};
use crate::platform::document;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo, words};

const UNDO: &str = "preset-undo";

/// The presets, each with what can be done to it.
#[component]
pub(super) fn Arranging(remembered: Remembered) -> impl IntoView {
    let deleted = RwSignal::new(None::<(usize, Preset)>);
    let titles = memo(move || {
        let presets = remembered.presets.read();
        presets.0.iter().map(|preset| preset.title.clone()).collect::<Vec<_>>()
    });
    let list = block(move || {
        let titles = titles.get();
        let count = titles.len();
        let row = |(at, title): (usize, String)| {
            view! { <PresetRow title at is_last={at + 1 == count} remembered deleted /> }
        };
        let rows = titles.into_iter().enumerate().map(row).collect_view();
        (count > 0).then(|| view! { <ol>{rows}</ol> }.into_any())
    });
    view! {
        {list}
        <Undo deleted remembered />
    }
}

/// Says that a preset was deleted, and brings it back.
#[component]
fn Undo(deleted: RwSignal<Option<(usize, Preset)>>, remembered: Remembered) -> impl IntoView {
    let language = use_language();
    let undo = move |_| {
        if let Some((at, preset)) = deleted.get_untracked() {
            remembered.change_presets(|presets| presets.put_back(at, preset));
            deleted.set(None);
        }
    };
    view! {
        <div role="status">
            {block(move || {
                let title = deleted.get()?.1.title;
                let l = language.get().remembered();
                let line = view! {
                    <p class="row small">
                        {(l.preset_deleted)(&title)}
                        <button type="button" id=UNDO class="button quiet" on:click=undo>{l.undo}</button>
                    </p>
                };
                Some(line.drawn())
            })}
        </div>
    }
}

#[component]
fn PresetRow(
    title: String,
    at: usize,
    is_last: bool,
    remembered: Remembered,
    deleted: RwSignal<Option<(usize, Preset)>>,
) -> impl IntoView {
    let is_renaming = RwSignal::new(false);
    let own = StoredValue::new(title);
    // The row is drawn anew at its new place; the focus goes with it.
    let shift = move |is_up: bool| {
        remembered.change_presets(|presets| presets.shift(&own.get_value(), is_up));
        let to = if is_up { at.saturating_sub(1) } else { at + 1 };
        document::focus_when_drawn(button_id(if is_up { "up" } else { "down" }, to));
    };
    let delete = move |_| {
        remembered.change_presets(|presets| deleted.set(presets.remove(&own.get_value())));
        document::focus_when_drawn(UNDO.to_owned());
    };
    let name = move || match is_renaming.get() {
        true => view! { <Renaming title=own.get_value() at is_renaming remembered /> }.drawn(),
        false => view! { <span class="title">{own.get_value()}</span> }.drawn(),
    };
    view! {
        <li>
            {block(move || Some(name()))}
            <Act id=button_id("up", at) title=own label=|l, a| (l.remembered().move_up)(a) sign="↑" is_off={at == 0} act=Callback::new(move |()| shift(true)) />
            <Act id=button_id("down", at) title=own label=|l, a| (l.remembered().move_down)(a) sign="↓" is_off=is_last act=Callback::new(move |()| shift(false)) />
            <Act id=button_id("rename", at) title=own label=|l, a| (l.remembered().rename)(a) sign="✎" act=Callback::new(move |()| is_renaming.set(true)) />
            <Act id=button_id("delete", at) title=own label=|l, a| (l.remembered().delete)(a) sign="✕" act=Callback::new(delete) />
        </li>
    }
}

fn button_id(what: &str, at: usize) -> String {
    format!("preset-{what}-{at}")
}

/// A small button whose label names its preset.
#[component]
fn Act(
    id: String,
    title: StoredValue<String>,
    label: fn(crate::i18n::Language, &str) -> String,
    sign: &'static str,
    #[prop(optional)] is_off: bool,
    act: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let label = move || label(language.get(), &title.get_value());
    let press = move |_| {
        if !is_off {
            act.run(());
        }
    };
    view! {
        <button
            type="button"
            id=id
            class="button quiet"
            aria-label=words(label)
            title=words(label)
            aria-disabled=is_off.then_some("true")
            on:click=press
        >
            {sign}
        </button>
    }
}

/// The title as a field: Enter and leaving it rename, Escape does not.
#[component]
fn Renaming(
    title: String,
    at: usize,
    is_renaming: RwSignal<bool>,
    remembered: Remembered,
) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let old = StoredValue::new(title.clone());
    let typed = RwSignal::new(title);
    let rename = move || {
        // Taken away while it has the focus, the field is left, too, after all of this is gone.
        if is_renaming.try_get_untracked() != Some(true) {
            return;
        }
        let (from, to) = (old.get_value(), typed.get_untracked());
        is_renaming.set(false);
        let mut is_done = from == to;
        if !is_done {
            remembered.change_presets(|presets| is_done = presets.rename(&from, &to));
        }
        if !is_done {
            announcer.say((language.get_untracked().remembered().not_renamed)(&to));
        }
    };
    let by_key = move |event: leptos::ev::KeyboardEvent| {
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                rename();
            }
            "Escape" => {
                event.stop_propagation();
                is_renaming.set(false);
            }
            _ => return,
        }
        document::focus_when_drawn(button_id("rename", at));
    };
    let field = NodeRef::<leptos::html::Input>::new();
    effect(move || {
        if let Some(field) = field.get() {
            field.focus().ok();
        }
    });
    view! {
        <input
            node_ref=field
            class="title"
            aria-label=part_text(|l| l.remembered().preset_title)
            maxlength=Presets::LONGEST_TITLE.to_string()
            prop:value=typed.get_untracked()
            on:input=move |event| typed.set(event_target_value(&event))
            on:keydown=by_key
            on:blur=move |_| rename()
        />
    }
}
