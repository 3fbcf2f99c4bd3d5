//! Views that are drawn where they are made. The framework keeps of every view how to turn it into a later
//! one of its type, 1 to 4 kB of code for each type; what is drawn once, or as a whole, needs none of that.

use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;

/// Draws a view.
pub trait IntoDrawn {
    /// Draws it. In a `block` that is drawn anew its elements are others than before: not for what
    /// may have the focus then, be open, or be announced.
    fn drawn(self) -> AnyView;
}

impl<T: Render<State: 'static>> IntoDrawn for T {
    fn drawn(self) -> AnyView {
        fn erased(state: Box<dyn Mountable>) -> AnyView {
            Drawn(SendWrapper::new(State(state))).into_any()
        }
        erased(Box::new(self.build()))
    }
}

/// The children of a component that is drawn once, or as a whole.
pub struct Contents(Box<dyn FnOnce() -> AnyView + Send>);

impl Contents {
    /// Draws them.
    #[must_use]
    pub fn draw(self) -> AnyView {
        (self.0)()
    }
}

impl<F, V> ToChildren<F> for Contents
where
    F: FnOnce() -> V + Send + 'static,
    V: Render<State: 'static>,
{
    fn to_children(draw: F) -> Self {
        Self(Box::new(move || draw().drawn()))
    }
}

/// A view that is drawn and not shown yet.
struct Drawn(SendWrapper<State>);

/// What is on screen of it.
struct State(Box<dyn Mountable>);

impl Mountable for State {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Drawn {
    type State = State;

    fn build(self) -> State {
        self.0.take()
    }

    fn rebuild(self, old: &mut State) {
        let mut new = self.build();
        old.insert_before_this(&mut new);
        old.unmount();
        *old = new;
    }
}

// For servers that draw pages; the portal has none.
impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _text: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _more: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Drawn {
    type Output<More: Attribute> = Self;

    fn add_any_attr<More: Attribute>(self, _more: More) -> Self {
        self
    }
}
