//! The session types, for who chooses one.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct TypesMessages {
    pub purpose_notebook: &'static str,
    pub purpose_desktop: &'static str,
    pub purpose_carta: &'static str,
    pub purpose_firefly: &'static str,
    pub purpose_contributed: &'static str,
    pub purpose_headless: &'static str,
    pub opens_notebook: &'static str,
    pub opens_desktop: &'static str,
    pub opens_carta: &'static str,
    pub opens_firefly: &'static str,
    pub opens_contributed: &'static str,
    pub opens_headless: &'static str,
    pub empty_title: &'static str,
    pub empty_lead: &'static str,
    pub not_sure: &'static str,
    pub unavailable_here: &'static str,
}

pub(super) const ENGLISH: TypesMessages = TypesMessages {
    purpose_notebook: "Data analysis, prototyping and documentation",
    purpose_desktop: "CASA, DS9 and other programs with windows",
    purpose_carta: "Radio images and cubes, from ALMA to SKA pathfinders",
    purpose_firefly: "Catalogues and images of surveys, side by side",
    purpose_contributed: "Applications that the community maintains",
    purpose_headless: "Processing on a large scale, without watching",
    opens_notebook: "Opens JupyterLab, a web page",
    opens_desktop: "Opens a whole Linux desktop with windows",
    opens_carta: "Opens CARTA, a specialised viewer",
    opens_firefly: "Opens Firefly, a web page",
    opens_contributed: "Opens the application’s own page, each of its kind",
    opens_headless: "Opens nothing: results go to files and the log",
    empty_title: "What do you want to open?",
    empty_lead: "You have no sessions. Pick a type to start one; it opens in a new tab when it is ready.",
    not_sure: "Not sure? The guide helps to choose.",
    unavailable_here: "Not offered on this platform yet",
};

pub(super) const FRENCH: TypesMessages = TypesMessages {
    purpose_notebook: "Analyser des données, prototyper et documenter",
    purpose_desktop: "CASA, DS9 et d’autres programmes à fenêtres",
    purpose_carta: "Images et cubes radio, d’ALMA aux précurseurs de SKA",
    purpose_firefly: "Catalogues et images de relevés, côte à côte",
    purpose_contributed: "Des applications maintenues par la communauté",
    purpose_headless: "Traiter à grande échelle, sans surveiller",
    opens_notebook: "Ouvre JupyterLab, une page Web",
    opens_desktop: "Ouvre un bureau Linux complet avec des fenêtres",
    opens_carta: "Ouvre CARTA, une visionneuse spécialisée",
    opens_firefly: "Ouvre Firefly, une page Web",
    opens_contributed: "Ouvre la page de l’application, chacune à sa façon",
    opens_headless: "N’ouvre rien : les résultats vont dans des fichiers et au journal",
    empty_title: "Que voulez-vous ouvrir ?",
    empty_lead: "Vous n’avez pas de session. Choisissez un type pour en démarrer une ; elle s’ouvrira dans un nouvel onglet une fois prête.",
    not_sure: "Vous hésitez ? Le guide aide à choisir.",
    unavailable_here: "Pas encore offert sur cette plateforme",
};
