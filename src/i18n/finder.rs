//! The image of a launch: finding one, and naming one's own.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct FinderMessages {
    pub source: &'static str,
    pub listed: &'static str,
    pub other: &'static str,
    pub images: fn(&str, f64) -> String,
    pub show: fn(&str) -> String,
    pub recent: &'static str,
    pub favourites: &'static str,
    pub recommended: &'static str,
    pub all: &'static str,
    pub repository: fn(&str, &str) -> String,
    pub favourite: &'static str,
    pub is_favourite: &'static str,
    pub similar: &'static str,
    pub nothing: fn(&str) -> String,
    pub more: fn(&str) -> String,

    pub own_label: &'static str,
    pub own_help: &'static str,
    pub will_start: fn(&str) -> String,
    pub latest_implied: fn(&str) -> String,
    pub registry: &'static str,
    pub registries_unread: &'static str,
    pub private: &'static str,
    pub private_help: &'static str,
    pub user: &'static str,
    pub user_colon: &'static str,
    pub secret: &'static str,
    pub secret_colon: &'static str,
    pub both_needed: &'static str,

    pub empty: &'static str,
    pub scheme: fn(&str) -> String,
    pub white_space: &'static str,
    pub foreign_registry: fn(&str, &str) -> String,
    pub missing_project: &'static str,
    pub empty_part: &'static str,
    pub capital: fn(&str) -> String,
    pub character: fn(&str) -> String,
    pub separator: fn(&str) -> String,
    pub too_long: &'static str,
    pub empty_tag: &'static str,
    pub tag_too_long: &'static str,
    pub tag_character: fn(&str) -> String,
    pub digest: &'static str,
}

pub(super) const ENGLISH: FinderMessages = FinderMessages {
    source: "Where the image comes from",
    listed: "From the platform’s list",
    other: "Another image",
    images: |amount, number| format!("{amount} {}", if number == 1.0 { "image" } else { "images" }),
    show: |images| format!("Show the list: {images}"),
    recent: "Used lately",
    favourites: "Favourites",
    recommended: "Recommended",
    all: "All images",
    repository: |name, left_out| format!("{name} and {left_out} older"),
    favourite: "Favourite",
    is_favourite: "favourite",
    similar: "Nothing has all of these words. These come near:",
    nothing: |query| {
        format!(
            "No image of this type has “{query}” in its project, name or version. Fewer letters find more; an image that is not listed can be named as another image."
        )
    },
    more: |images| format!("{images} more. Type a part of the project, name or version."),

    own_label: "Image reference",
    own_help: "project/name:tag, with or without the registry. It must be made for the type that you chose.",
    will_start: |image| format!("Starts {image}."),
    latest_implied: |image| format!("No version is given, so the latest is meant: {image}."),
    registry: "Registry",
    registries_unread: "The platform’s registries could not be read. Name the image with its registry.",
    private: "The image is private",
    private_help: "Both are kept in memory only, while this page is open, and are sent only with the launch.",
    user: "User name at the registry",
    user_colon: "A user name at a registry has no colon.",
    secret: "Secret",
    secret_colon: "The platform takes no secret with a colon. Have the registry make another one.",
    both_needed: "User name and secret are needed together.",

    empty: "Name an image: project/name:tag.",
    scheme: |scheme| format!("This is an address. Leave “{scheme}” out: project/name:tag."),
    white_space: "There is no white space in the name of an image.",
    foreign_registry: |host, ours| {
        format!(
            "The platform does not start images from {host}, only from {ours}. Copy the image there first."
        )
    },
    missing_project: "The project is missing: project/name:tag.",
    empty_part: "There is nothing before, between or after the slashes.",
    capital: |name| format!("Registries know lower case only: {name}."),
    character: |odd| format!("“{odd}” cannot be in the name of an image."),
    separator: |part| {
        format!("“{part}” must begin and end with a letter or digit, with single . _ or - between.")
    },
    too_long: "Project and name have 255 characters at most.",
    empty_tag: "The tag behind the colon is missing; without the colon, latest is meant.",
    tag_too_long: "A tag has 128 characters at most.",
    tag_character: |odd| {
        format!(
            "“{odd}” cannot be there in a tag: letters, digits, _ and, after the first, . and -."
        )
    },
    digest: "A digest is @sha256: and 64 digits from 0 to f.",
};

