//! One session as a card: what it is, what it uses, what can be done with it.

pub(super) mod actions;
pub(super) mod amounts;
pub(super) mod facts;
pub(super) mod open;
pub(super) mod refused;
pub(super) mod status_pill;
pub(super) mod view;
