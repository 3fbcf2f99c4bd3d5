//! An image's labels are parts of its name.

use crate::domain::image::ImageId;
use crate::domain::strategies::{holds, pieces};

#[test]
fn labels_are_parts_of_the_name() {
    holds(pieces(&["r.io", "localhost", ":5000", "/", "a", ":1", "@sha256:0f", "é"]), |name| {
        let id = ImageId(name.clone());
        assert!(name.ends_with(id.short()), "{name}");
        assert!(id.short().ends_with(id.title()) && !id.title().contains('/'), "{name}");
        assert!(id.title().starts_with(id.name()) && !id.name().contains([':', '@']), "{name}");
        assert!(id.short().starts_with(id.repository()), "{name}");
        assert!(id.repository().starts_with(id.project()), "{name}");
        assert!(id.repository().ends_with(id.name()), "{name}");
        assert!(id.title().ends_with(id.version()), "{name}");
    });
}

#[test]
fn the_parts_of_a_full_name() {
    let host = "([a-z]{1,6}\\.(net|org)(:[0-9]{4})?|localhost|[a-z]{1,6}:[0-9]{4})";
    let version = "(:[a-z0-9][a-z0-9._-]{0,5})?(@sha256:[0-9a-f]{8})?";
    let strategy = (host, "([a-z0-9]{1,6}/){0,2}", "[a-z0-9][a-z0-9._-]{0,8}", version);
    holds(strategy, |(host, folder, name, version)| {
        let id = ImageId(format!("{host}/{folder}{name}{version}"));
        assert_eq!(id.short(), format!("{folder}{name}{version}"));
        assert_eq!(id.title(), format!("{name}{version}"));
        assert_eq!(id.name(), name);
        assert_eq!(id.registry(), host);
        assert_eq!(id.project(), folder.trim_end_matches('/'));
        assert_eq!(id.version(), version.get(1..).unwrap_or_default());
        assert_eq!(id.repository(), format!("{folder}{name}"));
    });
}
