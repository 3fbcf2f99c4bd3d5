//! Asks before something that cannot be undone. The safe answer has the focus.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::dialog;

/// For a question with more to say than this one has room for.
pub const CLASS: &str = scope!("src/ui/confirm_dialog.css");

/// A question with a dangerous answer and a safe one.
#[component]
pub fn ConfirmDialog(
    /// Opened by [`dialog::open`].
    node: NodeRef<Dialog>,
    /// The question; names what it is about.
    #[prop(into)]
    title: Signal<String>,
    /// What will be lost and what will stay.
    #[prop(into)]
    text: Signal<&'static str>,
    /// The dangerous answer.
    #[prop(into)]
    confirm: Signal<&'static str>,
    /// The safe answer.
    #[prop(into)]
    keep: Signal<&'static str>,
    /// Called after the dangerous answer.
    on_confirm: Callback<()>,
) -> impl IntoView {
    let answered = move |_| {
        dialog::close(node);
        on_confirm.run(());
    };
    view! {
        <dialog node_ref=node class=CLASS aria-labelledby="confirm-title" aria-describedby="confirm-text">
            <h2 id="confirm-title">{title}</h2>
            <p id="confirm-text">{text}</p>
            <div class="answers">
                <button type="button" class="button" autofocus on:click=move |_| dialog::close(node)>
                    {keep}
                </button>
                <button type="button" class="button danger" on:click=answered>
                    {confirm}
                </button>
            </div>
        </dialog>
    }
}
