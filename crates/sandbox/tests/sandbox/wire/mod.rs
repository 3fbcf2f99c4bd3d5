//! The contract as data: `tests/wire/*.toml` holds a request and its answer for each line of its tables.
//! How such a file is written: `tests/wire/README.md`.

mod case;
mod expect;
mod run;

use std::path::PathBuf;

use self::case::File;

/// One test a file, so that a failure names its room; `every_file_has_a_test` holds this list complete.
macro_rules! files {
    ($($test:ident => $name:literal),+ $(,)?) => {
        const FILES: &[&str] = &[$($name),+];
        $(
            #[tokio::test]
            async fn $test() {
                check($name).await;
            }
        )+
    };
}

files! {
    methods => "1.0-methods.toml",
    rules => "1.0-rules.toml",
    parameters => "1.0-parameters.toml",
    errors => "1.1-errors.toml",
    endpoints => "1.2-endpoints.toml",
    views => "1.2-views.toml",
    paths => "1.2-paths.toml",
    launch_limit => "1.3-limit.toml",
    launch_order => "1.3-order.toml",
    launch_parameters => "1.3-parameters.toml",
    launch_registries => "1.3-registries.toml",
    launch_submission => "1.3-submission.toml",
    renew => "1.4-renew.toml",
    delete => "1.5-delete.toml",
    not_found => "1.6-not-found.toml",
    session => "2.1-session.toml",
    connect_url => "2.1.1-connect-url.toml",
    status => "2.2-status.toml",
    public => "2.3-public.toml",
    stats => "2.4-stats.toml",
    context => "2.5-context.toml",
    image => "2.6-image.toml",
    repository => "2.7-repository.toml",
    events_and_logs => "2.8-events-and-logs.toml",
    vosi => "2.9-vosi.toml",
    resources => "3-resources.toml",
    auth => "4-auth.toml",
    storage => "5-storage.toml",
    dialects => "10-dialects.toml",
    words_of_dialects => "10-words.toml",
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/wire")
}

fn read(name: &str) -> File {
    parsed(name, &std::fs::read_to_string(folder().join(name)).unwrap())
}

fn parsed(name: &str, text: &str) -> File {
    let file: File = toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(!file.case.is_empty(), "{name}: no cases");
    file
}

/// Runs every case of a file and tells all that fail.
async fn check(name: &str) {
    let mut failures = Vec::new();
    let file = read(name);
    for case in &file.case {
        if let Err(failure) = run::run(case).await {
            failures.push(format!("{} {:?}\n{failure}", case.section, case.says));
        }
    }
    assert!(failures.is_empty(), "{name}: {}\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn every_file_has_a_test() {
    let names = std::fs::read_dir(folder()).unwrap().flatten();
    let mut names: Vec<_> = names.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.retain(|name| name.ends_with(".toml"));
    names.sort();
    let mut listed: Vec<_> = FILES.to_vec();
    listed.sort_unstable();
    assert_eq!(names, listed);
    let cases: Vec<_> = names.iter().flat_map(|name| read(name).case).collect();
    let inferred = cases.iter().filter(|case| case.inferred).count();
    println!("{} lines of the contract, {inferred} of them inferred", cases.len());
}

#[test]
#[should_panic(expected = "no cases")]
fn a_file_without_cases_fails() {
    parsed("none.toml", "case = []");
}
