//! The official client's Python library.

use super::{ANY_TOKEN, Target};
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;

/// A script that launches and prints the session's id, or ends with the error.
pub(super) fn script(request: &LaunchRequest, target: &Target) -> String {
    let session = if target.is_sandbox {
        format!("Session(url={}, token=\"{ANY_TOKEN}\")", literal(&target.api))
    } else {
        "Session()".to_owned()
    };
    let mut text = format!(
        "from canfar.sessions import Session\n\nsession = {session}\nids = session.create(\n"
    );
    let mut argument = |name: &str, value: &str| text += &format!("    {name}={value},\n");
    argument("name", &literal(request.name.as_str()));
    argument("image", &literal(&request.image.0));
    argument("kind", &literal(request.kind.wire()));
    if let Some(Allocation::Fixed { cores, memory_gib }) = request.allocation {
        argument("cores", &cores.to_string());
        argument("ram", &memory_gib.to_string());
    }
    if request.gpus > 0 {
        argument("gpu", &request.gpus.to_string());
    }
    if let Some(command) = &request.command {
        argument("cmd", &literal(&command.program));
        if !command.arguments.is_empty() {
            argument("args", &literal(&command.arguments.join(" ")));
        }
    }
    // The library's own default is to log a failure and go on with an empty list.
    argument("errors", &literal("raise"));
    text + ")\nprint(ids)\n"
}

/// A text as a Python string.
pub(super) fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            c if c.is_control() => literal += &format!("\\x{:02x}", u32::from(c)),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
