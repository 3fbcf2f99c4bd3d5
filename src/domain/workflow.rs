//! Kinds of work, and the resources that suit them: the rows of the resource selection guide.

use crate::domain::resources::{Allocation, Choice, ResourceOptions};

/// A kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workflow {
    /// Looking at data, a plot at a time.
    Analysis,
    /// A data set that fills much of the memory.
    Dataset,
    /// Writing and trying programs.
    Development,
    /// Runs that repeat and whose needs are known.
    Production,
}

/// Cores and GiB of memory from which on a large data set is served well: the lower bounds of its row.
pub const DATASET_FLOOR: (u32, u32) = (4, 16);

impl Workflow {
    /// All, in the order of the guide.
    pub const ALL: [Self; 4] = [Self::Analysis, Self::Dataset, Self::Development, Self::Production];

    /// Its word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Analysis => "analysis",
            Self::Dataset => "dataset",
            Self::Development => "development",
            Self::Production => "production",
        }
    }

    /// Reads its word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|workflow| workflow.word() == word)
    }

    /// What to ask for, of what this platform offers. A flexible row sets the mode only. A large
    /// data set takes the smallest amounts from [`DATASET_FLOOR`] up, or the largest where
    /// there are none so large. Production takes the platform's
    /// defaults: what it needs is to be measured, not guessed. Flexible where nothing is offered.
    #[must_use]
    pub fn allocation(self, offered: &ResourceOptions) -> Allocation {
        let fixed = |cores: Option<u32>, memory_gib: Option<u32>| {
            Some(Allocation::Fixed { cores: cores?, memory_gib: memory_gib? })
        };
        let (cores, memory) = (&offered.cores, &offered.memory_gib);
        let allocation = match self {
            Self::Analysis | Self::Development => None,
            Self::Dataset => {
                fixed(at_least(cores, DATASET_FLOOR.0), at_least(memory, DATASET_FLOOR.1))
            }
            Self::Production => fixed(cores.preselected(), memory.preselected()),
        };
        allocation.unwrap_or(Allocation::Flexible)
    }
}

fn at_least(choice: &Choice, bound: u32) -> Option<u32> {
    Choice { default: bound, ..choice.clone() }.preselected()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(cores: &[u32], memory: &[u32]) -> ResourceOptions {
        let choice = |options: &[u32], default| Choice {
            options: options.to_vec(),
            default,
            ..Choice::default()
        };
        ResourceOptions {
            cores: choice(cores, 2),
            memory_gib: choice(memory, 8),
            ..ResourceOptions::default()
        }
    }

    #[test]
    fn rows_of_the_guide() {
        let large = offered(&[1, 2, 3, 6, 8], &[4, 8, 12, 20, 32]);
        let fixed = |cores, memory_gib| Allocation::Fixed { cores, memory_gib };
        assert_eq!(Workflow::Analysis.allocation(&large), Allocation::Flexible);
        assert_eq!(Workflow::Development.allocation(&large), Allocation::Flexible);
        assert_eq!(Workflow::Dataset.allocation(&large), fixed(6, 20));
        assert_eq!(Workflow::Production.allocation(&large), fixed(2, 8));
    }

    #[test]
    fn a_small_platform_gives_what_it_has() {
        let small = offered(&[1, 2], &[2, 4]);
        let most = Allocation::Fixed { cores: 2, memory_gib: 4 };
        assert_eq!(Workflow::Dataset.allocation(&small), most);
        assert_eq!(Workflow::Dataset.allocation(&offered(&[], &[4])), Allocation::Flexible);
    }

    #[test]
    fn words_come_back() {
        for workflow in Workflow::ALL {
            assert_eq!(Workflow::from_word(workflow.word()), Some(workflow));
        }
        assert_eq!(Workflow::from_word("x"), None);
    }
}
