//! What fits is on offer, free, and as much as can be had.

use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;

use super::{Amounts, Load, PlatformLoad, fits};
use crate::domain::resources::{Choice, ResourceOptions};
use crate::domain::strategies::holds;

fn any_load() -> impl Strategy<Value = PlatformLoad> {
    let load = || {
        option::of(
            (0.0..80.0, 0.0..80.0).prop_map(|(requested, capacity)| Load { requested, capacity }),
        )
    };
    (load(), load(), load()).prop_map(|(cores, memory_gib, gpus)| PlatformLoad {
        cores,
        memory_gib,
        gpus,
        ..PlatformLoad::default()
    })
}

fn any_offer() -> impl Strategy<Value = ResourceOptions> {
    let options = || btree_set(1..64_u32, 0..12).prop_map(Vec::from_iter);
    (options(), options(), options()).prop_map(|(cores, memory, gpus)| ResourceOptions {
        cores: Choice { options: cores, default: 1, ..Choice::default() },
        memory_gib: Choice { options: memory, default: 1, ..Choice::default() },
        gpus,
        session_limit: None,
    })
}

fn any_amounts() -> impl Strategy<Value = Amounts> {
    (1..64_u32, 1..64_u32, 0..8_u32).prop_map(|(cores, memory_gib, gpus)| Amounts {
        cores,
        memory_gib,
        gpus,
    })
}

#[test]
fn what_fits_lacks_nothing_and_is_the_most() {
    holds((any_load(), any_offer(), any_amounts()), |(load, offered, asked)| {
        let lacking = load.lacking(asked);
        let Some(fitting) = load.fitting(asked, &offered) else {
            assert!(lacking.cores > 0 || lacking.memory_gib > 0);
            return;
        };
        assert_eq!(load.lacking(fitting), Amounts::default());
        if lacking == Amounts::default() {
            assert_eq!(fitting, asked);
        }
        for (taken, asked, options, load) in [
            (fitting.cores, asked.cores, &offered.cores.options, load.cores),
            (fitting.memory_gib, asked.memory_gib, &offered.memory_gib.options, load.memory_gib),
            (fitting.gpus, asked.gpus, &offered.gpus, load.gpus),
        ] {
            assert!(taken <= asked);
            let has_more =
                options.iter().any(|more| *more > taken && *more <= asked && fits(*more, load));
            assert!(taken == asked || !has_more, "{taken} of {options:?}");
        }
    });
}

#[test]
fn what_is_free_is_never_less_than_nothing() {
    holds((0.0..1e9, 0.0..1e9), |(requested, capacity)| {
        let free = Load { requested, capacity }.free();
        assert!(free >= 0.0 && free <= capacity);
    });
}
