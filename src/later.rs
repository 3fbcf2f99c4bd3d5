//! The one place that cuts the program into parts: docs/adr/0006-parts.md.

/// A function of a part of the program that is downloaded when it is first needed; `None` when it could not
/// be loaded, in which case another call tries again. To be used where something can be awaited. Without
/// the feature `parts`, as in tests and development, it is all one program. The name is that of the function,
/// one of as many as the part has.
macro_rules! later {
    ($part:ident, $name:ident: $function:ty = $value:expr) => {{
        #[cfg_attr(
            feature = "parts",
            leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)
        )]
        fn $name() -> Result<$function, leptos::wasm_split::SplitLoaderError> {
            Ok($value)
        }
        #[cfg(feature = "parts")]
        let function = $name().await.ok();
        #[cfg(not(feature = "parts"))]
        let function = $name().ok();
        function
    }};
}
