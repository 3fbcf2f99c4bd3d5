//! What each command needs.

use super::{Browser, Desktop, Playwright, RustComponents, Setup, Tool, WasmTarget};
use crate::portal::Profile;

impl Setup {
    /// What `cargo fmt` and clippy for both targets need.
    pub(crate) fn for_checks(&self) -> Vec<Box<dyn Tool>> {
        vec![Box::new(RustComponents), Box::new(WasmTarget)]
    }

    /// What building the portal needs.
    pub(crate) fn for_portal(&self, profile: Profile) -> Vec<Box<dyn Tool>> {
        let mut tools: Vec<Box<dyn Tool>> =
            vec![Box::new(WasmTarget), Box::new(self.wasm_bindgen()), Box::new(self.trunk())];
        if profile == Profile::Release {
            tools.insert(0, Box::new(self.node()));
            tools.extend(self.for_finish());
        }
        tools
    }

    /// What [`crate::finish`] needs.
    pub(crate) fn for_finish(&self) -> Vec<Box<dyn Tool>> {
        vec![
            Box::new(self.wasm_bindgen()),
            Box::new(self.wasm_split()),
            Box::new(self.binaryen()),
            Box::new(self.esbuild()),
        ]
    }

    /// What the end-to-end tests need.
    pub(crate) fn for_e2e(&self) -> Vec<Box<dyn Tool>> {
        let mut tools = self.for_portal(Profile::Release);
        tools.push(Box::new(self.python()));
        tools.push(Box::new(self.client()));
        tools.push(Box::new(Desktop));
        tools.push(Box::new(Browser));
        tools.push(Box::new(Playwright));
        tools
    }

    /// What all tests need.
    pub(crate) fn for_tests(&self) -> Vec<Box<dyn Tool>> {
        let mut tools = self.for_checks();
        tools.extend(self.for_e2e());
        tools
    }
}