pub(super) const FRENCH: FinderMessages = FinderMessages {
    source: "Origine de l’image",
    listed: "De la liste de la plateforme",
    other: "Une autre image",
    images: |amount, number| {
        format!("{amount}\u{a0}{}", if number < 2.0 { "image" } else { "images" })
    },
    show: |images| format!("Afficher la liste : {images}"),
    recent: "Utilisées récemment",
    favourites: "Favorites",
    recommended: "Recommandées",
    all: "Toutes les images",
    repository: |name, left_out| format!("{name} et {left_out} plus anciennes"),
    favourite: "Favorite",
    is_favourite: "favorite",
    similar: "Rien ne contient tous ces mots. Ceci s’en approche :",
    nothing: |query| {
        format!(
            "Aucune image de ce type ne contient « {query} » dans son projet, son nom ou sa version. Moins de lettres en trouvent plus ; une image hors de la liste se nomme comme une autre image."
        )
    },
    more: |images| format!("Encore {images}. Tapez une partie du projet, du nom ou de la version."),

    own_label: "Référence de l’image",
    own_help: "projet/nom:étiquette, avec ou sans le registre. Elle doit être faite pour le type choisi.",
    will_start: |image| format!("Démarre {image}."),
    latest_implied: |image| format!("Sans version, la dernière est visée : {image}."),
    registry: "Registre",
    registries_unread: "Les registres de la plateforme n’ont pas pu être lus. Nommez l’image avec son registre.",
    private: "L’image est privée",
    private_help: "Les deux ne sont gardés qu’en mémoire, tant que cette page est ouverte, et envoyés seulement avec le lancement.",
    user: "Nom d’utilisateur au registre",
    user_colon: "Un nom d’utilisateur à un registre ne contient pas de deux-points.",
    secret: "Secret",
    secret_colon: "La plateforme n’accepte pas de secret avec un deux-points. Faites-en créer un autre par le registre.",
    both_needed: "Le nom d’utilisateur et le secret vont ensemble.",

    empty: "Nommez une image : projet/nom:étiquette.",
    scheme: |scheme| format!("C’est une adresse. Omettez « {scheme} » : projet/nom:étiquette."),
    white_space: "Le nom d’une image ne contient pas d’espace.",
    foreign_registry: |host, ours| {
        format!(
            "La plateforme ne démarre pas d’image de {host}, seulement de {ours}. Copiez-y d’abord l’image."
        )
    },
    missing_project: "Le projet manque : projet/nom:étiquette.",
    empty_part: "Il n’y a rien avant, entre ou après les barres obliques.",
    capital: |name| format!("Les registres ne connaissent que les minuscules : {name}."),
    character: |odd| format!("« {odd} » ne peut pas être dans le nom d’une image."),
    separator: |part| {
        format!(
            "« {part} » doit commencer et finir par une lettre ou un chiffre, avec un seul . _ ou - entre eux."
        )
    },
    too_long: "Le projet et le nom ont 255 caractères au plus.",
    empty_tag: "L’étiquette après le deux-points manque ; sans deux-points, latest est visée.",
    tag_too_long: "Une étiquette a 128 caractères au plus.",
    tag_character: |odd| {
        format!(
            "« {odd} » ne peut pas être là dans une étiquette : lettres, chiffres, _ et, après le premier, . et -."
        )
    },
    digest: "Une empreinte est @sha256: suivi de 64 chiffres de 0 à f.",
};
