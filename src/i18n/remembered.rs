//! What the launch form remembers: where its settings come from, presets; and the command of a job.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct RememberedMessages {
    pub from_session: fn(&str) -> String,
    pub from_unfinished: &'static str,
    pub from_last_used: &'static str,
    pub start_over: &'static str,
    pub other_unfinished: &'static str,
    pub continue_unfinished: &'static str,
    pub parts_unread: &'static str,
    pub part_unknown: &'static str,
    pub part_newer: &'static str,
    pub part_not_offered: &'static str,
    pub part_contradicted: &'static str,

    pub presets: &'static str,
    pub presets_change: &'static str,
    pub presets_save: &'static str,
    pub preset_title: &'static str,
    pub preset_help: &'static str,
    pub preset_replaces: &'static str,
    pub save: &'static str,
    pub preset_saved: fn(&str) -> String,
    pub preset_for_now: fn(&str) -> String,
    pub presets_full: &'static str,
    pub preset_taken: fn(&str) -> String,
    pub preset_taken_partly: fn(&str, &str) -> String,
    pub preset_deleted: fn(&str) -> String,
    pub undo: &'static str,
    pub move_up: fn(&str) -> String,
    pub move_down: fn(&str) -> String,
    pub rename: fn(&str) -> String,
    pub delete: fn(&str) -> String,
    pub not_renamed: fn(&str) -> String,

    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_by_hand: &'static str,

    pub step_command: &'static str,
    pub command_help: &'static str,
    pub command_empty: &'static str,
    pub command_shell: fn(&str) -> String,
    pub command_quote: &'static str,
    pub command_control: &'static str,
}

pub(super) const ENGLISH: RememberedMessages = RememberedMessages {
    from_session: |a| format!("Filled in as {a} was launched."),
    from_unfinished: "Your unfinished form is back.",
    from_last_used: "Filled in as you launched last.",
    start_over: "Start over",
    other_unfinished: "You left another form unfinished.",
    continue_unfinished: "Continue that one",
    parts_unread: "Some of what the link asks for is not filled in:",
    part_unknown: "is not known to this portal",
    part_newer: "is for a later version of this portal",
    part_not_offered: "is not on offer here",
    part_contradicted: "does not fit the rest of the link",

    presets: "Presets",
    presets_change: "Change presets",
    presets_save: "Save as a preset",
    preset_title: "Name of the preset",
    preset_help: "Keeps type, image, resources and command on this device; the session’s name is chosen at each launch.",
    preset_replaces: "There is a preset of this name. Saving replaces it.",
    save: "Save",
    preset_saved: |a| format!("Saved as {a}."),
    preset_for_now: |a| {
        format!(
            "{a} is there until you leave this page: this browser keeps nothing for the portal."
        )
    },
    presets_full: "There are 50 presets already. Delete one to make room.",
    preset_taken: |a| format!("Filled in from {a}."),
    preset_taken_partly: |a, b| format!("Filled in from {a}, but for what is not on offer: {b}."),
    preset_deleted: |a| format!("{a} is deleted."),
    undo: "Bring it back",
    move_up: |a| format!("Move {a} up"),
    move_down: |a| format!("Move {a} down"),
    rename: |a| format!("Rename {a}"),
    delete: |a| format!("Delete {a}"),
    not_renamed: |a| format!("Not renamed: “{a}” is empty or the name of another preset."),

    copy_link: "Copy a link",
    link_copied: "The link is copied. Whoever opens it finds this form filled in; nothing starts by itself.",
    link_by_hand: "This browser does not let the portal copy. The address of this page is the link: copy it from there.",

    step_command: "Command",
    command_help: "The first word is the program, the rest are its arguments, split at spaces.",
    command_empty: "Without a command the job runs what the image itself names.",
    command_shell: |a| {
        format!(
            "No shell reads this line: “{a}” reaches the program as it is. For pipes and patterns put the line into a script and run that."
        )
    },
    command_quote: "A quotation mark breaks the job, and an argument cannot contain a space. Put the line into a script and run that.",
    command_control: "There is an invisible character in the command. Type it anew.",
};

pub(super) const FRENCH: RememberedMessages = RememberedMessages {
    from_session: |a| format!("Rempli comme {a} a été lancée."),
    from_unfinished: "Votre formulaire inachevé est de retour.",
    from_last_used: "Rempli comme votre dernier lancement.",
    start_over: "Recommencer",
    other_unfinished: "Vous avez laissé un autre formulaire inachevé.",
    continue_unfinished: "Continuer celui-là",
    parts_unread: "Une partie de ce que demande le lien n’est pas remplie :",
    part_unknown: "est inconnu de ce portail",
    part_newer: "est destiné à une version ultérieure de ce portail",
    part_not_offered: "n’est pas offert ici",
    part_contradicted: "ne va pas avec le reste du lien",

    presets: "Préréglages",
    presets_change: "Modifier les préréglages",
    presets_save: "Enregistrer comme préréglage",
    preset_title: "Nom du préréglage",
    preset_help: "Conserve type, image, ressources et commande sur cet appareil ; le nom de la session se choisit à chaque lancement.",
    preset_replaces: "Un préréglage porte déjà ce nom. L’enregistrement le remplace.",
    save: "Enregistrer",
    preset_saved: |a| format!("Enregistré sous {a}."),
    preset_for_now: |a| {
        format!(
            "{a} reste là jusqu’à ce que vous quittiez cette page : ce navigateur ne conserve rien pour le portail."
        )
    },
    presets_full: "Il y a déjà 50 préréglages. Supprimez-en un pour faire de la place.",
    preset_taken: |a| format!("Rempli d’après {a}."),
    preset_taken_partly: |a, b| format!("Rempli d’après {a}, sauf ce qui n’est pas offert : {b}."),
    preset_deleted: |a| format!("{a} est supprimé."),
    undo: "Le rétablir",
    move_up: |a| format!("Monter {a}"),
    move_down: |a| format!("Descendre {a}"),
    rename: |a| format!("Renommer {a}"),
    delete: |a| format!("Supprimer {a}"),
    not_renamed: |a| format!("Non renommé : « {a} » est vide ou le nom d’un autre préréglage."),

    copy_link: "Copier un lien",
    link_copied: "Le lien est copié. Qui l’ouvre trouve ce formulaire rempli ; rien ne démarre tout seul.",
    link_by_hand: "Ce navigateur ne permet pas au portail de copier. L’adresse de cette page est le lien : copiez-la de là.",

    step_command: "Commande",
    command_help: "Le premier mot est le programme, les autres sont ses arguments, séparés aux espaces.",
    command_empty: "Sans commande, la tâche exécute ce que l’image prévoit.",
    command_shell: |a| {
        format!(
            "Aucun shell ne lit cette ligne : « {a} » parvient tel quel au programme. Pour des tubes et des motifs, mettez la ligne dans un script et exécutez-le."
        )
    },
    command_quote: "Un guillemet fait échouer la tâche, et un argument ne peut contenir d’espace. Mettez la ligne dans un script et exécutez-le.",
    command_control: "La commande contient un caractère invisible. Retapez-la.",
};
