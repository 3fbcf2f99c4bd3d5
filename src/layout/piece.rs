//! A piece of a page that only some visits need: a part of the program of its own, downloaded when it is
//! first drawn (docs/adr/0006-parts.md).

use std::cell::Cell;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::text;
use crate::platform::{boot, clock, task};
use crate::state::new_build;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};

/// Draws a piece that is there.
pub type Drawing = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// Fetches a piece; `None` when it could not be loaded, in which case another call tries again. One type
/// for all pieces: what shows them is in the program once.
pub type Fetch = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<Drawing>>>> + Send + Sync>;

/// Declares a component that draws another one as a part of the program: `piece!(part, function, pub Name, of: Type,
/// |of| view! { … })`. With `late` in front it comes once the list is drawn; with `quiet` also nothing is said
/// when it does not come.
macro_rules! piece {
    ($(#[$doc:meta])* late $part:ident, $($piece:tt)*) => {
        $crate::layout::piece::piece!(
            @ ($crate::layout::piece::quiet().await), [Late], $(#[$doc])* $part, $($piece)*
        );
    };
    ($(#[$doc:meta])* quiet $part:ident, $($piece:tt)*) => {
        $crate::layout::piece::piece!(
            @ ($crate::layout::piece::quiet().await), [Late is_quiet=true], $(#[$doc])* $part, $($piece)*
        );
    };
    ($(#[$doc:meta])* $part:ident, $($piece:tt)*) => {
        $crate::layout::piece::piece!(@ (()), [Piece], $(#[$doc])* $part, $($piece)*);
    };
    (@ ($before:expr), [$show:ident $($prop:tt)*],
        $(#[$doc:meta])* $part:ident, $fetch:ident, $vis:vis $name:ident, $of:ident: $type:ty, $draw:expr
    ) => {
        $(#[$doc])*
        #[component]
        $vis fn $name($of: $type) -> impl IntoView {
            let fetch: $crate::layout::piece::Fetch = std::sync::Arc::new(move || {
                let of = $of.clone();
                Box::pin(async move {
                    $before;
                    let draw = later!($part, $fetch: fn($type) -> AnyView = $draw)?;
                    let drawing: $crate::layout::piece::Drawing =
                        std::sync::Arc::new(move || draw(of.clone()));
                    Some(drawing)
                })
            });
            view! { <$crate::layout::piece::$show fetch $($prop)* /> }
        }
    };
}
pub(crate) use piece;

/// A piece that every visit loads, once the list was read: nobody waits for it.
#[component]
pub fn Late(
    /// Fetches it.
    fetch: Fetch,
    /// Nothing is said when it does not come.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let sessions = use_sessions();
    let is_due = memo(move || sessions.read_at.read().is_some());
    block(move || {
        let fetch = fetch.clone();
        is_due.get().then(|| view! { <Piece fetch is_quiet /> }.drawn())
    })
}

/// Seconds from the first list to what nobody waits for: browsers paint and take input meanwhile.
const PAUSE: f64 = 0.3;

thread_local! {
    static WAS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Waits for a moment, once in a visit.
pub async fn quiet() {
    if !WAS_QUIET.get() {
        task::wait(PAUSE).await;
        WAS_QUIET.set(true);
    }
}

/// Milliseconds until another try: many cards wait for the same piece.
const AGAIN: f64 = 10_000.0;

thread_local! {
    /// When a piece did not come, by this computer's clock.
    static FAILED_AT: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// The piece once it is there; until then nothing, or why it does not come.
#[component]
pub fn Piece(
    /// Fetches it.
    fetch: Fetch,
    /// Nothing is said when it does not come.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let outcome: RwSignal<Option<Option<Drawing>>> = RwSignal::new(None);
    let fetch = move || {
        let (styles, fetched) = (boot::styles(), fetch());
        spawn_local(async move {
            let piece = fetched.await;
            let piece = styles.await.and(piece);
            if piece.is_none() {
                FAILED_AT.set(clock::local_now());
                new_build::look_soon();
            }
            outcome.try_set(Some(piece));
        });
    };
    fetch();
    // When the list can be read again, so can the piece.
    let sessions = use_sessions();
    effect(move || {
        sessions.read_at.track();
        let since_failure = clock::local_now() - FAILED_AT.get();
        if matches!(outcome.get_untracked(), Some(None)) && !(0.0..AGAIN).contains(&since_failure) {
            fetch();
        }
    });
    block(move || match outcome.get()? {
        Some(draw) => Some(draw()),
        None if is_quiet => None,
        None => Some(
            view! {
                <p class="small muted" role="status">
                    {text(|t| t.page_not_loaded)}
                </p>
            }
            .drawn(),
        ),
    })
}
