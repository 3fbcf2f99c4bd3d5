//! What the user's sessions of an image have used at most: the honest ground for how much to ask for.
//! Part of what every visit downloads, so it is written to be small.

use crate::domain::decimal;
use crate::domain::image::ImageId;
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// The most that sessions of one image used while the portal looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peak {
    /// The image's full name.
    pub image: ImageId,
    /// Seconds for which it was looked at, over all sessions.
    pub seconds: u32,
    /// Thousandths of a CPU core.
    pub millicores: u32,
    /// MiB of memory.
    pub mebibytes: u32,
}

/// The peaks, the one that was looked at last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastUse(pub Vec<Peak>);

/// More than a person works with.
const MOST: usize = 40;
/// Seconds below which a session has not yet shown what it needs.
const ENOUGH: u32 = 600;

impl PastUse {
    /// Reads what [`Self::encode`] wrote; a line that is none costs only itself.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        Self(text.split('\n').filter_map(read).take(MOST).collect())
    }

    /// One line an image.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = String::new();
        for peak in &self.0 {
            for number in [peak.seconds, peak.millicores, peak.mebibytes] {
                text.push_str(&number.to_string());
                text.push(' ');
            }
            text.push_str(&peak.image.0);
            text.push('\n');
        }
        text
    }

    /// Takes in what sessions use now, after looking at them for `seconds` since it was kept last.
    /// Tells whether any used more than was known.
    pub fn observe(&mut self, sessions: &[Session], now: Moment, seconds: f64) -> bool {
        let mut is_higher = false;
        for session in sessions {
            let (Some(cores), Some(memory)) = (session.used.cores, session.used.memory) else {
                continue;
            };
            let known = self.0.iter().position(|peak| peak.image == session.image);
            let mut peak = match known {
                Some(at) => self.0.remove(at),
                None => {
                    Peak { image: session.image.clone(), seconds: 0, millicores: 0, mebibytes: 0 }
                }
            };
            let (cores, memory) = (rounded(cores * 1000.0), rounded(memory.0 * 1024.0));
            is_higher |= cores > peak.millicores || memory > peak.mebibytes;
            peak.millicores = peak.millicores.max(cores);
            peak.mebibytes = peak.mebibytes.max(memory);
            // A session was not looked at before there was one.
            let age = session.started.map_or(0.0, |started| now.since(started).0);
            peak.seconds = peak.seconds.saturating_add(rounded(seconds.min(age)));
            self.0.push(peak);
        }
        let surplus = self.0.len().saturating_sub(MOST);
        self.0.drain(..surplus);
        is_higher
    }

    /// What is known of an image, once it was looked at for long enough.
    #[must_use]
    pub fn of(&self, image: &ImageId) -> Option<&Peak> {
        self.0.iter().find(|peak| peak.image == *image && peak.seconds >= ENOUGH)
    }
}

impl Peak {
    /// CPU cores.
    #[must_use]
    pub fn cores(&self) -> f64 {
        f64::from(self.millicores) / 1000.0
    }

    /// GiB of memory.
    #[must_use]
    pub fn memory_gib(&self) -> f64 {
        f64::from(self.mebibytes) / 1024.0
    }
}

/// A smaller amount on offer that would have done: the least with a quarter to spare, when at least
/// twice the peak is asked for.
#[must_use]
pub fn enough(peak: f64, asked: u32, options: &[u32]) -> Option<u32> {
    let would_do = |amount: &&u32| **amount < asked && f64::from(**amount) >= 1.25 * peak;
    options.iter().find(would_do).copied().filter(|_| f64::from(asked) >= 2.0 * peak)
}

fn rounded(amount: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    let whole = amount as u32;
    whole
}

fn read(line: &str) -> Option<Peak> {
    let mut parts = line.splitn(4, ' ');
    let mut number = || decimal::parse(parts.next()?).map(rounded);
    let (seconds, millicores, mebibytes) = (number()?, number()?, number()?);
    let image = parts.next().filter(|image| !image.is_empty())?;
    Some(Peak { image: ImageId(image.to_owned()), seconds, millicores, mebibytes })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
