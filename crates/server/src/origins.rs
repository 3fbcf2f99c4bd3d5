//! The two origins that are kept apart: portal and API at one, interfaces at the other.

/// Browsers leave out the port of `http` when it is this one, in Host as in Origin.
const HTTP_PORT: u16 = 80;

/// What the two sites are called in a Host and in an Origin header.
///
/// A notebook can run any script, so its interface must not share an origin, nor a cookie host,
/// with the portal: `localhost` and `127.0.0.1` are two names for the one machine.
#[derive(Clone, Debug)]
pub struct Origins {
    portal_host: String,
    interface_host: String,
}

/// Which of the two sites a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// The portal, the API and `/healthz`.
    Portal,
    /// The interfaces of sessions, under `/session/`.
    Interfaces,
}

impl Origins {
    /// The origins of a server that listens at `port`.
    #[must_use]
    pub fn at(port: u16) -> Self {
        let host = |name: &str| match port {
            HTTP_PORT => name.to_owned(),
            _ => format!("{name}:{port}"),
        };
        Self { portal_host: host("127.0.0.1"), interface_host: host("localhost") }
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn portal(&self) -> String {
        format!("http://{}", self.portal_host)
    }

    /// `http://localhost:PORT`, without a slash at the end.
    #[must_use]
    pub fn interfaces(&self) -> String {
        format!("http://{}", self.interface_host)
    }

    /// The site that a Host header names, if it names one exactly.
    #[must_use]
    pub fn site(&self, host: &str) -> Option<Site> {
        if host == self.portal_host {
            Some(Site::Portal)
        } else if host == self.interface_host {
            Some(Site::Interfaces)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::{Origins, Site};

    #[test]
    fn the_two_sites_differ_in_host_and_share_the_port() {
        let origins = Origins::at(8080);
        assert_eq!(origins.portal(), "http://127.0.0.1:8080");
        assert_eq!(origins.interfaces(), "http://localhost:8080");
        assert_eq!(origins.site("127.0.0.1:8080"), Some(Site::Portal));
        assert_eq!(origins.site("localhost:8080"), Some(Site::Interfaces));
        assert_eq!(origins.site("127.0.0.1"), None);
    }

    #[test]
    fn the_port_of_http_is_left_out_as_browsers_do() {
        let origins = Origins::at(80);
        assert_eq!(origins.portal(), "http://127.0.0.1");
        assert_eq!(origins.site("127.0.0.1"), Some(Site::Portal));
    }
}
