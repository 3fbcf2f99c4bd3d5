//! A launch as the command that does the same: for the official client, in Python, and for curl. No
//! secret enters: a login stands as the variable of the environment that holds it.

mod canfar;
mod client;
mod curl;
mod python;
mod shell;

use crate::domain::launch_request::LaunchRequest;

/// What a launch can be written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The command of the official client.
    Canfar,
    /// The official client's Python library.
    Python,
    /// The plain request.
    Curl,
}

/// What a command must know of the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The session API's address: `http://127.0.0.1:8080/skaha/v1`.
    pub api: String,
    /// Whether it is the sandbox, which takes any token.
    pub is_sandbox: bool,
    /// Whether the image is one that the platform pulls with the user's login at its registry.
    pub needs_registry_login: bool,
}

/// What keeps the official client from doing a launch; curl does every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// An image's name that it refuses or would change.
    Image,
    /// A number of cores out of its range.
    Cores,
    /// An amount of memory out of its range.
    Memory,
    /// A number of GPUs out of its range.
    Gpus,
}

/// What has to be there before a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preparation {
    /// The official client's own sign-in, once.
    ClientLogin,
    /// A token in `CANFAR_TOKEN`.
    Token,
    /// The login at the image's registry in `CANFAR_REGISTRY__USERNAME` and `CANFAR_REGISTRY__SECRET`.
    RegistryLogin,
}

/// The sandbox's token: it takes any, and the client wants one.
const ANY_TOKEN: &str = "sandbox";

impl Tool {
    /// All, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Canfar, Self::Python, Self::Curl];

    /// Its name, the same in every language, and its word in storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Canfar => "canfar",
            Self::Python => "Python",
            Self::Curl => "curl",
        }
    }

    /// Reads its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.name() == name)
    }

    /// The text that does the launch. Sessions of other names or images than asked for are no launch
    /// of this request, so what the tool would change is refused.
    ///
    /// # Errors
    /// Why this tool cannot.
    pub fn command(self, request: &LaunchRequest, target: &Target) -> Result<String, Unfit> {
        match self {
            Self::Canfar => client::check(request).map(|()| canfar::command(request, target)),
            Self::Python => client::check(request).map(|()| python::script(request, target)),
            Self::Curl => Ok(curl::command(request, target)),
        }
    }

    /// What the user has to do before it works; nothing on the sandbox, unless the image is private.
    #[must_use]
    pub fn preparations(self, target: &Target) -> Vec<Preparation> {
        let sign_in = match self {
            Self::Canfar | Self::Python => Preparation::ClientLogin,
            Self::Curl => Preparation::Token,
        };
        let sign_in = (!target.is_sandbox).then_some(sign_in);
        let registry = target.needs_registry_login.then_some(Preparation::RegistryLogin);
        sign_in.into_iter().chain(registry).collect()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
