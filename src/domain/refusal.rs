//! What of a launch the platform refused: read from its words, so that the form can say it where it is.

use crate::domain::problem::{Problem, ProblemKind};

/// A reason not to launch that a user can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No image was given.
    ImageMissing,
    /// The image's registry is none that the platform trusts.
    ImageHost,
    /// The image is not there any more, or it is private.
    ImageUnknown,
    /// The registry login is not a name and a secret.
    LoginMalformed,
    /// No name was given.
    NameMissing,
    /// The name has a character that no name may have.
    NameCharacters,
    /// The name is too long, or begins or ends with a hyphen.
    NameUnusable,
    /// So many cores are not on offer.
    Cores,
    /// So much memory is not on offer.
    Memory,
    /// So many GPUs are not on offer.
    Gpus,
    /// The type is not known.
    Type,
    /// The user has all the sessions that the platform allows.
    Limit,
    /// The home storage is full.
    HomeFull,
    /// The home storage does not answer, or says no.
    HomeFailed,
    /// The platform does not know who asks.
    SignedOut,
}

/// Where in the form a refusal belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The type.
    Type,
    /// The image.
    Image,
    /// The login at the image's registry.
    Registry,
    /// The cores.
    Cores,
    /// The memory.
    Memory,
    /// The GPUs.
    Gpus,
    /// The name.
    Name,
    /// The number of sessions.
    Limit,
    /// The home storage.
    Home,
    /// Who asks.
    SignIn,
}

/// How the platform's sentences begin, in small letters: contract 1.3, and what releases before 1.0
/// said. They may quote what the user gave, so only the beginning tells.
const BEGINNINGS: &[(&str, Refusal)] = &[
    ("missing parameter 'image'", Refusal::ImageMissing),
    ("image is required", Refusal::ImageMissing),
    ("session image ", Refusal::ImageHost),
    ("image not in a trusted repository", Refusal::ImageHost),
    ("no authentication provided for", Refusal::ImageUnknown),
    ("invalid session type", Refusal::Type),
    ("invalid value for 'cores'", Refusal::Cores),
    ("unavailable option for 'cores'", Refusal::Cores),
    ("invalid value for 'ram'", Refusal::Memory),
    ("unavailable option for 'ram'", Refusal::Memory),
    ("invalid value for 'gpus'", Refusal::Gpus),
    ("unavailable option for 'gpus'", Refusal::Gpus),
    ("missing parameter 'name'", Refusal::NameMissing),
    ("name can only contain", Refusal::NameCharacters),
    ("canfar.net/name label value", Refusal::NameUnusable),
    ("invalid input.", Refusal::LoginMalformed),
];

/// What a sentence has anywhere: these begin with a user's name, a Java class or a service's address.
const MARKS: &[(&str, Refusal)] = &[
    ("has reached the maximum of", Refusal::Limit),
    ("unknown or private image", Refusal::ImageUnknown),
    ("quota", Refusal::HomeFull),
    ("no space left", Refusal::HomeFull),
    ("home directory", Refusal::HomeFailed),
    ("/home/", Refusal::HomeFailed),
    ("cavern", Refusal::HomeFailed),
    ("vospace", Refusal::HomeFailed),
    ("vos:", Refusal::HomeFailed),
];

impl Refusal {
    /// What a problem says of the launch that it answered; `None` for a problem that is of no field.
    #[must_use]
    pub fn of(problem: &Problem) -> Option<Self> {
        if problem.kind == ProblemKind::SignedOut {
            return Some(Self::SignedOut);
        }
        let words = problem.server_words.to_ascii_lowercase();
        let begins = BEGINNINGS.iter().find(|(beginning, _)| words.starts_with(beginning));
        let (_, refusal) =
            begins.or_else(|| MARKS.iter().find(|(mark, _)| words.contains(mark)))?;
        Some(*refusal)
    }

    /// Where it belongs.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::ImageMissing | Self::ImageHost | Self::ImageUnknown => Field::Image,
            Self::LoginMalformed => Field::Registry,
            Self::NameMissing | Self::NameCharacters | Self::NameUnusable => Field::Name,
            Self::Cores => Field::Cores,
            Self::Memory => Field::Memory,
            Self::Gpus => Field::Gpus,
            Self::Type => Field::Type,
            Self::Limit => Field::Limit,
            Self::HomeFull | Self::HomeFailed => Field::Home,
            Self::SignedOut => Field::SignIn,
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(status: u16, body: &str) -> Option<Refusal> {
        Refusal::of(&Problem::from_answer(status, false, body, None))
    }

    #[test]
    fn the_sentences_of_the_contract_name_a_field() {
        for (body, expected) in [
            ("Missing parameter 'image'\n", Refusal::ImageMissing),
            ("image is required\n", Refusal::ImageMissing),
            ("session image 'x/home/quota' must come from one of [a, b]\n", Refusal::ImageHost),
            ("Invalid session type: quota\n", Refusal::Type),
            ("Invalid value for 'cores': 3\n", Refusal::Cores),
            ("Invalid value for 'ram': 3\n", Refusal::Memory),
            ("Invalid value for 'gpus': 0\n", Refusal::Gpus),
            ("Missing parameter 'name'\n", Refusal::NameMissing),
            ("name can only contain alpha-numeric chars and '-'\n", Refusal::NameCharacters),
            ("canfar.net/name label value cannot be blank\n", Refusal::NameUnusable),
            ("User astro1 has reached the maximum of 5 active sessions.\n", Refusal::Limit),
            (
                "No authentication provided for unknown or private image.  Use x\n",
                Refusal::ImageUnknown,
            ),
            ("Invalid input.  Must be in form of username:secret\n", Refusal::LoginMalformed),
            ("cannot get group memberships for anonymous\n", Refusal::SignedOut),
        ] {
            assert_eq!(refusal(400, body), Some(expected), "{body}");
        }
    }

    #[test]
    fn failures_of_the_home_storage_are_told_from_others() {
        let io = "unexpected exception: java.io.IOException";
        assert_eq!(refusal(500, &format!("{io}: Disk quota exceeded")), Some(Refusal::HomeFull));
        assert_eq!(refusal(500, &format!("{io}: cavern said 503")), Some(Refusal::HomeFailed));
        assert_eq!(refusal(404, "not found: vos://x~arc/home/a\n"), Some(Refusal::HomeFailed));
        assert_eq!(refusal(500, &format!("{io}: a test asked for this")), None);
        assert_eq!(refusal(403, "Not authorized to use the skaha system\n"), None);
        assert_eq!(refusal(401, "Token has expired"), Some(Refusal::SignedOut));
    }
}
