//! A launch is recognised in the list, and its record survives being stored.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::LaunchRecord;
use crate::domain::command_line::CommandLine;
use crate::domain::image::ImageId;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;
use crate::domain::session::Session;
use crate::domain::session::tests::session;
use crate::domain::session_name::SessionName;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::strategies::{holds, pieces};
use crate::domain::time::Moment;

fn request() -> impl Strategy<Value = LaunchRequest> {
    let fixed = (1..65_u32, 1..513_u32)
        .prop_map(|(cores, memory_gib)| Allocation::Fixed { cores, memory_gib });
    let allocation = option::of(prop_oneof![Just(Allocation::Flexible), fixed]);
    let command = option::of("[a-z/]{1,9}( [a-z=]{1,9}){0,2}");
    ("[A-Za-z0-9]{1,9}", select(&SessionType::ALL), "[a-z/:.]{1,20}", allocation, 0..3_u32, command)
        .prop_map(|(name, kind, image, allocation, gpus, command)| LaunchRequest {
            kind,
            image: ImageId(image),
            name: SessionName::parse(&name).unwrap(),
            allocation,
            gpus,
            command: command.and_then(|command| CommandLine::parse(&command).unwrap()),
        })
}

fn row(request: &LaunchRequest, id: &str) -> Session {
    let name = request.name.as_str().to_lowercase();
    let image = request.image.clone();
    let id = id.to_owned();
    Session { id, image, ..session(&name, request.kind, Status::Pending) }
}

#[test]
fn a_record_survives_being_stored() {
    let list = option::of(vec("[a-z][a-z0-9]{7}", 0..4));
    let case = (request(), list, 0..4_000_000_000_000_u64, any::<bool>());
    holds(case, |(request, ids, at, is_out)| {
        let rows: Option<Vec<Session>> =
            ids.as_ref().map(|ids| ids.iter().map(|id| row(&request, id)).collect());
        let mut record = LaunchRecord::new(&request, rows.as_deref(), Moment(at as f64));
        record.is_out = is_out;
        let text = record.to_text();
        assert_eq!(LaunchRecord::name_out(&text), is_out.then_some(request.name.as_str()));
        for id in ids.iter().flatten() {
            assert!(!text.contains(id.as_str()), "{text}");
        }
        assert_eq!(LaunchRecord::parse(&text), Some(record));
    });
}

#[test]
fn whatever_is_stored_is_read_or_is_none() {
    let parts = &["out", "done", "\n", "1", "-", "notebook", ",", "?", "7", "99999", "a/b:1", "é"];
    holds(pieces(parts), |text| {
        if let Some(record) = LaunchRecord::parse(&text) {
            assert_eq!(LaunchRecord::parse(&record.to_text()), Some(record));
        }
        assert!(LaunchRecord::name_out(&text).is_none() || text.starts_with("out\n"));
    });
}

#[test]
fn only_a_new_session_as_it_was_asked_for_is_the_one() {
    holds(request(), |request| {
        let old = row(&request, "old00001");
        let new = || row(&request, "new00002");
        let record = LaunchRecord::new(&request, Some(std::slice::from_ref(&old)), Moment(9.0));
        assert!(record.is_of(&new()) && !record.is_of(&old));
        assert!(!record.is_of(&Session { image: ImageId("another".to_owned()), ..new() }));
        assert!(!record.is_of(&Session { kind: None, ..new() }));
        // Without a list from before the time decides.
        let blind = LaunchRecord::new(&request, None, Moment(9.0));
        for (started, is_it) in [(None, true), (Some(10.0), true), (Some(8.0), false)] {
            let row = Session { started: started.map(Moment), ..new() };
            assert_eq!(blind.is_of(&row), is_it, "{started:?}");
        }
    });
}

#[test]
fn the_name_alone_is_no_setting() {
    let request = |name: &str, gpus, command: &str| LaunchRequest {
        kind: SessionType::Headless,
        image: ImageId("images.canfar.net/skaha/terminal:latest".to_owned()),
        name: SessionName::parse(name).unwrap(),
        allocation: Some(Allocation::Fixed { cores: 1, memory_gib: 2 }),
        gpus,
        command: CommandLine::parse(command).unwrap(),
    };
    let settings = |request| LaunchRecord::new(&request, None, Moment(0.0)).settings;
    assert_eq!(settings(request("a", 0, "ls")), settings(request("b", 0, "ls")));
    assert_ne!(settings(request("a", 0, "ls")), settings(request("a", 1, "ls")));
    assert_ne!(settings(request("a", 0, "ls")), settings(request("a", 0, "ls -l")));
    let flexible = LaunchRequest { allocation: None, ..request("a", 0, "ls") };
    assert_ne!(settings(request("a", 0, "ls")), settings(flexible));
}
