//! The sessions that have a task: what the proxy and the API need without asking the database.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use tokio::sync::watch;

use crate::core::lock;
use crate::kind::Kind;
use crate::store::SessionRow;

/// What a session's task is told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Run,
    /// End it and remove every trace.
    Delete,
    /// End it because the sandbox stops; the row stays and says so.
    Stop,
}

/// A live session, as others see it.
#[derive(Debug)]
pub(crate) struct Live {
    pub(crate) number: i64,
    pub(crate) kind: Kind,
    /// 0 until the interface is ready: the proxy then forwards to it.
    port: AtomicU16,
    /// 0 until there is a supervisor.
    supervisor: AtomicI32,
    leaving: AtomicBool,
    orders: watch::Sender<Order>,
}

impl Live {
    /// The port to forward to, once the interface is ready and until the session is told to end.
    pub(crate) fn ready_port(&self) -> Option<u16> {
        let port = self.port.load(Ordering::Acquire);
        (port != 0 && !self.leaving.load(Ordering::Acquire)).then_some(port)
    }

    pub(super) fn set_ready(&self, port: u16) {
        self.port.store(port, Ordering::Release);
    }

    pub(super) fn set_supervisor(&self, pid: i32) {
        self.supervisor.store(pid, Ordering::Release);
    }

    pub(crate) fn supervisor(&self) -> Option<i32> {
        Some(self.supervisor.load(Ordering::Acquire)).filter(|pid| *pid != 0)
    }

    /// Waits until the session is to end, and says why.
    pub(super) async fn told_to_end(&self) -> Order {
        let mut orders = self.orders.subscribe();
        match orders.wait_for(|order| *order != Order::Run).await {
            Ok(order) => *order,
            // The sender is `self`, so it cannot be gone.
            Err(_) => Order::Stop,
        }
    }

    fn tell(&self, order: Order) {
        self.leaving.store(true, Ordering::Release);
        // The first order stays: a deletion is not turned into a stop.
        self.orders.send_if_modified(|now| {
            let change = *now == Order::Run;
            if change {
                *now = order;
            }
            change
        });
    }
}

#[derive(Debug, Default)]
pub(crate) struct Registry {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    closed: bool,
    by_number: HashMap<i64, Arc<Live>>,
    /// Those with an interface: desktop-apps share an id with their desktop and have none.
    number_by_id: HashMap<String, i64>,
}

impl Registry {
    /// Adds a session; `None` when the sandbox is stopping.
    pub(crate) fn add(&self, row: &SessionRow) -> Option<Arc<Live>> {
        let mut state = lock(&self.state);
        if state.closed {
            return None;
        }
        let live = Arc::new(Live {
            number: row.number,
            kind: row.kind,
            port: AtomicU16::new(0),
            supervisor: AtomicI32::new(0),
            leaving: AtomicBool::new(false),
            orders: watch::Sender::new(Order::Run),
        });
        state.by_number.insert(row.number, Arc::clone(&live));
        if row.kind.is_interactive() {
            state.number_by_id.insert(row.id.clone(), row.number);
        }
        Some(live)
    }

    /// The session behind an interface.
    pub(crate) fn of_interface(&self, id: &str) -> Option<Arc<Live>> {
        let state = lock(&self.state);
        state.by_number.get(state.number_by_id.get(id)?).cloned()
    }

    /// Sessions that were told to end.
    pub(crate) fn leaving(&self) -> HashSet<i64> {
        let state = lock(&self.state);
        let leaving = state.by_number.values().filter(|live| live.leaving.load(Ordering::Acquire));
        leaving.map(|live| live.number).collect()
    }

    /// Supervisor pids by session number.
    pub(crate) fn supervisors(&self) -> HashMap<i64, i32> {
        let state = lock(&self.state);
        let pids = state.by_number.values().map(|live| Some((live.number, live.supervisor()?)));
        pids.flatten().collect()
    }

    /// Tells a session to go. `false` when it has no task, so that the caller may remove its row.
    pub(crate) fn delete(&self, number: i64) -> bool {
        let state = lock(&self.state);
        let Some(live) = state.by_number.get(&number) else { return false };
        live.tell(Order::Delete);
        true
    }

    /// Takes a finished session out and returns the last order: under the same lock as
    /// [`Registry::delete`], so that no deletion is lost between the two.
    pub(super) fn remove(&self, row: &SessionRow) -> Order {
        let mut state = lock(&self.state);
        if state.number_by_id.get(&row.id) == Some(&row.number) {
            state.number_by_id.remove(&row.id);
        }
        let removed = state.by_number.remove(&row.number);
        removed.map_or(Order::Run, |live| *live.orders.borrow())
    }

    /// Takes no new sessions and tells all to end.
    pub(crate) fn close(&self) {
        let mut state = lock(&self.state);
        state.closed = true;
        for live in state.by_number.values() {
            live.tell(Order::Stop);
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        lock(&self.state).closed
    }
}
