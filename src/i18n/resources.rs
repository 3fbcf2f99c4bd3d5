//! Flexible or fixed, how much, what is free, and the places that are left.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct ResourcesMessages {
    pub mode: &'static str,
    pub mode_flexible: &'static str,
    pub mode_fixed: &'static str,
    pub flexible_help: &'static str,
    pub fixed_help: &'static str,
    pub sized_by_platform: &'static str,
    pub cores_label: &'static str,
    pub memory_label: &'static str,
    pub gpus_label: &'static str,
    pub no_gpu: &'static str,
    pub fewer_cores: &'static str,
    pub more_cores: &'static str,
    pub less_memory: &'static str,
    pub more_memory: &'static str,
    pub fewer_gpus: &'static str,
    pub more_gpus: &'static str,
    pub only_amount: &'static str,
    pub and: &'static str,
    pub asks_for: fn(&str) -> String,
    pub starts_with: fn(&str, &str) -> String,
    pub joined: fn(&str, &str) -> String,
    pub free_now: fn(&str, bool) -> String,
    pub read_ago: fn(&str) -> String,
    pub would_wait: fn(&str, bool) -> String,
    pub floor_would_wait: fn(&str, bool) -> String,
    pub starts_sooner: &'static str,
    pub take: fn(&str) -> String,
    pub take_flexible: &'static str,
    pub used_at_most: fn(&str, &str) -> String,
    pub would_do: fn(&str) -> String,
    pub limit_reached: &'static str,
    pub make_room: &'static str,
    pub ends_first: fn(&str) -> String,
    pub runs_already: &'static str,
    pub starts_already: &'static str,
}

pub(super) const ENGLISH: ResourcesMessages = ResourcesMessages {
    mode: "Resources",
    mode_flexible: "Flexible",
    mode_fixed: "Fixed",
    flexible_help: "Starts sooner and grows as you work, while the platform has room. When it is full you keep the minimum, and long runs may slow down.",
    fixed_help: "The same amount from start to end, also when the platform is full, so long runs keep their pace. Starts once all of it is free.",
    sized_by_platform: "The platform sizes this type itself; there is nothing to choose.",
    cores_label: "CPU cores",
    memory_label: "Memory (GiB)",
    gpus_label: "GPUs",
    no_gpu: "none",
    fewer_cores: "Fewer cores",
    more_cores: "More cores",
    less_memory: "Less memory",
    more_memory: "More memory",
    fewer_gpus: "Fewer GPUs",
    more_gpus: "More GPUs",
    only_amount: "the only amount on offer",
    and: " and ",
    asks_for: |a| format!("Asks for {a}"),
    starts_with: |a, b| format!("Starts with {a} and may grow to {b}"),
    joined: |a, b| format!("{a}; {b}"),
    free_now: |a, is_one| format!("{a} {} free now", if is_one { "is" } else { "are" }),
    read_ago: |a| format!(" (read {a} ago)"),
    would_wait: |a, is_one| {
        format!(
            "More than is free now: it would wait until {a} {} free.",
            if is_one { "is" } else { "are" }
        )
    },
    floor_would_wait: |a, is_one| {
        format!(
            "Even the minimum is more than is free now: it would wait until {a} {} free.",
            if is_one { "is" } else { "are" }
        )
    },
    starts_sooner: "Less, or flexible, starts sooner.",
    take: |a| format!("Take {a}"),
    take_flexible: "Take flexible",
    used_at_most: |image, a| {
        format!("As far as this portal has seen, your sessions of {image} used at most {a}.")
    },
    would_do: |a| format!("{a} would do."),
    limit_reached: "You have all the sessions that the platform allows.",
    make_room: "Delete one to make room.",
    ends_first: |a| format!("ends by itself first, in {a}."),
    runs_already: "runs this image already.",
    starts_already: "is starting with this image already.",
};

pub(super) const FRENCH: ResourcesMessages = ResourcesMessages {
    mode: "Ressources",
    mode_flexible: "Flexible",
    mode_fixed: "Fixe",
    flexible_help: "Démarre plus tôt et grandit au fil du travail, tant que la plateforme a de la place. Quand elle est pleine, vous gardez le minimum et les longs calculs peuvent ralentir.",
    fixed_help: "La même quantité du début à la fin, même quand la plateforme est pleine : les longs calculs gardent leur rythme. Démarre dès que tout est libre.",
    sized_by_platform: "La plateforme dimensionne elle-même ce type ; il n’y a rien à choisir.",
    cores_label: "Cœurs",
    memory_label: "Mémoire (Gio)",
    gpus_label: "GPU",
    no_gpu: "aucun",
    fewer_cores: "Moins de cœurs",
    more_cores: "Plus de cœurs",
    less_memory: "Moins de mémoire",
    more_memory: "Plus de mémoire",
    fewer_gpus: "Moins de GPU",
    more_gpus: "Plus de GPU",
    only_amount: "la seule quantité offerte",
    and: " et ",
    asks_for: |a| format!("Demande {a}"),
    starts_with: |a, b| format!("Démarre avec {a} et peut grandir jusqu’à {b}"),
    joined: |a, b| format!("{a} ; {b}"),
    free_now: |a, is_one| {
        format!("{a} {} maintenant", if is_one { "est libre" } else { "sont libres" })
    },
    read_ago: |a| format!(" (lu il y a {a})"),
    would_wait: |a, is_one| {
        format!(
            "Plus que ce qui est libre maintenant : il faudrait attendre que {a} {}.",
            if is_one { "soit libre" } else { "soient libres" }
        )
    },
    floor_would_wait: |a, is_one| {
        format!(
            "Même le minimum dépasse ce qui est libre maintenant : il faudrait attendre que {a} {}.",
            if is_one { "soit libre" } else { "soient libres" }
        )
    },
    starts_sooner: "Une demande plus petite, ou flexible, démarre plus tôt.",
    take: |a| format!("Prendre {a}"),
    take_flexible: "Prendre flexible",
    used_at_most: |image, a| {
        format!("D’après ce que ce portail a vu, vos sessions de {image} ont utilisé au plus {a}.")
    },
    would_do: |a| format!("Il suffirait de {a}."),
    limit_reached: "Vous avez toutes les sessions que la plateforme permet.",
    make_room: "Supprimez-en une pour faire de la place.",
    ends_first: |a| format!("se termine d’elle-même en premier, dans {a}."),
    runs_already: "exécute déjà cette image.",
    starts_already: "démarre déjà avec cette image.",
};
