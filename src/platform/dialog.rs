//! `<dialog>`: the browser traps the focus, closes on Escape and restores the focus by itself.

use leptos::html::Dialog;
use leptos::prelude::*;

/// Opens the dialog over the page.
pub fn open(dialog: NodeRef<Dialog>) {
    if let Some(element) = dialog.get_untracked() {
        element.show_modal().ok();
    }
}

/// Closes the dialog.
pub fn close(dialog: NodeRef<Dialog>) {
    if let Some(element) = dialog.get_untracked() {
        element.close();
    }
}
