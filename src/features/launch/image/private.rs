//! The login for a private image. It lives in the form's memory and nowhere else.

use leptos::prelude::*;

use crate::domain::registry_login::LoginError;
use crate::features::launch::draft::Draft;
use crate::i18n::{part_label, part_text, use_language};
use crate::ui::dynamic::{memo, words};
use crate::ui::field::{Field, FieldIds};

const CLASS: &str = scope!("src/features/launch/image/private.css");
/// The field of the name; a launch with a wrong login leads here.
pub(in crate::features::launch) const USER: FieldIds =
    FieldIds { control: "registry-user", help: "registry-user-help" };
const SECRET: FieldIds = FieldIds { control: "registry-secret", help: "registry-secret-help" };

/// User name and secret at the registry, folded away: most images are public.
#[component]
pub(super) fn PrivateImage(draft: Draft) -> impl IntoView {
    let language = use_language();
    let wrong = memo(move || draft.registry_login().err());
    let has_colon = memo(move || wrong.get() == Some(LoginError::Colon));
    let is_half = memo(move || wrong.get() == Some(LoginError::Half));
    let user_help = Signal::derive(move || match has_colon.get() {
        true => language.get().finder().user_colon.to_owned(),
        false => String::new(),
    });
    let secret_help = Signal::derive(move || match is_half.get() {
        true => language.get().finder().both_needed.to_owned(),
        false => String::new(),
    });
    view! {
        <details class=CLASS>
            <summary>{part_text(|l| l.finder().private)}</summary>
            <div class="login">
                <p class="small muted">{part_text(|l| l.finder().private_help)}</p>
                <Field
                    ids=USER
                    label=part_label(|l| l.finder().user)
                    help=user_help
                    is_wrong=has_colon
                >
                    <input
                        id=USER.control
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        aria-describedby=USER.help
                        aria-invalid=words(move || has_colon.get().to_string())
                        prop:value=words(move || draft.registry_user.get())
                        on:input=move |event| draft.registry_user.set(event_target_value(&event))
                    />
                </Field>
                <Field ids=SECRET label=part_label(|l| l.finder().secret) help=secret_help>
                    <input
                        id=SECRET.control
                        type="password"
                        autocomplete="off"
                        aria-describedby=SECRET.help
                        prop:value=words(move || draft.registry_secret.get())
                        on:input=move |event| draft.registry_secret.set(event_target_value(&event))
                    />
                </Field>
            </div>
        </details>
    }
}
