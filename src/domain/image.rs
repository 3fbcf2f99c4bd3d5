//! Container images that sessions run in.

use crate::domain::session_type::SessionType;

/// A container image's full name, e.g. `images.canfar.net/skaha/astroml:latest`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImageId(pub String);

/// Whether the first segment of a name is a registry's host and not a project, as container tools tell
/// them apart: `localhost`, or a dot or a port in it.
pub(super) fn is_host(segment: &str) -> bool {
    segment.contains(['.', ':']) || segment == "localhost"
}

impl ImageId {
    /// The registry's host; empty when the name has none.
    #[must_use]
    pub fn registry(&self) -> &str {
        match self.0.split_once('/') {
            Some((host, _)) if is_host(host) => host,
            _ => "",
        }
    }

    /// Without the registry host, which is the same for nearly all: `skaha/astroml:latest`.
    #[must_use]
    pub fn short(&self) -> &str {
        match self.0.split_once('/') {
            Some((host, rest)) if is_host(host) => rest,
            _ => &self.0,
        }
    }

    /// The last path segment with its version: `astroml:latest`.
    #[must_use]
    pub fn title(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The last path segment without its version: `astroml`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.title().split([':', '@']).next().unwrap_or_default()
    }

    /// Tag, digest or both, e.g. `latest`; empty when the name has neither.
    #[must_use]
    pub fn version(&self) -> &str {
        self.title().split_once([':', '@']).map_or("", |(_, version)| version)
    }

    /// Where the image lies at its registry, which may be several folders deep: `skaha`.
    #[must_use]
    pub fn project(&self) -> &str {
        self.short().rsplit_once('/').map_or("", |(project, _)| project)
    }

    /// Project and name, which all versions share: `skaha/astroml`.
    #[must_use]
    pub fn repository(&self) -> &str {
        let short = self.short();
        let after_name = self.title().len() - self.name().len();
        short.get(..short.len() - after_name).unwrap_or(short)
    }
}

/// An image that the platform offers, and the session types that it is made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its full name.
    pub id: ImageId,
    /// Labels that the portal does not know are left out (contract 2.6).
    pub types: Vec<SessionType>,
}

/// Whether there is an image for a type.
#[must_use]
pub fn is_offered(kind: SessionType, images: &[Image]) -> bool {
    images.iter().any(|image| image.types.contains(&kind))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_leave_out_the_registry() {
        let id = ImageId("images.canfar.net/skaha/astroml:latest".to_owned());
        assert_eq!(id.short(), "skaha/astroml:latest");
        assert_eq!(id.title(), "astroml:latest");
        assert_eq!(id.name(), "astroml");
        assert_eq!(ImageId("skaha/astroml".to_owned()).short(), "skaha/astroml");
    }

    #[test]
    fn ports_deep_projects_and_digests() {
        let parts = |id: &str| {
            let id = ImageId(id.to_owned());
            let parts = [id.registry(), id.project(), id.name(), id.version(), id.repository()];
            parts.map(str::to_owned)
        };
        assert_eq!(parts("reg:5000/p/i:1"), ["reg:5000", "p", "i", "1", "p/i"]);
        assert_eq!(parts("r.io/a/b/c:1"), ["r.io", "a/b", "c", "1", "a/b/c"]);
        assert_eq!(parts("p/i@sha256:abc"), ["", "p", "i", "sha256:abc", "p/i"]);
        assert_eq!(parts("r.io/p/i:1@sha256:a"), ["r.io", "p", "i", "1@sha256:a", "p/i"]);
        assert_eq!(parts("localhost/i"), ["localhost", "", "i", "", "i"]);
        assert_eq!(parts(""), ["", "", "", "", ""]);
    }
}
