//! What is kept of a launch while its answer is out, so that a reloaded page or another tab can tell
//! what became of it. Holds no id and no secret: docs/adr/0009-once.md.

use crate::domain::digest;
use crate::domain::image::ImageId;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::Allocation;
use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::time::Moment;

/// A launch, as far as it has to be recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchRecord {
    /// Whether nobody knows yet what became of it.
    pub is_out: bool,
    /// The name that was asked for.
    pub name: String,
    /// When, by the server's clock.
    pub at: Moment,
    /// The type that was asked for.
    pub kind: SessionType,
    /// The image that was asked for.
    pub image: ImageId,
    /// A digest of all that was asked for but the name.
    pub settings: u16,
    /// Digests of the ids that were listed before for name, type and image; `None` when no list had
    /// been read.
    pub before: Option<Vec<u16>>,
}

/// The first line of a record whose launch is out.
const OUT: &str = "out";
const DONE: &str = "done";

impl LaunchRecord {
    /// Of a launch that goes out now.
    #[must_use]
    pub fn new(request: &LaunchRequest, listed: Option<&[Session]>, at: Moment) -> Self {
        let mut record = Self {
            is_out: true,
            name: request.name.as_str().to_owned(),
            at,
            kind: request.kind,
            image: request.image.clone(),
            settings: settings(request),
            before: None,
        };
        record.before = listed.map(|listed| {
            let alike = listed.iter().filter(|session| record.is_like(session));
            alike.map(|session| digest::of(&session.id)).collect()
        });
        record
    }

    /// Whether a session is named and made as it was asked for.
    fn is_like(&self, session: &Session) -> bool {
        session.name.eq_ignore_ascii_case(&self.name)
            && session.kind == Some(self.kind)
            && session.image == self.image
    }

    /// Whether a session is the one that it started. Without a list from before, what began to run
    /// before is another.
    #[must_use]
    pub fn is_of(&self, session: &Session) -> bool {
        self.is_like(session)
            && match &self.before {
                Some(before) => !before.contains(&digest::of(&session.id)),
                None => session.started.is_none_or(|started| started >= self.at),
            }
    }

    /// The name in a stored record whose launch is out.
    #[must_use]
    pub fn name_out(text: &str) -> Option<&str> {
        let mut lines = text.split('\n');
        (lines.next() == Some(OUT)).then_some(())?;
        lines.next()
    }

    /// As it is stored: a line for each part.
    #[must_use]
    pub fn to_text(&self) -> String {
        let state = if self.is_out { OUT } else { DONE };
        let before = match &self.before {
            Some(before) => before.iter().map(|digest| format!("{digest},")).collect(),
            None => "?".to_owned(),
        };
        let Self { name, kind, settings, image, .. } = self;
        #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds fit")]
        let at = self.at.0 as i64;
        format!("{state}\n{name}\n{at}\n{}\n{settings}\n{before}\n{}", kind.wire(), image.0)
    }

    /// Reads a stored record; `None` for what is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.splitn(7, '\n');
        let is_out = match lines.next()? {
            OUT => true,
            DONE => false,
            _ => return None,
        };
        let name = lines.next()?.to_owned();
        let at: i64 = lines.next()?.parse().ok()?;
        let kind = SessionType::from_wire(lines.next()?)?;
        let settings = lines.next()?.parse().ok()?;
        let before = match lines.next()? {
            "?" => None,
            digests => {
                let digests = digests.split_terminator(',');
                Some(digests.map(|digest| digest.parse().ok()).collect::<Option<_>>()?)
            }
        };
        let image = ImageId(lines.next()?.to_owned());
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit in 2^53")]
        let at = Moment(at as f64);
        Some(Self { is_out, name, at, kind, image, settings, before })
    }
}

fn settings(request: &LaunchRequest) -> u16 {
    let mut all = format!("{} {} {}", request.kind.wire(), request.image.0, request.gpus);
    if let Some(Allocation::Fixed { cores, memory_gib }) = request.allocation {
        all.push_str(&format!(" {cores} {memory_gib}"));
    }
    if let Some(command) = &request.command {
        all.push_str(&format!("\n{} {}", command.program, command.arguments.join(" ")));
    }
    digest::of(&all)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
