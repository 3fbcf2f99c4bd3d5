//! The checks of POST session, in the contract's order: the first failure wins (1.3).

mod amounts;

use axum::http::HeaderMap;

pub(crate) use self::amounts::granted;
use self::amounts::{cores_and_ram, gpus};
use super::error::ApiError;
use super::params::Params;
use super::{create, registry_auth};
use crate::core::Core;
use crate::kind::Kind;
use crate::session::{Job, Launching};

/// A pod's host name is the session's name, and host names end at 63 characters.
const LONGEST_NAME: usize = 63;

/// Checks everything that can be checked without starting anything, and gives what is to be launched.
pub(super) async fn validate(
    core: &Core,
    params: &Params,
    headers: &HeaderMap,
) -> Result<Launching, ApiError> {
    let image = image(core, params)?;
    let kind = kind(params)?;
    let (cores, ram) = cores_and_ram(core, params)?;
    let name = name(params)?;
    if kind != Kind::Headless {
        limit(core).await?;
    }
    gpus(core, params)?;
    home(core).await?;
    registry_auth::check(core, &image, headers)?;
    let job = if kind == Kind::Headless { job(params) } else { Job::default() };
    submission(kind, &name, params)?;
    let (cores, ram) = granted(kind, cores, ram);
    Ok(Launching { name: name.to_lowercase(), kind, image, cores, ram, job, desktop: None })
}

/// Image, cores and GiB of a desktop-app. The image may come from any registry, and nobody asks for a
/// registry's secret here (contract 3, 4).
pub(super) fn app(
    core: &Core,
    params: &Params,
) -> Result<(String, Option<f64>, Option<f64>), ApiError> {
    let image = named_image(params)?.to_owned();
    let (cores, ram) = cores_and_ram(core, params)?;
    Ok((image, cores, ram))
}

fn named_image(params: &Params) -> Result<&str, ApiError> {
    let image = params.first("image").ok_or_else(|| ApiError::bad("Missing parameter 'image'"))?;
    if image.trim().is_empty() {
        return Err(ApiError::bad("image is required"));
    }
    Ok(image)
}

fn image(core: &Core, params: &Params) -> Result<String, ApiError> {
    let image = named_image(params)?;
    let hosts = &core.catalogue.registries;
    if !hosts.iter().any(|host| image.starts_with(host.as_str())) {
        return Err(ApiError::Bad(format!(
            "session image '{image}' must come from one of [{}]",
            hosts.join(", ")
        )));
    }
    Ok(image.to_owned())
}

fn kind(params: &Params) -> Result<Kind, ApiError> {
    match params.first("type") {
        None => Ok(Kind::Headless),
        Some(given) if given.trim().is_empty() => Ok(Kind::Headless),
        Some(given) => Kind::parse(&given.trim().to_lowercase())
            .ok_or_else(|| ApiError::Bad(format!("Invalid session type: {given}"))),
    }
}

fn name(params: &Params) -> Result<String, ApiError> {
    let name = params.first("name").unwrap_or_default();
    if name.trim().is_empty() {
        return Err(ApiError::bad("Missing parameter 'name'"));
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(ApiError::bad("name can only contain alpha-numeric chars and '-'"));
    }
    Ok(name.to_owned())
}

/// Asked before the later checks, and again by the insertion itself.
async fn limit(core: &Core) -> Result<(), ApiError> {
    let active = core.store.active().await?;
    if active < i64::from(core.config.max_interactive_sessions) {
        Ok(())
    } else {
        Err(create::limit_reached(core))
    }
}

/// Before the image's credentials are asked for: a refusal of those leaves a home.
async fn home(core: &Core) -> Result<(), ApiError> {
    core.storage.allocate().await.map_err(|error| {
        tracing::error!(%error, "the home cannot be made");
        ApiError::illegal_state(&format!("the home cannot be made: {error}"))
    })
}

fn job(params: &Params) -> Job {
    Job {
        cmd: params.first("cmd").filter(|cmd| !cmd.is_empty()).map(str::to_owned),
        args: params.first("args").map(words),
        env: params.all("env").filter_map(variable).collect(),
    }
}

/// No quoting or escaping; the platform drops empty words at the end.
fn words(args: &str) -> Vec<String> {
    let mut words: Vec<String> = args.split(' ').map(str::to_owned).collect();
    while words.last().is_some_and(String::is_empty) {
        words.pop();
    }
    words
}

/// An entry without exactly one `=`, or without a name or a value, is dropped silently.
fn variable(entry: &str) -> Option<(String, String)> {
    let (name, value) = entry.split_once('=')?;
    let whole = !name.is_empty() && !value.is_empty() && !value.contains('=');
    // A NUL cannot be passed to any process.
    (whole && !entry.contains('\0')).then(|| (name.to_owned(), value.to_owned()))
}

/// What the platform only finds out when it submits the job.
fn submission(kind: Kind, name: &str, params: &Params) -> Result<(), ApiError> {
    if name.starts_with('-') || name.ends_with('-') {
        return Err(ApiError::bad("canfar.net/name label value cannot be blank"));
    }
    if name.len() > LONGEST_NAME {
        return Err(ApiError::illegal_state(
            "the session could not be created: its name is longer than 63 characters",
        ));
    }
    if kind == Kind::DesktopApp {
        return Err(ApiError::illegal_state(
            "the session could not be created: a desktop-app is started from inside a desktop",
        ));
    }
    let text = ["cmd", "args"].into_iter().filter_map(|name| params.first(name));
    if kind == Kind::Headless && text.into_iter().any(|text| text.contains(['"', '\0'])) {
        return Err(ApiError::illegal_state(
            "the session could not be created: cmd and args cannot contain a double quote",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_split_on_single_spaces() {
        assert_eq!(words("-c x  y "), ["-c", "x", "", "y"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn incomplete_variables_are_dropped() {
        assert_eq!(variable("A=b"), Some(("A".to_owned(), "b".to_owned())));
        for dropped in ["A", "A=", "=b", "A=b=c", "A=b\0"] {
            assert_eq!(variable(dropped), None, "{dropped:?}");
        }
    }
}
