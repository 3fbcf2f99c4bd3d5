//! Tells a user who looks at another tab that a session is ready, has failed or is about to end: by this tab's title and
//! icon, and by a notification of the browser when the user asked for that. Lives as long as the app.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::became::Became;
use crate::domain::digest;
use crate::domain::readiness::Reach;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::i18n::Language;
use crate::platform::favicon::{self, Favicon};
use crate::platform::notify::{self, Permission};
use crate::platform::{storage, title, wake};
use crate::state::shared::use_shared;

/// Whether the browser tells the user, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notifying {
    /// This browser cannot.
    Missing,
    /// The user has not asked for it, or no longer wants it.
    Off,
    /// The user asked for it.
    On,
    /// The user asked for it, and the browser does not let the portal.
    Refused,
}

/// The key under which the wish is kept, for all sites and users of this browser: so does the browser keep
/// its permission.
const KEPT: &str = "notify";

/// What the user was told since the tab was hidden.
#[derive(Clone, Copy, Default)]
struct Told {
    count: u32,
    mark: Favicon,
}

/// Something to tell of a session.
#[derive(Clone, Copy, Debug)]
pub struct News<'a> {
    /// The session.
    pub id: &'a str,
    /// What tells it from other news of that session, the same in every tab.
    pub kind: u8,
    /// The mark on the tab's icon.
    pub mark: Favicon,
}

/// What the tab shows to those who do not look at it.
#[derive(Clone, Copy)]
pub struct Attention {
    /// Whether the browser tells the user, too.
    pub notifying: RwSignal<Notifying>,
    told: StoredValue<Told>,
    /// Sessions that came up and whose interfaces are asked for.
    owed: StoredValue<Vec<String>>,
}

impl Attention {
    /// Nothing to tell yet.
    #[must_use]
    pub(super) fn new() -> Self {
        let notifying = match (notify::permission(), storage::read(KEPT)) {
            (Permission::Missing, _) => Notifying::Missing,
            (Permission::Granted, Some(_)) => Notifying::On,
            _ => Notifying::Off,
        };
        Self {
            notifying: RwSignal::new(notifying),
            told: StoredValue::new(Told::default()),
            owed: StoredValue::new(Vec::new()),
        }
    }

    /// Whether the user asked to be told.
    #[must_use]
    pub fn is_asked(self) -> bool {
        self.notifying.get() == Notifying::On
    }

    /// Takes the marks away: the user is back.
    pub fn forget(self) {
        if self.told.try_update_value(std::mem::take).is_some_and(|told| told.count > 0) {
            title::mark("");
            favicon::show(Favicon::Plain);
        }
    }

    /// Tells what is new in a list that was just read, while the tab is hidden. An interface that is not known
    /// to answer yet is told of when it is: see [`Self::answered`].
    pub fn tell(
        self,
        (before, before_at): (&[Session], Option<Moment>),
        after: &[Session],
        now: Moment,
        language: Language,
        reach: impl Fn(&str) -> Reach,
    ) {
        for session in after {
            let became = match before.iter().find(|old| old.id == session.id) {
                Some(old) => Became::of(old, session, now),
                None => before_at.and_then(|since| Became::of_new(session, since, now)),
            };
            let Some(became) = became else { continue };
            if became == Became::Ready && reach(&session.id) == Reach::Awaited {
                self.owed.update_value(|owed| owed.push(session.id.clone()));
            } else {
                self.tell_became(session, became, language);
            }
        }
    }

    /// Tells what came of asking for the interface of a session that had come up.
    pub fn answered(self, session: &Session, reach: Reach, language: Language) {
        let is_owed = self.owed.try_update_value(|owed| {
            let count = owed.len();
            owed.retain(|id| *id != session.id);
            owed.len() < count
        });
        if is_owed == Some(true) {
            let is_ready = reach == Reach::Ready;
            self.tell_became(
                session,
                if is_ready { Became::Ready } else { Became::Running },
                language,
            );
        }
    }

    fn tell_became(self, session: &Session, became: Became, language: Language) {
        let mark = if became.is_bad() { Favicon::Failed } else { Favicon::Ready };
        // Beside the warnings' numbers, which begin with 0.
        let news = News { id: &session.id, kind: 10 + became as u8, mark };
        self.tell_one(news, became.sentence(&session.name, language.news()), language);
    }

    /// Tells one thing of a session, while the tab is hidden.
    pub fn tell_one(self, news: News<'_>, sentence: String, language: Language) {
        if wake::is_visible() {
            return;
        }
        if untrack(|| self.is_asked()) {
            // The same tag in every tab, so that the browser shows it once; other news of the session has
            // another one, as browsers replace what has the same without a sound.
            let tag = [digest::of(news.id).to_string(), news.kind.to_string()].join("-");
            notify::show(&sentence, &tag);
        }
        let mut told = self.told.get_value();
        told.count += 1;
        told.mark = told.mark.max(news.mark);
        self.told.set_value(told);
        title::mark(&if told.count == 1 {
            sentence
        } else {
            (language.news().news_several)(told.count)
        });
        favicon::show(told.mark);
    }

    /// Has the browser tell the user from now on, or no longer. Only ever called by the user's own press:
    /// browsers ask for the permission then, and remember a no.
    pub fn switch(self) {
        if untrack(|| self.is_asked()) {
            storage::write(KEPT, None);
            self.notifying.set(Notifying::Off);
            return;
        }
        spawn_local(async move {
            let is_granted = notify::ask().await == Permission::Granted;
            if is_granted {
                storage::write(KEPT, Some("on"));
            }
            self.notifying.try_set(if is_granted { Notifying::On } else { Notifying::Refused });
        });
    }
}

/// What this tab shows to those who do not look at it.
#[must_use]
pub fn use_attention() -> Attention {
    use_shared().attention
}
