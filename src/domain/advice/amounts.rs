//! The mode and the amounts that fit what is needed.

use crate::domain::advice::{LITTLE_GIB, MODERATE_GIB, Need, Pace};
use crate::domain::resources::{Allocation, Choice, ResourceOptions};
use crate::domain::session_type::SessionType;
use crate::domain::workflow::{DATASET_FLOOR, Workflow};

/// Why a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeReason {
    /// The platform sizes the type itself.
    SizedByPlatform,
    /// The platform has no fixed amounts.
    OnlyFlexible,
    /// Flexible starts sooner and grows, to as much memory where the platform tells.
    StartsSoon(Option<u32>),
    /// Nobody knows the need yet: flexible shows it.
    MeasureFirst(Option<u32>),
    /// No fixed amount is as much as flexible grows to.
    GrowsFurther(u32),
    /// Flexible does not grow to what is needed.
    BeyondFlexible(u32),
    /// So much memory must be held: a program that finds less is ended.
    Held,
    /// The same, but no more than this is on offer.
    MostOnOffer,
    /// Fixed amounts keep the pace.
    Steady,
    /// The same with the platform's usual amounts, as the need is not known.
    SteadyAsUsual,
}

/// Mode and amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mode {
    pub(super) workflow: Option<Workflow>,
    pub(super) allocation: Option<Allocation>,
    pub(super) reason: ModeReason,
}

/// Whether the need makes a difference for the type here.
#[must_use]
pub fn asks_need(kind: SessionType, resources: &ResourceOptions) -> bool {
    Pace::ALL
        .into_iter()
        .any(|pace| differ(Need::ALL.map(|need| mode_for(kind, need, pace, resources).allocation)))
}

/// Whether the pace makes a difference for the type here, once the need is known.
#[must_use]
pub fn asks_pace(kind: SessionType, need: Need, resources: &ResourceOptions) -> bool {
    differ(Pace::ALL.map(|pace| mode_for(kind, need, pace, resources).allocation))
}

fn differ<const N: usize>(allocations: [Option<Allocation>; N]) -> bool {
    allocations.first().is_some_and(|first| allocations.iter().any(|other| other != first))
}

pub(super) fn mode_for(
    kind: SessionType,
    need: Need,
    pace: Pace,
    resources: &ResourceOptions,
) -> Mode {
    if !kind.has_resources() {
        let reason = ModeReason::SizedByPlatform;
        return Mode { workflow: None, allocation: None, reason };
    }
    let ceiling = resources.memory_gib.flexible_ceiling;
    let flexible = |reason| Mode {
        // A job is none of the kinds of work at a screen.
        workflow: (kind != SessionType::Headless).then_some(Workflow::Analysis),
        allocation: Some(Allocation::Flexible),
        reason,
    };
    let Some(held) = held(need, resources) else {
        return flexible(ModeReason::OnlyFlexible);
    };
    let fixed = |workflow, reason| Mode { workflow, allocation: Some(held.allocation), reason };
    let falls_short = held.memory_gib < held.needed_gib;
    match (need, pace, ceiling) {
        (Need::Unknown, Pace::Soon, _) => flexible(ModeReason::MeasureFirst(ceiling)),
        (Need::Unknown, Pace::Steady, _) => {
            fixed(Some(Workflow::Production), ModeReason::SteadyAsUsual)
        }
        (_, _, Some(ceiling)) if falls_short && ceiling > held.memory_gib => {
            flexible(ModeReason::GrowsFurther(ceiling))
        }
        (Need::Much, ..) => {
            let reason = if falls_short { ModeReason::MostOnOffer } else { ModeReason::Held };
            fixed(Some(Workflow::Dataset), reason)
        }
        (Need::Little | Need::Moderate, Pace::Steady, _) => {
            let reason = if falls_short { ModeReason::MostOnOffer } else { ModeReason::Steady };
            fixed(None, reason)
        }
        (Need::Little | Need::Moderate, Pace::Soon, Some(ceiling))
            if ceiling < held.needed_gib && held.memory_gib > ceiling =>
        {
            fixed(None, ModeReason::BeyondFlexible(ceiling))
        }
        (Need::Little | Need::Moderate, Pace::Soon, _) => flexible(ModeReason::StartsSoon(ceiling)),
    }
}

