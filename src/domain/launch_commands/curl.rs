//! The plain request.

use super::Target;
use super::shell::quoted;
use crate::domain::launch_request::LaunchRequest;

/// The same form that the portal sends. Logins go in by standard input: everyone on a machine can read
/// the arguments of its programs.
pub(super) fn command(request: &LaunchRequest, target: &Target) -> String {
    let mut headers = String::new();
    if !target.is_sandbox {
        headers += "Authorization: Bearer ${CANFAR_TOKEN:?}\n";
    }
    if target.needs_registry_login {
        headers += concat!(
            r#"X-Skaha-Registry-Auth: $(printf %s "${CANFAR_REGISTRY__USERNAME:?}:"#,
            r#"${CANFAR_REGISTRY__SECRET:?}" | base64 | tr -d '\n')"#,
            "\n"
        );
    }
    let mut text = "curl --fail-with-body".to_owned();
    if !headers.is_empty() {
        text += " --header @-";
    }
    for (key, value) in request.form() {
        let option = if is_sent_as_it_is(&value) { "--data" } else { "--data-urlencode" };
        text += &format!(" \\\n  {option} {}", quoted(&format!("{key}={value}")));
    }
    text += &format!(" \\\n  {}", quoted(&format!("{}/session", target.api)));
    if !headers.is_empty() {
        text += &format!(" <<HEADERS\n{headers}HEADERS\n");
    }
    text
}

/// Whether a form's value means itself: what most values are, and shorter to read.
fn is_sent_as_it_is(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~/:".contains(c))
}
