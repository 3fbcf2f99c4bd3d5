//! Parts of a view that follow signals. The framework's code is generated once for each closure type,
//! 0.3 to 8 kB every time; behind these functions all closures are one type.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, Observer};

/// Reads something whenever what it depends on changes.
pub type Reading<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// Has what runs now leave all signals that it follows when the part of the page that it belongs to goes. The
/// framework (reactive_graph 0.2.16) takes nothing out of a signal that lives on, such as the language or
/// the clock: without this each card that comes and goes leaves 1 to 4 kB behind.
pub fn follow_while_drawn() {
    let Some(me) = Observer::get() else { return };
    let AnySubscriber(_, this) = &me;
    // Strong, as a view's state goes before its owner; the owner's end lets go of it.
    if let Some(this) = this.upgrade() {
        on_cleanup(move || this.clear_sources(&me));
    }
}

/// A text, as a child or an attribute.
pub fn words(read: impl Fn() -> String + Send + 'static) -> impl Fn() -> String + Send + 'static {
    fn erased(read: Box<dyn Fn() -> String + Send>) -> impl Fn() -> String + Send + 'static {
        move || {
            follow_while_drawn();
            read()
        }
    }
    erased(Box::new(read))
}

/// Whether a class or an attribute is set.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> impl Fn() -> bool + Send + 'static {
    fn erased(read: Box<dyn Fn() -> bool + Send>) -> impl Fn() -> bool + Send + 'static {
        move || {
            follow_while_drawn();
            read()
        }
    }
    erased(Box::new(read))
}

/// A part that is drawn anew whenever what it reads changes; nothing when it gives `None`.
pub fn block(
    draw: impl Fn() -> Option<AnyView> + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    fn erased(
        draw: Box<dyn Fn() -> Option<AnyView> + Send>,
    ) -> impl Fn() -> AnyView + Send + 'static {
        move || {
            follow_while_drawn();
            draw().unwrap_or_else(|| ().into_any())
        }
    }
    erased(Box::new(draw))
}

/// What follows from signals, worked out when one of them changes; those who read it hear of it only when
/// it is another than before.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    fn erased<T: PartialEq + Send + Sync + 'static>(
        read: Box<dyn Fn() -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| {
            follow_while_drawn();
            read()
        })
    }
    erased(Box::new(read))
}

/// Does something once all is drawn, and again whenever what it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    fn erased(run: Box<dyn Fn()>) {
        Effect::new(move |_| {
            follow_while_drawn();
            run();
        });
    }
    erased(Box::new(run));
}
