use super::*;
use crate::domain::event::parse_events;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

fn warning(reason: &str, message: &str) -> Event {
    let (reason, message) = (reason.to_owned(), message.to_owned());
    Event { is_warning: true, reason, message, first: None, last: None }
}

#[test]
fn kubernetes_words_in_kinds() {
    for (reason, message, kind) in [
        ("FailedScheduling", "0/9 nodes are available: 9 Insufficient memory.", Trouble::NoRoom),
        ("Failed", "Error: ImagePullBackOff", Trouble::Image),
        ("Failed", "Failed to pull image \"x\": not found", Trouble::ImageMissing),
        ("BackOff", "Back-off pulling image \"x\": ErrImagePull", Trouble::Image),
        ("BackOff", "Back-off restarting failed container", Trouble::CrashLoop),
        ("Evicted", "The node was low on memory", Trouble::Evicted),
        ("FailedMount", "MountVolume.SetUp failed", Trouble::Storage),
        ("OOMKilling", "Memory cgroup out of memory", Trouble::OutOfMemory),
        ("Unhealthy", "Readiness probe failed", Trouble::Silent),
        ("DeadlineExceeded", "Job was active longer than specified deadline", Trouble::TimeOver),
        ("SandboxStopped", "The sandbox was stopped; launch again", Trouble::SandboxStopped),
        ("Failed", "The program ended with status 3.", Trouble::Program),
        ("NodeNotReady", "Node is not ready", Trouble::Other),
    ] {
        assert_eq!(Trouble::of(&warning(reason, message)), kind, "{reason}: {message}");
    }
}

fn step(reason: &str) -> Event {
    Event { is_warning: false, ..warning(reason, "") }
}

#[test]
fn what_was_overcome_decides_nothing() {
    let waited = [warning("FailedScheduling", "Insufficient memory"), step("Scheduled")];
    assert_eq!(decisive(&waited), None);
    let again = [step("Started"), warning("OOMKilling", "x")];
    assert_eq!(decisive(&again).map(Trouble::of), Some(Trouble::OutOfMemory));
}

#[test]
fn a_program_may_be_silent_for_as_long_as_starts_take() {
    let probed = [step("Started"), warning("Unhealthy", "Startup probe failed")];
    assert_eq!(of_starting(&probed, false), None);
    assert_eq!(of_starting(&probed, true).map(|(kind, _)| kind), Some(Trouble::Silent));
}

#[test]
fn the_last_warning_decides_and_else_what_was_known() {
    let events = parse_events(crate::domain::event::tests::TABLE);
    assert_eq!(of_failed(None, &events), Some(Trouble::Image));
    assert_eq!(of_failed(Some(Trouble::TimeOver), &events), Some(Trouble::Image));
    assert_eq!(of_failed(Some(Trouble::TimeOver), &[]), Some(Trouble::TimeOver));
    assert_eq!(of_failed(None, &[]), None);
}

#[test]
fn who_saw_it_run_to_its_end_knows_that_its_time_was_over() {
    let end = 1_000_000.0;
    let by = |status, was_watched, now| {
        let expires = Some(Moment(end));
        let session = Session { expires, ..session("a", SessionType::Notebook, status) };
        by_clock(&session, was_watched, Moment(now))
    };
    assert_eq!(by(Status::Failed, true, end), Some(Trouble::TimeOver));
    // The platform's clock and the portal's are not one.
    assert_eq!(by(Status::Failed, true, end - 20_000.0), Some(Trouble::TimeOver));
    assert_eq!(by(Status::Failed, true, end - 120_000.0), None);
    assert_eq!(by(Status::Failed, false, end + 1.0), Some(Trouble::Undecided));
    assert_eq!(by(Status::Failed, false, end - 120_000.0), None);
    assert_eq!(by(Status::Running, true, end), None);
}

#[test]
fn registries_words_for_an_image_that_is_not_there_or_private() {
    let pull = |cause: &str| {
        let message = format!(
            "Failed to pull image \"r.io/p/i:1\": rpc error: code = Unknown desc = {cause}"
        );
        Trouble::of(&warning("Failed", &message))
    };
    for gone in [
        "failed to resolve reference \"r.io/p/i:1\": r.io/p/i:1: not found",
        "manifest unknown: artifact p/i:1 does not exist",
        "name unknown: repository name not known to registry",
    ] {
        assert_eq!(pull(gone), Trouble::ImageMissing, "{gone}");
    }
    for private in [
        "unauthorized: unauthorized to access repository: p/i, action: pull",
        "pull access denied, repository does not exist or may require authorization",
        "unexpected status code 403 Forbidden",
        "no basic auth credentials",
    ] {
        assert_eq!(pull(private), Trouble::ImageRefused, "{private}");
    }
    for passing in ["dial tcp: lookup r.io: no such host", "toomanyrequests: rate limit"] {
        assert_eq!(pull(passing), Trouble::Image, "{passing}");
    }
    assert_eq!(Trouble::of(&warning("Failed", "Error: InvalidImageName")), Trouble::ImageMissing);
}

#[test]
fn quotas_disks_volumes_and_kubelets() {
    for (reason, message, kind) in [
        ("FailedCreate", "pods \"x\" is forbidden: exceeded quota: skaha", Trouble::Quota),
        ("Pending", "insufficient unused quota for cpu in flavor default", Trouble::Quota),
        ("Failed", "mkdir /arc/home/a: disk quota exceeded", Trouble::DiskFull),
        ("Failed", "write /tmp/x: no space left on device", Trouble::DiskFull),
        ("FailedScheduling", "persistentvolumeclaim \"arc\" not found", Trouble::Storage),
        ("FailedAttachVolume", "AttachVolume.Attach failed", Trouble::Storage),
        ("OutOfmemory", "Node didn't have enough resource: memory", Trouble::NoRoom),
        ("OutOfcpu", "Node didn't have enough resource: cpu", Trouble::NoRoom),
    ] {
        assert_eq!(Trouble::of(&warning(reason, message)), kind, "{reason}: {message}");
    }
}

#[test]
fn the_cause_goes_before_its_consequences_and_what_is_known_before_what_is_not() {
    let pulled_thrice = [
        step("Scheduled"),
        warning("Failed", "Failed to pull image \"x\": manifest unknown"),
        warning("Failed", "Error: ErrImagePull"),
        warning("Failed", "Error: ImagePullBackOff"),
        warning("DNSConfigForming", "Nameserver limits were exceeded"),
    ];
    let told = of_starting(&pulled_thrice, false);
    let words = "Failed to pull image \"x\": manifest unknown".to_owned();
    assert_eq!(told, Some((Trouble::ImageMissing, words)));
    // Without a cause the consequence is all there is.
    assert_eq!(decisive(&pulled_thrice[2..]).map(Trouble::of), Some(Trouble::Image));
}

#[test]
fn what_the_portal_does_not_know_is_told_when_it_is_late_and_in_full() {
    let odd = [warning("FailedPodSandbox", "cni plugin not initialized")];
    assert_eq!(of_starting(&odd, false), None);
    let words = "FailedPodSandbox: cni plugin not initialized".to_owned();
    assert_eq!(of_starting(&odd, true), Some((Trouble::Other, words)));
    assert_eq!(said(&warning("Odd", "")), "Odd");
}
