//! Memory and cores that the sessions really use, measured only while someone lists them.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

use crate::core::lock;

/// A walk through all processes takes milliseconds, and a poll comes every few seconds.
const AT_MOST_EVERY: Duration = Duration::from_secs(2);

/// An older sample says nothing about now: better no number. The portal reads a calm list every 15 s
/// and is given the sample that its reading before began: it must not have gone stale by then.
const STALE_AFTER: Duration = Duration::from_secs(45);

/// What one session's processes use.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Usage {
    /// Resident memory, bytes. Pages that processes share count for each of them.
    pub(crate) memory: u64,
    /// Cores; `None` until two samples make a difference.
    pub(crate) cores: Option<f64>,
}

pub(crate) struct Sampler {
    state: Mutex<State>,
    system: Mutex<System>,
}

#[derive(Default)]
struct State {
    /// When the last sample was begun.
    begun: Option<Instant>,
    taken: Option<Instant>,
    by_supervisor: HashMap<i32, Usage>,
}

impl Sampler {
    pub(crate) fn new(system: System) -> Self {
        Self { state: Mutex::default(), system: Mutex::new(system) }
    }

    /// What was last measured, by supervisor pid; begins a new measurement when that is due.
    pub(crate) fn latest(self: &Arc<Self>, supervisors: Vec<i32>) -> HashMap<i32, Usage> {
        let mut state = lock(&self.state);
        let due = state.begun.is_none_or(|begun| begun.elapsed() >= AT_MOST_EVERY);
        if due && !supervisors.is_empty() {
            state.begun = Some(Instant::now());
            let sampler = Arc::clone(self);
            tokio::task::spawn_blocking(move || sampler.sample(&supervisors));
        }
        match state.taken {
            Some(taken) if taken.elapsed() < STALE_AFTER => state.by_supervisor.clone(),
            _ => HashMap::new(),
        }
    }

    fn sample(&self, supervisors: &[i32]) {
        let mut system = lock(&self.system);
        let known: HashSet<Pid> = system.processes().keys().copied().collect();
        let what = ProcessRefreshKind::nothing().with_memory().with_cpu().without_tasks();
        system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
        let measured = measure(&system, &known, supervisors);
        let mut state = lock(&self.state);
        state.taken = Some(Instant::now());
        state.by_supervisor = measured;
    }
}

fn measure(system: &System, known: &HashSet<Pid>, supervisors: &[i32]) -> HashMap<i32, Usage> {
    let mut children: HashMap<Pid, Vec<Pid>> = HashMap::new();
    for (pid, process) in system.processes() {
        if let Some(parent) = process.parent() {
            children.entry(parent).or_default().push(*pid);
        }
    }
    let mut measured = HashMap::new();
    for supervisor in supervisors {
        let Ok(root) = u32::try_from(*supervisor).map(Pid::from_u32) else { continue };
        let mut usage = Usage { memory: 0, cores: known.contains(&root).then_some(0.0) };
        let mut left = children.get(&root).cloned().unwrap_or_default();
        while let Some(pid) = left.pop() {
            left.extend(children.get(&pid).into_iter().flatten());
            let Some(process) = system.process(pid) else { continue };
            usage.memory += process.memory();
            // Percent of one core since the sample before.
            usage.cores = usage.cores.map(|cores| cores + f64::from(process.cpu_usage()) / 100.0);
        }
        measured.insert(*supervisor, usage);
    }
    measured
}
