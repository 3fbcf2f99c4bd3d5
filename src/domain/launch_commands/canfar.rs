//! The official client's command.

use super::shell::quoted;
use super::{ANY_TOKEN, Target};
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;

/// `canfar create …`; on the sandbox with the lines before it that point the client there. On a platform
/// the client's own sign-in does that.
pub(super) fn command(request: &LaunchRequest, target: &Target) -> String {
    let mut text = String::new();
    if target.is_sandbox {
        text = format!("export CANFAR_URL={} CANFAR_TOKEN={ANY_TOKEN}\n", quoted(&target.api));
    }
    let image = quoted(&request.image.0);
    text += &format!("canfar create {} {image}", request.kind.wire());
    let mut option = |name: &str, value: &str| text += &format!(" {name} {value}");
    option("--name", request.name.as_str());
    if let Some(Allocation::Fixed { cores, memory_gib }) = request.allocation {
        option("--cpu", &cores.to_string());
        option("--memory", &memory_gib.to_string());
    }
    if request.gpus > 0 {
        option("--gpu", &request.gpus.to_string());
    }
    if let Some(command) = &request.command {
        // Behind `--` nothing is an option of the client.
        option("--", &quoted(&command.program));
        for argument in &command.arguments {
            text.push(' ');
            text += &quoted(argument);
        }
    }
    text
}
