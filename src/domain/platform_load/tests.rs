//! Examples of platforms that are full, and of what fits.

use super::*;

const fn load(requested: f64, capacity: f64) -> Option<Load> {
    Some(Load { requested, capacity })
}

fn offered(cores: &[u32], memory: &[u32], gpus: &[u32]) -> ResourceOptions {
    let choice =
        |options: &[u32]| Choice { options: options.to_vec(), default: 1, ..Choice::default() };
    ResourceOptions {
        cores: choice(cores),
        memory_gib: choice(memory),
        gpus: gpus.to_vec(),
        session_limit: None,
    }
}

const ASKED: Amounts = Amounts { cores: 8, memory_gib: 32, gpus: 2 };

#[test]
fn what_is_unknown_is_not_lacking() {
    let unknown = PlatformLoad::default();
    assert_eq!(unknown.lacking(ASKED), Amounts::default());
    assert_eq!(unknown.fitting(ASKED, &offered(&[], &[], &[])), Some(ASKED));
    assert!(!unknown.is_known());
}

#[test]
fn only_what_lacks_gets_smaller() {
    let load = PlatformLoad {
        cores: load(61.0, 64.0),
        memory_gib: load(0.0, 512.0),
        gpus: load(7.0, 8.0),
        ..PlatformLoad::default()
    };
    assert_eq!(load.lacking(ASKED), Amounts { cores: 8, memory_gib: 0, gpus: 2 });
    let fitting = load.fitting(ASKED, &offered(&[1, 2, 4, 8], &[4, 32], &[2, 4]));
    assert_eq!(fitting, Some(Amounts { cores: 2, memory_gib: 32, gpus: 0 }));
    assert_eq!(load.fitting(ASKED, &offered(&[4, 8], &[32], &[1])), None);
}

#[test]
fn the_largest_session_is_the_largest_on_offer() {
    let told = Largest { cores: Some(8.0), memory_gib: None };
    let mut offer = offered(&[1, 2, 16], &[], &[]);
    assert_eq!(told.with_offered(&offer), Largest { cores: Some(16.0), memory_gib: None });
    offer.memory_gib.flexible_ceiling = Some(32);
    assert_eq!(told.with_offered(&offer).memory_gib, Some(32.0));
    assert_eq!(Largest { cores: Some(64.0), ..told }.with_offered(&offer).cores, Some(64.0));
}

#[test]
fn a_platform_that_promised_more_than_it_has_is_full() {
    assert_eq!(Load { requested: 70.0, capacity: 64.0 }.free(), 0.0);
}

#[test]
fn rounding_on_the_wire_is_no_lack() {
    // 549.756G is 511.9999 GiB.
    let load = PlatformLoad { memory_gib: load(0.0, 511.999_9), ..PlatformLoad::default() };
    assert_eq!(load.lacking(Amounts { memory_gib: 512, ..ASKED }).memory_gib, 0);
    assert_eq!(load.lacking(Amounts { memory_gib: 513, ..ASKED }).memory_gib, 513);
}

#[test]
fn a_reading_gets_old() {
    assert!(PlatformLoad::is_current(Moment(0.0), Moment(300_000.0)));
    assert!(!PlatformLoad::is_current(Moment(0.0), Moment(300_001.0)));
}
