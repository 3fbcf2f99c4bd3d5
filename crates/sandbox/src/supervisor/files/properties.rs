//! What server and supervisor tell each other comes back, and a damaged file is an error.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::strategies::{holds, pieces};

#[test]
fn what_is_written_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let text = || pieces(&["a", "/", "\"", "\\", "é", "\n", "\u{0}"]);
    let launch = (text(), vec(text(), 0..4), btree_map(text(), text(), 0..4), any::<u64>());
    let exit = (option::of(any::<i32>()), option::of(any::<i32>()), option::of(text()));
    // Each writing waits for the disk: few, but every kind of character is in each.
    let runs = std::cell::Cell::new(0);
    holds(
        (launch, exit, any::<bool>()),
        |((program, args, env, grace_ms), (code, signal, error), started)| {
            runs.set(runs.get() + 1);
            if runs.get() > 32 {
                return;
            }
            let dir = folder.path();
            let program = PathBuf::from(program);
            let folder = dir.to_owned();
            let launch = Launch { program, args, env, folder, grace_ms, confinement: None };
            write_launch(dir, &launch).unwrap();
            let read = take_launch(dir).unwrap().unwrap();
            assert_eq!(
                (read.program, read.args, read.env),
                (launch.program, launch.args, launch.env)
            );
            assert_eq!((read.folder, read.grace_ms), (launch.folder, launch.grace_ms));
            assert!(!has_launch(dir) && take_launch(dir).unwrap().is_none(), "it is read once");
            write_exit(dir, &Exit { code, signal, error: error.clone(), out_of_memory: None })
                .unwrap();
            let read = read_exit(dir).unwrap().unwrap();
            assert_eq!((read.code, read.signal, read.error), (code, signal, error));
            let supervisor = Identity { pid: 7, start: grace_ms, boot: "b".to_owned() };
            write_report(dir, &Report { supervisor: supervisor.clone(), started, unlimited: None })
                .unwrap();
            let read = read_report(dir).unwrap().unwrap();
            assert_eq!((read.supervisor, read.started), (supervisor, started));
        },
    );
}

#[test]
fn a_damaged_file_is_an_error_and_none_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let shaped =
        pieces(&["{", "}", "\"code\"", ":", "1", ",", "null", "\"signal\"", "\"error\"", "\"x\""]);
    let bytes = prop_oneof![vec(any::<u8>(), 0..40), shaped.prop_map(String::into_bytes)];
    assert!(read_exit(dir).unwrap().is_none());
    holds(bytes, |bytes| {
        std::fs::write(dir.join(EXIT), &bytes).unwrap();
        let is_object = serde_json::from_slice::<serde_json::Map<_, serde_json::Value>>(&bytes);
        match read_exit(dir) {
            Ok(exit) => assert!(exit.is_some()),
            // `{}` and more of the known keys is an exit; its fields may be missing.
            Err(_) => assert!(is_object.is_err() || !bytes.is_empty()),
        }
        for name in [LAUNCH, REPORT] {
            std::fs::write(dir.join(name), &bytes).unwrap();
        }
        assert!(take_launch(dir).is_err() && read_report(dir).is_err());
    });
}
