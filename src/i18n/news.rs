//! What is new with the user's sessions.

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct NewsMessages {
    pub extended_by: fn(&str, &str) -> String,
    pub not_extended: fn(&str) -> String,
    pub is_ready: fn(&str) -> String,
    pub is_silent: fn(&str) -> String,
    pub deleted: fn(&str) -> String,
    pub gone_expired: fn(&str) -> String,
    pub no_longer_listed: fn(&str) -> String,
    pub news_ready: fn(&str) -> String,
    pub news_running: fn(&str) -> String,
    pub news_finished: fn(&str) -> String,
    pub news_failed: fn(&str) -> String,
    pub news_ended: fn(&str) -> String,
    pub news_several: fn(u32) -> String,
}

pub(super) const ENGLISH: NewsMessages = NewsMessages {
    extended_by: |a, b| format!("{a} is extended: {b} left."),
    not_extended: |a| format!("{a} is not extended."),
    is_ready: |a| format!("{a} is ready to open."),
    is_silent: |a| format!("{a} runs, but does not answer."),
    deleted: |a| format!("{a} is gone."),
    gone_expired: |a| format!("The time of {a} is over: it has ended."),
    no_longer_listed: |a| format!("{a} is no longer listed."),
    news_ready: |a| format!("{a} is ready"),
    news_running: |a| format!("{a} is running"),
    news_finished: |a| format!("{a} has finished"),
    news_failed: |a| format!("{a} failed"),
    news_ended: |a| format!("{a} ended, its time was over"),
    news_several: |a| format!("{a} updates on your sessions"),
};

pub(super) const FRENCH: NewsMessages = NewsMessages {
    extended_by: |a, b| format!("{a} est prolongée : il reste {b}."),
    not_extended: |a| format!("{a} n’est pas prolongée."),
    is_ready: |a| format!("{a} est prête."),
    is_silent: |a| format!("{a} est en marche, mais ne répond pas."),
    deleted: |a| format!("{a} est supprimée."),
    gone_expired: |a| format!("Le temps de {a} est écoulé : elle s’est terminée."),
    no_longer_listed: |a| format!("{a} n’est plus dans la liste."),
    news_ready: |a| format!("{a} est prête"),
    news_running: |a| format!("{a} est en marche"),
    news_finished: |a| format!("{a} est terminée"),
    news_failed: |a| format!("{a} a échoué"),
    news_ended: |a| format!("{a} a pris fin, son temps était écoulé"),
    news_several: |a| format!("{a} nouvelles de vos sessions"),
};
