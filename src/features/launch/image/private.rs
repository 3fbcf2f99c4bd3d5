//! The login for a private image. It lives in the form's memory and nowhere else.

use leptos::prelude::*;

use crate::domain::registry_login::LoginError;
use crate::features::launch::attempts::use_attempted;
use crate::features::launch::draft::Draft;
use crate::i18n::{part_label, part_text, use_language};
use crate::ui::dynamic::{memo, words};
use crate::ui::field::{Field, FieldIds};

const CLASS: &str = scope!("src/features/launch/image/private.css");
const USER: FieldIds = FieldIds { control: "registry-user", help: "registry-user-help" };
const SECRET: FieldIds = FieldIds { control: "registry-secret", help: "registry-secret-help" };

/// Where a launch with a wrong login leads.
pub(in crate::features::launch) fn wrong_field(draft: Draft) -> FieldIds {
    let is_user_there = !draft.registry_user.read().trim().is_empty();
    match draft.registry_login().err() {
        Some(LoginError::SecretColon) => SECRET,
        Some(LoginError::Half) if is_user_there => SECRET,
        _ => USER,
    }
}

/// User name and secret at the registry, folded away: most images are public.
#[component]
pub(super) fn PrivateImage(draft: Draft) -> impl IntoView {
    let language = use_language();
    let wrong = memo(move || draft.registry_login().err());
    let attempted = use_attempted();
    let is_user_wrong = memo(move || wrong.get() == Some(LoginError::UserColon));
    let is_secret_wrong = memo(move || match wrong.get() {
        Some(LoginError::SecretColon) => true,
        // One of them is typed first.
        Some(LoginError::Half) => attempted.get(),
        _ => false,
    });
    let help = move |is_user: bool| {
        Signal::derive(move || {
            let words = language.get().finder();
            let text = match wrong.get() {
                Some(LoginError::UserColon) if is_user => words.user_colon,
                Some(LoginError::SecretColon) if !is_user => words.secret_colon,
                Some(LoginError::Half) if !is_user => words.both_needed,
                _ => "",
            };
            text.to_owned()
        })
    };
    view! {
        <details class=CLASS>
            <summary>{part_text(|l| l.finder().private)}</summary>
            <div class="login">
                <p class="small muted">{part_text(|l| l.finder().private_help)}</p>
                <Field
                    ids=USER
                    label=part_label(|l| l.finder().user)
                    help=help(true)
                    is_wrong=is_user_wrong
                >
                    <input
                        id=USER.control
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        aria-describedby=USER.help
                        aria-invalid=words(move || is_user_wrong.get().to_string())
                        prop:value=words(move || draft.registry_user.get())
                        on:input=move |event| draft.registry_user.set(event_target_value(&event))
                    />
                </Field>
                <Field
                    ids=SECRET
                    label=part_label(|l| l.finder().secret)
                    help=help(false)
                    is_wrong=is_secret_wrong
                >
                    <input
                        id=SECRET.control
                        type="password"
                        autocomplete="off"
                        aria-describedby=SECRET.help
                        aria-invalid=words(move || is_secret_wrong.get().to_string())
                        prop:value=words(move || draft.registry_secret.get())
                        on:input=move |event| draft.registry_secret.set(event_target_value(&event))
                    />
                </Field>
            </div>
        </details>
    }
}
