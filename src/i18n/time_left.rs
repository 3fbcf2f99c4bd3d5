//! The end of a session's time, and more of it.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct TimeLeftMessages {
    pub within_a_day: &'static str,
    pub within_a_day_extend: &'static str,
    pub ends_in: fn(&str, &str) -> String,
    pub loses: &'static str,
    pub loses_sandbox: &'static str,
    pub stops_job: &'static str,
    pub stops_job_sandbox: &'static str,

    pub extended: fn(&str) -> String,
    pub unchanged: &'static str,
    pub unchanged_advice: &'static str,
    pub failed: &'static str,
    pub not_running: &'static str,

    pub obstacle_pending: &'static str,
    pub obstacle_over: &'static str,
    pub obstacle_status: &'static str,
    pub obstacle_unknown: &'static str,
    pub obstacle_longer: &'static str,
}

pub(super) const ENGLISH: TimeLeftMessages = TimeLeftMessages {
    within_a_day: "Ends within a day.",
    within_a_day_extend: "Ends within a day. Extend it if you need it for longer.",
    ends_in: |left, when| format!("Ends in {left}, {when}."),
    loses: "Save your work below /arc or in VOSpace before: everything else is lost then.",
    loses_sandbox: "Save your work to files before: what is not saved is lost then.",
    stops_job: "It is stopped then, finished or not. What it has written below /arc or in VOSpace stays; everything else is lost.",
    stops_job_sandbox: "It is stopped then, finished or not. What it has written to files stays.",

    extended: |when| format!("Extended: ends {when}."),
    unchanged: "Not extended: the platform accepted this, but the end is where it was.",
    unchanged_advice: "An extension counts from now, and gives nothing to a session that has as much time left already. If it has less, tell the support.",
    failed: "Not extended: the end is where it was.",
    not_running: "Not extended: the platform finds nothing that runs here. It is queued, or has just ended.",

    obstacle_pending: "It can be extended once it runs.",
    obstacle_over: "Its time is over and cannot be extended any more.",
    obstacle_status: "It can be extended only while it runs.",
    obstacle_unknown: "It cannot be extended from here: the platform does not say when it ends.",
    obstacle_longer: "It has more time left than an extension gives, which is usually 4 days from now. It can be extended later.",
};

pub(super) const FRENCH: TimeLeftMessages = TimeLeftMessages {
    within_a_day: "Se termine d’ici un jour.",
    within_a_day_extend: "Se termine d’ici un jour. Prolongez-la si vous en avez besoin plus longtemps.",
    ends_in: |left, when| format!("Se termine dans {left}, {when}."),
    loses: "Enregistrez d’ici là votre travail sous /arc ou dans VOSpace : tout le reste sera perdu.",
    loses_sandbox: "Enregistrez d’ici là votre travail dans des fichiers : ce qui n’est pas enregistré sera perdu.",
    stops_job: "Elle sera alors arrêtée, achevée ou non. Ce qu’elle a écrit sous /arc ou dans VOSpace reste ; tout le reste sera perdu.",
    stops_job_sandbox: "Elle sera alors arrêtée, achevée ou non. Ce qu’elle a écrit dans des fichiers reste.",

    extended: |when| format!("Prolongée : finit {when}."),
    unchanged: "Pas de prolongation : la plateforme a accepté, mais la fin n’a pas bougé.",
    unchanged_advice: "Une prolongation compte à partir de maintenant, et ne donne rien à une session qui a déjà autant de temps devant elle. Si elle en a moins, avertissez le soutien.",
    failed: "Pas de prolongation : la fin n’a pas bougé.",
    not_running: "Pas de prolongation : la plateforme ne trouve rien qui tourne ici. La session est en file d’attente, ou vient de se terminer.",

    obstacle_pending: "Elle pourra être prolongée une fois en marche.",
    obstacle_over: "Son temps est écoulé et ne peut plus être prolongé.",
    obstacle_status: "Elle ne peut être prolongée qu’en marche.",
    obstacle_unknown: "Elle ne peut pas être prolongée d’ici : la plateforme ne dit pas quand elle finit.",
    obstacle_longer: "Il lui reste plus de temps qu’une prolongation n’en donne, d’ordinaire 4 jours à partir de maintenant. Elle pourra être prolongée plus tard.",
};
