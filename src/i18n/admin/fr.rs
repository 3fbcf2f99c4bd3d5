//! French.

use crate::i18n::AdminMessages;

/// French counts zero in the singular.
fn sessions(text: &str, count: usize) -> String {
    [text, if count < 2 { "\u{a0}session" } else { "\u{a0}sessions" }].concat()
}

fn users(text: &str, count: usize) -> String {
    [text, if count < 2 { "\u{a0}utilisateur" } else { "\u{a0}utilisateurs" }].concat()
}

pub(in crate::i18n) const FRENCH: AdminMessages = AdminMessages {
    title: "Toutes les sessions",
    loading: "Lecture des sessions de tous les utilisateurs…",
    note: "Qui utilise quoi sur toute la plateforme. Elle le montre à toute personne connectée, et rien de plus\u{a0}: ni noms, ni images, ni quantités.",
    no_actions: "Elle ne laisse personne prolonger ou terminer la session d’autrui\u{a0}: cette page ne propose donc aucune action.",
    not_admin: "Vous ne figurez pas parmi les administrateurs de ce portail. Vous voyez ici ce que la plateforme montre à tout utilisateur.",
    empty: "Personne n’a de session en ce moment.",
    empty_more: "Cette page continue de regarder.",

    totals: "Totaux",
    by_status: "Par état",
    by_type: "Par type",
    by_user: "Par utilisateur",
    other_users: |others, n, text, count| {
        let who = if n < 2 { "autre utilisateur" } else { "autres utilisateurs" };
        format!("{others}\u{a0}{who}\u{a0}: {}", sessions(text, count as usize))
    },
    other_words: |others, n, text, count| {
        let who = if n < 2 { "autre" } else { "autres" };
        format!("{others}\u{a0}{who}\u{a0}: {}", sessions(text, count as usize))
    },
    trend: "Depuis l’ouverture de la page",
    trend_since: |time| format!("Observé depuis {time}, dans cet onglet seulement."),
    trend_steady: |now| format!("{now}, sans changement"),
    trend_between: |now, least, most| format!("{now} maintenant, entre {least} et {most}"),
    unknown_user: "utilisateur inconnu",
    desktop_app: "Application de bureau",

    toolbar: "Trouver des sessions",
    search: "Chercher un utilisateur, un type ou un état",
    all: |text, count, of, n| format!("{} de {}", sessions(text, count), users(of, n)),
    count: |shown, count, all, of, n| {
        let shown_word = if count < 2 { "affichée" } else { "affichées" };
        format!("{} {shown_word} sur {all}, de {}", sessions(shown, count), users(of, n))
    },
    show_all: "Tout afficher",
    nothing: "Aucune session ne correspond.",
    nothing_advice: "Enlevez les filtres pour revoir toutes les sessions.",

    table: "Sessions de tous les utilisateurs",
    user: "Utilisateur",
    kind: "Type",
    status: "État",
    started: "Début",
    age: "Âge",
    not_started: "pas commencée",
    seen_waiting: |span| format!("{span}, vue en attente"),
    none: "–",
};
