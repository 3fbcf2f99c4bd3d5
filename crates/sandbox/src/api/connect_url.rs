//! Where an interface is opened (contract 2.1.1). It is there while the session is still Pending.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::core::Core;
use crate::kind::Kind;
use crate::store::SessionRow;

/// What stays as it is in a path segment.
pub(super) const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Empty for headless and desktop-app; the oldest release has a word there (contract 10).
pub(super) fn connect_url(core: &Core, row: &SessionRow) -> String {
    let Some(base) = row.kind.base(&row.id) else {
        let none = if core.config.dialect.is_oldest() { "not-applicable" } else { "" };
        return none.to_owned();
    };
    let rest = match row.kind {
        Kind::Notebook => {
            let user = utf8_percent_encode(&core.account.user, SEGMENT);
            format!("lab/tree/arc/home/{user}?token={}", row.id)
        }
        Kind::Desktop => format!("?password={}&path={}", row.id, base.trim_start_matches('/')),
        Kind::Firefly => "firefly/".to_owned(),
        _ => String::new(),
    };
    format!("{}{base}{rest}", core.config.interface_origin)
}
