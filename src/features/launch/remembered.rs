//! What this device remembers for the form: drafts, the settings used last, presets, images. Without a
//! memory, as before the user is known, everything here lasts as long as the form.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_list::ImageList;
use crate::domain::last_used::LastUsed;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::presets::Presets;
use crate::state::memory::{Kept, Memory, use_memory};

/// Images launched of late that are worth a place on top of the list.
const RECENT: usize = 8;
/// More favourites than this are no favourites.
const FAVOURITES: usize = 50;

/// The form's part of the user's memory.
#[derive(Clone, Copy)]
pub(super) struct Remembered {
    memory: StoredValue<Option<Memory>>,
    /// The user's presets.
    pub(super) presets: RwSignal<Presets>,
    /// Images that were launched of late, the latest first.
    pub(super) recent: RwSignal<ImageList>,
    /// Images that the user marked, the latest first.
    pub(super) favourites: RwSignal<ImageList>,
    last_used: StoredValue<LastUsed>,
}

impl Remembered {
    /// Reads what is there, and follows what other tabs change.
    pub(super) fn load() -> Self {
        let remembered = Self {
            memory: StoredValue::new(use_memory()),
            presets: RwSignal::new(Presets::default()),
            recent: RwSignal::new(ImageList::default()),
            favourites: RwSignal::new(ImageList::default()),
            last_used: StoredValue::new(LastUsed::default()),
        };
        remembered.read_again();
        if let Some(memory) = remembered.memory.get_value() {
            for kept in [Kept::Presets, Kept::FavouriteImages] {
                memory.on_change(kept, move || remembered.read_again());
            }
        }
        remembered
    }

    fn read(self, kept: Kept) -> Option<String> {
        self.memory.try_with_value(|memory| memory.as_ref()?.read(kept)).flatten()
    }

    fn write(self, kept: Kept, text: Option<&str>) -> bool {
        let write = |memory: &Option<Memory>| memory.as_ref()?.write(kept, text).then_some(());
        self.memory.try_with_value(write).flatten().is_some()
    }

    fn read_again(self) {
        let read = |kept| self.read(kept).unwrap_or_default();
        self.presets.set(Presets::of_text(&read(Kept::Presets)));
        self.recent.set(ImageList::of_text(&read(Kept::RecentImages), RECENT));
        self.favourites.set(ImageList::of_text(&read(Kept::FavouriteImages), FAVOURITES));
        self.last_used.set_value(LastUsed::of_text(&read(Kept::LastUsed)));
    }

    /// The query of the form that was not sent yet.
    pub(super) fn draft(self) -> Option<String> {
        self.read(Kept::Draft)
    }

    /// Keeps the form, or forgets it.
    pub(super) fn keep_draft(self, query: Option<&str>) {
        self.write(Kept::Draft, query);
    }

    /// The settings that were used last: for a type, or of all.
    pub(super) fn last_used(
        self,
        kind: Option<crate::domain::session_type::SessionType>,
    ) -> Option<LaunchSettings> {
        self.last_used.with_value(|last| match kind {
            Some(kind) => last.of(kind).cloned(),
            None => last.latest().cloned(),
        })
    }

    /// Changes the presets, those of this moment: another tab may have changed them. Whether they are
    /// kept; otherwise they last as long as the form.
    pub(super) fn change_presets(self, change: impl FnOnce(&mut Presets)) -> bool {
        if let Some(text) = self.read(Kept::Presets) {
            self.presets.set(Presets::of_text(&text));
        }
        self.presets.update(change);
        let text = self.presets.read_untracked().to_text();
        self.write(Kept::Presets, Some(&text))
    }

    /// Marks an image as a favourite, or no longer.
    pub(super) fn toggle_favourite(self, image: ImageId) {
        self.favourites.update(|favourites| favourites.toggle(image, FAVOURITES));
        let text = self.favourites.read_untracked().to_text();
        self.write(Kept::FavouriteImages, Some(&text));
    }
}

/// What is written when a launch was accepted. Holds no signal: the form may be gone by then.
#[derive(Clone)]
pub(super) struct Launched {
    memory: Option<Memory>,
    settings: LaunchSettings,
    image: ImageId,
}

impl Launched {
    /// What will be remembered of a launch.
    pub(super) fn new(remembered: Remembered, settings: LaunchSettings, image: ImageId) -> Self {
        Self { memory: remembered.memory.get_value(), settings, image }
    }

    /// Remembers it; the draft has become a session.
    pub(super) fn keep(self) {
        let Some(memory) = self.memory else { return };
        let read = |kept| memory.read(kept).unwrap_or_default();
        let mut last = LastUsed::of_text(&read(Kept::LastUsed));
        last.keep(self.settings);
        memory.write(Kept::LastUsed, Some(&last.to_text()));
        let mut recent = ImageList::of_text(&read(Kept::RecentImages), RECENT);
        recent.put_first(self.image, RECENT);
        memory.write(Kept::RecentImages, Some(&recent.to_text()));
        memory.write(Kept::Draft, None);
    }
}
