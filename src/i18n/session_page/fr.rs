//! French.

use crate::i18n::SessionPageMessages;

pub(in crate::i18n) const FRENCH: SessionPageMessages = SessionPageMessages {
    title: |a| format!("Session {a}"),
    views: "Vues de la session",
    overview: "Aperçu",
    usage: "Utilisation",
    access: "Pour les scripts",
    back: "Toutes les sessions",
    deleted: |a| format!("{a} a disparu, comme vous l’avez demandé."),
    missing: |a| format!("Aucune session ne s’appelle {a} en ce moment."),
    missing_one: |a| {
        format!("Cette session nommée {a} n’est pas là en ce moment. Une autre porte ce nom.")
    },
    missing_advice: "Elle a été supprimée, n’a jamais existé, ou la plateforme l’a retirée : les sessions terminées ne restent affichées qu’un certain temps.",
    several: |a| format!("Plusieurs sessions s’appellent {a}. Laquelle ?"),
    nth: |a| format!("numéro {a}"),
    log_empty: "Elle n’a encore rien écrit.",
    log_empty_over: "Elle n’a rien écrit, ou la plateforme n’a plus son journal.",
    log_loading: "Lecture du journal…",
    log_lines: |lines, count| format!("{lines} {}.", if count < 2 { "ligne" } else { "lignes" }),
    log_kept: |shown, all| {
        format!(
            "Affichées et parcourues par la recherche : les {shown} dernières lignes sur {all}."
        )
    },
    log_all_in_download: "Le téléchargement les contient toutes.",
    log_missing: |most, missing| {
        format!(
            "Le portail garde au plus {most}\u{a0}Mio d’un journal\u{a0}: ses {missing} premiers\u{a0}Mio manquent, dans le téléchargement aussi."
        )
    },
    log_too_slow: "Le journal n’est pas arrivé en 2 minutes : il est long, ou votre connexion est lente. Il n’est pas relu de lui-même.",
    log_gone: "La plateforme n’a plus ce journal. Ce que vous voyez est ce qui a été lu auparavant.",
    events_gone: "La plateforme n’a plus ces événements. Ce que vous voyez est ce qui a été lu auparavant.",
    log_search: "Chercher dans le journal",
    log_previous: "Résultat précédent",
    log_next: "Résultat suivant",
    log_searching: "Recherche…",
    log_no_match: "Aucun résultat",
    log_match: |position, count| format!("{position} sur {count}"),
    log_matches: |number, count| {
        format!("{number} {}", if count < 2 { "résultat" } else { "résultats" })
    },
    log_match_line: |number, line| format!(", ligne {number} : {line}"),
    log_wrap: "Renvoyer à la ligne",
    log_to_end: "Aller à la fin",
    log_pause: "Suspendre",
    log_resume: "Reprendre",
    log_follows: "Relu environ toutes les 10 s.",
    log_paused: "Suivi suspendu.",
    log_over: "La session est terminée : plus rien ne viendra.",
    log_copied: |number, count| {
        format!("Copié : {number} {}, sans couleurs.", if count < 2 { "ligne" } else { "lignes" })
    },
    line_more: "Afficher plus de cette ligne",
    text_more: "Afficher plus",
    line_rest: "Le téléchargement contient le reste de cette ligne.",
    read_now: "Lu à l’instant.",
    read_ago: |span| format!("Lu il y a {span}."),
    read_again: "Relire",
    copy: "Copier",
    copied: "Copié.",
    not_copied: "Le navigateur ne laisse pas le portail copier. Sélectionnez le texte et copiez-le à la main, ou téléchargez-le.",
    download: "Télécharger",
    not_downloaded: "Le navigateur n’a pas pris le fichier. Copiez plutôt le texte.",
    events_empty: "Aucun événement. La plateforme les garde environ une heure, et n’en a pas tant qu’une session est en file d’attente.",
    events_loading: "Lecture des événements…",
    events_kept: |shown| {
        format!("Les {shown} premières lignes. Le texte de la plateforme les contient toutes.")
    },
    times: "Heures",
    local_times: "Heure locale",
    utc_times: "UTC",
    raw: "Texte de la plateforme",
    repeated: "répété",
    times_told: |times| format!("{times} fois"),
    not_newer: "Ce que vous voyez est ce qui a été lu auparavant.",
    weight: "Type",
    normal: "Normal",
    warning: "Avertissement",
    what: "Événement",
    message: "Ce que dit la plateforme",
    first: "Première fois",
    last: "Dernière fois",
    no_time: "non précisé",
};
