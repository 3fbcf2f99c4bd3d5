//! Work beside the page.

use std::future::Future;

/// Runs a future that needs no answer; works before the framework has started, too.
pub fn run(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
