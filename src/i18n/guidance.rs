//! What helps to choose: kinds of work, kinds of interface, the guide's frame.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct GuidanceMessages {
    pub title: &'static str,
    pub loading: &'static str,
    pub contents: &'static str,
    pub help_me_choose: &'static str,
    pub not_loaded: &'static str,

    pub workflow: &'static str,
    pub analysis: &'static str,
    pub dataset: &'static str,
    pub development: &'static str,
    pub production: &'static str,
    pub flexible: &'static str,
    pub fixed: fn(&str, &str) -> String,
    pub fixed_most: fn(&str, &str) -> String,
    pub measure_first: &'static str,
}

pub(super) const ENGLISH: GuidanceMessages = GuidanceMessages {
    title: "Guide",
    loading: "Reading the guide…",
    contents: "On this page",
    help_me_choose: "Help me choose",
    not_loaded: "The guide could not be loaded.",

    workflow: "Kind of work",
    analysis: "Interactive analysis",
    dataset: "Large dataset",
    development: "Development and testing",
    production: "Production",
    flexible: "flexible",
    fixed: |cores, memory| format!("fixed, {cores}, {memory}"),
    fixed_most: |cores, memory| format!("fixed, {cores}, {memory}: the most on offer"),
    measure_first: "Measure first: run a small case, read its meters in your list, then ask for that and a little more.",
};

pub(super) const FRENCH: GuidanceMessages = GuidanceMessages {
    title: "Guide",
    loading: "Lecture du guide…",
    contents: "Sur cette page",
    help_me_choose: "Aidez-moi à choisir",
    not_loaded: "Le guide n’a pas pu être chargé.",

    workflow: "Type de travail",
    analysis: "Analyse interactive",
    dataset: "Grand jeu de données",
    development: "Développement et essais",
    production: "Production",
    flexible: "flexible",
    fixed: |cores, memory| format!("fixe, {cores}, {memory}"),
    fixed_most: |cores, memory| format!("fixe, {cores}, {memory} : le maximum offert"),
    measure_first: "Mesurez d’abord : exécutez un petit cas, lisez ses jauges dans votre liste, puis demandez cela et un peu plus.",
};
