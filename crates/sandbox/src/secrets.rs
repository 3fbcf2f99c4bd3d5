//! Session ids and folder names. An id is a credential: the notebook's token is the id itself.

/// The system's source of randomness failed.
#[derive(Debug, thiserror::Error)]
#[error("the system gave no random numbers: {0}")]
pub(crate) struct NoRandomness(#[from] getrandom::Error);

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const LETTERS_AND_DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// A session id: `[a-z][a-z0-9]{7}` (contract 1.3).
pub(crate) fn session_id() -> Result<String, NoRandomness> {
    let mut id = String::with_capacity(8);
    id.push(pick(LETTERS)?);
    for _ in 0..7 {
        id.push(pick(LETTERS_AND_DIGITS)?);
    }
    Ok(id)
}

/// A desktop-app's id beside its desktop's: `[a-z][a-z0-9]{2}` (contract 2.1).
pub(crate) fn app_id() -> Result<String, NoRandomness> {
    Ok([pick(LETTERS)?, pick(LETTERS_AND_DIGITS)?, pick(LETTERS_AND_DIGITS)?].iter().collect())
}

/// The id of a made-up session, which opens nothing: of the right form, and always the same.
pub(crate) fn numbered_id(number: u32) -> String {
    format!("s{number:07}")
}

/// Name of a session's private folder: file names are visible to other users, so never the id.
pub(crate) fn folder_name() -> Result<String, NoRandomness> {
    (0..20).map(|_| pick(LETTERS_AND_DIGITS)).collect()
}

/// Any number of 16 bits.
pub(crate) fn random_u16() -> Result<u16, NoRandomness> {
    let mut bytes = [0_u8; 2];
    getrandom::fill(&mut bytes)?;
    Ok(u16::from_ne_bytes(bytes))
}

fn pick(alphabet: &[u8]) -> Result<char, NoRandomness> {
    loop {
        let mut byte = [0_u8];
        getrandom::fill(&mut byte)?;
        let [value] = byte;
        // Values past the last whole multiple would make the first letters likelier: drawn again.
        let whole = 256 - 256 % alphabet.len();
        if usize::from(value) < whole
            && let Some(letter) = alphabet.get(usize::from(value) % alphabet.len())
        {
            return Ok(char::from(*letter));
        }
    }
}

/// `text` with every session id in it masked: for event messages, which are shown and stored.
pub(crate) fn mask(text: &str, id: &str) -> String {
    text.replace(id, "***")
}
