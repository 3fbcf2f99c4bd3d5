//! The one place that touches stylers: docs/adr/0001-stylers.md says why it is used this way.

/// The class that scopes a component's CSS file (path from the repository root). Put it on the
/// component's root element; `cargo xtask css` nests the file's rules under the same class.
macro_rules! scope {
    ($file:literal) => {{
        // `style_sheet!` does not tell cargo that it read the file: without this, an edit of the CSS
        // alone would leave the old class in the program. Nothing of it is linked.
        const _: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $file));
        stylers_macro::style_sheet!($file)
    }};
}
