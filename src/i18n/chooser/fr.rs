//! In French.

use crate::i18n::chooser::{Choice, ChooserMessages};

const fn choice(label: &'static str, help: &'static str) -> Choice {
    Choice { label, help }
}

pub(in crate::i18n) const FRENCH: ChooserMessages = ChooserMessages {
    guide: "Plus dans le guide",
    close: "Fermer",

    aim: "Que voulez-vous faire ?",
    analyse: choice(
        "Analyser des données dans des carnets",
        "Python, graphiques et notes sur une page",
    ),
    windows: choice("Utiliser des programmes à fenêtres", "CASA, DS9 et d’autres"),
    radio: choice("Regarder des images et cubes radio", "Spectres, moments, canal par canal"),
    survey: choice("Regarder catalogues et relevés", "Tables et images côte à côte"),
    community: choice("Utiliser l’application d’une communauté", "Comme marimo ou VS Code"),
    batch: choice("Traiter beaucoup sans surveiller", "Des programmes qui tournent seuls"),

    need: "Combien de données doivent tenir en mémoire à la fois ?",
    unknown: choice("Je ne sais pas", "On mesure alors d’abord"),
    little: "Peu",
    little_help: "Tables, spectres, quelques images",
    moderate: |gib| format!("Jusqu’à {gib}"),
    moderate_help: "Grandes tables, une pile d’images",
    much: |gib| format!("Plus de {gib}"),
    much_help: "Grands cubes, beaucoup d’images à la fois",

    pace: "Qu’est-ce qui compte le plus ?",
    soon: choice("Démarrer bientôt", "Le rythme peut varier"),
    steady: choice("Un rythme stable pendant des heures", "Le démarrage peut être plus long"),

    answer_first: "Votre réponse vous donne un type, une image et les ressources pour commencer.",
    answer: |kind, image, resources| format!("{kind} avec {image}, {resources}."),
    because: "Parce que",
    use_this: "Utiliser ceci",
    filled_in: |answer| format!("Rempli : {answer} Ensuite : le nom, puis Lancer."),
    nothing: |kind| {
        format!(
            "Cette plateforme n’a rien pour cela. Il faudrait le type {kind}, qui n’est pas offert ici, et aucun autre type ne peut le remplacer."
        )
    },

    made_for_analyse: "Un carnet garde code, graphiques et notes sur une page.",
    made_for_windows: "Un bureau montre les fenêtres de ces programmes dans votre navigateur.",
    made_for_radio: "CARTA est fait pour les images et les cubes radio.",
    made_for_survey: "Firefly est fait pour les catalogues et les images des relevés.",
    made_for_community: "Les applications contribuées sont celles que des communautés maintiennent. Chacune est une image : vérifiez que c’est la vôtre.",
    made_for_batch: "Un traitement par lots tourne sans que personne surveille et se termine avec son travail.",
    not_offered: |kind, nearest| {
        format!("Le type {kind} serait fait pour cela, mais n’est pas offert ici. {nearest}")
    },
    viewers_on_desktop: "Un bureau est le plus proche : il peut exécuter des visionneuses comme DS9.",
    drawn_in_notebook: "Un carnet est le plus proche : Python peut lire et dessiner ces données.",
    code_in_notebook: "Un carnet est le plus proche : on y écrit et exécute aussi du code dans le navigateur.",
    terminal_in_notebook: "Un carnet est le plus proche : son terminal exécute vos programmes tant que dure la session.",
    terminal_on_desktop: "Un bureau est le plus proche : son terminal exécute vos programmes tant que dure la session.",
    other_notebooks: "Une application contribuée est la plus proche : certaines, comme marimo, sont des carnets.",

    image_recommended: "Ce site recommande l’image.",
    image_only: "C’est la seule image de ce type ici.",
    image_latest: |count| {
        format!(
            "Ce site ne recommande aucune des {count} images de ce type ; celle-ci a la version « latest ». Vous pouvez en prendre une autre dans le formulaire."
        )
    },
    image_first: |count| {
        format!(
            "Ce site ne recommande aucune des {count} images de ce type ; celle-ci est la première par son nom. Vous pouvez en prendre une autre dans le formulaire."
        )
    },

    sized_by_platform: "La plateforme dimensionne elle-même ce type : il n’y a rien à choisir.",
    only_flexible: "Cette plateforme n’offre que des ressources flexibles.",
    starts_soon: "Flexible démarre plus tôt et utilise davantage tant que la plateforme a de la place.",
    starts_soon_up_to: |gib| {
        format!(
            "Flexible démarre plus tôt et peut aller jusqu’à {gib} tant que la plateforme a de la place."
        )
    },
    measure_first: "Flexible convient à un besoin inconnu : démarrez, lisez les jauges dans votre liste et demandez cela et un peu plus la prochaine fois.",
    measure_first_up_to: |gib| {
        format!(
            "Flexible convient à un besoin inconnu, car il peut aller jusqu’à {gib} : démarrez, lisez les jauges dans votre liste et demandez cela et un peu plus la prochaine fois."
        )
    },
    grows_further: |gib| {
        format!(
            "Flexible peut aller jusqu’à {gib} tant que la plateforme a de la place ; aucune quantité fixe n’est aussi grande ici."
        )
    },
    beyond_flexible: |gib| {
        format!("Flexible ne va que jusqu’à {gib} : autant de mémoire doit être fixe.")
    },
    held: "Fixe vous garde la mémoire du début à la fin. Un programme qui en trouve trop peu est arrêté.",
    most_on_offer: "Fixe vous garde la mémoire. C’est le maximum offert ici : lisez des données plus grandes par morceaux.",
    steady_reason: "Fixe vous garde cœurs et mémoire : le rythme ne varie pas. Le démarrage peut attendre qu’une machine ait de la place.",
    steady_as_usual: "Fixe vous garde cœurs et mémoire : le rythme ne varie pas. Ce sont les quantités habituelles de la plateforme : mesurez, puis corrigez-les.",
};
