//! What this device remembers for the form: drafts, the settings used last, presets, images. As long as the
//! user is not known, nothing is.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_list::ImageList;
use crate::domain::last_used::LastUsed;
use crate::domain::launch_settings::{LaunchSettings, ReadSettings};
use crate::domain::presets::Presets;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::opening::Stored;
use crate::state::memory::{Kept, Memory};
use crate::state::sessions::{SessionsState, use_sessions};

/// Images launched of late that are worth a place on top of the list.
const RECENT: usize = 8;
/// More favourites than this are no favourites.
const FAVOURITES: usize = 50;

/// The form's part of the user's memory.
#[derive(Clone, Copy)]
pub(super) struct Remembered {
    sessions: SessionsState,
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
            sessions: use_sessions(),
            presets: RwSignal::new(Presets::default()),
            recent: RwSignal::new(ImageList::default()),
            favourites: RwSignal::new(ImageList::default()),
            last_used: StoredValue::new(LastUsed::default()),
        };
        // The first list tells who the user is.
        let is_known = Memo::new(move |_| remembered.sessions.read_at.read().is_some());
        remembered.read_again();
        Effect::new(move |_| {
            if is_known.get() {
                remembered.read_again();
                if let Some(memory) = remembered.memory() {
                    for kept in [Kept::Presets, Kept::FavouriteImages] {
                        memory.on_change(kept, move || remembered.read_again());
                    }
                }
            }
        });
        remembered
    }

    fn memory(self) -> Option<Memory> {
        Memory::of_user(self.sessions)
    }

    fn read(self, kept: Kept) -> Option<String> {
        self.memory()?.read(kept)
    }

    fn write(self, kept: Kept, text: Option<&str>) -> bool {
        self.memory().is_some_and(|memory| memory.write(kept, text))
    }

    fn read_again(self) {
        let read = |kept| self.read(kept).unwrap_or_default();
        self.presets.set(Presets::of_text(&read(Kept::Presets)));
        self.recent.set(ImageList::of_text(&read(Kept::RecentImages), RECENT));
        self.favourites.set(ImageList::of_text(&read(Kept::FavouriteImages), FAVOURITES));
        self.last_used.set_value(LastUsed::of_text(&read(Kept::LastUsed)));
    }

    /// What is stored of earlier forms, for one that opens with these settings.
    pub(super) fn stored(self, settings: &LaunchSettings) -> Stored {
        let form = |kept| {
            let settings = ReadSettings::of_query(&self.read(kept)?).settings;
            Some(settings).filter(|settings| *settings != LaunchSettings::default())
        };
        Stored {
            draft: form(Kept::Draft),
            set_aside: form(Kept::SetAside),
            last_used: self.last_used(settings.kind),
        }
    }

    /// Keeps the form that is being filled in, or with `None` forgets it.
    pub(super) fn keep_draft(self, settings: Option<&LaunchSettings>) {
        self.write(Kept::Draft, settings.map(LaunchSettings::to_query).as_deref());
    }

    /// Forgets the form that was left, if it is this one.
    pub(super) fn forget_draft(self, settings: &LaunchSettings) {
        if let Some(memory) = self.memory() {
            forget_draft(&memory, settings);
        }
    }

    /// Sets a form aside for the one that is being filled in; with `None` there is none.
    pub(super) fn set_aside(self, settings: Option<&LaunchSettings>) {
        self.write(Kept::SetAside, settings.map(LaunchSettings::to_query).as_deref());
    }

    /// The settings that were used last: for a type, or of all.
    pub(super) fn last_used(self, kind: Option<SessionType>) -> Option<LaunchSettings> {
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

fn forget_draft(memory: &Memory, settings: &LaunchSettings) {
    let stored = memory.read(Kept::Draft).map(|query| ReadSettings::of_query(&query).settings);
    if stored.as_ref() == Some(settings) {
        memory.write(Kept::Draft, None);
    }
}

/// What is written when a launch was accepted. Holds no signal: the form may be gone by then.
#[derive(Clone)]
pub(super) struct Launched {
    memory: Option<Memory>,
    /// With all that the defaults may be one day.
    whole: LaunchSettings,
    /// As the draft is stored.
    draft: LaunchSettings,
    image: ImageId,
}

impl Launched {
    /// What will be remembered of the launch of a form.
    pub(super) fn new(remembered: Remembered, draft: Draft, image: ImageId) -> Self {
        let (whole, draft) = untrack(|| (draft.whole_settings(), draft.settings_of_type()));
        Self { memory: remembered.memory(), whole, draft, image }
    }

    /// Remembers it; the draft has become a session.
    pub(super) fn keep(self) {
        let Some(memory) = self.memory else { return };
        let read = |kept| memory.read(kept).unwrap_or_default();
        let mut last = LastUsed::of_text(&read(Kept::LastUsed));
        last.keep(self.whole);
        memory.write(Kept::LastUsed, Some(&last.to_text()));
        let mut recent = ImageList::of_text(&read(Kept::RecentImages), RECENT);
        recent.put_first(self.image, RECENT);
        memory.write(Kept::RecentImages, Some(&recent.to_text()));
        // Another tab may have stored another form meanwhile.
        forget_draft(&memory, &self.draft);
    }
}
