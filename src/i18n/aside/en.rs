//! English.

use crate::i18n::AsideMessages;

pub(in crate::i18n) const ENGLISH: AsideMessages = AsideMessages {
    nav_admin: "Admin",

    unknown: "Unknown",
    reading: "Reading…",
    read_now: "Read less than a minute ago",
    read_ago: |a| format!("Read {a} ago"),

    home_title: "Home storage",
    read_again: "Read again",
    read_again_label: "Read again: home storage",
    percent: |a| format!("{a}\u{a0}%"),
    under_one_percent: "less than 1\u{a0}%",
    less_than: |a| format!("less than {a}"),
    used: |a| format!("{a} used"),
    free: |a, _| format!("{a} free"),
    no_quota: "The platform tells no quota, so how much still fits is not known.",
    no_use: |quota| {
        format!("The quota is {quota}. The platform does not tell how much of it is used.")
    },
    not_told: "The platform tells neither the quota nor what is used.",
    not_made: "There is no home folder yet. Your first launch makes one.",
    not_served: "There is no storage service here, or it does not know your home.",
    nameless: "The platform does not say who you are.",
    home_refused: "The storage service does not let you see it.",
    home_not_read: "The storage could not be read.",
    home_is: |a| format!("{a} of your home is used."),
    little_room: "A full home blocks launches.",
    no_room: "Your home is full: launches are likely to fail, and programs cannot save.",
    make_room: "Delete or move files to make room.",
    what_takes_room: "What takes the room, in a terminal:",
    to_guide: "Where your data can live",

    load_title: "Platform load",
    taken: |a| format!("{a} taken"),
    your_places: "Your interactive sessions",
    places_taken: |a, b| format!("{a} of {b} places taken"),
    largest: |a| format!("Largest session: {a}"),
    load_not_told: "The platform does not tell how full it is.",
    load_not_read: "The load could not be read.",
};
