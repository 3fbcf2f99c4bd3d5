//! What to launch, from what somebody wants to do: at most three questions lead to a type, an image
//! and a mode that this platform offers, each with the reason. Words are the catalogue's.

mod amounts;
mod fitting;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

use crate::domain::image::{Image, ImageId};
use crate::domain::resources::{Allocation, ResourceOptions};
use crate::domain::session_type::SessionType;
use crate::domain::site::Site;
use crate::domain::workflow::Workflow;

pub use amounts::{ModeReason, asks_need, asks_pace};
pub use fitting::{ImageReason, Nearest, TypeReason};

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Analyse data in notebooks.
    Analyse,
    /// Use programs with windows, such as CASA or DS9.
    Windows,
    /// Look at radio images and cubes.
    Radio,
    /// Look at catalogues and survey images.
    Survey,
    /// Use an application of a community, such as marimo.
    Community,
    /// Process a lot without watching.
    Batch,
}

/// How much data must fit in memory at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    /// Not known yet: to be measured.
    #[default]
    Unknown,
    /// Up to [`LITTLE_GIB`].
    Little,
    /// Up to [`MODERATE_GIB`].
    Moderate,
    /// More than [`MODERATE_GIB`].
    Much,
}

/// What matters more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Starting soon.
    #[default]
    Soon,
    /// The same speed for hours.
    Steady,
}

/// The least memory of interactive analysis in the resource selection guide.
pub const LITTLE_GIB: u32 = 4;
/// The most memory of interactive analysis in the resource selection guide.
pub const MODERATE_GIB: u32 = 8;

/// The answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What to do.
    pub aim: Aim,
    /// How much memory.
    pub need: Need,
    /// What matters more.
    pub pace: Pace,
}

/// What the platform offers and the site recommends.
#[derive(Clone, Copy, Debug)]
pub struct Offered<'a> {
    /// All images.
    pub images: &'a [Image],
    /// The site, which recommends some.
    pub site: &'a Site,
    /// The amounts on offer.
    pub resources: &'a ResourceOptions,
}

/// What to launch, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The type.
    pub kind: SessionType,
    /// Why this type.
    pub kind_reason: TypeReason,
    /// An image of the type.
    pub image: ImageId,
    /// Why this image.
    pub image_reason: ImageReason,
    /// The kind of work whose amounts these are, where there is one.
    pub workflow: Option<Workflow>,
    /// Mode and amounts; `None` for a type that the platform sizes itself.
    pub allocation: Option<Allocation>,
    /// Why this mode.
    pub mode_reason: ModeReason,
}

/// The platform offers neither the type for it nor one that could stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// The type that it would take.
    pub missing: SessionType,
}

impl Aim {
    /// All, in the order of the types that they lead to.
    pub const ALL: [Self; 6] =
        [Self::Analyse, Self::Windows, Self::Radio, Self::Survey, Self::Community, Self::Batch];

    /// Names it in the form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Analyse => "analyse",
            Self::Windows => "windows",
            Self::Radio => "radio",
            Self::Survey => "survey",
            Self::Community => "community",
            Self::Batch => "batch",
        }
    }
}

impl Need {
    /// All; first what a newcomer can answer.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Little, Self::Moderate, Self::Much];

    /// Names it in the form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Little => "little",
            Self::Moderate => "moderate",
            Self::Much => "much",
        }
    }
}

impl Pace {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Soon, Self::Steady];

    /// Names it in the form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Steady => "steady",
        }
    }
}

/// The type for an aim on this platform, with the reason.
///
/// # Errors
///
/// When the platform has nothing that serves.
pub fn kind_for(aim: Aim, images: &[Image]) -> Result<(SessionType, TypeReason), Nothing> {
    fitting::kind_for(aim, images)
}

/// What to launch.
///
/// # Errors
///
/// When the platform has nothing that serves.
pub fn advise(answers: Answers, offered: Offered<'_>) -> Result<Advice, Nothing> {
    let (kind, kind_reason) = kind_for(answers.aim, offered.images)?;
    let nothing = Nothing { missing: kind };
    let recommended = offered.site.recommended_for(kind);
    let (image, image_reason) =
        fitting::image_for(kind, offered.images, recommended).ok_or(nothing)?;
    let mode = amounts::mode_for(kind, answers.need, answers.pace, offered.resources);
    Ok(Advice {
        kind,
        kind_reason,
        image,
        image_reason,
        workflow: mode.workflow,
        allocation: mode.allocation,
        mode_reason: mode.reason,
    })
}
