//! The page that waits for the interface of a session, and then becomes it.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct WaitingMessages {
    pub title: fn(&str) -> String,
    pub coming: &'static str,
    pub almost: &'static str,
    pub unchecked: &'static str,
    pub opening: &'static str,
    pub other: fn(&str) -> String,
    pub silent: &'static str,
    pub silent_advice: &'static str,
    pub wait_on: &'static str,
    pub refused: &'static str,
    pub no_interface: &'static str,
    pub no_interface_advice: &'static str,
    pub ending: &'static str,
    pub finished: &'static str,
    pub over_advice: &'static str,
    pub failed: &'static str,
    pub to_page: &'static str,
    pub ways_on: &'static str,
}

pub(super) const ENGLISH: WaitingMessages = WaitingMessages {
    title: |a| format!("Opening {a}"),
    coming: "It opens in this tab as soon as it is ready.",
    almost: "It runs, and opens in this tab as soon as it answers.",
    unchecked: "It runs, and opens in a few seconds. If its page fails then, reload it: this server cannot tell whether it answers already.",
    opening: "It is ready. Opening…",
    other: |a| format!("The platform says “{a}” of it. It opens in this tab once it runs."),
    silent: "It runs, but has not answered so far.",
    silent_advice: "Its log may say why. You can keep waiting, or open it all the same.",
    wait_on: "Keep waiting",
    refused: "The portal does not open it.",
    no_interface: "It is a batch job, which has no interface to open.",
    no_interface_advice: "Its log is on its page.",
    ending: "It is being ended, so it will not open.",
    finished: "It has finished, so there is nothing to open any more.",
    over_advice: "What it saved in home and project folders is there.",
    failed: "It has failed, so it will not open.",
    to_page: "Session page",
    ways_on: "What you can do",
};

pub(super) const FRENCH: WaitingMessages = WaitingMessages {
    title: |a| format!("Ouverture de {a}"),
    coming: "Elle s’ouvrira dans cet onglet dès qu’elle sera prête.",
    almost: "Elle est en marche, et s’ouvrira dans cet onglet dès qu’elle répondra.",
    unchecked: "Elle est en marche, et s’ouvrira dans quelques secondes. Si sa page échoue alors, rechargez-la : ce serveur ne peut pas dire si elle répond déjà.",
    opening: "Elle est prête. Ouverture…",
    other: |a| {
        format!("La plateforme en dit « {a} ». Elle s’ouvrira dans cet onglet une fois en marche.")
    },
    silent: "Elle est en marche, mais n’a pas répondu jusqu’ici.",
    silent_advice: "Son journal dit peut-être pourquoi. Vous pouvez attendre encore, ou l’ouvrir malgré tout.",
    wait_on: "Attendre encore",
    refused: "Le portail ne l’ouvre pas.",
    no_interface: "C’est une tâche par lots, qui n’a pas d’interface à ouvrir.",
    no_interface_advice: "Son journal se trouve sur sa page.",
    ending: "Elle est en train de s’arrêter, et ne s’ouvrira donc pas.",
    finished: "Elle est terminée ; il n’y a plus rien à ouvrir.",
    over_advice: "Ce qu’elle a enregistré dans vos dossiers personnel et de projets s’y trouve.",
    failed: "Elle a échoué, et ne s’ouvrira donc pas.",
    to_page: "Page de la session",
    ways_on: "Ce que vous pouvez faire",
};
