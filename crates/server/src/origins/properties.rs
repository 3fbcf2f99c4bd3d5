//! Hosts of every port.

use proptest::prelude::*;

use super::*;
use crate::strategies::holds;

#[test]
fn hosts_of_every_port_are_told_apart() {
    holds((any::<u16>(), any::<u16>()), |(port, other)| {
        let origins = Origins::at(port);
        let host = |origin: String| origin.strip_prefix("http://").unwrap().to_owned();
        assert_eq!(origins.site(&host(origins.portal())), Some(Site::Portal));
        assert_eq!(origins.site(&host(origins.interfaces())), Some(Site::Interfaces));
        let foreign = Origins::at(other);
        let is_same = port == other;
        assert_eq!(origins.site(&host(foreign.portal())).is_some(), is_same);
        assert_eq!(origins.site(&host(foreign.interfaces())).is_some(), is_same);
    });
}
