//! A session's interface for scripts, in French.

use crate::i18n::SessionAccessMessages;

pub(in crate::i18n) const FRENCH: SessionAccessMessages = SessionAccessMessages {
    lead: |a| {
        format!(
            "Tant que cette session est en marche, des scripts peuvent appeler {a} depuis une autre session ou depuis votre ordinateur."
        )
    },
    warning: "Qui a l’adresse ou le jeton peut utiliser cette session à votre place. Ne les laissez ni dans un carnet, ni dans une demande, ni dans une discussion.",
    address: "Adresse",
    token: "Jeton",
    show: "Afficher",
    show_label: "Afficher l’adresse et le jeton",
    hide: "Masquer",
    hide_label: "Masquer l’adresse et le jeton",
    copy: "Copier",
    copy_address: "Copier l’adresse",
    copy_token: "Copier le jeton",
    copied: "Copié.",
    copy_by_hand: "Votre navigateur ne laisse pas le portail copier. Choisissez Afficher et copiez à la main.",
    no_token: "Cette interface n’en demande pas.",
    first: "D’abord, dans l’interpréteur qui appelle",
    first_both: "Exécutez ceci, puis collez d’abord l’adresse, ensuite le jeton. Rien n’est affiché ni gardé dans l’historique.",
    first_address: "Exécutez ceci, puis collez l’adresse. Elle n’est ni affichée ni gardée dans l’historique.",
    then_curl: "Ensuite avec curl",
    then_python: "Ensuite avec Python",
    contributed: "La documentation de son application dit à quoi elle répond.",
    carta: "Ouvrez d’abord CARTA dans votre navigateur, et mettez le numéro de cette page dans CARTA_SESSION.",
    copy_set: "Copier les premières lignes",
    copy_curl: "Copier l’appel avec curl",
    copy_python: "Copier l’appel avec Python",
    documentation: "Documentation de l’interface",
    in_english: "en anglais",
    refused: "Son adresse n’est donc pas donnée non plus.",
    none: "Cette session n’a pas d’interface.",
    job: "Un traitement par lots n’a pas d’interface : il a son journal et les fichiers qu’il écrit.",
    desktop: "Un bureau montre un écran et n’a pas d’interface pour des scripts. Exécutez-les dans un de ses terminaux.",
    not_yet: "Elle n’a pas encore démarré. L’adresse et le jeton seront ici une fois qu’elle sera en marche.",
    over: "Elle est terminée, et son interface avec elle.",
    not_running: "Elle n’est pas en marche.",
};
