//! A form as settings, and settings as a form.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::{Draft, default_workflow};
use crate::features::launch::prefill;

impl Draft {
    /// Fills the whole form in, as far as the settings are on offer; what is not is shown. The defaults
    /// stand where the settings say nothing.
    pub(in crate::features::launch) fn fill_in(self, mut settings: LaunchSettings) {
        let left_out = self.offers.with_value(|offers| prefill::fit(&mut settings, offers));
        self.left_out.set(left_out);
        let default_kind = self.offers.with_value(|offers| offers.default_kind());
        self.kind.set(settings.kind.unwrap_or(default_kind));
        self.forget_choices(settings.resources() != LaunchSettings::default());
        self.picked_image.set(None);
        self.is_own_image.set(settings.own_image.is_some());
        self.own_image.set(settings.own_image.clone().unwrap_or_default());
        if let Some(image) = settings.image.clone() {
            self.take_image(image);
        }
        self.take_resources(&settings);
        self.typed_name.set(settings.name);
        self.command.set(settings.command.unwrap_or_default());
    }

    /// Takes mode and amounts of settings, or the defaults.
    pub(super) fn take_resources(self, settings: &LaunchSettings) {
        self.picked_cores.set(settings.cores);
        self.picked_memory.set(settings.memory_gib);
        match (settings.workflow, settings.is_fixed) {
            (Some(workflow), _) => self.take_workflow(workflow),
            (None, Some(is_fixed)) => self.set_fixed(is_fixed),
            (None, None) => self.take_default_resources(),
        }
        self.picked_gpus.set(settings.gpus);
    }

    /// What differs from the defaults: what a link to this form says.
    pub(in crate::features::launch) fn settings(self) -> LaunchSettings {
        let default_kind = self.offers.with_value(|offers| offers.default_kind());
        let settings = self.settings_of_type();
        // An image of the user's own may be listed for another type, which it would bring.
        let is_told = self.is_own_image.get();
        let kind = settings.kind.filter(|kind| is_told || *kind != default_kind);
        LaunchSettings { kind, ..settings }
    }

    /// The same with type and image in any case: what is kept must not change with the platform's and the
    /// site's defaults.
    pub(in crate::features::launch) fn whole_settings(self) -> LaunchSettings {
        let image = self.image();
        let settings = self.settings_of_type();
        LaunchSettings { image: image.or(settings.image), ..settings }
    }

    /// The same with the type in any case.
    pub(in crate::features::launch) fn settings_of_type(self) -> LaunchSettings {
        let kind = self.kind.get();
        let workflow = self.workflow.get();
        let is_mode_chosen = workflow.is_none() && kind.has_resources();
        let is_fixed = self.is_fixed.get();
        // A job without a kind of work is flexible unless it says otherwise.
        let is_flexible_job = default_workflow(kind).is_none() && !is_fixed;
        let is_amount_chosen = is_mode_chosen && is_fixed;
        let is_own = self.is_own_image.get();
        let is_default =
            |image: &ImageId| !is_own && self.default_image.read().as_ref() == Some(image);
        let command = self.command.get();
        LaunchSettings {
            kind: Some(kind),
            image: self.image().filter(|image| !is_default(image)),
            own_image: unread_own_image(self),
            workflow: workflow
                .filter(|_| kind.has_resources() && workflow != default_workflow(kind)),
            is_fixed: (is_mode_chosen && !is_flexible_job).then_some(is_fixed),
            cores: self.cores().filter(|_| is_amount_chosen),
            memory_gib: self.memory_gib().filter(|_| is_amount_chosen),
            gpus: Some(self.gpus()).filter(|gpus| is_amount_chosen && *gpus > 0),
            name: self.typed_name.get().filter(|name| !name.is_empty()),
            command: Some(command)
                .filter(|command| kind == SessionType::Headless && !command.trim().is_empty()),
        }
    }
}

/// What was typed for an image, as long as it cannot be read.
fn unread_own_image(draft: Draft) -> Option<String> {
    let typed = draft.own_image.get();
    (draft.is_own_image.get() && draft.image().is_none() && !typed.is_empty()).then_some(typed)
}
