//! Where a session's interface answers. The address is a credential: it holds the notebook token
//! or the desktop's password, so it is never logged, stored or shown.

/// A connect URL that the portal is willing to open.
#[derive(Clone, PartialEq, Eq)]
pub struct ConnectUrl(String);

/// Why a connect URL is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The session has no interface.
    None,
    /// Neither `https:` nor the sandbox's `http://localhost`.
    Scheme,
    /// An origin that the site's configuration does not name; the origin, without path and secret.
    Origin(String),
    /// Not an address at all.
    Malformed,
}

impl ConnectUrl {
    /// Accepts an address on one of the site's interface origins.
    ///
    /// # Errors
    /// Why it is refused; never the address itself.
    pub fn parse(text: &str, interface_origins: &[String]) -> Result<Self, Refused> {
        // Servers up to 0.30 say so in words (contract 10).
        if text.is_empty() || text == "not-applicable" || text == "<none>" {
            return Err(Refused::None);
        }
        let odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
        if text.contains(odd) {
            return Err(Refused::Malformed);
        }
        let (scheme, rest) = text.split_once("://").ok_or(Refused::Malformed)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_localhost = host == "localhost" || host.starts_with("localhost:");
        if scheme != "https" && !(scheme == "http" && is_localhost) {
            return Err(Refused::Scheme);
        }
        if host.is_empty() || host.contains('@') {
            return Err(Refused::Malformed);
        }
        let origin = format!("{scheme}://{host}");
        if !interface_origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(&origin)) {
            return Err(Refused::Origin(origin));
        }
        Ok(Self(text.to_owned()))
    }

    /// The address, for a link's `href` and nothing else.
    #[must_use]
    pub fn href(&self) -> String {
        self.0.clone()
    }
}

impl std::fmt::Debug for ConnectUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ConnectUrl(…)")
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<ConnectUrl, Refused> {
        let allowed = ["https://ws-uv.canfar.net".to_owned(), "http://localhost:8080".to_owned()];
        ConnectUrl::parse(text, &allowed)
    }

    #[test]
    fn interfaces_of_the_platform_are_opened() {
        assert!(parse("https://ws-uv.canfar.net/session/notebook/k3x9a0bq/lab?token=t").is_ok());
        assert!(parse("http://localhost:8080/session/notebook/a/").is_ok());
    }

    #[test]
    fn everything_else_is_refused_with_the_reason() {
        assert_eq!(parse(""), Err(Refused::None));
        assert_eq!(parse("not-applicable"), Err(Refused::None));
        assert_eq!(parse("javascript:alert(1)"), Err(Refused::Malformed));
        assert_eq!(parse("javascript://ws-uv.canfar.net/%0aalert(1)"), Err(Refused::Scheme));
        assert_eq!(parse("http://ws-uv.canfar.net/"), Err(Refused::Scheme));
        assert_eq!(parse("https://ws-uv.canfar.net@evil.example/"), Err(Refused::Malformed));
        assert_eq!(parse("https://ws-uv.canfar.net\\@evil.example/"), Err(Refused::Malformed));
        let evil = Err(Refused::Origin("https://ws-uv.canfar.net.evil.example".to_owned()));
        assert_eq!(parse("https://ws-uv.canfar.net.evil.example/?token=secret"), evil);
        assert_eq!(
            parse("http://localhost:9/x"),
            Err(Refused::Origin("http://localhost:9".to_owned()))
        );
    }

    #[test]
    fn debug_output_keeps_the_secret() {
        let url = parse("http://localhost:8080/session/notebook/a/?token=secret").unwrap();
        assert!(!format!("{url:?}").contains("secret"));
    }
}
