//! Any text is a node, or no node, and nothing worse.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::read_node;
use crate::domain::strategies::holds;

/// What such documents are made of, and what would break a reader that trusts them.
const PARTS: &[&str] = &[
    "<vos:node>",
    "<node uri='a'>",
    "</vos:node>",
    "<vos:properties>",
    "</vos:properties>",
    "<vos:properties/>",
    "<vos:property uri=\"ivo://ivoa.net/vospace/core#length\">",
    "<property uri='ivo://ivoa.net/vospace/core#quota' >",
    "</vos:property>",
    "<vos:nodes>",
    "</vos:nodes>",
    "10737418240",
    "-1",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<!DOCTYPE",
    "<",
    ">",
    "/>",
    "</",
    "=\"",
    "'",
    "\u{feff}",
    "é",
    "\u{202e}",
];

fn document() -> impl Strategy<Value = String> {
    let part = prop_oneof![9 => select(PARTS).prop_map(str::to_owned), 1 => any::<String>()];
    vec(part, 0..40).prop_map(|parts| parts.concat())
}

#[test]
fn any_text_is_read_to_an_end() {
    holds(document(), |document| {
        let Some(told) = read_node(&document) else { return };
        assert!(told.used.is_none_or(|used| used.0 >= 0.0 && used.0.is_finite()));
        assert!(told.quota.is_none_or(|quota| quota.0 > 0.0 && quota.0.is_finite()));
    });
}

#[test]
fn what_follows_the_properties_says_nothing() {
    let start = "<node><properties><property uri='ivo://ivoa.net/vospace/core#length'>1073741824</property></properties>";
    holds(document(), |rest| {
        let told = read_node(&(start.to_owned() + &rest)).unwrap();
        assert_eq!((told.used.map(|used| used.0), told.quota), (Some(1.0), None));
    });
}

#[test]
fn bytes_come_back_as_gibibytes() {
    holds(any::<u64>(), |bytes| {
        let document = format!(
            "<node><properties><property uri=\"ivo://ivoa.net/vospace/core#length\">{bytes}</property></properties></node>"
        );
        let used = read_node(&document).unwrap().used.unwrap().0 * 1_073_741_824.0;
        assert!((used - bytes as f64).abs() <= 1e-12 * bytes as f64, "{bytes}: {used}");
    });
}
