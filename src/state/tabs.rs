//! What one tab of the portal reads, all read: each thing is asked for once, by whichever tab needs it
//! first, and the reply goes to the others. There is no leader to elect or to lose: a tab whose turn it is
//! takes the thing's lock, so that two never ask at once, and a tab that closes gives it back.
//! docs/adr/0010-one-reader-for-all-tabs.md.

mod subject;
mod turn;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::api::reply::Reply;
use crate::domain::{decimal, digest};
use crate::platform::channel::{Channel, Message};
use crate::platform::locks::{self, Lock, Patience};
use crate::platform::{clock, document, task};
use crate::state::tabs::subject::Subject;
pub use crate::state::tabs::turn::{Heard, Reader, Turn};
use crate::state::tabs::turn::{is_too_old, longest};

thread_local! {
    static CHANNEL: Channel = Channel::open(&name("tabs"), receive);
    static TOPICS: RefCell<Vec<Weak<Subject>>> = const { RefCell::new(Vec::new()) };
    static HEARERS: RefCell<Vec<Hearer>> = const { RefCell::new(Vec::new()) };
}

/// Bytes of a reply that take some milliseconds to copy: of 9 MB each copy takes 10 to 30 ms.
const LONG: usize = 1 << 20;

/// A name that the tabs of this portal share, and those of another on the same origin do not.
fn name(what: &str) -> String {
    ["portal.v1.", what, "@", &document::base_path()].concat()
}

/// What hears one word of other tabs.
type Hearer = (&'static str, Rc<dyn Fn(&str)>);

/// Says something to all other tabs.
pub fn say(word: &'static str, text: &str) {
    CHANNEL.with(|channel| channel.send(&[Some(word), Some(text)]));
}

/// Calls back when another tab says that word, for the life of the page.
pub fn on_word(word: &'static str, hear: impl Fn(&str) + 'static) {
    HEARERS.with_borrow_mut(|hearers| hearers.push((word, Rc::new(hear))));
}

/// Something that tabs read for each other.
#[derive(Clone)]
pub struct Topic(Rc<Subject>);

impl Topic {
    /// What has this name; `hear` gets each reply, whichever tab has read, until the current owner goes.
    #[must_use]
    pub fn new(name: String, hear: impl Fn(Rc<Reply>, Heard) + 'static) -> Self {
        let subject = Rc::new(Subject::new(name, hear));
        CHANNEL.with(|_open| ());
        TOPICS.with_borrow_mut(|topics| {
            topics.retain(|topic| topic.strong_count() > 0);
            topics.push(Rc::downgrade(&subject));
        });
        Self(subject)
    }

    /// Reads, unless a reading that began after `since`, in ms by this computer's clock, is known.
    /// One `asked` for by the user waits for another tab's to end.
    pub async fn read<F: Future<Output = Reply>>(
        &self,
        since: f64,
        is_asked: bool,
        ask: impl Fn() -> F,
    ) -> Turn {
        let subject = &self.0;
        if subject.is_reading.replace(true) {
            if is_asked {
                subject.asked.set(Some(since));
            }
            return Turn::Read;
        }
        let mut turn = self.take_turn(since, is_asked, &ask).await;
        while let Some(since) = subject.asked.take() {
            turn = self.take_turn(since, true, &ask).await;
        }
        subject.is_reading.set(false);
        turn
    }

    async fn take_turn<F: Future<Output = Reply>>(
        &self,
        since: f64,
        is_asked: bool,
        ask: &impl Fn() -> F,
    ) -> Turn {
        let subject = &self.0;
        if subject.knows_since(since) {
            return Turn::Known;
        }
        // Names of locks can be seen by whoever looks into the browser, and a session's id is a credential.
        let digest = digest::of(&subject.name).to_string();
        let asked = clock::local_now();
        let patience = match is_asked && !subject.is_stuck() {
            true => Patience::Seconds(longest(&subject.name)),
            false => Patience::Never,
        };
        let lock = locks::take(&name(&["read.", &digest].concat()), patience).await;
        match &lock {
            Lock::Held(_) => subject.busy.set(None),
            // Waited for to no end; or this browser has no locks, where it does not matter.
            Lock::Busy | Lock::Missing => subject.busy.set(subject.busy.get().or(Some(asked))),
        }
        if subject.knows_since(since) {
            return Turn::Known;
        }
        if matches!(lock, Lock::Busy) && !subject.is_stuck() {
            return Turn::Others;
        }
        let mut is_second = false;
        let (heard, reply) = loop {
            let begun = clock::local_now();
            let reply = ask().await;
            let ended = clock::local_now();
            // What was held up tells how things were then.
            if is_second || !is_too_old(&subject.name, begun, ended) {
                break (Heard { begun, ended, by: Reader::This }, reply);
            }
            is_second = true;
        };
        // A log of megabytes is read, sent to the others, and taken in: three tasks, as one can be felt.
        let is_long = reply.length() > LONG;
        if is_long {
            task::pause().await;
        }
        let (begun, ended) = (written(heard.begun), written(heard.ended));
        let mut message =
            vec![Some(subject.name.as_str()), Some(begun.as_str()), Some(ended.as_str())];
        message.extend(reply.to_texts());
        CHANNEL.with(|channel| channel.send(&message));
        if is_long {
            task::pause().await;
        }
        tell(&subject.name, reply, heard);
        // Who waits for the lock is to have heard the reply before.
        task::pause().await;
        drop(lock);
        Turn::Read
    }
}

/// Milliseconds as a text. Whole ones: the standard library's writer of fractions takes 6 kB.
pub(super) fn written(millis: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    let whole = millis as i64;
    whole.to_string()
}

fn receive(message: &Message) {
    let (Some(name), Some(begun)) = (message.text(0), message.text(1)) else { return };
    if message.count() == 2 {
        let hearers = HEARERS.with_borrow(Clone::clone);
        hearers.iter().filter(|(word, _)| *word == name).for_each(|(_, hear)| hear(&begun));
        return;
    }
    let time = |text: Option<String>| text.and_then(|text| decimal::parse(&text));
    let (Some(begun), Some(ended)) = (time(Some(begun)), time(message.text(2))) else { return };
    // One that waited for this tab to go on again is no news; and a log that nobody here looks at is not
    // even copied.
    if is_too_old(&name, begun, clock::local_now()) || topics(&name).next().is_none() {
        return;
    }
    let texts = (3..message.count()).map(|nth| message.text(nth)).collect();
    if let Some(reply) = Reply::of_texts(texts) {
        tell(&name, reply, Heard { begun, ended, by: Reader::Other });
    }
}

/// What on this page has that name.
fn topics(name: &str) -> impl Iterator<Item = Rc<Subject>> {
    let topics = TOPICS.with_borrow(Clone::clone);
    topics.into_iter().filter_map(|topic| topic.upgrade()).filter(move |topic| topic.name == name)
}

/// Tells all on this page who want to know.
fn tell(name: &str, reply: Reply, heard: Heard) {
    let reply = Rc::new(reply);
    for subject in topics(name) {
        if heard.by == Reader::Other {
            subject.busy.set(None);
        }
        // One of an older reading, as from a tab that was slow, is no news.
        if subject.is_new(heard.begun) {
            subject.begun.set(heard.begun);
            (subject.hear)(Rc::clone(&reply), heard);
        }
    }
}
