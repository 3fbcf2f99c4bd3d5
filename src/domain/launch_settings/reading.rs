//! Reads the query of a launch link, also of the present portal's: nothing of it is dropped in silence.

use std::borrow::Cow;

use super::{LaunchSettings, VERSION};
use crate::domain::image::ImageId;
use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;

/// A part of a link that the form was not filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// As it stands in the link, shortened: `cores=3`.
    pub part: String,
    /// Why it was not taken.
    pub why: Why,
}

/// Why a part of a link was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The portal knows no such part, or no such value of it.
    Unknown,
    /// The link is of a later portal.
    Newer,
    /// The platform does not offer it.
    NotOffered,
    /// The platform does not list the image; it is filled in as one that the user names.
    Unlisted,
    /// Another part of the link says otherwise.
    Contradicted,
}

/// What a link asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadSettings {
    /// What could be read.
    pub settings: LaunchSettings,
    /// `from`: the name of the session that is launched again with these settings.
    pub from: Option<String>,
    /// `edit`: whether that session's settings are to be looked at first.
    pub is_edited: bool,
    /// Whether it carries a version, as every link does that was made to be shared.
    pub is_versioned: bool,
    /// What could not.
    pub unread: Vec<Unread>,
}

impl Unread {
    /// A part with its value, as far as it is worth showing.
    #[must_use]
    pub fn new(key: &str, value: &str, why: Why) -> Self {
        /// Enough of a key or a value to be recognised.
        const LONGEST: usize = 60;
        let shown = |text: &str| -> String {
            text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
        };
        Self { part: format!("{}={}", shown(key), shown(value)), why }
    }
}

impl ReadSettings {
    /// Reads the query of an address, without its question mark.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let mut read = Self::default();
        let mut seen: Vec<Cow<'_, str>> = Vec::new();
        let mut project = None;
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let why =
                if seen.contains(&key) { Some(Why::Contradicted) } else { read.take(&key, &value) };
            if key == "project" && why.is_none() && !value.is_empty() {
                project = Some(value.clone().into_owned());
            }
            if let Some(why) = why {
                read.unread.push(Unread::new(&key, &value, why));
            }
            seen.push(key);
        }
        // The present portal writes the image without its project beside it.
        if let Some(project) = project {
            let image = read.settings.image.take().map(|image| image.0).unwrap_or_default();
            read.settings.image = Some(ImageId(format!("{project}/{image}")));
        }
        read.settle_mode();
        read
    }

    /// Takes a part; otherwise says why not.
    fn take(&mut self, key: &str, value: &str) -> Option<Why> {
        let settings = &mut self.settings;
        if value.is_empty() {
            // A form's field that was left empty says nothing, if it is one of ours.
            return (!KEYS.contains(&key)).then_some(Why::Unknown);
        }
        let is_taken = match key {
            "v" => {
                self.is_versioned = true;
                return (value != VERSION).then_some(Why::Newer);
            }
            "edit" => {
                self.is_edited = true;
                true
            }
            "project" | "help" => true,
            // The present portal's two forms are one here.
            "tab" => matches!(value, "standard" | "advanced" | "0" | "1"),
            "from" => keep(&mut self.from, Some(value.to_owned())),
            "type" => keep(&mut settings.kind, SessionType::from_wire(value)),
            "image" => keep(&mut settings.image, Some(ImageId(value.to_owned()))),
            "own-image" => keep(&mut settings.own_image, Some(value.to_owned())),
            "workflow" => keep(&mut settings.workflow, Workflow::from_word(value)),
            "mode" => keep(&mut settings.is_fixed, mode(value)),
            "cores" => keep(&mut settings.cores, amount(value)),
            "memory" => keep(&mut settings.memory_gib, amount(value)),
            "gpus" if value == "0" => true,
            "gpus" => keep(&mut settings.gpus, amount(value)),
            "name" => keep(&mut settings.name, Some(value.to_owned())),
            "command" => keep(&mut settings.command, Some(value.to_owned())),
            _ => false,
        };
        (!is_taken).then_some(Why::Unknown)
    }

    /// Amounts mean a fixed session, as in the present portal's links; what contradicts is named.
    fn settle_mode(&mut self) {
        let settings = &mut self.settings;
        let contradicted = settings.is_fixed == Some(false);
        let parts = [
            ("cores", &mut settings.cores),
            ("memory", &mut settings.memory_gib),
            ("gpus", &mut settings.gpus),
        ];
        let mut has_amounts = false;
        for (key, part) in parts {
            if contradicted && let Some(amount) = part.take() {
                self.unread.push(Unread::new(key, &amount.to_string(), Why::Contradicted));
            }
            has_amounts |= part.is_some();
        }
        if has_amounts || settings.is_fixed.is_some() {
            settings.is_fixed = Some(settings.is_fixed.unwrap_or(true));
            if let Some(workflow) = settings.workflow.take() {
                self.unread.push(Unread::new("workflow", workflow.word(), Why::Contradicted));
            }
        }
    }
}

/// Every part that a link may have.
const KEYS: &[&str] = &[
    "v",
    "tab",
    "project",
    "help",
    "from",
    "edit",
    "type",
    "image",
    "own-image",
    "workflow",
    "mode",
    "cores",
    "memory",
    "gpus",
    "name",
    "command",
];

/// Keeps what was read; whether there was anything.
fn keep<T>(place: &mut Option<T>, read: Option<T>) -> bool {
    *place = read;
    place.is_some()
}

fn mode(word: &str) -> Option<bool> {
    match word {
        "fixed" => Some(true),
        "flexible" => Some(false),
        _ => None,
    }
}

fn amount(text: &str) -> Option<u32> {
    text.parse().ok().filter(|amount| *amount > 0)
}
