//! The end of the app: a panic stops all of it, so the page must say so.

/// Writes a panic to the console and has `boot.js` show its panel, which lives outside the app.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let (Some(window), Ok(event)) =
            (super::document::window(), web_sys::CustomEvent::new("portal-broke"))
        {
            window.dispatch_event(&event).ok();
        }
    }));
}
