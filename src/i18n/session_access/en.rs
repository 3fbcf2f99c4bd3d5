//! A session's interface for scripts, in English.

use crate::i18n::SessionAccessMessages;

pub(in crate::i18n) const ENGLISH: SessionAccessMessages = SessionAccessMessages {
    lead: |a| {
        format!(
            "Scripts can call {a} of this session while it runs, from another session or from your own computer."
        )
    },
    warning: "Whoever has the address or the token can use this session as you. Keep them out of notebooks, tickets and chats.",
    address: "Address",
    token: "Token",
    show: "Show",
    show_label: "Show address and token",
    hide: "Hide",
    hide_label: "Hide address and token",
    copy: "Copy",
    copy_address: "Copy the address",
    copy_token: "Copy the token",
    copied: "Copied.",
    copy_by_hand: "Your browser does not let the portal copy. Choose Show, and copy it by hand.",
    no_token: "This interface asks for none.",
    first: "First, in the shell that calls",
    first_both: "Run this, then paste first the address, then the token. Neither is shown or kept in the history.",
    first_address: "Run this, then paste the address. It is neither shown nor kept in the history.",
    then_curl: "Then with curl",
    then_python: "Then with Python",
    contributed: "What it answers to, the documentation of its application tells.",
    carta: "Open CARTA in your browser before, and put the number of that page into CARTA_SESSION.",
    copy_set: "Copy the first lines",
    copy_curl: "Copy the call with curl",
    copy_python: "Copy the call with Python",
    documentation: "Documentation of the interface",
    in_english: "in English",
    refused: "So its address is not given out either.",
    none: "This session has no interface.",
    job: "A batch job has no interface: it has its log, and the files that it writes.",
    desktop: "A desktop shows a screen and has no interface for scripts. Run them in a terminal on it.",
    not_yet: "It has not started yet. Address and token are here once it runs.",
    over: "It has ended, and its interface with it.",
    not_running: "It does not run.",
};
