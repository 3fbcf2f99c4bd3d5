//! The page that waits for the interface of a session and then becomes it: what "Open when ready" opens in a
//! new tab, in the click itself, so that no popup blocker is involved.

pub mod page;
mod view;
mod ways_on;
