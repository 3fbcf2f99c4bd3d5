//! The shape of every command, and what is refused.

use super::*;
use crate::domain::command_line::CommandLine;
use crate::domain::image::ImageId;
use crate::domain::resources::Allocation;
use crate::domain::session_name::SessionName;
use crate::domain::session_type::SessionType;

const API: &str = "http://127.0.0.1:8080/skaha/v1";
const IMAGE: &str = "images.canfar.net/skaha/astroml:latest";

fn request(kind: SessionType) -> LaunchRequest {
    LaunchRequest {
        kind,
        image: ImageId(IMAGE.to_owned()),
        name: SessionName::parse("galaxy-2").unwrap(),
        allocation: kind.has_resources().then_some(Allocation::Flexible),
        gpus: 0,
        command: None,
    }
}

fn job() -> LaunchRequest {
    let command = CommandLine::parse("python3 /arc/x.py --label=it's").unwrap();
    let allocation = Some(Allocation::Fixed { cores: 2, memory_gib: 8 });
    LaunchRequest { allocation, gpus: 1, command, ..request(SessionType::Headless) }
}

fn sandbox() -> Target {
    Target { api: API.to_owned(), is_sandbox: true, needs_registry_login: false }
}

fn platform() -> Target {
    Target { is_sandbox: false, api: "https://ws.example.org/skaha/v1".to_owned(), ..sandbox() }
}

#[test]
fn a_flexible_notebook_on_the_sandbox() {
    let notebook = request(SessionType::Notebook);
    let command = |tool: Tool| tool.command(&notebook, &sandbox()).unwrap();
    assert_eq!(
        command(Tool::Canfar),
        format!(
            "export CANFAR_URL={API} CANFAR_TOKEN=sandbox\n\
             canfar create notebook {IMAGE} --name galaxy-2"
        )
    );
    assert_eq!(
        command(Tool::Python),
        format!(
            "from canfar.sessions import Session\n\n\
             session = Session(url=\"{API}\", token=\"sandbox\")\n\
             ids = session.create(\n    name=\"galaxy-2\",\n    image=\"{IMAGE}\",\n    \
             kind=\"notebook\",\n    errors=\"raise\",\n)\nprint(ids)\n"
        )
    );
    assert_eq!(
        command(Tool::Curl),
        format!(
            "curl --fail-with-body \\\n  --data name=galaxy-2 \\\n  --data image={IMAGE} \\\n  \
             --data type=notebook \\\n  {API}/session"
        )
    );
}

#[test]
fn a_fixed_job_with_a_command_on_a_platform() {
    let command = |tool: Tool| tool.command(&job(), &platform()).unwrap();
    assert_eq!(
        command(Tool::Canfar),
        format!(
            "canfar create headless {IMAGE} --name galaxy-2 --cpu 2 --memory 8 --gpu 1 \
             -- python3 /arc/x.py '--label=it'\\''s'"
        )
    );
    let python = command(Tool::Python);
    assert!(python.contains("session = Session()\n"), "{python}");
    assert!(
        python.contains(
            "    cores=2,\n    ram=8,\n    gpu=1,\n    cmd=\"python3\",\n    \
             args=\"/arc/x.py --label=it's\",\n"
        ),
        "{python}"
    );
    let curl = command(Tool::Curl);
    assert!(curl.starts_with("curl --fail-with-body --header @- \\\n"), "{curl}");
    assert!(curl.contains("--data-urlencode 'args=/arc/x.py --label=it'\\''s' \\\n"), "{curl}");
    let token = "<<HEADERS\nAuthorization: Bearer ${CANFAR_TOKEN:?}\nHEADERS\n";
    assert!(curl.ends_with(token), "{curl}");
}

#[test]
fn every_type_is_one_that_the_client_creates() {
    for kind in SessionType::ALL {
        let command = Tool::Canfar.command(&request(kind), &platform()).unwrap();
        assert_eq!(command, format!("canfar create {} {IMAGE} --name galaxy-2", kind.wire()));
    }
}

#[test]
fn what_the_client_would_refuse_or_change_is_said() {
    let of_image = |image: &str| {
        let request = LaunchRequest { image: ImageId(image.to_owned()), ..job() };
        Tool::ALL.map(|tool| tool.command(&request, &platform()).err())
    };
    assert_eq!(of_image("r.io/p/i:1"), [None; 3]);
    assert_eq!(of_image("r.io/p/i@sha256:0123"), [None; 3]);
    // Too many parts, too few, no version.
    for image in ["r.io/p/q/i:1", "r.io/i:1", "i:1", "r.io/p/i", "r.io:80/p/i"] {
        let unfit = Some(Unfit::Image);
        assert_eq!(of_image(image), [unfit, unfit, None], "{image}");
    }
    let of_amounts = |cores, memory_gib, gpus| {
        let allocation = Some(Allocation::Fixed { cores, memory_gib });
        Tool::Python.command(&LaunchRequest { allocation, gpus, ..job() }, &platform()).err()
    };
    assert_eq!(of_amounts(256, 512, 28), None);
    assert_eq!(of_amounts(257, 1, 0), Some(Unfit::Cores));
    assert_eq!(of_amounts(1, 513, 0), Some(Unfit::Memory));
    assert_eq!(of_amounts(1, 1, 29), Some(Unfit::Gpus));
    assert_eq!(Unfit::Gpus.range(), Some((1, 28)));
}

#[test]
fn what_has_to_be_there_before() {
    let private = |target: Target| Target { needs_registry_login: true, ..target };
    let of = |target: &Target| Tool::ALL.map(|tool| tool.preparations(target));
    assert_eq!(of(&sandbox()), [vec![], vec![], vec![]]);
    let (login, token, registry) =
        (Preparation::ClientLogin, Preparation::Token, Preparation::RegistryLogin);
    assert_eq!(of(&platform()), [vec![login], vec![login], vec![token]]);
    assert_eq!(of(&private(sandbox())), [vec![registry], vec![registry], vec![registry]]);
    assert_eq!(Tool::Curl.preparations(&private(platform())), [token, registry]);
}

#[test]
fn names_come_back() {
    for tool in Tool::ALL {
        assert_eq!(Tool::from_name(tool.name()), Some(tool));
    }
    assert_eq!(Tool::from_name("wget"), None);
}
