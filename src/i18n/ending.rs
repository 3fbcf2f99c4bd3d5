//! How sessions end, and why one is not opened.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct EndingMessages {
    pub open_refused_scheme: &'static str,
    pub open_refused_origin: fn(&str) -> String,
    pub open_refused_malformed: &'static str,
    pub delete_title: fn(&str) -> String,
    pub delete_loses: &'static str,
    pub delete_loses_sandbox: &'static str,
    pub cancel_title: fn(&str) -> String,
    pub cancel_loses: &'static str,
    pub cancel_confirm: &'static str,
    pub cancel_keep: &'static str,
    pub remove_title: fn(&str) -> String,
    pub delete_over: &'static str,
    pub delete_keep: &'static str,
    pub cancelling: fn(&str) -> String,
    pub deleting: fn(&str) -> String,
    pub removing: fn(&str) -> String,
    pub delete_still_there: &'static str,
    pub delete_failed: &'static str,
    pub ending_for: fn(&str) -> String,
    pub seen_ending_for: fn(&str) -> String,
    pub ending_slow: fn(&str) -> String,
    pub ending_slow_advice: &'static str,
    pub gone_title: &'static str,
    pub at_time: fn(&str) -> String,
    pub on_day: fn(&str) -> String,
    pub gone_other: fn(&str, &str) -> String,
    pub gone_expired: fn(&str, &str) -> String,
    pub gone_expired_advice: &'static str,
    pub gone_expired_sandbox: &'static str,
    pub gone_ended: fn(&str, &str) -> String,
    pub gone_vanished: fn(&str, &str) -> String,
    pub gone_vanished_advice: &'static str,
    pub gone_starting: fn(&str, &str) -> String,
    pub gone_starting_advice: &'static str,
    pub dismiss: &'static str,
}

pub(super) const ENGLISH: EndingMessages = EndingMessages {
    open_refused_scheme: "The platform gave an address that is not secure, so the portal does not open it. Tell the support.",
    open_refused_origin: |a| {
        format!(
            "The platform gave an address on {a}, which this portal is not set up to open. Tell the support."
        )
    },
    open_refused_malformed: "The platform gave an address that cannot be read. Tell the support.",
    delete_title: |a| format!("Delete “{a}”?"),
    delete_loses: "The session ends at once. What it saved below /arc (home and projects) and in VOSpace stays; everything else in it is gone.",
    delete_loses_sandbox: "The session ends at once. Here, on one machine, all that it saved to files stays; what is not saved is gone. On a platform only /arc (home and projects) and VOSpace would stay.",
    cancel_title: |a| format!("Cancel the start of “{a}”?"),
    cancel_loses: "It does not run yet, so there is nothing to lose. It gives its place back.",
    cancel_confirm: "Cancel the start",
    cancel_keep: "Go on waiting",
    remove_title: |a| format!("Remove “{a}” from the list?"),
    delete_over: "It has ended already. This takes it off your list; what it saved stays.",
    delete_keep: "Keep it",
    cancelling: |a| format!("Cancelling the start of {a}…"),
    deleting: |a| format!("Deleting {a}…"),
    removing: |a| format!("Removing {a} from the list…"),
    delete_still_there: "This session is still there: the platform did not carry out the deletion. Try again; if it stays, tell the support.",
    delete_failed: "This session could not be deleted.",
    ending_for: |a| format!("Ending for {a}. The platform first lets its programs stop."),
    seen_ending_for: |a| format!("Seen ending for {a}. The platform first lets its programs stop."),
    ending_slow: |a| format!("Still there after {a}."),
    ending_slow_advice: "The platform is ending it, but it is not gone: its programs do not stop, or its machine does not answer. It keeps its place until then. If it is still there in 5 minutes, tell the support.",
    gone_title: "No longer there",
    at_time: |a| format!("at {a}"),
    on_day: |a| format!("on {a}"),
    gone_other: |a, b| format!("{a} was gone {b}, and not by your doing here."),
    gone_expired: |a, b| format!("The time of {a} is over; it was gone {b}."),
    gone_expired_advice: "What it saved below /arc and in VOSpace is there.",
    gone_expired_sandbox: "What it saved to files is there.",
    gone_ended: |a, b| format!("{a} was ended from elsewhere; it was gone {b}."),
    gone_vanished: |a, b| format!("{a} ran and was gone {b}, and not by your doing here."),
    gone_vanished_advice: "Somebody deleted it from another browser or a script, or the platform took it away.",
    gone_starting: |a, b| format!("{a} was still starting and was gone {b}."),
    gone_starting_advice: "Somebody cancelled it from another browser or a script, or the platform gave it up.",
    dismiss: "Understood",
};

