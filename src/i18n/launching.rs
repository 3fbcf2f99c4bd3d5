//! What becomes of a launch, and why one was refused.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct LaunchingMessages {
    pub failed: &'static str,
    pub failed_named: fn(&str) -> String,
    pub looking: &'static str,
    pub lost: &'static str,
    pub unavailable_open: fn(&str) -> String,
    pub failed_open: fn(&str) -> String,
    pub interrupted: fn(&str) -> String,
    pub found_lost: fn(&str) -> String,
    pub found_unavailable: fn(&str) -> String,
    pub found_failed: fn(&str) -> String,
    pub found_interrupted: fn(&str) -> String,
    pub absent_lost: &'static str,
    pub absent_unavailable: &'static str,
    pub absent_failed: &'static str,
    pub absent_interrupted: fn(&str) -> String,
    pub asked_to_wait: fn(&str) -> String,
    pub list_first: &'static str,
    pub elsewhere: fn(&str) -> String,
    pub twin: fn(&str) -> String,
    pub launch_another: &'static str,
    pub platform_said: &'static str,
    pub use_name: fn(&str) -> String,

    pub image_missing: &'static str,
    pub image_host: &'static str,
    pub image_unknown: &'static str,
    pub login_malformed: &'static str,
    pub name_missing: &'static str,
    pub name_characters: &'static str,
    pub name_unusable: &'static str,
    pub cores: &'static str,
    pub memory: &'static str,
    pub gpus: &'static str,
    pub kind: &'static str,
    pub limit: &'static str,
    pub home_full: &'static str,
    pub home_failed: &'static str,
    pub signed_out: &'static str,
}

pub(super) const ENGLISH: LaunchingMessages = LaunchingMessages {
    failed: "The session was not started.",
    failed_named: |a| format!("{a} was not started."),
    looking: "The portal is looking for it in your list; do not launch again yet.",
    lost: "The answer was lost, so the session may have started.",
    unavailable_open: |a| {
        format!(
            "The platform was not available or did not answer in time, and {a} may have started all the same."
        )
    },
    failed_open: |a| {
        format!("The platform had an error of its own, and {a} may have started all the same.")
    },
    interrupted: |a| {
        format!(
            "The page was reloaded or closed while the launch of {a} was under way, or its answer was lost."
        )
    },
    found_lost: |a| format!("The answer was lost, but {a} did start."),
    found_unavailable: |a| {
        format!("The platform was not available or did not answer in time, but {a} did start.")
    },
    found_failed: |a| format!("The platform reported an error of its own, but {a} did start."),
    found_interrupted: |a| format!("{a}, which was being launched, did start."),
    absent_lost: "The answer was lost, and no such session has appeared. You can launch again.",
    absent_unavailable: "The platform was not available or did not answer in time, and no such session has appeared. You can launch again.",
    absent_failed: "The platform had an error of its own, and no such session has appeared. You can launch again.",
    absent_interrupted: |a| {
        format!("{a}, which was being launched, has not appeared. You can launch again.")
    },
    asked_to_wait: |a| format!("The platform asks to wait {a} before the next try."),
    list_first: "The portal first has to read your list of sessions, so that nothing is launched twice.",
    elsewhere: |a| {
        format!("Another tab is launching {a}. You can launch here when it has its answer.")
    },
    twin: |a| format!("A session like this was launched {a} ago:"),
    launch_another: "Launch another one",
    platform_said: "What the platform said",
    use_name: |a| format!("Use {a}"),

    image_missing: "The platform wants an image. Choose one.",
    image_host: "The platform does not trust this image’s registry. Choose an image of another registry.",
    image_unknown: "The platform does not know this image any more, or it is private. Choose another image, or give a login for its registry.",
    login_malformed: "The platform cannot read this registry login. Check the user name and the secret; neither may contain a colon.",
    name_missing: "The platform wants a name. Give the session one.",
    name_characters: "The platform accepts letters, digits and hyphens only. Change the name.",
    name_unusable: "The platform cannot use this name. Give a shorter one that begins and ends with a letter or digit.",
    cores: "The platform does not offer so many cores any more. Choose another amount.",
    memory: "The platform does not offer so much memory any more. Choose another amount.",
    gpus: "The platform does not offer so many GPUs any more. Choose another number.",
    kind: "The platform does not know this type. Choose another one.",
    limit: "You have all the sessions that the platform allows. Delete one to make room.",
    home_full: "Your home storage is full, so no session can start. Delete files that you do not need, then launch again.",
    home_failed: "The platform could not reach your home storage. Launch again in a few minutes; if it stays so, tell the support.",
    signed_out: "You are signed out. Sign in again to go on; what you filled in stays here.",
};

