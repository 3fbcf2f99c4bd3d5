//! A first call of a session's interface, to copy. Address and token come from the environment, and reach `curl`
//! by its standard input: everyone on a machine can read the arguments of its programs, and a text that is
//! copied is pasted into tickets and notebooks.

use crate::domain::session_type::SessionType;

/// Reads address and token without showing them or leaving them in the shell's history.
pub const SET_BOTH: &str = "\
read -rs SESSION_URL && export SESSION_URL
read -rs SESSION_TOKEN && export SESSION_TOKEN";

/// The same for an interface without a token.
pub const SET_ADDRESS: &str = "read -rs SESSION_URL && export SESSION_URL";

const CURL_NOTEBOOK: &str = r#"curl --fail-with-body --config - <<CONFIG
url = "${SESSION_URL:?}api/status"
header = "Authorization: token ${SESSION_TOKEN:?}"
CONFIG"#;

const CURL_OTHER: &str = r#"curl --fail-with-body --config - <<CONFIG
url = "${SESSION_URL:?}"
CONFIG"#;

const PYTHON_NOTEBOOK: &str = r#"import json, os, urllib.request

call = urllib.request.Request(os.environ["SESSION_URL"] + "api/status")
call.add_header("Authorization", "token " + os.environ["SESSION_TOKEN"])
with urllib.request.urlopen(call) as answer:
    print(json.load(answer))"#;

// Skaha starts CARTA without a token of its own, and with its scripting interface.
const PYTHON_CARTA: &str = r#"import os
from carta.session import Session

# The number of the open page: in CARTA, File > Server > Copy session ID
number = int(os.environ["CARTA_SESSION"])
session = Session.interact(os.environ["SESSION_URL"], number, debug_no_auth=True)
session.open_image("image.fits")"#;

const PYTHON_FIREFLY: &str = r#"import os
from firefly_client import FireflyClient

firefly = FireflyClient.make_client(os.environ["SESSION_URL"], launch_browser=False)
firefly.show_fits(firefly.upload_file("image.fits"))"#;

const PYTHON_OTHER: &str = r#"import os, urllib.request

with urllib.request.urlopen(os.environ["SESSION_URL"]) as answer:
    print(answer.status)"#;

/// A call by `curl`; `None` for an interface that only its own library speaks to.
#[must_use]
pub fn curl(kind: Option<SessionType>) -> Option<&'static str> {
    match kind {
        Some(SessionType::Notebook) => Some(CURL_NOTEBOOK),
        Some(SessionType::Carta | SessionType::Firefly) => None,
        _ => Some(CURL_OTHER),
    }
}

/// A call from Python.
#[must_use]
pub fn python(kind: Option<SessionType>) -> &'static str {
    match kind {
        Some(SessionType::Notebook) => PYTHON_NOTEBOOK,
        Some(SessionType::Carta) => PYTHON_CARTA,
        Some(SessionType::Firefly) => PYTHON_FIREFLY,
        _ => PYTHON_OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_takes_its_address_from_the_environment() {
        for kind in SessionType::ALL.into_iter().map(Some).chain([None]) {
            let calls = [curl(kind), Some(python(kind))];
            assert!(
                calls.into_iter().flatten().all(|call| call.contains("SESSION_URL")),
                "{kind:?}"
            );
        }
    }
}
