//! Texts in the order in which people count: `night-2` before `night-12`.

use std::cmp::Ordering;

/// Compares two texts, a run of digits as the number that it is; capital and small letters are the same
/// as long as they alone make no difference.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let (mut rest_a, mut rest_b) = (a, b);
    loop {
        let (part_a, part_b) = (take(&mut rest_a), take(&mut rest_b));
        let order = match (part_a, part_b) {
            (None, None) => return a.cmp(b),
            (a, b) => part(a).cmp(&part(b)),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// A number by its length without leading zeros and then its digits, so that none is too long; a letter
/// by itself. Nothing before numbers, numbers before letters.
fn part(text: Option<&str>) -> (usize, usize, &str, Option<char>) {
    match text {
        None => (0, 0, "", None),
        Some(text) if text.starts_with(is_digit) => {
            let digits = text.trim_start_matches('0');
            (1, digits.len(), digits, None)
        }
        Some(text) => (2, 0, "", text.chars().next().map(|c| c.to_ascii_lowercase())),
    }
}

/// Takes a run of digits, or else one character, from the front.
fn take<'a>(text: &mut &'a str) -> Option<&'a str> {
    let first = text.chars().next()?;
    let end = match is_digit(first) {
        true => text.find(|c| !is_digit(c)).unwrap_or(text.len()),
        false => first.len_utf8(),
    };
    let (part, rest) = text.split_at_checked(end)?;
    *text = rest;
    Some(part)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count() {
        let mut names =
            ["night-12", "night-2", "Night-1", "day", "night", "night-02", "9", "n10b", "n9c"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            ["9", "day", "n9c", "n10b", "night", "Night-1", "night-02", "night-2", "night-12"]
        );
    }

    #[test]
    fn no_number_is_too_long() {
        let longer = "9".repeat(400);
        assert_eq!(compare(&longer, &format!("1{longer}")), Ordering::Less);
    }
}
