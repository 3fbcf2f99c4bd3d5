//! The type and the image that fit an aim.

use crate::domain::advice::{Aim, Nothing};
use crate::domain::image::{Image, ImageId, is_offered};
use crate::domain::session_type::SessionType;

/// Why a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeReason {
    /// It is made for the aim.
    MadeFor(Aim),
    /// The one made for it is not offered here; this is the nearest.
    Nearest(SessionType, Nearest),
}

/// How a type stands in for a missing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearest {
    /// Viewers with windows run on a desktop.
    ViewersOnDesktop,
    /// Python in a notebook reads and draws the data.
    DrawnInNotebook,
    /// JupyterLab edits and runs code in the browser, too.
    CodeInNotebook,
    /// The terminal of JupyterLab runs the work while the session lasts.
    TerminalInNotebook,
    /// The terminal of a desktop runs the programs while the session lasts.
    TerminalOnDesktop,
    /// Some of the communities' applications are notebooks.
    OtherNotebooks,
}

/// Why an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageReason {
    /// The site recommends it for the type.
    Recommended,
    /// There is no other.
    Only,
    /// Of as many it has the version `latest`.
    Latest(usize),
    /// Of as many it is the first by name.
    First(usize),
}

impl Aim {
    /// The type that is made for it.
    #[must_use]
    pub fn kind(self) -> SessionType {
        match self {
            Self::Analyse => SessionType::Notebook,
            Self::Windows => SessionType::Desktop,
            Self::Radio => SessionType::Carta,
            Self::Survey => SessionType::Firefly,
            Self::Community => SessionType::Contributed,
            Self::Batch => SessionType::Headless,
        }
    }

    /// What stands in for that type, the nearest first. Nothing shows a program's windows but a desktop.
    fn nearest(self) -> &'static [(SessionType, Nearest)] {
        match self {
            Self::Analyse => &[
                (SessionType::Contributed, Nearest::OtherNotebooks),
                (SessionType::Desktop, Nearest::TerminalOnDesktop),
            ],
            Self::Windows => &[],
            Self::Radio | Self::Survey => &[
                (SessionType::Desktop, Nearest::ViewersOnDesktop),
                (SessionType::Notebook, Nearest::DrawnInNotebook),
            ],
            Self::Community => &[(SessionType::Notebook, Nearest::CodeInNotebook)],
            Self::Batch => &[
                (SessionType::Notebook, Nearest::TerminalInNotebook),
                (SessionType::Desktop, Nearest::TerminalOnDesktop),
            ],
        }
    }
}

pub(super) fn kind_for(aim: Aim, images: &[Image]) -> Result<(SessionType, TypeReason), Nothing> {
    let wanted = aim.kind();
    if is_offered(wanted, images) {
        return Ok((wanted, TypeReason::MadeFor(aim)));
    }
    let nearest = aim.nearest().iter().find(|(kind, _)| is_offered(*kind, images));
    let (kind, how) = nearest.ok_or(Nothing { missing: wanted })?;
    Ok((*kind, TypeReason::Nearest(wanted, *how)))
}

/// The site's first recommended image of the type; else one of version `latest`, else any, by name.
/// Thousands of images are looked through, not sorted: this runs with every answer.
pub(super) fn image_for(
    kind: SessionType,
    images: &[Image],
    recommended: &[ImageId],
) -> Option<(ImageId, ImageReason)> {
    let of_kind = || images.iter().filter(|image| image.types.contains(&kind)).map(|i| &i.id);
    if let Some(id) = recommended.iter().find(|id| of_kind().any(|other| other == *id)) {
        return Some((id.clone(), ImageReason::Recommended));
    }
    let is_latest = |id: &&ImageId| id.title().ends_with(":latest");
    let first = of_kind().min()?;
    let others = of_kind().filter(|id| *id != first).count();
    let reason = |reason: fn(usize) -> ImageReason| match others {
        0 => ImageReason::Only,
        _ => reason(others.saturating_add(1)),
    };
    Some(match of_kind().filter(is_latest).min() {
        Some(latest) => (latest.clone(), reason(ImageReason::Latest)),
        None => (first.clone(), reason(ImageReason::First)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn images(offered: &[(&str, SessionType)]) -> Vec<Image> {
        let image = |(id, kind): &(&str, SessionType)| Image {
            id: ImageId((*id).to_owned()),
            types: vec![*kind],
        };
        offered.iter().map(image).collect()
    }

    #[test]
    fn a_missing_type_leads_to_the_nearest() {
        use SessionType::{Carta, Contributed, Desktop, Headless, Notebook};
        let with = |kinds: &[SessionType], aim| {
            let offered: Vec<_> = kinds.iter().map(|kind| ("r.io/a:1", *kind)).collect();
            kind_for(aim, &images(&offered))
        };
        let nearest = |kind, missing, how| Ok((kind, TypeReason::Nearest(missing, how)));
        assert_eq!(
            with(&SessionType::ALL, Aim::Radio),
            Ok((Carta, TypeReason::MadeFor(Aim::Radio)))
        );
        assert_eq!(
            with(&[Notebook, Desktop], Aim::Radio),
            nearest(Desktop, Carta, Nearest::ViewersOnDesktop)
        );
        assert_eq!(
            with(&[Notebook], Aim::Radio),
            nearest(Notebook, Carta, Nearest::DrawnInNotebook)
        );
        assert_eq!(
            with(&[Notebook], Aim::Batch),
            nearest(Notebook, Headless, Nearest::TerminalInNotebook)
        );
        assert_eq!(
            with(&[Contributed], Aim::Analyse),
            nearest(Contributed, Notebook, Nearest::OtherNotebooks)
        );
        assert_eq!(with(&[Notebook, Carta], Aim::Windows), Err(Nothing { missing: Desktop }));
    }

    #[test]
    fn the_image_that_the_site_recommends_leads() {
        let notebook = SessionType::Notebook;
        let offered = images(&[
            ("r.io/a:1", notebook),
            ("r.io/b:1", notebook),
            ("r.io/c:latest", notebook),
            ("r.io/d:latest", SessionType::Desktop),
        ]);
        let id = |id: &str| ImageId(id.to_owned());
        let best = |images: &[Image], recommended: &[ImageId]| {
            image_for(notebook, images, recommended).unwrap()
        };
        let recommended = [id("r.io/d:latest"), id("r.io/b:1")];
        assert_eq!(best(&offered, &recommended), (id("r.io/b:1"), ImageReason::Recommended));
        assert_eq!(best(&offered, &[]), (id("r.io/c:latest"), ImageReason::Latest(3)));
        assert_eq!(best(&offered[..2], &[]), (id("r.io/a:1"), ImageReason::First(2)));
        assert_eq!(best(&offered[..1], &[]), (id("r.io/a:1"), ImageReason::Only));
    }
}
