//! Whatever stands in storage, reading it neither fails nor grows it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::Presets;
use crate::domain::launch_settings::ReadSettings;
use crate::domain::strategies::{holds, pieces};

#[test]
fn any_text_is_read_and_what_was_read_is_stored_alike() {
    let text =
        pieces(&["title=", "a", "&", "v=1", "type=notebook", "\n", "%", "=", "é", "cores=4"]);
    holds(text, |text| {
        let presets = Presets::of_text(&text);
        assert!(presets.0.len() <= Presets::MOST);
        assert_eq!(Presets::of_text(&presets.to_text()), presets, "{text:?}");
    });
}

#[test]
fn any_title_is_kept_once() {
    holds(vec(any::<String>(), 0..8), |titles| {
        let mut presets = Presets::default();
        for title in &titles {
            let settings = ReadSettings::of_query("type=carta").settings;
            let is_kept = presets.save(title, settings);
            assert_eq!(is_kept, presets.position(title).is_some(), "{title:?}");
        }
        assert_eq!(Presets::of_text(&presets.to_text()), presets);
    });
}
