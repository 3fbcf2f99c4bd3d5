//! Why sessions failed: the decisive event, which the platform forgets after about an hour.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::api::session_texts::{SessionView, read_session_text};
use crate::domain::event::parse_events;
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::trouble::{Trouble, decisive, of_failed, said};
use crate::platform::{clock, task, wake};
use crate::state::history::Book;
use crate::state::memory::Memory;
use crate::state::shared::Shared;
use crate::state::tabs::{Topic, Turn};

/// Seconds for which the session's card, here or in another tab, has time to read the same.
const PATIENCE: f64 = 4.0;
/// Seconds until it is looked again whether a tab that reads has ended or gone, and how often.
const OTHERS_TURN: f64 = 1.5;
const TRIES: u32 = 4;
/// As many as are asked for in a visit, and seconds from one to the next: of a large array of jobs that fail the
/// first tell why, and the platform has others to answer.
const MOST: usize = 10;
const PACE: f64 = 1.0;

thread_local! {
    /// The ids that were asked for in this visit.
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What was heard of a session's events.
type Text = Rc<RefCell<Option<String>>>;

/// Finds out, once in a visit, about those of the list for which it is not known yet. A tab that cannot be seen
/// asks nothing.
pub(super) fn explain(shared: Shared, memory: &Memory) {
    // The app may be gone.
    let Some(Some(now)) = shared.sessions.read_at.try_get_untracked() else { return };
    if !wake::is_visible() {
        return;
    }
    let list = shared.sessions.snapshot();
    let failed: Vec<&Session> =
        list.iter().filter(|session| session.status == Status::Failed).collect();
    if failed.is_empty() {
        return;
    }
    let book = Book::of(memory.clone());
    if book.watch().is_off {
        return;
    }
    let history = book.read();
    let unexplained = failed.into_iter().filter(|session| history.needs_reason(session, now));
    let asked = |session: &&Session| {
        ASKED.with_borrow_mut(|asked| {
            let is_new = asked.len() < MOST && !asked.contains(&session.id);
            if is_new {
                asked.push(session.id.clone());
            }
            is_new
        })
    };
    let wanted: Vec<(Session, Topic, Text)> =
        unexplained.filter(asked).map(|session| listen(session.clone())).collect();
    if wanted.is_empty() {
        return;
    }
    task::run(async move {
        task::wait(PATIENCE).await;
        for (session, topic, text) in wanted {
            find_out(shared, &book, session, topic, text).await;
            task::wait(PACE).await;
        }
    });
}

/// Hears what any tab reads of a session's events.
fn listen(session: Session) -> (Session, Topic, Text) {
    let text: Text = Rc::default();
    let (heard, id) = (text.clone(), session.id.clone());
    let name = [SessionView::Events.wire(), " ", &id].concat();
    let topic = Topic::new(name, move |reply, _heard| {
        if let Ok(told) = read_session_text(&reply, &id) {
            *heard.borrow_mut() = Some(told.into_owned());
        }
    });
    (session, topic, text)
}

async fn find_out(shared: Shared, book: &Book, session: Session, topic: Topic, text: Text) {
    let rows = shared.sessions.rows;
    let row = rows.try_with_untracked(|rows| rows.iter().find(|r| r.id == session.id).cloned());
    // The app may be gone, or the session, and with it its events.
    let Some(Some(row)) = row else { return };
    let known = row.trouble.try_get_untracked().flatten();
    let is_known = known.is_some_and(|known| known != Trouble::Undecided);
    let client = shared.site.client();
    let since = clock::local_now();
    for _ in 0..TRIES {
        if is_known || text.borrow().is_some() {
            break;
        }
        let ask = || client.session_text(&session.id, SessionView::Events);
        if topic.read(since, false, ask).await != Turn::Others {
            break;
        }
        task::wait(OTHERS_TURN).await;
    }
    let events = parse_events(&text.take().unwrap_or_default());
    let reason = of_failed(known, &events).filter(|reason| *reason != Trouble::Undecided);
    let words = decisive(&events).map(said).unwrap_or_default();
    if reason.is_some() || !words.is_empty() {
        // Without room for it the history says that it has none.
        book.change(|history| history.explain(&session, reason, &words).then_some(())).ok();
    }
}
