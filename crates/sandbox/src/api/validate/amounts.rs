//! Cores, memory and GPUs: what may be asked for, and what is given (contract 1.3, 3).

use crate::api::error::ApiError;
use crate::api::params::Params;
use crate::core::Core;
use crate::kind::Kind;

/// Cores and GiB.
type Amounts = (Option<f64>, Option<f64>);

pub(super) fn cores_and_ram(core: &Core, params: &Params) -> Result<Amounts, ApiError> {
    let cores = amount(params, "cores", &core.resources.cores.options)?;
    let ram = amount(params, "ram", &core.resources.memory.options)?;
    Ok((cores, ram))
}

/// A number whose whole part is one of the options.
fn amount(params: &Params, name: &str, options: &[u32]) -> Result<Option<f64>, ApiError> {
    let Some(given) = params.first(name) else { return Ok(None) };
    let number = given.trim().parse::<f64>().ok();
    let offered = |number: &f64| options.iter().any(|option| f64::from(*option) == number.trunc());
    match number.filter(offered) {
        Some(number) => Ok(Some(number)),
        None => Err(ApiError::Bad(format!("Invalid value for '{name}': {given}"))),
    }
}

pub(super) fn gpus(core: &Core, params: &Params) -> Result<(), ApiError> {
    let Some(given) = params.first("gpus") else { return Ok(()) };
    let number = given.trim().parse::<u32>().ok();
    if number.is_some_and(|number| core.resources.gpus.contains(&number)) {
        return Ok(());
    }
    Err(ApiError::Bad(format!("Invalid value for 'gpus': {given}")))
}

/// Desktop and firefly ignore what is asked: flexible, and 0.1 core with 4 GiB (contract 3).
pub(crate) fn granted(kind: Kind, cores: Option<f64>, ram: Option<f64>) -> Amounts {
    match kind {
        Kind::Desktop => (None, None),
        Kind::Firefly => (Some(0.1), Some(4.0)),
        _ => (cores, ram),
    }
}

#[cfg(test)]
mod properties;
