//! How many sessions there are by status, type and user. Each count is a filter: pressed, only its sessions are
//! shown, and the other counts are of those.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::all_sessions::{AllSessionsView, Facet, Shown, Trend};
use crate::features::admin::browsing::Browsing;
use crate::features::admin::labels;
use crate::features::admin::trend::TrendCard;
use crate::i18n::{Language, part_text, use_language};
use crate::platform::focus;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{memo, words};

const CLASS: &str = scope!("src/features/admin/totals.css");

/// What is counted by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Status,
    Kind,
    User,
}

impl Column {
    fn title(self, language: Language) -> &'static str {
        let w = language.admin();
        match self {
            Self::Status => w.by_status,
            Self::Kind => w.by_type,
            Self::User => w.by_user,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Status => "by-status",
            Self::Kind => "by-type",
            Self::User => "by-user",
        }
    }

    fn facet(self, shown: &Shown) -> &Facet {
        match self {
            Self::Status => &shown.by_status,
            Self::Kind => &shown.by_kind,
            Self::User => &shown.by_user,
        }
    }

    fn label(self, word: &str, language: Language) -> String {
        match self {
            Self::Status => labels::status(word, language),
            Self::Kind => labels::kind(word, language),
            Self::User => labels::user(word, language),
        }
    }

    fn taken(self, view: &mut AllSessionsView) -> &mut String {
        match self {
            Self::Status => &mut view.status,
            Self::Kind => &mut view.kind,
            Self::User => &mut view.user,
        }
    }

    /// What is left out, in words.
    fn rest(self, facet: &Facet, language: Language) -> Option<String> {
        let w = language.admin();
        let (words, count) =
            (language.number(facet.rest.into()), language.number(facet.rest_count.into()));
        let say = if self == Self::User { w.other_users } else { w.other_words };
        (facet.rest > 0).then(|| say(&words, facet.rest, &count, facet.rest_count))
    }
}

/// The counts, and how two of them went.
#[component]
pub(super) fn Totals(browsing: Browsing, trend: RwSignal<Trend>) -> impl IntoView {
    view! {
        <section class=CLASS aria-label=part_text(|l| l.admin().totals)>
            <div class="stack">
                <Group browsing column=Column::Status />
                <TrendCard trend />
            </div>
            <Group browsing column=Column::Kind />
            <Group browsing column=Column::User />
        </section>
    }
}

#[component]
fn Group(browsing: Browsing, column: Column) -> impl IntoView {
    let language = use_language();
    let facet = memo(move || column.facet(&browsing.shown.read()).clone());
    let items = move || {
        // A user who gets more sessions moves up.
        focus::keep();
        facet.read().items.iter().map(|item| Arc::clone(&item.word)).collect::<Vec<_>>()
    };
    let rest = words(move || column.rest(&facet.read(), language.get()).unwrap_or_default());
    view! {
        <div class="card group">
            <h2 id=column.id()>{words(move || column.title(language.get()).to_owned())}</h2>
            <ul aria-labelledby=column.id()>
                <For each=items key=Arc::clone let:word>
                    <li>
                        <Item browsing column facet word />
                    </li>
                </For>
            </ul>
            <p class="small muted">{rest}</p>
        </div>
    }
}

/// A word, how many have it, and that as a bar.
#[component]
fn Item(browsing: Browsing, column: Column, facet: Memo<Facet>, word: Arc<str>) -> impl IntoView {
    let language = use_language();
    let (of, named, own) = (Arc::clone(&word), Arc::clone(&word), word.to_string());
    let count = memo(move || {
        let facet = facet.read();
        let count = facet.items.iter().find(|item| item.word == of).map_or(0, |item| item.count);
        (count, facet.most)
    });
    let is_taken = {
        let own = own.clone();
        memo(move || *column.taken(&mut browsing.view.get()) == own)
    };
    let content = view! {
        <bdi>{words(move || column.label(&named, language.get()))}</bdi>
        <b>{words(move || language.get().number(count.get().0.into()))}</b>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width=words(move || share(count.get()).to_string()) height="4"></rect>
        </svg>
    }
    .drawn();
    // What the platform does not tell cannot be asked for.
    if word.is_empty() {
        return view! { <div class="item">{content}</div> }.into_any();
    }
    let kept = own.clone();
    let take = move |_| {
        browsing.change(|view| {
            let taken = column.taken(view);
            *taken = if *taken == own { String::new() } else { own.clone() };
        });
    };
    let keep = move |_| {
        if column == Column::User {
            browsing.kept.set(kept.clone());
        }
    };
    view! {
        <button
            type="button"
            class="item"
            aria-pressed=words(move || is_taken.get().to_string())
            on:click=take
            on:focus=keep
            on:blur=move |_| browsing.kept.set(String::new())
        >
            {content}
        </button>
    }
    .into_any()
}

/// A count's share of the largest, in hundredths; what there is can be seen.
fn share((count, most): (u32, u32)) -> u64 {
    let share = u64::from(count) * 100 / u64::from(most.max(1));
    if count > 0 { share.max(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn one_of_many_is_seen() {
        assert_eq!([(0, 5), (1, 9000), (5, 10), (10, 10), (0, 0)].map(share), [0, 1, 50, 100, 0]);
    }
}
