//! Answers that are shared: several tabs, or somebody who keeps pressing a key, must not become as
//! many requests to a program that is busy starting.

use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::watch;

/// How long an answer is given again. The portal asks every 2 s.
const SAME_FOR: Duration = Duration::from_secs(1);

/// What is asked for, and by whom. A digest: an id is a credential.
pub(super) type Key = [u8; 32];

/// What is being asked, or was a moment ago.
#[derive(Clone)]
pub(super) struct Recent<T> {
    asked: Arc<Mutex<Vec<Asked<T>>>>,
}

struct Asked<T> {
    key: Key,
    answer: watch::Receiver<Option<Given<T>>>,
}

#[derive(Clone)]
struct Given<T> {
    what: T,
    at: Instant,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { asked: Arc::default() }
    }
}

impl<T: Clone + Send + Sync + 'static> Recent<T> {
    /// The answer to this key: the one that is awaited or was just given, else that of `ask`. `None`
    /// when the asking broke.
    pub(super) async fn answer(
        &self,
        key: Key,
        ask: impl Future<Output = T> + Send + 'static,
    ) -> Option<T> {
        let mut answer = self.shared(key, ask);
        let given = answer.wait_for(Option::is_some).await.ok()?;
        given.as_ref().map(|given| given.what.clone())
    }

    fn shared(
        &self,
        key: Key,
        ask: impl Future<Output = T> + Send + 'static,
    ) -> watch::Receiver<Option<Given<T>>> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        asked.retain(|asked| asked.is_current(now));
        if let Some(known) = asked.iter().find(|asked| asked.key == key) {
            return known.answer.clone();
        }
        let (sender, answer) = watch::channel(None);
        asked.push(Asked { key, answer: answer.clone() });
        // In a task of its own: whoever asked first may be gone before the others have their answer.
        tokio::spawn(async move {
            let what = ask.await;
            sender.send(Some(Given { what, at: Instant::now() })).ok();
        });
        answer
    }
}

impl<T> Asked<T> {
    fn is_current(&self, now: Instant) -> bool {
        match &*self.answer.borrow() {
            Some(given) => now.saturating_duration_since(given.at) < SAME_FOR,
            // Awaited, unless the task that would have answered is gone.
            None => self.answer.has_changed().is_ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_current_for_a_second() {
        let at = Instant::now();
        let (sender, answer) = watch::channel(None);
        let asked = Asked { key: [0; 32], answer };
        let long_after = at + Duration::from_secs(60);
        assert!(asked.is_current(long_after), "it is awaited");
        sender.send(Some(Given { what: (), at })).unwrap();
        assert!(asked.is_current(at));
        assert!(asked.is_current(at + SAME_FOR - Duration::from_millis(1)));
        assert!(!asked.is_current(at + SAME_FOR));
        drop(sender);
        assert!(asked.is_current(at), "it was given all the same");
    }

    #[test]
    fn what_broke_is_asked_anew() {
        let (sender, answer) = watch::channel(None::<Given<()>>);
        let asked = Asked { key: [0; 32], answer };
        drop(sender);
        assert!(!asked.is_current(Instant::now()));
    }

    #[tokio::test]
    async fn one_asks_for_all_who_want_the_same() {
        let recent = Recent::default();
        let answers = tokio::join!(
            recent.answer([1; 32], async { "first" }),
            recent.answer([1; 32], async { "second" }),
            recent.answer([2; 32], async { "another" }),
        );
        assert_eq!(answers, (Some("first"), Some("first"), Some("another")));
        assert_eq!(recent.answer([1; 32], async { "third" }).await, Some("first"));
    }

    #[tokio::test]
    async fn one_who_leaves_takes_no_answer_along() {
        let recent = Recent::default();
        let (go, wait) = tokio::sync::oneshot::channel();
        // Polled once, so that it is asked, and then left.
        let mut first = Box::pin(recent.answer([1; 32], async { wait.await.is_ok() }));
        let polled = futures_util::future::poll_immediate(&mut first).await;
        assert_eq!(polled, None);
        drop(first);
        go.send(()).unwrap();
        assert_eq!(recent.answer([1; 32], async { false }).await, Some(true));
    }
}
