//! How sessions end.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct EndingMessages {
    pub ending_for: fn(&str) -> String,
    pub ending_slow: fn(&str) -> String,
    pub ending_slow_advice: &'static str,
    pub gone_title: &'static str,
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
    ending_for: |a| format!("Ending for {a}. The platform first lets its programs stop."),
    ending_slow: |a| format!("Still there after {a}."),
    ending_slow_advice: "The platform is ending it, but it is not gone: its programs do not stop, or its machine does not answer. It keeps its place until then. If it is still there in 5 minutes, tell the support.",
    gone_title: "No longer there",
    gone_expired: |a, b| format!("The time of {a} is over; it was gone at {b}."),
    gone_expired_advice: "What it saved below /arc and in VOSpace is there.",
    gone_expired_sandbox: "What it saved to files is there.",
    gone_ended: |a, b| format!("{a} was ended from elsewhere; it was gone at {b}."),
    gone_vanished: |a, b| format!("{a} ran and was gone at {b}, and not by your doing here."),
    gone_vanished_advice: "Somebody deleted it from another browser or a script, or the platform took it away.",
    gone_starting: |a, b| format!("{a} was still starting and was gone at {b}."),
    gone_starting_advice: "Somebody cancelled it from another browser or a script, or the platform gave it up.",
    dismiss: "Understood",
};

pub(super) const FRENCH: EndingMessages = EndingMessages {
    ending_for: |a| {
        format!(
            "Arrêt en cours depuis {a}. La plateforme laisse d’abord ses programmes se terminer."
        )
    },
    ending_slow: |a| format!("Toujours là après {a}."),
    ending_slow_advice: "La plateforme l’arrête, mais elle n’a pas disparu : ses programmes ne se terminent pas, ou sa machine ne répond pas. Elle garde sa place jusque-là. Si elle est encore là dans 5 minutes, avertissez le soutien.",
    gone_title: "Disparues",
    gone_expired: |a, b| format!("Le temps de {a} est écoulé ; elle n’était plus là à {b}."),
    gone_expired_advice: "Ce qu’elle a enregistré sous /arc et dans VOSpace s’y trouve.",
    gone_expired_sandbox: "Ce qu’elle a enregistré dans des fichiers s’y trouve.",
    gone_ended: |a, b| format!("{a} a été arrêtée d’ailleurs ; elle n’était plus là à {b}."),
    gone_vanished: |a, b| {
        format!("{a} fonctionnait et n’était plus là à {b}, sans que ce soit de votre fait ici.")
    },
    gone_vanished_advice: "Quelqu’un l’a supprimée depuis un autre navigateur ou un script, ou la plateforme l’a retirée.",
    gone_starting: |a, b| format!("{a} démarrait encore et n’était plus là à {b}."),
    gone_starting_advice: "Quelqu’un l’a annulée depuis un autre navigateur ou un script, ou la plateforme y a renoncé.",
    dismiss: "Compris",
};
