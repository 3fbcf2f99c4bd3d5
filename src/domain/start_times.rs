//! How long the user's own starts of each image took: the honest ground for how long the next one will
//! take. What it reads and writes is part of what every visit downloads, so it is written to be small.

use crate::domain::decimal;
use crate::domain::image::ImageId;
use crate::domain::time::Span;

/// One start that was watched from its beginning to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// How long it took, in seconds.
    pub took: u32,
    /// The image's full name.
    pub image: ImageId,
}

/// The starts that are kept, the last one at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartTimes(pub Vec<Start>);

/// As many as say what is usual, and let it change within days when the platform does.
const OF_AN_IMAGE: usize = 5;
/// Those of 40 images, which is more than a person works with.
const MOST: usize = 40 * OF_AN_IMAGE;
/// A start that took longer, in seconds, waited for room; it says nothing of the image.
const LONGEST: f64 = 3600.0;

impl StartTimes {
    /// Reads what [`Self::encode`] wrote; a line that is none costs only itself.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        Self(text.split('\n').filter_map(read).take(MOST).collect())
    }

    /// One line a start.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = String::new();
        for start in &self.0 {
            text.push_str(&start.took.to_string());
            text.push(' ');
            text.push_str(&start.image.0);
            text.push('\n');
        }
        text
    }

    /// Takes in a start that ended just now, unless it took too long.
    pub fn learn(&mut self, image: ImageId, took: Span) {
        if took.0 > LONGEST {
            return;
        }
        let start = Start { took: whole(took.0).max(1), image };
        let mut of_it = self.0.iter().filter(|other| other.image == start.image);
        // Each is added alone, so that one too many is all there can be.
        let surplus = match of_it.nth(OF_AN_IMAGE - 1) {
            Some(_) => self.0.iter().position(|other| other.image == start.image),
            None => (self.0.len() >= MOST).then_some(0),
        };
        if let Some(surplus) = surplus {
            self.0.remove(surplus);
        }
        self.0.push(start);
    }

    /// How long starts of an image took, the last one at the end.
    pub fn of(&self, image: &ImageId) -> impl Iterator<Item = u32> {
        self.0.iter().filter(move |start| start.image == *image).map(|start| start.took)
    }
}

fn whole(amount: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    let whole = amount as u32;
    whole
}

fn read(line: &str) -> Option<Start> {
    let (took, image) = line.split_once(' ').filter(|(_, image)| !image.is_empty())?;
    let took = decimal::parse(took).map(whole)?;
    Some(Start { took, image: ImageId(image.to_owned()) })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn image(name: &str) -> ImageId {
        ImageId(name.to_owned())
    }

    fn learnt(took: &[(&str, f64)]) -> StartTimes {
        let mut times = StartTimes::default();
        for (name, took) in took {
            times.learn(image(name), Span(*took));
        }
        times
    }

    fn of(times: &StartTimes, name: &str) -> Vec<u32> {
        times.of(&image(name)).collect()
    }

    #[test]
    fn the_last_five_of_each_image_are_kept() {
        let took = [("r/a", 58.9), ("r/b", 4.0), ("r/a", 71.0), ("r/a", 3.0)];
        let times = learnt(&[&took[..], &[("r/a", 0.2), ("r/a", 5.0), ("r/a", 6.0)]].concat());
        assert_eq!(of(&times, "r/a"), [71, 3, 1, 5, 6]);
        assert_eq!(of(&times, "r/b"), [4]);
        assert!(of(&times, "r/c").is_empty());
        assert_eq!(times.encode().lines().next(), Some("4 r/b"));
    }

    #[test]
    fn an_hour_in_the_queue_says_nothing_of_the_image() {
        assert_eq!(learnt(&[("r/a", 3601.0)]), StartTimes::default());
    }

    #[test]
    fn damaged_lines_are_skipped() {
        let times = StartTimes::decode("60 r/a:1\n\nx y\n1\n1 \n-1 r/b\n");
        assert_eq!(times.0.len(), 1);
        assert_eq!(of(&times, "r/a:1"), [60]);
    }
}
