//! Notifications of the browser.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use crate::platform::document::window;

/// Whether the portal may show any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// This browser has none, or not here.
    Missing,
    /// The user was not asked yet.
    Unasked,
    /// The user said yes.
    Granted,
    /// The user, or the browser for them, said no.
    Denied,
}

impl Permission {
    fn of(permission: NotificationPermission) -> Self {
        match permission {
            NotificationPermission::Granted => Self::Granted,
            NotificationPermission::Default => Self::Unasked,
            _ => Self::Denied,
        }
    }
}

/// Whether the portal may show any now.
#[must_use]
pub fn permission() -> Permission {
    // web-sys believes that every browser has them, and an unknown name ends the portal.
    let is_there = window()
        .is_some_and(|window| js_sys::Reflect::has(&window, &"Notification".into()) == Ok(true));
    if is_there { Permission::of(Notification::permission()) } else { Permission::Missing }
}

/// Asks the user, who has just pressed something: browsers refuse it otherwise.
pub async fn ask() -> Permission {
    if permission() == Permission::Missing {
        return Permission::Missing;
    }
    if let Ok(asked) = Notification::request_permission() {
        JsFuture::from(asked).await.ok();
    }
    permission()
}

/// Shows one; it takes the place of another with the same tag. Its click leads back to this tab. Browsers
/// of phones refuse a page that; the tab's title and icon are all there is then.
pub fn show(title: &str, tag: &str) {
    let options = NotificationOptions::new();
    options.set_tag(tag);
    let Ok(shown) = Notification::new_with_options(title, &options) else { return };
    let clicked = shown.clone();
    let to_this_tab = Closure::once_into_js(move || {
        if let Some(window) = window() {
            window.focus().ok();
        }
        clicked.close();
    });
    shown.set_onclick(to_this_tab.dyn_ref());
}
