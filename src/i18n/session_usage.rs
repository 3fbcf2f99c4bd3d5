//! The page of a session: what it has used over the time watched.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct SessionUsageMessages {
    pub since: &'static str,
    pub not_yet: &'static str,
    pub untold: &'static str,
    pub unwatched: &'static str,
    pub now: fn(&str) -> String,
    pub now_unknown: &'static str,
    pub one_reading: fn(&str, &str) -> String,
    pub summary: fn(&str, &str, &str) -> String,
    pub readings: fn(u32, &str, &str) -> String,
    pub gaps: &'static str,
    pub most_unknown: &'static str,
    pub nothing_read: &'static str,
    pub dashed: &'static str,
    pub table: &'static str,
    pub table_title: &'static str,
    pub time: &'static str,
}

pub(super) const ENGLISH: SessionUsageMessages = SessionUsageMessages {
    since: "What the portal has seen while this tab is open. It is kept nowhere, and a reload begins anew.",
    not_yet: "What it uses is told once it runs.",
    untold: "The platform does not tell what this session uses. Right after a start it may take a minute.",
    unwatched: "It has ended, and this tab has not watched it run.",
    now: |a| format!("Now {a}."),
    now_unknown: "What it uses now is unknown.",
    one_reading: |a, time| {
        format!("One reading, of {time}: {a}. A line follows with the next one.")
    },
    summary: |lowest, highest, mean| {
        format!("Lowest {lowest}, highest {highest}, on average {mean}.")
    },
    readings: |count, first, last| format!("{count} readings, from {first} to {last}."),
    gaps: "Where the line is interrupted, the portal did not look or had no answer.",
    most_unknown: "How much it may use, the platform does not tell.",
    nothing_read: "The platform has told nothing of it.",
    dashed: "The dashed line is the most that it may use.",
    table: "The readings as a table",
    table_title: "What was used, the latest reading first",
    time: "Time",
};

pub(super) const FRENCH: SessionUsageMessages = SessionUsageMessages {
    since: "Ce que le portail a vu pendant que cet onglet est ouvert. Rien n’est conservé ; un rechargement recommence à zéro.",
    not_yet: "Ce qu’elle utilise est connu une fois qu’elle tourne.",
    untold: "La plateforme ne dit pas ce que cette session utilise. Juste après un démarrage, il faut parfois une minute.",
    unwatched: "Elle est terminée, et cet onglet ne l’a pas vue tourner.",
    now: |a| format!("En ce moment {a}."),
    now_unknown: "Ce qu’elle utilise en ce moment est inconnu.",
    one_reading: |a, time| {
        format!("Une lecture, {time} : {a}. Une ligne suivra avec la prochaine.")
    },
    summary: |lowest, highest, mean| {
        format!("Minimum {lowest}, maximum {highest}, moyenne {mean}.")
    },
    readings: |count, first, last| format!("{count} lectures, de {first} à {last}."),
    gaps: "Là où la ligne s’interrompt, le portail n’a pas regardé ou n’a pas eu de réponse.",
    most_unknown: "La plateforme ne dit pas combien elle peut utiliser.",
    nothing_read: "La plateforme n’en a rien dit.",
    dashed: "La ligne pointillée est le maximum qu’elle peut utiliser.",
    table: "Les lectures en tableau",
    table_title: "Ce qui a été utilisé, la dernière lecture d’abord",
    time: "Heure",
};
