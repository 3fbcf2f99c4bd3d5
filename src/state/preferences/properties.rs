//! What is stored on a device may have been written by anybody.

use proptest::prelude::*;

use super::Theme;
use crate::domain::strategies::{holds, pieces};

#[test]
fn a_stored_theme_comes_back_and_anything_else_is_the_systems() {
    for theme in Theme::ALL {
        assert_eq!(Theme::from_word(theme.word().unwrap_or_default()), theme);
    }
    holds(prop_oneof![pieces(&["light", "dark", "Dark", " "]), any::<String>()], |word| {
        let theme = Theme::from_word(&word);
        assert_eq!(theme.word(), ["light", "dark"].into_iter().find(|known| *known == word));
    });
}
