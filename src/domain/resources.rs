//! Cores, memory and GPUs: what the platform offers, what a launch asks for.

/// What one resource may be, from the platform's context (contract 2.5).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The amounts on offer, ascending; may be sparse, one, or none.
    pub options: Vec<u32>,
    /// The amount to preselect.
    pub default: u32,
    /// What a flexible session is sure of.
    pub flexible_floor: Option<u32>,
    /// What a flexible session may grow to.
    pub flexible_ceiling: Option<u32>,
}

impl Choice {
    /// The default if it is on offer, else the first amount at or above it, else the largest.
    #[must_use]
    pub fn preselected(&self) -> Option<u32> {
        let at_least = self.options.iter().find(|amount| **amount >= self.default);
        at_least.or(self.options.last()).copied()
    }
}

/// Which way an amount goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the next smaller one on offer.
    Less,
    /// To the next larger one on offer.
    More,
}

/// The amount on offer next to one that may itself not be on offer; `None` at the end.
#[must_use]
pub fn next(options: &[u32], amount: u32, direction: Direction) -> Option<u32> {
    match direction {
        Direction::Less => options.iter().rev().find(|option| **option < amount).copied(),
        Direction::More => options.iter().find(|option| **option > amount).copied(),
    }
}

/// What the platform lets a user ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceOptions {
    /// CPU cores.
    pub cores: Choice,
    /// Memory in GiB.
    pub memory_gib: Choice,
    /// GPU counts on offer; empty where there are none. Zero is asked for by leaving it out.
    pub gpus: Vec<u32>,
    /// How many interactive sessions one user may have; `None` when the server does not tell.
    pub session_limit: Option<u32>,
}

/// What a launch asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// Starts with the platform's minimum and may use more while there is room.
    Flexible,
    /// Exactly this much, held for the session.
    Fixed {
        /// CPU cores.
        cores: u32,
        /// Memory in GiB.
        memory_gib: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preselection_fits_what_is_offered() {
        let choice = |options: &[u32], default| Choice {
            options: options.to_vec(),
            default,
            ..Choice::default()
        };
        assert_eq!(choice(&[1, 2, 4], 2).preselected(), Some(2));
        assert_eq!(choice(&[1, 4, 8], 2).preselected(), Some(4));
        assert_eq!(choice(&[1], 16).preselected(), Some(1));
        assert_eq!(choice(&[], 2).preselected(), None);
    }

    #[test]
    fn steps_go_through_what_is_offered() {
        let (less, more) = (Direction::Less, Direction::More);
        let sparse = [1, 2, 4, 32, 192];
        assert_eq!((next(&sparse, 4, less), next(&sparse, 4, more)), (Some(2), Some(32)));
        assert_eq!((next(&sparse, 1, less), next(&sparse, 192, more)), (None, None));
        assert_eq!((next(&sparse, 5, less), next(&sparse, 5, more)), (Some(4), Some(32)));
        assert_eq!((next(&[], 1, less), next(&[1], 1, more)), (None, None));
    }
}
