//! French. What stands before `: ; ? »` and after `«` is a no-break space; narrow ones are not used, as
//! not every font has them.

use crate::i18n::Messages;

pub(super) const FRENCH: Messages = Messages {
    // Frame
    skip_to_content: "Aller au contenu",
    places: "Rubriques",
    nav_sessions: "Sessions",
    nav_launch: "Lancer",
    nav_guide: "Guide",
    nav_history: "Historique",
    language: "Langue",
    theme: "Thème",
    theme_system: "Comme le système",
    theme_light: "Clair",
    theme_dark: "Sombre",
    signed_in_as: |a| format!("Session de {a}"),
    more_information: "Renseignements",
    version: "Version",
    new_build: "Une nouvelle version du portail est disponible. Rechargez la page quand cela vous convient ; vos sessions continuent.",
    retry: "Réessayer",
    loading_page: "Chargement de cette page…",
    page_not_loaded_title: "Cette page n’est pas arrivée",
    page_not_loaded: "Cette partie du portail n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez ; si le portail a été renouvelé entre-temps, rechargez la page.",
    reload: "Recharger la page",
    server_said: |a| format!("Réponse du serveur : {a}"),

    // Site configuration
    config_missing: |a| {
        format!(
            "Les réglages du site (config.json) n’ont pas pu être chargés{a}. Les réglages standards sont utilisés."
        )
    },
    config_not_json: |a| {
        format!(
            "Les réglages du site (config.json) ne sont pas du JSON valide : {a}. Les réglages standards sont utilisés."
        )
    },
    config_parts: |a| {
        format!(
            "Des parties des réglages du site (config.json) sont illisibles et gardent leur valeur standard : {a}."
        )
    },

    // Session types
    type_notebook: "Carnet",
    type_desktop: "Bureau",
    type_contributed: "Contribué",
    type_headless: "Traitement par lots",
    type_unknown: "Session",
    interface_desktop: "le bureau",

    // Status
    status_pending: "Démarrage",
    status_running: "En marche",
    status_terminating: "Arrêt en cours",
    status_completed: "Terminée",
    status_failed: "Échec",
    status_expired: "Expirée",

    // Amounts
    cores: |text, amount| format!("{text} {}", if amount < 2.0 { "cœur" } else { "cœurs" }),
    gibibytes: |a| format!("{a} Gio"),
    of_amount: |a, b| format!("{a} sur {b}"),
    of_up_to: |a, b| format!("{a} sur {b} au plus"),
    unknown: "inconnu",
    span_seconds: |a| format!("{a} s"),
    span_minutes: |a| format!("{a} min"),
    span_hours: |a, b| format!("{a} h {b} min"),
    span_days: |a, b| format!("{a} j {b} h"),

    // Session list
    sessions_title: "Vos sessions",
    sessions_loading: "Lecture de vos sessions…",
    launch_a_session: "Lancer une session",
    fresh: |a| format!("Actualisé il y a {a}"),
    fresh_now: "À jour",
    offline_since: |a| format!("Hors ligne depuis {a}"),
    not_read_since: |a| format!("Pas actualisé depuis {a}"),
    next_try_in: |a| format!("nouvel essai dans {a}"),
    tries_again: "Le portail réessaiera de lui-même.",
    places_taken: |a, b| format!("{a} {} sur {b}", if a < 2 { "session" } else { "sessions" }),
    list_stale: "Vous voyez ci-dessous le dernier état connu.",
    unreadable_rows: |count| match count {
        0 | 1 => "Une session illisible n’est pas affichée.".to_owned(),
        _ => format!("{count} sessions illisibles ne sont pas affichées."),
    },
    running_for: |a| format!("tourne depuis {a}"),
    started_at: |a| format!("Démarrée {a}"),
    time_left: "Temps restant",
    ends_at: |a| format!("finit {a}"),
    ended: "finie",
    ends_warning: |a, b| format!("{a} se termine dans {b}."),
    extend: "Prolonger",
    extend_label: |a| format!("Prolonger {a}"),
    extending: "Prolongation…",
    extending_label: |a| format!("Prolongation… {a}"),
    cpu: "Processeur",
    memory: "Mémoire",
    gpus: "GPU",
    flexible: "flexible",
    fixed: "fixe",
    log: "Journal",
    log_of: |a| format!("Journal de {a}"),
    launch_again: "Relancer",
    launch_again_label: |a| format!("Relancer {a}"),
    edit_and_launch: "Modifier et lancer",
    edit_and_launch_label: |a| format!("Modifier et lancer : {a}"),
    events: "Événements",
    events_of: |a| format!("Événements de {a}"),
    open_interface: |a| format!("Ouvrir {a}"),
    open_session_label: |a, b| format!("Ouvrir {a} de {b} dans un nouvel onglet"),
    open_when_ready: "Ouvrir une fois prête",
    open_when_ready_label: |a, b| {
        format!("Ouvrir une fois prête : {a} de {b}, dans un nouvel onglet")
    },
    almost_ready: "Presque prête…",
    almost_ready_label: |a, b| {
        format!("Presque prête… Ouvrir {a} de {b} dans un nouvel onglet dès que possible")
    },
    open_unchecked: "Elle vient de démarrer. Si sa page échoue, rechargez-la dans quelques secondes.",
    open_silent: "Elle est en marche, mais ne répond pas. Son journal dit peut-être pourquoi.",
    delete: "Supprimer",
    delete_label: |a| format!("Supprimer {a}"),
    cancel: "Annuler",
    cancel_label: |a| format!("Annuler le démarrage de {a}"),
    remove: "Retirer",
    remove_label: |a| format!("Retirer {a} de la liste"),
    status_changed: |a, b| format!("{a} : {b}"),

    // Launch
    launch_out: |a| format!("Le lancement de {a} n’a pas encore de réponse."),
    to_launch: "Voir ce qu’il en advient",
    launch_unlisted: |a| {
        format!(
            "La plateforme a accepté {a}, mais ne l’affiche pas depuis une minute. Avertissez le soutien si elle n’apparaît pas."
        )
    },
    to_sessions: "Voir vos sessions",

    // Problems
    problem_offline: "Ce navigateur est hors ligne. Le portail reprendra de lui-même au retour du réseau.",
    problem_unreachable: "La plateforme ne répond pas. Vérifiez votre connexion.",
    problem_signed_out: "Vous n’êtes plus connecté. Reconnectez-vous, puis rechargez cette page.",
    problem_forbidden: "Votre compte n’a pas accès à cette plateforme. Demandez l’accès au soutien.",
    problem_not_found: "Ceci n’existe plus.",
    problem_rejected: "La plateforme n’a pas accepté la demande.",
    problem_busy: "La plateforme reçoit trop de demandes pour l’instant. Réessayez un peu plus tard.",
    problem_unavailable: "La plateforme est indisponible pour l’instant.",
    problem_server_failed: "La plateforme a rencontré une erreur. Cela passera peut-être ; sinon, avertissez le soutien.",
    problem_unreadable: "La plateforme a donné une réponse que le portail ne peut pas lire. Cela passera peut-être ; sinon, avertissez le soutien.",
};
