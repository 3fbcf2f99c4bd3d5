//! The user's home on the platform's storage service (contract 5).

use crate::api::client::Client;
use crate::api::reply::Reply;
use crate::api::xml::{Piece, Pieces, attribute};
use crate::domain::decimal;
use crate::domain::home_storage::{Home, HomeStorage};
use crate::domain::memory::Gibibytes;
use crate::domain::percent;
use crate::domain::problem::{Problem, ProblemKind};

/// Where the storage service is, beside the session API.
const PREFIX: &str = "arc";

/// How the service says that a node is not there; any other 404 is that of somebody else.
const NOT_THERE: &str = "NodeNotFound";

/// Reads how full a user's home is.
///
/// # Errors
/// The platform's problem, no answer, or one that is no node.
pub async fn home_of(user: &str) -> Result<Home, Problem> {
    // A name of dots alone would lead elsewhere, encoded or not.
    if user.bytes().all(|byte| byte == b'.') {
        return Ok(Home::Nameless);
    }
    // The limit keeps the children out: thousands, in some homes.
    let path = ["nodes/home/", &percent::encode(user), "?detail=max&limit=0"].concat();
    read_home(&Client::new(PREFIX).reply(&path).await)
}

fn read_home(reply: &Reply) -> Result<Home, Problem> {
    match reply.plain_text() {
        Ok(document) => {
            let home = read_node(document).map(Home::There);
            home.ok_or_else(|| Problem::new(ProblemKind::Unreadable))
        }
        Err(problem) if problem.kind != ProblemKind::NotFound => Err(problem),
        Err(problem) if problem.server_words.contains(NOT_THERE) => Ok(Home::NotMade),
        Err(_not_found) => Ok(Home::NotServed),
    }
}

/// A property of a node that is looked for.
#[derive(Clone, Copy, PartialEq)]
enum Property {
    Length,
    Quota,
}

impl Property {
    fn of(attributes: &str) -> Option<Self> {
        let uri = attribute(attributes, "uri")?.trim();
        // Other authorities have properties of the same names.
        match uri.strip_prefix("ivo://ivoa.net/vospace/core#")? {
            "length" => Some(Self::Length),
            "quota" => Some(Self::Quota),
            _ => None,
        }
    }
}

/// The direct properties of the document's node: children with lengths of their own may follow or come before
/// (contract 5). `None` for what is no node, or breaks off before it has told.
fn read_node(document: &str) -> Option<HomeStorage> {
    let mut told = HomeStorage::default();
    let (mut depth, mut is_within) = (0_u32, false);
    let mut property = None;
    let mut value = String::new();
    for piece in Pieces::of(document) {
        match piece {
            Piece::Text(text) if property.is_some() => value.push_str(text),
            Piece::Text(_) => {}
            Piece::Open { name, attributes, is_empty } => {
                match depth {
                    0 if name != "node" => return None,
                    1 => is_within = name == "properties",
                    2 if is_within && name == "property" && !is_empty => {
                        property = Property::of(attributes);
                        value.clear();
                    }
                    _ => {}
                }
                if !is_empty {
                    depth += 1;
                } else if depth == 0 || (depth == 1 && is_within) {
                    return Some(told);
                }
            }
            Piece::Close => {
                depth = depth.checked_sub(1)?;
                match (depth, property.take_if(|_| depth == 2)) {
                    (2, Some(Property::Length)) => told.used = told.used.or(amount(&value)),
                    (2, Some(Property::Quota)) => {
                        told.quota = told.quota.or(amount(&value).filter(|quota| quota.0 > 0.0));
                    }
                    (1, _) if is_within => return Some(told),
                    (0, _) => return Some(told),
                    _ => {}
                }
            }
        }
    }
    None
}

/// A number of bytes.
fn amount(value: &str) -> Option<Gibibytes> {
    decimal::parse(value.trim()).map(|bytes| Gibibytes(bytes / 1_073_741_824.0))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
