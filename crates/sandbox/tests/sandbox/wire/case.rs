//! The form of a case.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) case: Vec<Case>,
}

/// One line of the contract.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    /// Where the contract says it: `1.3`.
    pub(super) section: String,
    /// What it says, in short.
    pub(super) says: String,
    /// The contract marks it as inferred: nobody saw a real Skaha do it.
    #[serde(default)]
    pub(super) inferred: bool,
    #[serde(default)]
    pub(super) dialect: Option<String>,
    #[serde(default)]
    pub(super) max_sessions: Option<u32>,
    /// The hosts that images may come from, in the place of the catalogue's.
    #[serde(default)]
    pub(super) registries: Option<Vec<String>>,
    /// Sessions that are there before.
    #[serde(default)]
    pub(super) launch: Vec<Launch>,
    /// A change of the test controls before them.
    #[serde(default)]
    pub(super) control: Option<serde_json::Value>,
    /// Requests before the one that is looked at; each must succeed.
    #[serde(default)]
    pub(super) before: Vec<Request>,
    pub(super) request: Request,
    pub(super) response: Response,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Launch {
    /// Its id is `{<as>}` in what follows.
    pub(super) r#as: String,
    pub(super) query: String,
    /// The status that is waited for.
    #[serde(default)]
    pub(super) until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    #[serde(default = "get")]
    pub(super) method: String,
    pub(super) path: String,
    /// An empty value takes the header away that a POST has otherwise.
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) body: String,
    /// Asked again until this regular expression is found in the body, whatever the status.
    #[serde(default)]
    pub(super) until: Option<String>,
    /// The answer's body, without its newline, is `{<as>}` in what follows.
    #[serde(default)]
    pub(super) r#as: Option<String>,
    /// A regular expression: its first group is taken instead of the whole body.
    #[serde(default)]
    pub(super) take: Option<String>,
}

fn get() -> String {
    "GET".to_owned()
}

/// What must be true of the answer. What is left out is not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Response {
    pub(super) status: u16,
    /// An empty value means that the header is absent.
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    /// The whole body.
    #[serde(default)]
    pub(super) body: Option<String>,
    /// A regular expression that the whole body matches.
    #[serde(default)]
    pub(super) body_matches: Option<String>,
    /// The body is JSON that contains this: objects may have more keys, arrays must be as long.
    #[serde(default)]
    pub(super) json: Option<serde_json::Value>,
    /// The keys of the body's first object, in their order.
    #[serde(default)]
    pub(super) keys: Option<Vec<String>>,
    /// Keys that the first object, which must be there, does not have.
    #[serde(default)]
    pub(super) absent: Vec<String>,
}
