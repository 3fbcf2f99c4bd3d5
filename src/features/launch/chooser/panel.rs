//! The panel: questions, and below them the answer as it stands.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::advice::{Advice, Aim, Answers, Need, Nothing, Offered, Pace, advise};
use crate::features::launch::chooser::answer::Answer;
use crate::features::launch::chooser::disclosure::{Disclosure, PANEL};
use crate::features::launch::chooser::questions::Questions;
use crate::features::launch::draft::Draft;
use crate::i18n::{part_label, part_text};
use crate::routes::Page;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

const CLASS: &str = scope!("src/features/launch/chooser/panel.css");

/// What was answered so far, and what follows from it here.
#[derive(Clone, Copy)]
pub(super) struct Chooser {
    /// What the platform offers, and the form to fill in.
    pub(super) draft: Draft,
    /// What to do, once it was answered.
    pub(super) aim: RwSignal<Option<Aim>>,
    /// How much memory.
    pub(super) need: RwSignal<Need>,
    /// What matters more.
    pub(super) pace: RwSignal<Pace>,
    /// What to launch; `None` until the first answer.
    pub(super) advice: Memo<Option<Result<Advice, Nothing>>>,
}

impl Chooser {
    fn new(draft: Draft) -> Self {
        let site = use_site();
        let aim = RwSignal::new(None);
        let need = RwSignal::new(Need::default());
        let pace = RwSignal::new(Pace::default());
        let advice = memo(move || {
            let answers = Answers { aim: aim.get()?, need: need.get(), pace: pace.get() };
            Some(draft.offers.with_value(|offers| {
                site.site.with_value(|site| {
                    let (images, resources) = (&offers.images, &offers.resources);
                    advise(answers, Offered { images, site, resources })
                })
            }))
        });
        Self { draft, aim, need, pace, advice }
    }
}

/// The panel, while it is open. It stands before the form, not in it: Enter must not launch.
#[component]
pub(in crate::features::launch) fn ChooserPanel(
    draft: Draft,
    disclosure: Disclosure,
) -> impl IntoView {
    // Answers outlive a panel that is closed and opened again.
    let chooser = Chooser::new(draft);
    block(move || disclosure.is_open().then(|| view! { <Panel chooser disclosure /> }.drawn()))
}

#[component]
fn Panel(chooser: Chooser, disclosure: Disclosure) -> impl IntoView {
    view! {
        <section
            id=PANEL
            class=CLASS
            aria-label=part_label(|l| l.guidance().help_me_choose)
            on:keydown=move |event| disclosure.close_on_escape(&event)
        >
            <Questions chooser />
            <Answer chooser disclosure />
            <div class="row ways">
                <A href=Page::Guide.path()>{part_text(|l| l.chooser().guide)}</A>
                <button type="button" class="button quiet" on:click=move |_| disclosure.return_to_opener()>
                    {part_text(|l| l.chooser().close)}
                </button>
            </div>
        </section>
    }
}
