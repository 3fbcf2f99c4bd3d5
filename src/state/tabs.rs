//! What one tab of the portal reads, all read: each thing is asked for once, by whichever tab needs it
//! first, and the reply goes to the others. There is no leader to elect or to lose: a tab whose turn it is
//! takes the thing's lock, so that two never ask at once, and a tab that closes gives it back.
//! docs/adr/0010-one-reader-for-all-tabs.md.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::api::reply::Reply;
use crate::domain::{decimal, digest};
use crate::platform::channel::{Channel, Message};
use crate::platform::locks::{self, Lock};
use crate::platform::{clock, document, task};

thread_local! {
    static CHANNEL: Channel = Channel::open(&name("tabs"), receive);
    static TOPICS: RefCell<Vec<Weak<Subject>>> = const { RefCell::new(Vec::new()) };
    static HEARERS: RefCell<Vec<Hearer>> = const { RefCell::new(Vec::new()) };
}

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

struct Subject {
    name: String,
    hear: Box<dyn Fn(Reply, Reader)>,
    /// When the newest reading that is known began, in ms by this computer's clock.
    begun: Cell<f64>,
    is_reading: Cell<bool>,
    /// What this tab asks for once its reading under way has ended.
    asked: Cell<Option<f64>>,
}

impl Subject {
    /// Whether a reading that began after `since` is known. One of a time to come is of a clock that was set
    /// back meanwhile, and says nothing.
    fn knows_since(&self, since: f64) -> bool {
        let begun = self.begun.get();
        begun > since && begun <= clock::local_now()
    }

    /// Whether a reading is as new as what is known.
    fn is_new(&self, begun: f64) -> bool {
        let known = self.begun.get();
        begun >= known || known > clock::local_now()
    }
}

/// Who has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// This tab.
    This,
    /// Another one.
    Other,
}

/// What came of asking for a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// This tab has read, or is about to.
    Read,
    /// What is known is new enough.
    Known,
    /// Another tab is reading: its reply will be heard.
    Others,
}

impl Topic {
    /// What has this name; `hear` gets each reply, whichever tab has read, until the current owner goes.
    #[must_use]
    pub fn new(name: String, hear: impl Fn(Reply, Reader) + 'static) -> Self {
        let subject = Rc::new(Subject {
            name,
            hear: Box::new(hear),
            begun: Cell::new(f64::NEG_INFINITY),
            is_reading: Cell::new(false),
            asked: Cell::new(None),
        });
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
        let lock = locks::take(&name(&["read.", &digest].concat()), is_asked).await;
        match lock {
            Lock::Busy => return Turn::Others,
            Lock::Held(_) | Lock::Missing if subject.knows_since(since) => return Turn::Known,
            Lock::Held(_) | Lock::Missing => {}
        }
        let begun = clock::local_now();
        let reply = ask().await;
        let written = written(begun);
        let mut message = vec![Some(subject.name.as_str()), Some(written.as_str())];
        message.extend(reply.to_texts());
        CHANNEL.with(|channel| channel.send(&message));
        tell(&subject.name, begun, &reply, Reader::This);
        // Who waits for the lock is to have heard the reply before.
        task::pause().await;
        drop(lock);
        Turn::Read
    }
}

/// Milliseconds as a text. Whole ones: the standard library's writer of fractions takes 6 kB.
fn written(millis: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    let whole = millis as i64;
    whole.to_string()
}

fn receive(mut message: Message) {
    let mut take = || (!message.is_empty()).then(|| message.remove(0)).flatten();
    let (Some(name), Some(begun)) = (take(), take()) else { return };
    if message.is_empty() {
        let hearers = HEARERS.with_borrow(Clone::clone);
        hearers.iter().filter(|(word, _)| *word == name).for_each(|(_, hear)| hear(&begun));
        return;
    }
    let (Some(begun), Some(reply)) = (decimal::parse(&begun), Reply::of_texts(message)) else {
        return;
    };
    tell(&name, begun, &reply, Reader::Other);
}

/// Tells all on this page who want to know.
fn tell(name: &str, begun: f64, reply: &Reply, by: Reader) {
    let topics = TOPICS.with_borrow(Clone::clone);
    for subject in topics.iter().filter_map(Weak::upgrade).filter(|topic| topic.name == name) {
        // One of an older reading, as from a tab that was slow, is no news.
        if subject.is_new(begun) {
            subject.begun.set(begun);
            (subject.hear)(reply.clone(), by);
        }
    }
}