pub(super) const FRENCH: LaunchingMessages = LaunchingMessages {
    failed: "La session n’a pas été démarrée.",
    failed_named: |a| format!("{a} n’a pas été démarrée."),
    looking: "Le portail la cherche dans votre liste ; ne relancez pas encore.",
    lost: "La réponse s’est perdue : la session a peut-être démarré.",
    unavailable_open: |a| {
        format!(
            "La plateforme n’était pas disponible ou n’a pas répondu à temps ; {a} a peut-être démarré malgré tout."
        )
    },
    failed_open: |a| {
        format!("La plateforme a eu une erreur interne ; {a} a peut-être démarré malgré tout.")
    },
    interrupted: |a| {
        format!(
            "La page a été rechargée ou fermée pendant le lancement de {a}, ou la réponse s’est perdue."
        )
    },
    found_lost: |a| format!("La réponse s’est perdue, mais {a} a bien démarré."),
    found_unavailable: |a| {
        format!(
            "La plateforme n’était pas disponible ou n’a pas répondu à temps, mais {a} a bien démarré."
        )
    },
    found_failed: |a| {
        format!("La plateforme a signalé une erreur interne, mais {a} a bien démarré.")
    },
    found_interrupted: |a| format!("{a}, dont le lancement était en cours, a bien démarré."),
    absent_lost: "La réponse s’est perdue et aucune session de ce genre n’est apparue. Vous pouvez relancer.",
    absent_unavailable: "La plateforme n’était pas disponible ou n’a pas répondu à temps, et aucune session de ce genre n’est apparue. Vous pouvez relancer.",
    absent_failed: "La plateforme a eu une erreur interne et aucune session de ce genre n’est apparue. Vous pouvez relancer.",
    absent_interrupted: |a| {
        format!("{a}, dont le lancement était en cours, n’est pas apparue. Vous pouvez relancer.")
    },
    asked_to_wait: |a| format!("La plateforme demande d’attendre {a} avant l’essai suivant."),
    list_first: "Le portail doit d’abord lire la liste de vos sessions, pour que rien ne soit lancé deux fois.",
    elsewhere: |a| {
        format!("Un autre onglet lance {a}. Vous pourrez lancer ici quand il aura sa réponse.")
    },
    twin: |a| format!("Une session comme celle-ci a été lancée il y a {a} :"),
    launch_another: "En lancer une autre",
    platform_said: "Ce que la plateforme a dit",
    use_name: |a| format!("Utiliser {a}"),

    image_missing: "La plateforme veut une image. Choisissez-en une.",
    image_host: "La plateforme ne fait pas confiance au registre de cette image. Choisissez une image d’un autre registre.",
    image_unknown: "La plateforme ne connaît plus cette image, ou elle est privée. Choisissez-en une autre ou donnez un accès à son registre.",
    login_malformed: "La plateforme ne peut lire cet accès au registre. Vérifiez le nom d’utilisateur et le secret ; aucun ne peut contenir de deux-points.",
    name_missing: "La plateforme veut un nom. Donnez-en un à la session.",
    name_characters: "La plateforme n’accepte que lettres, chiffres et traits d’union. Changez le nom.",
    name_unusable: "La plateforme ne peut utiliser ce nom. Donnez-en un plus court, qui commence et finit par une lettre ou un chiffre.",
    cores: "La plateforme n’offre plus autant de cœurs. Choisissez une autre quantité.",
    memory: "La plateforme n’offre plus autant de mémoire. Choisissez une autre quantité.",
    gpus: "La plateforme n’offre plus autant de GPU. Choisissez un autre nombre.",
    kind: "La plateforme ne connaît pas ce type. Choisissez-en un autre.",
    limit: "Vous avez toutes les sessions que la plateforme permet. Supprimez-en une pour faire de la place.",
    home_full: "Votre dossier personnel est plein : aucune session ne peut démarrer. Supprimez des fichiers inutiles, puis relancez.",
    home_failed: "La plateforme n’a pu atteindre votre dossier personnel. Relancez dans quelques minutes ; si cela dure, avertissez le soutien.",
    signed_out: "Vous n’êtes plus connecté. Reconnectez-vous ; ce que vous avez rempli reste ici.",
};
