//! Short lists in order. The standard library's sorts are fast for millions of things, with 6 kB of
//! program for each type; a list of sessions or of amounts has some hundred at most.

use std::cmp::Ordering;

/// Sorts stably, by insertion.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let unsorted = std::mem::take(list);
    for item in unsorted {
        let place = list.partition_point(|other| compare(other, &item) != Ordering::Greater);
        list.insert(place, item);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn equals_keep_their_order() {
        let mut list = vec![(2, 'a'), (1, 'a'), (2, 'b'), (1, 'b'), (0, 'z')];
        super::sort_by(&mut list, |a, b| a.0.cmp(&b.0));
        assert_eq!(list, [(0, 'z'), (1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')]);
    }
}
