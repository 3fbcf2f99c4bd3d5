//! Whatever is launched: a real shell and a real Python read from the text what the form has.

use std::cell::RefCell;
use std::io::Write as _;
use std::process::{Command, Stdio};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Target, Tool, python, shell};
use crate::domain::command_line::CommandLine;
use crate::domain::image::ImageId;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;
use crate::domain::session_name::SessionName;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::{holds, pieces};

/// What a program says to a script, and how it ends.
fn run(program: &str, script: &str, env: &[(&str, &str)]) -> String {
    let mut child = Command::new(program)
        .envs(env.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{script}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a shell makes of a command whose program is `name`: the arguments, then what it is given.
fn read(name: &str, command: &str, env: &[(&str, &str)]) -> Vec<String> {
    let spy = format!("{name}() {{ printf '%s\\0' \"$@\"; ");
    let input = if command.contains("<<HEADERS") { "cat; " } else { "" };
    let said = run("sh", &format!("{spy}{input}}}\n{command}\n"), env);
    said.split('\0').map(str::to_owned).collect()
}

/// Texts with all that is special anywhere, but no NUL, which no command line can hold.
fn texts() -> impl Strategy<Value = String> {
    pieces(&[
        "a", "é", " ", "\n", "'", "\"", "\\", "$HOME", "`id`", "$(id)", "!!", "*", "~", "=", "-",
        "#", ";", "&", "|", "<", ">", "%s", "{a,b}", "\u{1b}", "\u{85}", "\u{2028}", "\t", "\r",
    ])
    .prop_map(|text| text.replace('\0', ""))
}

fn requests() -> impl Strategy<Value = LaunchRequest> {
    let allocation = prop_oneof![
        Just(None),
        Just(Some(Allocation::Flexible)),
        (1..257_u32, 1..513_u32)
            .prop_map(|(cores, memory_gib)| Some(Allocation::Fixed { cores, memory_gib })),
    ];
    let image = texts().prop_map(|text| format!("r.io/p/{}:1", text.replace('/', "")));
    let name = "[a-zA-Z0-9]{1,12}";
    (select(&SessionType::ALL), image, name, allocation, 0..29_u32, texts()).prop_map(
        |(kind, image, name, allocation, gpus, typed)| {
            let is_job = kind == SessionType::Headless;
            let command = CommandLine::parse(&typed).ok().flatten().filter(|_| is_job);
            let (image, name) = (ImageId(image), SessionName::parse(&name).unwrap());
            LaunchRequest { kind, image, name, allocation, gpus, command }
        },
    )
}

fn target(is_sandbox: bool, needs_registry_login: bool) -> Target {
    Target { api: "https://ws.example.org/skaha/v1".to_owned(), is_sandbox, needs_registry_login }
}

#[test]
fn a_shell_reads_the_words_that_were_quoted() {
    let all = RefCell::new(Vec::new());
    holds(vec(texts(), 1..8), |words| all.borrow_mut().extend(words));
    let words: Vec<String> = all.into_inner();
    let line: Vec<String> = words.iter().map(|word| shell::quoted(word)).collect();
    let read = read("spy", &format!("spy {}", line.join(" ")), &[]);
    assert_eq!(read.split_last().unwrap().1, words);
}

#[test]
fn python_reads_the_texts_that_were_quoted() {
    let all = RefCell::new(Vec::new());
    holds(vec(any::<String>().boxed().prop_union(texts().boxed()), 1..8), |words| {
        all.borrow_mut().extend(words);
    });
    let words: Vec<String> = all.into_inner();
    let list: Vec<String> = words.iter().map(|word| python::literal(word)).collect();
    let script = format!("import json\nprint(json.dumps([{}]))\n", list.join(","));
    let read: Vec<String> = serde_json::from_str(&run("python3", &script, &[])).unwrap();
    assert_eq!(read, words);
}

#[test]
fn the_client_is_given_what_the_form_has() {
    holds((requests(), any::<bool>()), |(request, is_sandbox)| {
        let command = Tool::Canfar.command(&request, &target(is_sandbox, false)).unwrap();
        let read = read("canfar", &command, &[]);
        let mut read = read.iter().map(String::as_str);
        let given: Vec<&str> = read.by_ref().take_while(|word| *word != "--").collect();
        let option = |name: &str| {
            let at = given.iter().position(|word| *word == name)?;
            given.get(at + 1).map(|value| (*value).to_owned())
        };
        assert_eq!(given[..3], ["create", request.kind.wire(), &request.image.0]);
        assert_eq!(option("--name").as_deref(), Some(request.name.as_str()));
        let form = request.form();
        let value = |key: &str| Some(form.iter().find(|(of, _)| *of == key)?.1.clone());
        for (name, key) in [("--cpu", "cores"), ("--memory", "ram"), ("--gpu", "gpus")] {
            assert_eq!(option(name), value(key), "{command}");
        }
        // The client takes the first for the program and joins the rest with spaces.
        let words: Vec<&str> = read.filter(|word| !word.is_empty()).collect();
        let program = words.split_first().map(|(first, rest)| (*first, rest.join(" ")));
        let wanted = value("cmd").map(|cmd| (cmd, value("args").unwrap_or_default()));
        assert_eq!(program, wanted.as_ref().map(|(cmd, args)| (cmd.as_str(), args.clone())));
    });
}

fn read_by_the_server(field: &str) -> String {
    let pairs = form_urlencoded::parse(field.as_bytes());
    pairs.map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
}

#[test]
fn curl_sends_the_form_and_no_login_in_an_argument() {
    let env = [
        ("CANFAR_TOKEN", "to'ken"),
        ("CANFAR_REGISTRY__USERNAME", "me"),
        ("CANFAR_REGISTRY__SECRET", "a$b"),
    ];
    let logins = (any::<bool>(), any::<bool>());
    holds((requests(), logins), |(request, (is_sandbox, is_private))| {
        let command = Tool::Curl.command(&request, &target(is_sandbox, is_private)).unwrap();
        let read = read("curl", &command, &env);
        let fields: Vec<String> =
            request.form().into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        let sent: Vec<String> = read
            .windows(2)
            .filter_map(|pair| match pair[0].as_str() {
                "--data-urlencode" => Some(pair[1].clone()),
                // What the server makes of a text that is not encoded.
                "--data" => Some(read_by_the_server(&pair[1])),
                _ => None,
            })
            .collect();
        assert_eq!(sent, fields, "{command}");
        let (headers, arguments) = read.split_last().unwrap();
        assert_eq!(arguments.last().unwrap(), "https://ws.example.org/skaha/v1/session");
        let token = if is_sandbox { "" } else { "Authorization: Bearer to'ken\n" };
        // `me:a$b` in base64.
        let login = if is_private { "X-Skaha-Registry-Auth: bWU6YSRi\n" } else { "" };
        assert_eq!(*headers, format!("{token}{login}"));
    });
}
