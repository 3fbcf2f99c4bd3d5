//! French.

use crate::i18n::SessionPageMessages;

pub(in crate::i18n) const FRENCH: SessionPageMessages = SessionPageMessages {
    title: |a| format!("Session {a}"),
    views: "Vues de la session",
    overview: "Aperçu",
    usage: "Utilisation",
    access: "Pour scripts",
    back: "Toutes les sessions",
    missing: |a| format!("Aucune session ne s’appelle {a} en ce moment."),
    missing_advice: "Elle a été supprimée, n’a jamais existé, ou la plateforme l’a retirée : les sessions terminées ne restent affichées qu’un certain temps.",
    several: |a| format!("Plusieurs sessions s’appellent {a}. Laquelle ?"),
    nth: |a| format!("numéro {a}"),
    log_empty: "Elle n’a encore rien écrit.",
    log_empty_over: "Elle n’a rien écrit, ou la plateforme n’a plus ses mots.",
    log_loading: "Lecture du journal…",
    log_end: |shown, all| format!("Les {shown} dernières lignes sur {all}."),
    events_empty: "Aucun événement. La plateforme les garde environ une heure, et n’en a pas tant qu’une session est en file d’attente.",
    events_loading: "Lecture des événements…",
    not_newer: "Ce que vous voyez est ce qui a été lu auparavant.",
    weight: "Type",
    normal: "Normal",
    warning: "Avertissement",
    what: "Événement",
    message: "Ce que dit la plateforme",
    first: "Début",
    last: "Fin",
    no_time: "non précisé",
};
