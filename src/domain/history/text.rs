//! The history as it is stored: a line for each session, what is known of it as a query, and behind a tab its
//! settings as the query of a launch link. What a later portal adds to a line, this one leaves out.

use crate::domain::history::{End, History, Outcome, PastSession, reason};
use crate::domain::launch_settings::ReadSettings;
use crate::domain::percent;
use crate::domain::time::Moment;

impl History {
    /// Reads what [`Self::encode`] wrote; a line that is none costs only itself.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        let mut history = Self(text.split('\n').filter_map(read).collect());
        history.trim();
        history
    }

    /// As it is stored.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = String::new();
        for past in &self.0 {
            text.push_str(&written(past));
            text.push('\n');
        }
        text
    }
}

impl PastSession {
    /// As it is stored: another text when anything of it is another.
    #[must_use]
    pub fn stored(&self) -> String {
        written(self)
    }

    /// Its bytes in what is stored.
    pub(super) fn size(&self) -> usize {
        written(self).len() + 1
    }
}

/// Milliseconds of a moment; what is stored has whole ones.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
pub(super) fn millis(moment: Moment) -> i64 {
    moment.0 as i64
}

/// A moment as it comes back when it was stored.
pub(super) fn whole(moment: Moment) -> Moment {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit in 2^53")]
    let whole = millis(moment) as f64;
    Moment(whole)
}

fn written(past: &PastSession) -> String {
    let mut line = ["d=", &past.digest.to_string()].concat();
    let mut write = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            line.push('&');
            line.push_str(key);
            line.push('=');
            line.push_str(&value);
        }
    };
    let moment = |moment: Option<Moment>| moment.map(|moment| millis(moment).to_string());
    let text = |text: &str| (!text.is_empty()).then(|| percent::encode(text));
    write("o", Some(past.outcome.word().to_owned()));
    write("f", moment(Some(past.first_seen)));
    write("s", moment(past.started));
    write("x", moment(past.expires));
    write("a", moment(past.end.and_then(|end| end.after)));
    write("b", moment(past.end.map(|end| end.by)));
    write("n", text(&past.name));
    write("r", past.reason.map(|reason| reason::word(reason).to_owned()));
    write("w", text(&past.words));
    line + "\t" + &past.settings.to_query()
}

fn read(line: &str) -> Option<PastSession> {
    let (facts, settings) = line.split_once('\t')?;
    let (mut digest, mut name, mut outcome, mut seen) = (None, None, None, None);
    let (mut started, mut expires, mut after, mut by) = (None, None, None, None);
    let (mut reason, mut words) = (None, String::new());
    let moment = |value: &str| {
        let millis = value.parse::<i64>().ok()?;
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit in 2^53")]
        Some(Moment(millis as f64)).filter(|moment| moment.0.abs() < 2_f64.powi(53))
    };
    for (key, value) in form_urlencoded::parse(facts.as_bytes()) {
        match key.as_ref() {
            "d" => digest = value.parse().ok(),
            "o" => outcome = Outcome::from_word(&value),
            "f" => seen = moment(&value),
            "s" => started = moment(&value),
            "x" => expires = moment(&value),
            "a" => after = moment(&value),
            "b" => by = moment(&value),
            "n" => name = Some(value.into_owned()),
            "r" => reason = reason::from_word(&value),
            "w" => words = value.into_owned(),
            _ => {}
        }
    }
    Some(PastSession {
        digest: digest?,
        name: name.unwrap_or_default(),
        settings: ReadSettings::of_query(settings).settings.without_name(),
        first_seen: seen?,
        started,
        expires,
        outcome: outcome?,
        end: by.map(|by| End { after, by }),
        reason,
        words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_documented() {
        let line = "d=7&o=failed&f=1000&s=2000&a=3000&b=4000&n=galaxy&r=program&w=status%201\t\
                    v=1&type=headless&image=r.io%2Fa%3A1&mode=flexible\n";
        let history = History::decode(line);
        let past = history.0.first().unwrap();
        assert_eq!(past.words, "status 1");
        assert_eq!(past.image(), "r.io/a:1");
        assert_eq!(past.end, Some(End { after: Some(Moment(3000.0)), by: Moment(4000.0) }));
        assert_eq!(history.encode(), line);
    }

    #[test]
    fn damaged_lines_cost_only_themselves() {
        let good = "d=7&o=running&f=1000&n=a\tv=1&type=notebook";
        for odd in [
            "",
            "nonsense",
            "\t",
            "d=70000&o=running&f=1\t",
            "d=7&o=else&f=1\t",
            "d=7&o=running&f=x\t",
            "d=7&o=running&f=9223372036854775807\t",
        ] {
            let history = History::decode(&[odd, "\n", good, "\n", odd].concat());
            assert_eq!(history.0.len(), 1, "{odd}");
        }
        // What a later portal adds.
        let later = History::decode(&good.replace("&n=", "&z=9&n="));
        assert_eq!(later, History::decode(good));
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
