//! Sessions and histories such as the properties need.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::domain::history::{End, History, Outcome, PastSession, reason};
use crate::domain::image::ImageId;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::pieces;
use crate::domain::time::Moment;

/// A moment as it is stored: of a small world, so that some are the same.
pub(super) fn moments() -> impl Strategy<Value = Moment> {
    (0_u8..40).prop_map(|tens| Moment(1_790_000_000_000.0 + f64::from(tens) * 10_000.0))
}

/// A text with all that a file or a line could trip over.
pub(super) fn texts() -> impl Strategy<Value = String> {
    pieces(&[
        "night", "-", "1", "=", "+", "@", "\t", "\n", "\r", " ", ",", "\"", "\\", "é", "&", "%",
        "\u{202e}", "\0", ";",
    ])
}

/// Any session that was seen.
pub(super) fn past_sessions() -> impl Strategy<Value = PastSession> {
    let outcome = select(
        [
            "running",
            "starting",
            "finished",
            "failed",
            "expired",
            "deleted",
            "vanished",
            "unwatched",
        ]
        .map(|word| Outcome::from_word(word).unwrap())
        .to_vec(),
    );
    let kind = option::of(select(SessionType::ALL.as_slice()));
    let image = option::of(select(&["r.io/skaha/astroml:1", "r.io/skaha/casa:6.6", "casa"][..]));
    let reason = option::of(select(&["program", "time-over", "no-room"][..]));
    let times =
        (moments(), option::of(moments()), option::of(moments()), option::of(moments()), moments());
    let settings = (kind, image, option::of(1_u32..9), option::of(texts()));
    let facts = (0_u16..6, texts(), outcome, reason, texts());
    (facts, times, settings).prop_map(|(facts, times, settings)| {
        let (digest, name, outcome, reason, words) = facts;
        let (first_seen, started, expires, after, by) = times;
        let (kind, image, cores, command) = settings;
        let settings = LaunchSettings {
            kind,
            image: image.map(|image| ImageId(image.to_owned())),
            is_fixed: cores.map(|_| true),
            cores,
            command: command.filter(|command| !command.is_empty()),
            ..LaunchSettings::default()
        };
        PastSession {
            digest,
            name,
            settings,
            first_seen,
            started,
            expires,
            outcome,
            end: outcome.is_over().then_some(End { after: after.filter(|after| *after <= by), by }),
            reason: reason.and_then(reason::from_word),
            words,
        }
    })
}

/// Any history.
pub(super) fn histories() -> impl Strategy<Value = History> {
    vec(past_sessions(), 0..8).prop_map(History)
}
