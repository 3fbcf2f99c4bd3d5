//! The door at the wire: a real listener and real requests, with a small API and small interfaces
//! behind it. The whole, with the real sandbox, is in `tests/process`.

#![expect(clippy::unwrap_used, reason = "what fails here is to fail the test, also in its helpers")]

mod api;
mod caching;
mod ending;
mod files;
mod host;
mod listen;
mod me;
mod origin;
mod other_user;
mod ready;
mod reload;
mod site;
