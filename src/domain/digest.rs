//! A short digest, to recognise a text without keeping it.
//!
//! A session's id is a credential of 41 bits (contract 1.3). Of a digest that keeps 16 of them, 31 million
//! ids have the same one, so that nobody who reads it learns the id, however fast a computer tries. It has
//! no salt: with another one each time, the digests of one id together would give it away. That two differ
//! in truth when their digests agree happens once in 65,536 times, which is seldom enough where only
//! sessions of one name, type and image are told apart.

/// 16 bits of a text: FNV-1a, its halves folded.
#[must_use]
pub fn of(text: &str) -> u16 {
    let all = text
        .bytes()
        .fold(0x811c_9dc5_u32, |all, byte| (all ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = all.to_be_bytes();
    u16::from_be_bytes([a ^ c, b ^ d])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ids_get_digests_of_all_values() {
        // As FNV's authors give it: 0x811c9dc5 for nothing, 0xe40c292c for `a`.
        assert_eq!(of(""), 0x811c ^ 0x9dc5);
        assert_eq!(of("a"), 0xe40c ^ 0x292c);
        let digests: HashSet<u16> = (0..60_000).map(|nth| of(&format!("k3x{nth:05}"))).collect();
        // 60,000 balls in 65,536 boxes leave 26,000 boxes empty.
        assert!((35_000..45_000).contains(&digests.len()), "{}", digests.len());
    }
}
