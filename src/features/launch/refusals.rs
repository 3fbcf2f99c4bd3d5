//! Why the platform refused a launch, at the field that it concerns, until the user changes that field.

use leptos::prelude::*;

use crate::domain::digest;
use crate::domain::problem::Problem;
use crate::domain::refusal::{Field, Refusal};
use crate::features::launch::draft::Draft;
use crate::features::launch::image::step as image_step;
use crate::features::launch::name_step;
use crate::features::launch::resources::amounts;
use crate::i18n::{Language, use_language};
use crate::platform::document;
use crate::state::launching::Launching;
use crate::state::launching::outcome::LaunchOutcome;
use crate::ui::dynamic::memo;

/// A refusal, and what its field was like then.
#[derive(Clone, PartialEq)]
struct Standing {
    refusal: Refusal,
    problem: Problem,
    value: String,
}

/// The refusal of the last launch, as far as it stands.
#[derive(Clone, Copy)]
pub(super) struct FieldRefusals {
    draft: Draft,
    last: RwSignal<Option<Standing>>,
    standing: Memo<Option<(Refusal, Problem)>>,
    /// Whether this form has launched: a refusal of what another one held says nothing of its fields.
    is_own: StoredValue<bool>,
}

impl FieldRefusals {
    /// Nothing refused.
    fn new(draft: Draft) -> Self {
        let last = RwSignal::new(None);
        let standing = memo(move || {
            let Standing { refusal, problem, value } = last.get()?;
            (value_of(refusal.field(), draft) == value).then_some((refusal, problem))
        });
        Self { draft, last, standing, is_own: StoredValue::new(false) }
    }

    /// Follows the launches of a form.
    pub(super) fn follow(draft: Draft, launching: Launching) -> Self {
        let refusals = Self::new(draft);
        Effect::new(move |_| {
            let standing = launching.outcome.with(|outcome| {
                let problem = refused(outcome.as_ref()?).filter(|_| refusals.is_own())?;
                let refusal = Refusal::of(problem)?;
                let value = untrack(|| value_of(refusal.field(), draft));
                Some(Standing { refusal, problem: problem.clone(), value })
            });
            let field = standing.as_ref().map(|standing| standing.refusal.field());
            refusals.last.set(standing);
            if let Some(control) = field.and_then(|field| untrack(|| refusals.control(field))) {
                document::focus(control);
            }
        });
        refusals
    }

    /// Takes the refusals from now on as those of this form.
    pub(super) fn take(self) {
        self.is_own.set_value(true);
    }

    /// Whether the outcome is of a launch of this form.
    pub(super) fn is_own(self) -> bool {
        self.is_own.get_value()
    }

    /// The control of a field, where the user goes on; `None` when the form does not show it.
    pub(super) fn control(self, field: Field) -> Option<&'static str> {
        let fixed = |control| self.draft.is_fixed.get().then_some(control);
        match field {
            Field::Image | Field::Registry => Some(image_step::IDS.control),
            Field::Cores => fixed(amounts::CORES.control),
            Field::Memory => fixed(amounts::MEMORY.control),
            Field::Gpus => fixed(amounts::GPUS.control),
            Field::Name => Some(name_step::IDS.control),
            Field::Type | Field::Limit | Field::Home | Field::SignIn => None,
        }
    }

    /// The refusal that stands, with the problem that it was read from.
    pub(super) fn standing(self) -> Option<(Refusal, Problem)> {
        self.standing.get()
    }

    /// Why this field was refused.
    pub(super) fn of(self, field: Field) -> Option<Refusal> {
        self.standing().map(|(refusal, _)| refusal).filter(|refusal| refusal.field() == field)
    }

    /// What a field says below it: why it was refused, or else its own help.
    pub(super) fn help(
        self,
        field: Field,
        own: impl Fn(Language) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        let language = use_language();
        Signal::derive(move || match self.of(field) {
            Some(refusal) => sentence(refusal, language.get()).to_owned(),
            None => own(language.get()),
        })
    }

    /// Whether a field was refused.
    pub(super) fn is_wrong(self, field: Field) -> Signal<bool> {
        Signal::derive(move || self.of(field).is_some())
    }
}

/// What a field holds; its refusal goes when that is something else.
fn value_of(field: Field, draft: Draft) -> String {
    let fixed = |amount: Option<u32>| {
        amount.filter(|_| draft.is_fixed.get()).map(|amount| amount.to_string())
    };
    match field {
        Field::Type => draft.kind.get().wire().to_owned(),
        Field::Image => draft.image().map(|id| id.0).unwrap_or_default(),
        // A digest: the secret stays in one place.
        Field::Registry => draft
            .registry_login()
            .ok()
            .flatten()
            .map(|login| digest::of(&format!("{}:{}", login.user, login.secret)).to_string())
            .unwrap_or_default(),
        Field::Cores => fixed(draft.cores()).unwrap_or_default(),
        Field::Memory => fixed(draft.memory_gib()).unwrap_or_default(),
        Field::Gpus => fixed(Some(draft.gpus())).unwrap_or_default(),
        Field::Name => draft.name(),
        Field::Limit | Field::Home | Field::SignIn => String::new(),
    }
}

/// The problem for which a launch started nothing.
fn refused(outcome: &LaunchOutcome) -> Option<&Problem> {
    match outcome {
        LaunchOutcome::Refused(problem, _) => Some(problem),
        LaunchOutcome::Absent(doubt, _) => doubt.problem(),
        _ => None,
    }
}

/// What to do about a refusal.
pub(super) fn sentence(refusal: Refusal, language: Language) -> &'static str {
    let words = language.launching();
    match refusal {
        Refusal::ImageMissing => words.image_missing,
        Refusal::ImageHost => words.image_host,
        Refusal::ImageUnknown => words.image_unknown,
        Refusal::LoginMalformed => words.login_malformed,
        Refusal::NameMissing => words.name_missing,
        Refusal::NameCharacters => words.name_characters,
        Refusal::NameUnusable => words.name_unusable,
        Refusal::Cores => words.cores,
        Refusal::Memory => words.memory,
        Refusal::Gpus => words.gpus,
        Refusal::Type => words.kind,
        Refusal::Limit => words.limit,
        Refusal::HomeFull => words.home_full,
        Refusal::HomeFailed => words.home_failed,
        Refusal::SignedOut => words.signed_out,
    }
}

/// The refusals of the form around; a part of it asks for what concerns its fields.
pub(super) fn use_refusals(draft: Draft) -> FieldRefusals {
    use_context().unwrap_or_else(|| FieldRefusals::new(draft))
}
