//! A launch as a command.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct CommandMessages {
    pub title: &'static str,
    pub tools: &'static str,
    pub code: fn(&str) -> String,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub missing: &'static str,
    pub unfit_image: &'static str,
    pub unfit_range: fn(&str, &str) -> String,
    pub client_login: &'static str,
    pub token: &'static str,
    pub registry_login: &'static str,
}

pub(super) const ENGLISH: CommandMessages = CommandMessages {
    title: "As a command",
    tools: "Tool",
    code: |tool| format!("Command for {tool}"),
    copy: "Copy command",
    copied: "Copied.",
    copy_by_hand: "The browser does not let the portal copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
    missing: "Complete or correct the form to see the command.",
    unfit_image: "The canfar client would refuse or change this image’s name: it wants registry/project/name:version. Use curl for this launch.",
    unfit_range: |least, most| {
        format!("The canfar client takes {least} to {most}. Use curl for this launch.")
    },
    client_login: "Before the first time, run canfar login and choose this platform.",
    token: "First put an access token of the platform into the environment variable CANFAR_TOKEN.",
    registry_login: "First put your login at the image’s registry into the environment variables CANFAR_REGISTRY__USERNAME and CANFAR_REGISTRY__SECRET.",
};

pub(super) const FRENCH: CommandMessages = CommandMessages {
    title: "En ligne de commande",
    tools: "Outil",
    code: |tool| format!("Commande pour {tool}"),
    copy: "Copier la commande",
    copied: "Copié.",
    copy_by_hand: "Le navigateur ne laisse pas le portail copier. Le texte est sélectionné : appuyez sur Ctrl+C, ou ⌘C sur un Mac.",
    missing: "Complétez ou corrigez le formulaire pour voir la commande.",
    unfit_image: "Le client canfar refuserait ou changerait le nom de cette image : il attend registre/projet/nom:version. Utilisez curl pour ce lancement.",
    unfit_range: |least, most| {
        format!("Le client canfar accepte de {least} à {most}. Utilisez curl pour ce lancement.")
    },
    client_login: "Avant la première fois, exécutez canfar login et choisissez cette plateforme.",
    token: "Mettez d’abord un jeton d’accès de la plateforme dans la variable d’environnement CANFAR_TOKEN.",
    registry_login: "Mettez d’abord votre identifiant et votre secret du registre de l’image dans les variables d’environnement CANFAR_REGISTRY__USERNAME et CANFAR_REGISTRY__SECRET.",
};
