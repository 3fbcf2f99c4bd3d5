//! What of a link this platform can give: types, images and amounts on offer. The rest is named.

use crate::domain::image::{Image, ImageId};
use crate::domain::launch_settings::{LaunchSettings, Unread, Why};
use crate::domain::session_type::SessionType;
use crate::features::launch::offers::LaunchOffers;

/// Fits settings to what is on offer; takes out, and names, what is not.
pub(super) fn fit(settings: &mut LaunchSettings, offers: &LaunchOffers) -> Vec<Unread> {
    let mut unread = Vec::new();
    let mut refuse = |key: &str, value: &str, why| unread.push(Unread::new(key, value, why));
    if let Some(kind) = settings.kind.take_if(|kind| !offers.has(*kind)) {
        refuse("type", kind.wire(), Why::NotOffered);
    }
    if let Some(wanted) = settings.image.take() {
        match find_image(&wanted, settings.kind, &offers.images) {
            Found::Listed(image) => {
                // An image says which type it is for, when the link does not.
                settings.kind = settings.kind.or_else(|| offered_type(image, offers));
                settings.image = Some(image.id.clone());
            }
            Found::ForOtherTypes => refuse("image", &wanted.0, Why::Contradicted),
            Found::Own => {
                refuse("image", &wanted.0, Why::Unlisted);
                settings.image = Some(wanted);
            }
            Found::Nothing => refuse("image", &wanted.0, Why::NotOffered),
        }
    }
    let kind = settings.kind.unwrap_or_else(|| offers.default_kind());
    fit_amounts(settings, kind, offers, &mut refuse);
    if let Some(command) = settings.command.take_if(|_| kind != SessionType::Headless) {
        refuse("command", &command, Why::Contradicted);
    }
    unread
}

fn fit_amounts(
    settings: &mut LaunchSettings,
    kind: SessionType,
    offers: &LaunchOffers,
    refuse: &mut impl FnMut(&str, &str, Why),
) {
    let has_resources = kind.has_resources();
    let resources = &offers.resources;
    // Amounts alone mean a fixed session: then they are named, and not the mode.
    let is_mode_asked =
        settings.cores.is_none() && settings.memory_gib.is_none() && settings.gpus.is_none();
    let parts = [
        ("cores", &mut settings.cores, &resources.cores.options),
        ("memory", &mut settings.memory_gib, &resources.memory_gib.options),
        ("gpus", &mut settings.gpus, &resources.gpus),
    ];
    for (key, part, options) in parts {
        let is_offered = |amount: &mut u32| has_resources && options.contains(amount);
        if let Some(amount) = part.take_if(|amount| !is_offered(amount)) {
            refuse(key, &amount.to_string(), Why::NotOffered);
        }
    }
    let can_be_fixed =
        !resources.cores.options.is_empty() && !resources.memory_gib.options.is_empty();
    if settings.is_fixed == Some(true) && !(has_resources && can_be_fixed) {
        settings.is_fixed = None;
        if is_mode_asked {
            refuse("mode", "fixed", Why::NotOffered);
        }
    }
    if let Some(workflow) = settings.workflow.take_if(|_| !has_resources) {
        refuse("workflow", workflow.word(), Why::NotOffered);
    }
}

/// What an image's name in a link leads to.
enum Found<'a> {
    Listed(&'a Image),
    /// Listed, but not for the type that the link asks for.
    ForOtherTypes,
    /// A full name that the platform does not list for the type: private, meant for others, or gone.
    Own,
    /// Part of a name, and of no listed image.
    Nothing,
}

/// Finds an image by its full name; without the registry; by name and version; or, when the name ends in a
/// slash, the first of a project (the present portal's links have project and image apart).
fn find_image<'a>(wanted: &ImageId, kind: Option<SessionType>, images: &'a [Image]) -> Found<'a> {
    let text = wanted.0.as_str();
    let names: [fn(&ImageId, &str) -> bool; 4] = [
        |id, text| id.0 == text,
        |id, text| id.short() == text,
        |id, text| id.title() == text,
        |id, text| text.ends_with('/') && id.short().starts_with(text),
    ];
    let mut is_listed = false;
    for is_named in names {
        for image in images.iter().filter(|image| is_named(&image.id, text)) {
            if kind.is_none_or(|kind| image.types.contains(&kind)) {
                return Found::Listed(image);
            }
            is_listed = true;
        }
    }
    match is_listed {
        // By its full name any image can be launched as any type.
        true if images.iter().any(|image| image.id == *wanted) => Found::Own,
        true => Found::ForOtherTypes,
        // With a project, and maybe a registry: what the field for other images takes.
        false if text.contains('/') && !text.ends_with('/') => Found::Own,
        false => Found::Nothing,
    }
}

fn offered_type(image: &Image, offers: &LaunchOffers) -> Option<SessionType> {
    // As the type picker orders them.
    SessionType::ALL.into_iter().find(|kind| image.types.contains(kind) && offers.has(*kind))
}

#[cfg(test)]
mod tests;
