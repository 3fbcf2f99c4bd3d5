//! French.

use crate::i18n::AsideMessages;

pub(in crate::i18n) const FRENCH: AsideMessages = AsideMessages {
    nav_admin: "Administration",

    unknown: "Inconnu",
    reading: "Lecture…",
    read_now: "Lu il y a moins d’une minute",
    read_ago: |a| format!("Lu il y a {a}"),

    home_title: "Dossier personnel",
    read_again: "Relire",
    read_again_label: "Relire\u{a0}: dossier personnel",
    percent: |a| format!("{a}\u{a0}%"),
    under_one_percent: "moins de 1\u{a0}%",
    less_than: |a| format!("moins de {a}"),
    used: |a| format!("{a} utilisés"),
    free: |a, amount| format!("{a} {}", if amount < 2.0 { "libre" } else { "libres" }),
    no_quota: "La plateforme n’indique pas de quota\u{a0}: la place qui reste n’est pas connue.",
    no_use: |quota| {
        format!("Le quota est de {quota}. La plateforme n’indique pas ce qui en est utilisé.")
    },
    not_told: "La plateforme n’indique ni le quota ni ce qui est utilisé.",
    not_made: "Il n’y a pas encore de dossier personnel. Votre premier lancement le crée.",
    not_served: "Il n’y a pas de service de stockage ici, ou il ne connaît pas votre dossier.",
    nameless: "La plateforme ne dit pas qui vous êtes.",
    home_refused: "Le service de stockage ne vous laisse pas le voir.",
    home_not_read: "Le stockage n’a pas pu être lu.",
    home_is: |a| format!("Votre dossier personnel est utilisé à {a}."),
    little_room: "Un dossier personnel plein bloque les lancements.",
    no_room: "Votre dossier personnel est plein\u{a0}: les lancements risquent d’échouer et les programmes ne peuvent plus enregistrer.",
    make_room: "Supprimez ou déplacez des fichiers pour faire de la place.",
    what_takes_room: "Ce qui prend la place, dans un terminal\u{a0}:",
    to_guide: "Où placer vos données",

    load_title: "Charge de la plateforme",
    taken: |a| format!("{a} pris"),
    your_places: "Vos sessions interactives",
    places_taken: |a, b| {
        format!("{a} {} sur {b}", if a < 2 { "place prise" } else { "places prises" })
    },
    largest: |a| format!("Plus grande session\u{a0}: {a}"),
    load_not_told: "La plateforme n’indique pas à quel point elle est occupée.",
    load_not_read: "La charge n’a pas pu être lue.",
};
