//! In English.

use crate::i18n::chooser::{Choice, ChooserMessages};

const fn choice(label: &'static str, help: &'static str) -> Choice {
    Choice { label, help }
}

pub(in crate::i18n) const ENGLISH: ChooserMessages = ChooserMessages {
    guide: "More in the guide",
    close: "Close",

    aim: "What do you want to do?",
    analyse: choice("Analyse data in notebooks", "Python, plots and notes on one page"),
    windows: choice("Use programs with windows", "CASA, DS9 and others"),
    radio: choice("Look at radio images and cubes", "Spectra, moments, channel by channel"),
    survey: choice("Look at catalogues and surveys", "Tables and images side by side"),
    community: choice("Use a community’s application", "Such as marimo or VS Code"),
    batch: choice("Process a lot without watching", "Programs that run by themselves"),

    need: "How much data must fit in memory at once?",
    unknown: choice("I do not know", "Then it is measured first"),
    little: "Little",
    little_help: "Tables, spectra, a few images",
    moderate: |gib| format!("Up to {gib}"),
    moderate_help: "Large tables, a stack of images",
    much: |gib| format!("More than {gib}"),
    much_help: "Large cubes, many frames at once",

    pace: "What matters more?",
    soon: choice("Starting soon", "The pace may vary"),
    steady: choice("A steady pace for hours", "The start may take longer"),

    answer_first: "Your answer gives you a type, an image and the resources to start with.",
    answer: |kind, image, resources| format!("{kind} with {image}, {resources}."),
    because: "Because",
    use_this: "Use this",
    filled_in: |answer| format!("Filled in: {answer} Next: the name, then Launch."),
    nothing: |kind| {
        format!(
            "This platform has nothing for that. It would take the type {kind}, which is not offered here, and no other type can stand in."
        )
    },

    made_for_analyse: "A notebook keeps code, plots and notes on one page.",
    made_for_windows: "A desktop shows the windows of such programs in your browser.",
    made_for_radio: "CARTA is made for radio images and cubes.",
    made_for_survey: "Firefly is made for catalogues and images of surveys.",
    made_for_community: "Contributed applications are those that communities maintain. Each is an image: check that it is yours.",
    made_for_batch: "A batch job runs without anyone watching, and ends when its work is done.",
    not_offered: |kind, nearest| {
        format!("The type {kind} would be made for it, but is not offered here. {nearest}")
    },
    viewers_on_desktop: "A desktop is nearest: it can run viewers such as DS9.",
    drawn_in_notebook: "A notebook is nearest: Python can read and draw such data.",
    code_in_notebook: "A notebook is nearest: it edits and runs code in the browser, too.",
    terminal_in_notebook: "A notebook is nearest: its terminal runs your programs while the session lasts.",
    terminal_on_desktop: "A desktop is nearest: its terminal runs your programs while the session lasts.",
    other_notebooks: "A contributed application is nearest: some, such as marimo, are notebooks.",

    image_recommended: "This site recommends the image.",
    image_only: "It is the only image of this type here.",
    image_latest: |count| {
        format!(
            "This site recommends none of the {count} images of this type; this one has the version “latest”. You can take another in the form."
        )
    },
    image_first: |count| {
        format!(
            "This site recommends none of the {count} images of this type; this one is the first by name. You can take another in the form."
        )
    },

    sized_by_platform: "The platform sizes this type itself: there is nothing to choose.",
    only_flexible: "This platform offers flexible resources only.",
    starts_soon: "Flexible starts sooner, and uses more while the platform has room.",
    starts_soon_up_to: |gib| {
        format!("Flexible starts sooner, and may grow to {gib} while the platform has room.")
    },
    measure_first: "Flexible suits an unknown need: start, read the meters in your list, and next time ask for that and a little more.",
    measure_first_up_to: |gib| {
        format!(
            "Flexible suits an unknown need, as it may grow to {gib}: start, read the meters in your list, and next time ask for that and a little more."
        )
    },
    grows_further: |gib| {
        format!(
            "Flexible may grow to {gib} while the platform has room; no fixed amount here is as large."
        )
    },
    beyond_flexible: |gib| {
        format!("Flexible grows to {gib} only, so this much memory has to be fixed.")
    },
    held: "Fixed holds the memory for you from start to end. A program that finds too little is ended.",
    most_on_offer: "Fixed holds the memory for you. It is the most on offer here: read larger data in pieces.",
    steady_reason: "Fixed holds cores and memory for you, so the pace does not vary. It may wait until a machine has room.",
    steady_as_usual: "Fixed holds cores and memory for you, so the pace does not vary. These are the platform’s usual amounts: measure, then correct them.",
};