pub(super) const FRENCH: EndingMessages = EndingMessages {
    open_refused_scheme: "La plateforme a donné une adresse non sécurisée ; le portail ne l’ouvre pas. Avertissez le soutien.",
    open_refused_origin: |a| {
        format!(
            "La plateforme a donné une adresse sur {a}, que ce portail n’est pas réglé pour ouvrir. Avertissez le soutien."
        )
    },
    open_refused_malformed: "La plateforme a donné une adresse illisible. Avertissez le soutien.",
    delete_title: |a| format!("Supprimer « {a} » ?"),
    delete_loses: "La session se termine aussitôt. Ce qu’elle a enregistré sous /arc (dossiers personnel et de projets) et dans VOSpace reste ; tout le reste est perdu.",
    delete_loses_sandbox: "La session se termine aussitôt. Ici, sur une seule machine, tout ce qu’elle a enregistré dans des fichiers reste ; ce qui n’est pas enregistré est perdu. Sur une plateforme, seuls /arc (dossiers personnel et de projets) et VOSpace resteraient.",
    cancel_title: |a| format!("Annuler le démarrage de « {a} » ?"),
    cancel_loses: "Elle ne tourne pas encore : il n’y a rien à perdre. Elle rend sa place.",
    cancel_confirm: "Annuler le démarrage",
    cancel_keep: "Continuer d’attendre",
    remove_title: |a| format!("Retirer « {a} » de la liste ?"),
    delete_over: "Elle est déjà terminée. Elle disparaît de la liste ; ce qu’elle a enregistré reste.",
    delete_keep: "La garder",
    cancelling: |a| format!("Annulation du démarrage de {a}…"),
    deleting: |a| format!("Suppression de {a}…"),
    removing: |a| format!("Retrait de {a} de la liste…"),
    delete_still_there: "Cette session est toujours là : la plateforme n’a pas exécuté la suppression. Réessayez ; si elle reste, avertissez le soutien.",
    delete_failed: "Cette session n’a pas pu être supprimée.",
    ending_for: |a| {
        format!(
            "Arrêt en cours depuis {a}. La plateforme laisse d’abord ses programmes se terminer."
        )
    },
    seen_ending_for: |a| {
        format!(
            "Vue en cours d’arrêt depuis {a}. La plateforme laisse d’abord ses programmes se terminer."
        )
    },
    ending_slow: |a| format!("Toujours là après {a}."),
    ending_slow_advice: "La plateforme l’arrête, mais elle n’a pas disparu : ses programmes ne se terminent pas, ou sa machine ne répond pas. Elle garde sa place jusque-là. Si elle est encore là dans 5 minutes, avertissez le soutien.",
    gone_title: "Disparues",
    at_time: |a| format!("à {a}"),
    on_day: |a| format!("le {a}"),
    gone_other: |a, b| format!("{a} n’était plus là {b}, sans que ce soit de votre fait ici."),
    gone_expired: |a, b| format!("Le temps de {a} est écoulé ; elle n’était plus là {b}."),
    gone_expired_advice: "Ce qu’elle a enregistré sous /arc et dans VOSpace s’y trouve.",
    gone_expired_sandbox: "Ce qu’elle a enregistré dans des fichiers s’y trouve.",
    gone_ended: |a, b| format!("{a} a été arrêtée d’ailleurs ; elle n’était plus là {b}."),
    gone_vanished: |a, b| {
        format!("{a} fonctionnait et n’était plus là {b}, sans que ce soit de votre fait ici.")
    },
    gone_vanished_advice: "Quelqu’un l’a supprimée depuis un autre navigateur ou un script, ou la plateforme l’a retirée.",
    gone_starting: |a, b| format!("{a} démarrait encore et n’était plus là {b}."),
    gone_starting_advice: "Quelqu’un l’a annulée depuis un autre navigateur ou un script, ou la plateforme y a renoncé.",
    dismiss: "Compris",
};
