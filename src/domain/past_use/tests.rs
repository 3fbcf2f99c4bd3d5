use super::*;
use crate::domain::memory::Gibibytes;
use crate::domain::session::Used;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

const NOW: Moment = Moment(3_600_000.0);

fn using(image: &str, cores: f64, memory: f64) -> Session {
    Session {
        image: ImageId(image.to_owned()),
        started: Some(Moment(0.0)),
        used: Used { cores: Some(cores), memory: Some(Gibibytes(memory)) },
        ..session("a", SessionType::Notebook, Status::Running)
    }
}

#[test]
fn peaks_rise_and_time_adds_up() {
    let mut past = PastUse::default();
    assert!(past.observe(&[using("r/a:1", 0.8, 2.0)], NOW, 15.0));
    assert!(!past.observe(&[using("r/a:1", 0.1, 1.0)], NOW, 600.0));
    assert!(past.observe(&[using("r/a:1", 0.1, 2.25)], NOW, 15.0));
    let peak = past.of(&ImageId("r/a:1".to_owned())).unwrap();
    assert_eq!((peak.seconds, peak.cores(), peak.memory_gib()), (630, 0.8, 2.25));
}

#[test]
fn without_a_measurement_nothing_is_known() {
    let mut past = PastUse::default();
    let unmeasured = session("a", SessionType::Notebook, Status::Running);
    assert!(!past.observe(&[unmeasured], NOW, 900.0));
    assert_eq!(past, PastUse::default());
}

#[test]
fn a_short_look_is_not_enough() {
    let mut past = PastUse::default();
    past.observe(&[using("r/a:1", 0.8, 2.0)], NOW, 599.0);
    assert_eq!(past.of(&ImageId("r/a:1".to_owned())), None);
    // It runs since one second only.
    past.observe(&[using("r/b:1", 0.8, 2.0)], Moment(1000.0), 900.0);
    assert_eq!(past.of(&ImageId("r/b:1".to_owned())), None);
}

#[test]
fn the_image_not_seen_for_longest_goes() {
    let mut past = PastUse::default();
    for number in 0..MOST {
        past.observe(&[using(&number.to_string(), 1.0, 1.0)], NOW, 1.0);
    }
    past.observe(&[using("0", 1.0, 1.0)], NOW, 1.0);
    past.observe(&[using("new", 1.0, 1.0)], NOW, 1.0);
    assert_eq!(past.0.len(), MOST);
    let has = |image: &str| past.0.iter().any(|peak| peak.image.0 == image);
    assert!(has("0") && has("new") && !has("1"));
}

#[test]
fn damaged_lines_are_skipped() {
    let past =
        PastUse::decode("900 800 2048 r/a:1\n\nx y z\n1 2 3\n1 2 3 \n-1 2 3 r/b\n1e9 2 3 r/c\n");
    let peak =
        Peak { image: ImageId("r/a:1".to_owned()), seconds: 900, millicores: 800, mebibytes: 2048 };
    assert_eq!(past, PastUse(vec![peak]));
}

#[test]
fn less_is_only_named_when_it_is_much_less_and_surely_enough() {
    let options = [1, 2, 4, 8, 16, 32];
    assert_eq!(enough(2.2, 16, &options), Some(4));
    // 2 is less than a quarter above the peak.
    assert_eq!(enough(1.8, 8, &options), Some(4));
    // Not yet twice the peak.
    assert_eq!(enough(4.1, 8, &options), None);
    assert_eq!(enough(0.0, 1, &options), None);
    assert_eq!(enough(0.5, 16, &[16]), None);
    assert_eq!(enough(0.5, 16, &[]), None);
}
