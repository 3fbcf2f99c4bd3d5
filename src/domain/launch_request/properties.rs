//! A launch is sent as the form was filled in.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::strategies::{holds, pieces};

#[test]
fn a_launch_is_sent_as_the_form_was_filled_in() {
    let amount = || 1..1025_u32;
    let allocation = prop_oneof![
        Just(None),
        Just(Some(Allocation::Flexible)),
        (amount(), amount())
            .prop_map(|(cores, memory_gib)| Some(Allocation::Fixed { cores, memory_gib })),
    ];
    let name = "[a-zA-Z0-9]{1,12}";
    let image = pieces(&["r.io", "/", "é", "&", "=", ":1"]);
    let kind = select(&SessionType::ALL);
    holds((kind, image, name, allocation, 0..3_u32), |(kind, image, name, allocation, gpus)| {
        let name = SessionName::parse(&name).unwrap();
        let request =
            LaunchRequest { kind, image: ImageId(image), name, allocation, gpus, command: None };
        let sent = request.form();
        let get = |key: &str| {
            let values: Vec<&String> =
                sent.iter().filter(|(k, _)| *k == key).map(|(_, v)| v).collect();
            assert!(values.len() <= 1, "{key}");
            values.first().map(|value| (*value).clone())
        };
        assert_eq!(get("type").as_deref().and_then(SessionType::from_wire), Some(kind));
        assert_eq!(
            (get("image"), get("name")),
            (Some(request.image.0.clone()), Some(request.name.as_str().to_owned()))
        );
        // Flexible is neither, and zero GPUs are refused (contract 3, 1.3).
        let number = |key: &str| get(key).map(|text| text.parse::<u32>().unwrap());
        let amounts = match allocation {
            Some(Allocation::Fixed { cores, memory_gib }) => (Some(cores), Some(memory_gib)),
            _ => (None, None),
        };
        assert_eq!((number("cores"), number("ram")), amounts);
        assert_eq!(number("gpus"), (gpus > 0).then_some(gpus));
    });
}