/// Fixed amounts for a need.
struct Held {
    /// The memory that it takes.
    needed_gib: u32,
    /// The amounts on offer that come nearest.
    allocation: Allocation,
    /// Their memory.
    memory_gib: u32,
}

/// `None` where the platform has no fixed amounts.
fn held(need: Need, resources: &ResourceOptions) -> Option<Held> {
    let of = |gib: u32| {
        let memory_gib = Choice { default: gib, ..resources.memory_gib.clone() }.preselected()?;
        Some(Allocation::Fixed { cores: resources.cores.preselected()?, memory_gib })
    };
    let (needed_gib, allocation) = match need {
        Need::Unknown => (0, Workflow::Production.allocation(resources)),
        Need::Little => (LITTLE_GIB, of(LITTLE_GIB)?),
        Need::Moderate => (MODERATE_GIB, of(MODERATE_GIB)?),
        Need::Much => (DATASET_FLOOR.1, Workflow::Dataset.allocation(resources)),
    };
    match allocation {
        Allocation::Fixed { memory_gib, .. } => Some(Held { needed_gib, allocation, memory_gib }),
        Allocation::Flexible => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(cores: &[u32], memory: &[u32], ceiling: Option<u32>) -> ResourceOptions {
        let choice = |options: &[u32], default, flexible_ceiling| Choice {
            options: options.to_vec(),
            default,
            flexible_ceiling,
            ..Choice::default()
        };
        ResourceOptions {
            cores: choice(cores, 2, None),
            memory_gib: choice(memory, 8, ceiling),
            ..ResourceOptions::default()
        }
    }

    #[test]
    fn modes_of_a_large_platform() {
        let large = offered(&[1, 2, 4, 8], &[2, 4, 8, 16, 32], Some(32));
        let mode = |need, pace| {
            let mode = mode_for(SessionType::Notebook, need, pace, &large);
            (mode.allocation.unwrap(), mode.reason)
        };
        let fixed = |cores, memory_gib| Allocation::Fixed { cores, memory_gib };
        let flexible = Allocation::Flexible;
        let (soon, steady) = (Pace::Soon, Pace::Steady);
        assert_eq!(mode(Need::Unknown, soon), (flexible, ModeReason::MeasureFirst(Some(32))));
        assert_eq!(mode(Need::Unknown, steady), (fixed(2, 8), ModeReason::SteadyAsUsual));
        assert_eq!(mode(Need::Little, soon), (flexible, ModeReason::StartsSoon(Some(32))));
        assert_eq!(mode(Need::Little, steady), (fixed(2, 4), ModeReason::Steady));
        assert_eq!(mode(Need::Moderate, steady), (fixed(2, 8), ModeReason::Steady));
        assert_eq!(mode(Need::Much, soon), (fixed(4, 16), ModeReason::Held));
        // A large data set is held whatever matters more, so that is not asked.
        assert!(!asks_pace(SessionType::Notebook, Need::Much, &large));
        assert!(asks_pace(SessionType::Notebook, Need::Moderate, &large));
        assert!(asks_need(SessionType::Carta, &large));
        for kind in [SessionType::Desktop, SessionType::Firefly] {
            assert!(!asks_need(kind, &large) && !asks_pace(kind, Need::Unknown, &large));
        }
    }

    #[test]
    fn modes_at_the_limits_of_a_platform() {
        let reason = |need, pace, resources: &ResourceOptions| {
            mode_for(SessionType::Headless, need, pace, resources).reason
        };
        let narrow = offered(&[2], &[4, 8], Some(4));
        assert_eq!(reason(Need::Moderate, Pace::Soon, &narrow), ModeReason::BeyondFlexible(4));
        assert_eq!(reason(Need::Much, Pace::Soon, &narrow), ModeReason::MostOnOffer);
        let growing = offered(&[2], &[2], Some(16));
        assert_eq!(reason(Need::Much, Pace::Steady, &growing), ModeReason::GrowsFurther(16));
        let none = offered(&[], &[], None);
        assert_eq!(reason(Need::Much, Pace::Steady, &none), ModeReason::OnlyFlexible);
        assert!(!asks_need(SessionType::Headless, &none));
    }
}
