//! Settings that the user gave a name, in the user's order. Stored as one line each, so that a damaged
//! line costs one preset and not all.

use crate::domain::launch_settings::{LaunchSettings, ReadSettings};
use crate::domain::percent::encode;

/// Settings under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// What the user calls them; no two presets have the same.
    pub title: String,
    /// The settings.
    pub settings: LaunchSettings,
}

/// The user's presets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Presets(pub Vec<Preset>);

impl Presets {
    /// More than a person keeps an overview of; storage is shared by all that a browser keeps for a site.
    pub const MOST: usize = 50;
    /// Characters of a title.
    pub const LONGEST_TITLE: usize = 60;

    /// Reads what was stored; lines that are none of ours are left out.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut presets = Self::default();
        for line in text.lines() {
            let Some((title, query)) = line.split_once('&') else { continue };
            let title = form_urlencoded::parse(title.as_bytes()).next();
            let Some((_, title)) = title.filter(|(key, _)| key == "title") else { continue };
            let read = ReadSettings::of_query(query);
            if read.settings != LaunchSettings::default() {
                presets.save(&title, read.settings);
            }
        }
        presets
    }

    /// As stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        let line = |Preset { title, settings }: &Preset| {
            format!("title={}&{}\n", encode(title), settings.to_query())
        };
        self.0.iter().map(line).collect()
    }

    /// Where the preset of a title is; titles that differ in case only are the same.
    #[must_use]
    pub fn position(&self, title: &str) -> Option<usize> {
        let title = tidy(title).to_lowercase();
        self.0.iter().position(|preset| preset.title.to_lowercase() == title)
    }

    /// Keeps settings under a title, in the place of those that have it. `false` without a title, and
    /// when there are [`Self::MOST`] already.
    pub fn save(&mut self, title: &str, settings: LaunchSettings) -> bool {
        let title = tidy(title);
        let place = self.position(&title);
        if title.is_empty() || (place.is_none() && self.0.len() >= Self::MOST) {
            return false;
        }
        let preset = Preset { title, settings };
        match place.and_then(|at| self.0.get_mut(at)) {
            Some(old) => *old = preset,
            None => self.0.push(preset),
        }
        true
    }

    /// Gives a preset another title. `false` without one, and when another preset has it.
    pub fn rename(&mut self, from: &str, to: &str) -> bool {
        let title = tidy(to);
        let Some(at) = self.position(from) else { return false };
        let is_free = self.position(&title).is_none_or(|other| other == at);
        match self.0.get_mut(at) {
            Some(preset) if is_free && !title.is_empty() => {
                preset.title = title;
                true
            }
            _ => false,
        }
    }

    /// Moves a preset one place up or down, as far as there is one.
    pub fn shift(&mut self, title: &str, is_up: bool) {
        let Some(at) = self.position(title) else { return };
        let to = if is_up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.0.len()) {
            self.0.swap(at, to);
        }
    }

    /// Forgets a preset; gives it back with its place, so that it can be put there again.
    pub fn remove(&mut self, title: &str) -> Option<(usize, Preset)> {
        let at = self.position(title)?;
        Some((at, self.0.remove(at)))
    }

    /// Puts a preset back, unless its title was taken meanwhile.
    pub fn put_back(&mut self, at: usize, preset: Preset) {
        if self.position(&preset.title).is_none() {
            self.0.insert(at.min(self.0.len()), preset);
        }
    }
}

/// One line without white space around it, of a length that fits.
fn tidy(title: &str) -> String {
    let title: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let title: String = title.trim().chars().take(Presets::LONGEST_TITLE).collect();
    title.trim_end().to_owned()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session_type::SessionType;

    fn settings(cores: u32) -> LaunchSettings {
        let kind = Some(SessionType::Notebook);
        LaunchSettings { kind, is_fixed: Some(true), cores: Some(cores), ..Default::default() }
    }

    fn titles(presets: &Presets) -> Vec<&str> {
        presets.0.iter().map(|preset| preset.title.as_str()).collect()
    }

    fn three() -> Presets {
        let mut presets = Presets::default();
        for (cores, title) in [" ALMA QA ", "Stack & fit", "Été"].into_iter().enumerate() {
            assert!(presets.save(title, settings(u32::try_from(cores).unwrap() + 1)));
        }
        presets
    }

    #[test]
    fn they_come_back_in_order() {
        let presets = three();
        assert_eq!(titles(&presets), ["ALMA QA", "Stack & fit", "Été"]);
        assert_eq!(Presets::of_text(&presets.to_text()), presets);
    }

    #[test]
    fn a_damaged_line_costs_one() {
        let text =
            three().to_text().replacen("title=Stack", "titel=Stack", 1) + "\u{0}\n&&&\ntitle=x";
        assert_eq!(titles(&Presets::of_text(&text)), ["ALMA QA", "Été"]);
    }

    #[test]
    fn changes() {
        let mut presets = three();
        assert!(presets.save("alma qa", settings(9)), "the same title, other settings");
        assert_eq!(presets.0.len(), 3);
        assert!(!presets.rename("Été", "stack & fit") && !presets.rename("Été", "  "));
        assert!(presets.rename("Été", "été 2"));
        presets.shift("été 2", true);
        presets.shift("alma qa", true);
        assert_eq!(titles(&presets), ["alma qa", "été 2", "Stack & fit"]);
        let (at, removed) = presets.remove("ÉTÉ 2").unwrap();
        presets.put_back(at, removed);
        assert_eq!(titles(&presets), ["alma qa", "été 2", "Stack & fit"]);
    }
}
