//! How long a start usually takes, and what follows from that for one that is under way.

use crate::domain::sorted;
use crate::domain::time::Span;

/// How long the user's last starts of an image took, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// How many there were.
    pub count: u32,
    /// The shortest.
    pub least: u32,
    /// The one in the middle; of an even number the longer one, so that the portal does not promise
    /// too much.
    pub typical: u32,
    /// The longest.
    pub most: u32,
}

/// The longest that starts usually take, in seconds: the platform's own words are 30 s to 3 min.
const PLATFORM: f64 = 180.0;
/// Nothing is late before that, in seconds: the platform's own least. The list is read every 2 s, so
/// that starts of a few seconds are known to half of their length only.
const SOONEST: f64 = 30.0;
/// Who has waited for so long, in seconds, wants to know why, however long it took before.
const LATEST: f64 = 900.0;

/// What is left of a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// About so many seconds.
    Seconds(u32),
    /// About so many minutes.
    Minutes(u32),
    /// It may be ready at any moment.
    Soon,
}

impl Usual {
    /// What starts that took so long tell, if there were any.
    #[must_use]
    pub fn of(took: impl Iterator<Item = u32>) -> Option<Self> {
        let mut took: Vec<u32> = took.collect();
        sorted::sort_by(&mut took, u32::cmp);
        let count = u32::try_from(took.len()).ok()?;
        let typical = *took.get(took.len() / 2)?;
        Some(Self { count, least: *took.first()?, typical, most: *took.last()? })
    }

    /// What is left of a start that has taken so long, in steps that do not tick: of 5 s below a minute,
    /// 10 s below two, then of minutes.
    #[must_use]
    pub fn left(self, elapsed: Span) -> Left {
        let left = f64::from(self.typical) - elapsed.0;
        let step = match left {
            ..5.0 => return Left::Soon,
            5.0..60.0 => 5,
            60.0..120.0 => 10,
            _ => 60,
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 5 and the longest start that is learned, an hour"
        )]
        let steps = (left / f64::from(step)).ceil() as u32;
        if step == 60 { Left::Minutes(steps) } else { Left::Seconds(steps * step) }
    }
}

/// How long a start may take before it takes longer than usual: half as long again as any before it, or
/// what the platform says where nothing is known.
#[must_use]
pub fn late_after(usual: Option<Usual>) -> Span {
    let most = usual.map(|usual| 1.5 * f64::from(usual.most));
    Span(most.map_or(PLATFORM, |most| most.clamp(SOONEST, LATEST)))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(took: &[u32]) -> Usual {
        Usual::of(took.iter().copied()).unwrap()
    }

    #[test]
    fn range_and_middle() {
        let three = usual(&[71, 58, 64]);
        assert_eq!(three, Usual { count: 3, least: 58, typical: 64, most: 71 });
        assert_eq!(usual(&[9]), Usual { count: 1, least: 9, typical: 9, most: 9 });
        assert_eq!(usual(&[1, 5]).typical, 5);
        assert_eq!(Usual::of([].into_iter()), None);
    }

    #[test]
    fn late_is_half_as_long_again_or_what_the_platform_says() {
        assert_eq!(late_after(None), Span(180.0));
        assert_eq!(late_after(Some(usual(&[58, 80]))), Span(120.0));
        assert_eq!(late_after(Some(usual(&[4]))), Span(30.0));
        assert_eq!(late_after(Some(usual(&[3000]))), Span(900.0));
    }

    #[test]
    fn what_is_left_goes_down_in_steps() {
        let left = |elapsed: f64| usual(&[200]).left(Span(elapsed));
        assert_eq!(left(0.0), Left::Minutes(4));
        assert_eq!(left(80.0), Left::Minutes(2));
        assert_eq!(left(81.0), Left::Seconds(120));
        assert_eq!(left(141.0), Left::Seconds(60));
        assert_eq!(left(180.0), Left::Seconds(20));
        assert_eq!(left(195.0), Left::Seconds(5));
        assert_eq!(left(196.0), Left::Soon);
        assert_eq!(left(1e9), Left::Soon);
    }
}
