//! French.

use crate::i18n::BrowseMessages;

pub(in crate::i18n) const FRENCH: BrowseMessages = BrowseMessages {
    toolbar: "Trouver et trier les sessions",
    text: "Chercher dans les noms et les images",
    kind: "Type",
    any_kind: "Tous les types",
    other_kind: "Autres types",
    status: "État",
    any_status: "Tous les états",
    active: "Pas encore terminées",
    other_status: "Autre",
    sort: "Trier par",
    attention: "Attention requise",
    reverse: "Inverser l’ordre",
    layout: "Affichage",
    cards: "Cartes",
    table: "Tableau",
    all: |all| format!("{all}\u{a0}{}", if all < 2 { "session" } else { "sessions" }),
    count: |shown, all| match shown {
        0 | 1 => format!("{shown}\u{a0}session affichée sur {all}"),
        _ => format!("{shown}\u{a0}sessions affichées sur {all}"),
    },
    nothing: "Aucune session ne correspond.",
    nothing_advice: |all| match all {
        1 => "Votre unique session ne correspond pas.".to_owned(),
        _ => format!("Aucune de vos {all}\u{a0}sessions ne correspond à ces filtres."),
    },
    show_all: "Tout afficher",

    name: "Nom",
    image: "Image",
    cores: "Cœurs CPU",
    memory: "Mémoire (Gio)",
    ends: "Temps restant",
    over: "terminée",
    started: "Début",
    actions: "Actions",
    none: "–",

    remove: |jobs| format!("Retirer {jobs}\u{a0}tâches terminées…"),
    remove_title: |jobs| format!("Retirer {jobs}\u{a0}tâches terminées de la liste\u{a0}?"),
    remove_text: "Elles se sont terminées d’elles-mêmes. Ce qu’elles ont enregistré reste\u{a0}; leurs journaux et leurs événements ne pourront plus être lus.",
    and_more: |more| match more {
        1 => "et 1\u{a0}autre".to_owned(),
        _ => format!("et {more}\u{a0}autres"),
    },
    stays: "Ne sont pas retirées\u{a0}:",
    stay_failed: |jobs| match jobs {
        1 => "1\u{a0}tâche en échec".to_owned(),
        _ => format!("{jobs}\u{a0}tâches en échec"),
    },
    stay_hidden: |jobs| match jobs {
        1 => "1\u{a0}tâche terminée qui n’est pas affichée".to_owned(),
        _ => format!("{jobs}\u{a0}tâches terminées qui ne sont pas affichées"),
    },
    stay_others: "les sessions en cours, et celles qui ne sont pas des tâches",
    remove_confirm: |jobs| format!("Retirer {jobs}\u{a0}tâches"),
    remove_keep: "Les garder",
    removing: |gone, all| match gone {
        0 | 1 => format!("Retrait des tâches terminées\u{a0}: {gone} sur {all} est retirée."),
        _ => format!("Retrait des tâches terminées\u{a0}: {gone} sur {all} sont retirées."),
    },
    removed: |all| match all {
        1 => "La tâche n’est plus dans la liste.".to_owned(),
        _ => format!("Les {all}\u{a0}tâches ne sont plus dans la liste."),
    },
    removed_some: |gone, all| match gone {
        0 => format!("Aucune des {all}\u{a0}tâches n’a pu être retirée."),
        1 => format!("1\u{a0}tâche sur {all} n’est plus dans la liste. Les autres y sont encore."),
        _ => format!(
            "{gone}\u{a0}tâches sur {all} ne sont plus dans la liste. Les autres y sont encore."
        ),
    },
    not_tried: |jobs| match jobs {
        1 => "1\u{a0}tâche n’a plus été essayée.".to_owned(),
        _ => format!("{jobs}\u{a0}tâches n’ont plus été essayées."),
    },
    news: "Retrait des tâches terminées",
    close: "Fermer",
};
