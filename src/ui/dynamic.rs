//! Parts of a view that follow signals. The framework's code is generated once for each closure type,
//! 0.3 to 8 kB every time; behind these functions all closures are one type.

use std::sync::Arc;

use leptos::prelude::*;

/// Reads something whenever what it depends on changes.
pub type Reading<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// A text, as a child or an attribute.
pub fn words(read: impl Fn() -> String + Send + 'static) -> impl Fn() -> String + Send + 'static {
    fn erased(read: Box<dyn Fn() -> String + Send>) -> impl Fn() -> String + Send + 'static {
        move || read()
    }
    erased(Box::new(read))
}

/// Whether a class or an attribute is set.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> impl Fn() -> bool + Send + 'static {
    fn erased(read: Box<dyn Fn() -> bool + Send>) -> impl Fn() -> bool + Send + 'static {
        move || read()
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
        move || draw().unwrap_or_else(|| ().into_any())
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
        Memo::new(move |_| read())
    }
    erased(Box::new(read))
}

/// Does something once all is drawn, and again whenever what it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    fn erased(run: Box<dyn Fn()>) {
        Effect::new(move |_| run());
    }
    erased(Box::new(run));
}
