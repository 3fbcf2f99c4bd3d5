//! A reference to an image as somebody types it, checked by the rules of registries.

use crate::domain::image::{ImageId, is_host};

/// A reference that a registry would accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageReference {
    /// The registry that it names; `None` when it only says `project/name:tag`.
    registry: Option<String>,
    /// Project, name and, if it says so, version.
    path: String,
    is_latest_implied: bool,
}

/// The first rule that a text breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceError {
    /// Nothing was typed.
    Empty,
    /// It is the address of a page: it begins with this, e.g. `https://`.
    Scheme(String),
    /// White space inside.
    WhiteSpace,
    /// This registry is none of the platform's (contract 1.3).
    ForeignRegistry(String),
    /// Only a name, without the project that it belongs to.
    MissingProject,
    /// Two slashes without a name between them, or a slash at an end.
    EmptyPart,
    /// Capital letters in project or name; this is how registries write it.
    Capital(String),
    /// This character cannot be in project or name.
    Character(char),
    /// This part of project or name begins or ends with `.`, `_` or `-`, or has them in a row.
    Separator(String),
    /// Project and name are longer than [`ImageReference::MAX_PATH`].
    TooLong,
    /// A colon with no tag behind it.
    EmptyTag,
    /// The tag is longer than [`ImageReference::MAX_TAG`].
    TagTooLong,
    /// This character cannot be in a tag, or not at its start.
    TagCharacter(char),
    /// What follows `@` is not `sha256:` and 64 digits of base 16.
    Digest,
}

impl ImageReference {
    /// The longest project and name, in characters.
    pub const MAX_PATH: usize = 255;
    /// The longest tag, in characters.
    pub const MAX_TAG: usize = 128;

    /// Checks what was typed; surrounding white space does not count. Without known registries any may
    /// be named.
    ///
    /// # Errors
    /// The first rule of references that the text breaks.
    pub fn parse(text: &str, registries: &[String]) -> Result<Self, ReferenceError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ReferenceError::Empty);
        }
        if let Some((scheme, _)) = text.split_once("://") {
            return Err(ReferenceError::Scheme(format!("{scheme}://")));
        }
        if text.contains(char::is_whitespace) {
            return Err(ReferenceError::WhiteSpace);
        }
        let (registry, path) = split_registry(text, registries)?;
        let (named, digest) = match path.split_once('@') {
            Some((named, digest)) => (named, Some(digest)),
            None => (path, None),
        };
        let name_at = named.rfind('/').map_or(0, |slash| slash + 1);
        let (project, name) = named.split_at_checked(name_at).unwrap_or_default();
        let (name, tag) = match name.split_once(':') {
            Some((name, tag)) => (name, Some(tag)),
            None => (name, None),
        };
        check_repository(project, name)?;
        tag.map_or(Ok(()), check_tag)?;
        digest.map_or(Ok(()), check_digest)?;
        let is_latest_implied = tag.is_none() && digest.is_none();
        Ok(Self { registry, path: path.to_owned(), is_latest_implied })
    }

    /// Whether it names no version, so that `latest` is meant.
    #[must_use]
    pub fn is_latest_implied(&self) -> bool {
        self.is_latest_implied
    }

    /// The registry that it names itself.
    #[must_use]
    pub fn registry(&self) -> Option<&str> {
        self.registry.as_deref()
    }

    /// The image's full name: at the registry that the reference names, else at `chosen`.
    #[must_use]
    pub fn image(&self, chosen: &str) -> ImageId {
        let registry = self.registry.as_deref().unwrap_or(chosen);
        let version = if self.is_latest_implied { ":latest" } else { "" };
        ImageId(format!("{registry}/{}{version}", self.path))
    }
}

/// The registry in the platform's own spelling, and what follows it.
fn split_registry<'a>(
    text: &'a str,
    registries: &[String],
) -> Result<(Option<String>, &'a str), ReferenceError> {
    let of_platform = registries.iter().find_map(|registry| {
        let (start, rest) = text.split_at_checked(registry.len())?;
        let path = rest.strip_prefix('/').filter(|_| start.eq_ignore_ascii_case(registry))?;
        Some((Some(registry.clone()), path))
    });
    if let Some(split) = of_platform {
        return Ok(split);
    }
    match text.split_once('/') {
        Some((host, path)) if is_host(host) && !path.is_empty() => {
            let host = host.to_ascii_lowercase();
            let is_known = registries.is_empty();
            is_known
                .then_some((Some(host.clone()), path))
                .ok_or(ReferenceError::ForeignRegistry(host))
        }
        _ => Ok((None, text)),
    }
}

/// `project` has a slash at its end, unless it is empty.
fn check_repository(project: &str, name: &str) -> Result<(), ReferenceError> {
    let parts = || project.strip_suffix('/').into_iter().flat_map(|p| p.split('/')).chain([name]);
    let all = || parts().flat_map(str::chars);
    if let Some(odd) = all().find(|c| !c.is_ascii_alphanumeric() && !is_separator(*c)) {
        return Err(ReferenceError::Character(odd));
    }
    if parts().any(str::is_empty) {
        return Err(ReferenceError::EmptyPart);
    }
    if project.is_empty() {
        return Err(ReferenceError::MissingProject);
    }
    if all().any(|c| c.is_ascii_uppercase()) {
        return Err(ReferenceError::Capital(format!("{project}{name}").to_ascii_lowercase()));
    }
    if let Some(part) = parts().find(|part| !is_well_separated(part)) {
        return Err(ReferenceError::Separator(part.to_owned()));
    }
    if project.len() + name.len() > ImageReference::MAX_PATH {
        return Err(ReferenceError::TooLong);
    }
    Ok(())
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | '_' | '-')
}

/// Letters and digits, with one `.`, one or two `_`, or any number of `-` between them.
fn is_well_separated(part: &str) -> bool {
    let is_right = |gap: &str| matches!(gap, "." | "_" | "__") || gap.bytes().all(|c| c == b'-');
    let mut gaps = part.split(|c: char| !is_separator(c)).filter(|gap| !gap.is_empty());
    !part.starts_with(is_separator) && !part.ends_with(is_separator) && gaps.all(is_right)
}

fn check_tag(tag: &str) -> Result<(), ReferenceError> {
    let is_odd = |c: &char| !c.is_ascii_alphanumeric() && !is_separator(*c);
    match tag.chars().next() {
        None => return Err(ReferenceError::EmptyTag),
        Some(first @ ('.' | '-')) => return Err(ReferenceError::TagCharacter(first)),
        Some(_) => {}
    }
    if let Some(odd) = tag.chars().find(is_odd) {
        return Err(ReferenceError::TagCharacter(odd));
    }
    if tag.len() > ImageReference::MAX_TAG {
        return Err(ReferenceError::TagTooLong);
    }
    Ok(())
}

fn check_digest(digest: &str) -> Result<(), ReferenceError> {
    let is_digit = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    let digits = digest.strip_prefix("sha256:").filter(|digits| digits.len() == 64);
    match digits {
        Some(digits) if digits.bytes().all(is_digit) => Ok(()),
        _ => Err(ReferenceError::Digest),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
