//! A form as settings, and settings as a form.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::{Draft, default_workflow};
use crate::features::launch::prefill;

impl Draft {
    /// Fills the whole form in: with these settings, and with the defaults where they say nothing.
    pub(in crate::features::launch) fn apply(self, settings: LaunchSettings) {
        let default_kind = self.offers.with_value(|offers| offers.default_kind());
        self.kind.set(settings.kind.unwrap_or(default_kind));
        self.picked_image.set(None);
        self.is_own_image.set(false);
        if let Some(image) = settings.image {
            self.take_image(image);
        }
        self.picked_gpus.set(settings.gpus);
        self.picked_cores.set(settings.cores);
        self.picked_memory.set(settings.memory_gib);
        match (settings.workflow, settings.is_fixed) {
            (Some(workflow), _) => self.take_workflow(workflow),
            (None, Some(is_fixed)) => self.set_fixed(is_fixed),
            (None, None) => self.take_default_resources(),
        }
        self.typed_name.set(settings.name);
        self.command.set(settings.command.unwrap_or_default());
    }

    /// Takes over from settings for the type what the user has not decided in this form.
    pub(in crate::features::launch) fn complete(self, mut settings: LaunchSettings) {
        self.offers.with_value(|offers| prefill::fit(&mut settings, offers));
        let current = untrack(|| self.settings_of_type());
        let has_resources = current.workflow.is_some() || current.is_fixed.is_some();
        let mut whole = if has_resources { current.clone() } else { settings.clone() };
        whole.kind = current.kind;
        whole.image = current.image.or(settings.image);
        whole.name = current.name;
        whole.command = current.command.or(settings.command);
        self.apply(whole);
    }

    /// What differs from the defaults: what a link to this form says.
    pub(in crate::features::launch) fn settings(self) -> LaunchSettings {
        let default_kind = self.offers.with_value(|offers| offers.default_kind());
        let settings = self.settings_of_type();
        let kind = settings.kind.filter(|kind| *kind != default_kind);
        LaunchSettings { kind, ..settings }
    }

    /// The same, with the type in any case: what is kept must not change with the platform's defaults.
    pub(in crate::features::launch) fn settings_of_type(self) -> LaunchSettings {
        let kind = self.kind.get();
        let workflow = self.workflow.get();
        let is_mode_chosen = workflow.is_none() && kind.has_resources();
        let is_fixed = self.is_fixed.get();
        // A job without a kind of work is flexible unless it says otherwise.
        let is_default = default_workflow(kind).is_none() && !is_fixed;
        let is_amount_chosen = is_mode_chosen && is_fixed;
        let command = self.command.get();
        LaunchSettings {
            kind: Some(kind),
            image: self.chosen_image(),
            workflow: workflow
                .filter(|_| kind.has_resources() && workflow != default_workflow(kind)),
            is_fixed: (is_mode_chosen && !is_default).then_some(is_fixed),
            cores: self.cores().filter(|_| is_amount_chosen),
            memory_gib: self.memory_gib().filter(|_| is_amount_chosen),
            gpus: Some(self.gpus()).filter(|gpus| is_amount_chosen && *gpus > 0),
            name: self.typed_name.get().filter(|name| !name.is_empty()),
            command: Some(command)
                .filter(|command| kind == SessionType::Headless && !command.trim().is_empty()),
        }
    }

    /// The image, unless it is the one that the form would have by itself. One that cannot be read yet is
    /// kept as typed.
    fn chosen_image(self) -> Option<ImageId> {
        if self.is_own_image.get() {
            let typed = self.own_image.get();
            let typed = || Some(ImageId(typed)).filter(|image| !image.0.is_empty());
            return self.image().or_else(typed);
        }
        let default = self.images().into_iter().next();
        self.image().filter(|image| Some(image) != default.as_ref())
    }
}
