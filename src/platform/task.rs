//! Work beside the page.

use std::future::Future;
use std::pin::Pin;

/// Runs a future that needs no answer; works before the framework has started, too.
pub fn run(future: impl Future<Output = ()> + 'static) {
    // Boxed as the framework's: what drives a future is generated once for each type.
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}

/// Lets the browser paint and take input before the work goes on: what is done between two pauses is
/// one task, and a task of more than 50 ms can be felt.
pub async fn pause() {
    wait(0.0).await;
}

/// Goes on in about so many seconds.
pub async fn wait(seconds: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
    let millis = (seconds * 1000.0) as i32;
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = super::document::window() {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis).ok();
        }
    });
    wasm_bindgen_futures::JsFuture::from(turn).await.ok();
}
