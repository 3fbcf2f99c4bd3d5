//! Where and with what a script calls a running session. All of it is a credential: the address holds the
//! session's id, which for a notebook is its token, too (contract 2.1.1).

use crate::domain::connect_url::ConnectUrl;
use crate::domain::session_type::SessionType;

pub mod calls;

/// Stands where a secret is not shown.
pub const HIDDEN: &str = "••••••••";

/// What a script needs to call a session.
#[derive(Clone, PartialEq, Eq)]
pub struct Access {
    /// The address that the interface's own paths follow; ends with a slash.
    pub base: String,
    /// The same with its secret hidden.
    pub hidden_base: String,
    /// The token that the interface asks for, if it does.
    pub token: Option<String>,
}

impl Access {
    /// What the connect URL of a session tells.
    #[must_use]
    pub fn of(url: &ConnectUrl, id: &str) -> Self {
        let href = url.href();
        let whole = href.split('#').next().unwrap_or_default();
        let (address, query) = whole.split_once('?').unwrap_or((whole, ""));
        let base = base_of(address, id);
        let token = query.split('&').find_map(|pair| pair.strip_prefix("token="));
        let token = token.filter(|token| !token.is_empty()).map(str::to_owned);
        let hidden = if id.is_empty() { base.clone() } else { base.replace(id, HIDDEN) };
        // Where nothing was found to hide, nothing of the path is shown.
        let hidden_base = if hidden == base { origin_of(&base) + "/" + HIDDEN } else { hidden };
        Self { base, hidden_base, token }
    }
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access(…)")
    }
}

/// The address up to the segment that is the id, and for Firefly to the one behind it: what follows leads to
/// a place within the interface, such as a notebook's home. Without that segment up to the last slash.
fn base_of(address: &str, id: &str) -> String {
    let origin = origin_of(address);
    let path = address.get(origin.len()..).unwrap_or_default();
    let segments: Vec<&str> = path.split('/').collect();
    let ends_with_id = segments.iter().position(|segment| *segment == id && !id.is_empty());
    let kept = match ends_with_id {
        Some(at) if segments.get(at + 1) == Some(&"firefly") => at + 2,
        Some(at) => at + 1,
        None => segments.len().saturating_sub(1),
    };
    let mut base = origin;
    for segment in segments.iter().take(kept).filter(|segment| !segment.is_empty()) {
        base.push('/');
        base.push_str(segment);
    }
    base.push('/');
    base
}

/// Scheme and host of an address that was checked to have both.
fn origin_of(address: &str) -> String {
    let host_at = address.find("://").map_or(0, |at| at + 3);
    let rest = address.get(host_at..).unwrap_or_default();
    let end = host_at + rest.find('/').unwrap_or(rest.len());
    address.get(..end).unwrap_or_default().to_owned()
}

/// Whether a type of session has an interface that programs call. A desktop shows a screen; a batch job has no
/// interface; of others the image decides.
#[must_use]
pub fn is_callable(kind: Option<SessionType>) -> bool {
    !matches!(kind, Some(SessionType::Desktop | SessionType::Headless))
}

/// Where the interface of a type is documented, in English: a name that is the same in every language, and the
/// address. The platform's own guide names these.
#[must_use]
pub fn documentation(kind: Option<SessionType>) -> &'static [(&'static str, &'static str)] {
    match kind {
        Some(SessionType::Notebook) => &[
            (
                "Jupyter Server REST API",
                "https://jupyter-server.readthedocs.io/en/latest/developers/rest-api.html",
            ),
            (
                "JupyterLab REST API",
                "https://jupyterlab-server.readthedocs.io/en/latest/api/rest.html",
            ),
        ],
        Some(SessionType::Carta) => {
            &[("CARTA Python", "https://carta-python.readthedocs.io/en/latest/quickstart.html")]
        }
        Some(SessionType::Firefly) => {
            &[("Firefly Python", "https://caltech-ipac.github.io/firefly_client/")]
        }
        _ => &[],
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn access(path: &str, id: &str) -> Access {
        let origins = ["https://ws-uv.canfar.net".to_owned()];
        let url = ConnectUrl::parse(&format!("https://ws-uv.canfar.net{path}"), &origins).unwrap();
        Access::of(&url, id)
    }

    #[test]
    fn each_type_of_contract_2_1_1() {
        let notebook =
            access("/session/notebook/k3x9a0bq/lab/tree/arc/home/a?token=k3x9a0bq", "k3x9a0bq");
        assert_eq!(notebook.base, "https://ws-uv.canfar.net/session/notebook/k3x9a0bq/");
        assert_eq!(notebook.hidden_base, "https://ws-uv.canfar.net/session/notebook/••••••••/");
        assert_eq!(notebook.token.as_deref(), Some("k3x9a0bq"));
        let carta = access("/session/carta/k3x9a0bq/", "k3x9a0bq");
        assert_eq!(carta.base, "https://ws-uv.canfar.net/session/carta/k3x9a0bq/");
        assert_eq!(carta.token, None);
        let firefly = access("/session/firefly/k3x9a0bq/firefly/", "k3x9a0bq");
        assert_eq!(firefly.base, "https://ws-uv.canfar.net/session/firefly/k3x9a0bq/firefly/");
    }

    #[test]
    fn what_is_not_understood_is_not_shown() {
        let odd = access("/elsewhere/s3cret/page?token=t", "k3x9a0bq");
        assert_eq!(odd.base, "https://ws-uv.canfar.net/elsewhere/s3cret/");
        assert_eq!(odd.hidden_base, "https://ws-uv.canfar.net/••••••••");
        assert_eq!(access("", "k3x9a0bq").base, "https://ws-uv.canfar.net/");
        assert_eq!(access("/a/", "").hidden_base, "https://ws-uv.canfar.net/••••••••");
    }

    #[test]
    fn debug_output_keeps_the_secret() {
        let access = access("/session/notebook/k3x9a0bq/lab?token=k3x9a0bq", "k3x9a0bq");
        assert!(!format!("{access:?}").contains("k3x9"));
    }

    #[test]
    fn who_can_be_called_is_documented_or_up_to_its_image() {
        for kind in SessionType::ALL {
            let has_documentation = !documentation(Some(kind)).is_empty();
            assert!(!has_documentation || is_callable(Some(kind)), "{kind:?}");
        }
        assert!(is_callable(None));
    }
}
