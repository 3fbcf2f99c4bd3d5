//! Events or log of one session, read again while somebody looks at them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::session_texts::SessionView;
use crate::domain::problem::Problem;
use crate::platform::{timer, wake};
use crate::state::site::{CurrentSite, use_site};

/// One of the texts, as last read. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct SessionText {
    /// The text; `None` until it was read once. Stays when a later reading fails.
    pub text: RwSignal<Option<String>>,
    /// Why the last reading failed; `None` when it did not.
    pub problem: RwSignal<Option<Problem>>,
    id: StoredValue<String>,
    view: SessionView,
    site: CurrentSite,
    is_reading: StoredValue<bool>,
}

impl SessionText {
    /// Reads the text once.
    #[must_use]
    pub fn read_once(id: String, view: SessionView) -> Self {
        let text = Self {
            text: RwSignal::new(None),
            problem: RwSignal::new(None),
            id: StoredValue::new(id),
            view,
            site: use_site(),
            is_reading: StoredValue::new(false),
        };
        text.read();
        text
    }

    /// Reads it again every `seconds`, as long as the tab can be seen and `is_wanted` says so.
    pub fn follow(self, seconds: f64, is_wanted: impl Fn() -> bool + 'static) {
        timer::every(seconds, move || {
            if wake::is_visible() && untrack(&is_wanted) {
                self.read();
            }
        });
    }

    /// Reads it now, unless a reading is under way.
    pub fn read(self) {
        let Some(id) = self.id.try_get_value() else { return };
        if self.is_reading.try_get_value().unwrap_or(true) {
            return;
        }
        self.is_reading.set_value(true);
        let client = self.site.client();
        spawn_local(async move {
            let outcome = client.session_text(&id, self.view).await;
            self.is_reading.try_set_value(false);
            match outcome {
                Ok(text) => {
                    // The same text again must not draw a long log anew.
                    if self.text.try_with_untracked(|known| known.as_ref() != Some(&text))
                        == Some(true)
                    {
                        self.text.try_set(Some(text));
                    }
                    self.problem.try_update(|problem| *problem = None);
                }
                Err(problem) => {
                    self.problem.try_set(Some(problem));
                }
            }
        });
    }
}
