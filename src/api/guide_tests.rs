use super::*;
use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;

fn shipped() -> [Guide; 2] {
    [include_str!("../../public/guide/en.json"), include_str!("../../public/guide/fr.json")].map(
        |text| {
            let value: Value = serde_json::from_str(text).unwrap();
            read_guide(Fields::of(&value).unwrap()).unwrap()
        },
    )
}

/// Every address of a guide, in order.
fn addresses(guide: &Guide) -> Vec<String> {
    let of = |spans: &[Span]| -> Vec<String> {
        let href = |span: &Span| match span {
            Span::Link(_, href) => Some(href.clone()),
            _ => None,
        };
        spans.iter().filter_map(href).collect()
    };
    let in_block = |block: &Block| -> Vec<String> {
        match block {
            Block::Text(text) | Block::Note(text) => of(text),
            Block::List(points) | Block::Steps(points) => {
                points.iter().flat_map(|point| of(point)).collect()
            }
            Block::Table { rows, .. } => rows.iter().flatten().flat_map(|cell| of(cell)).collect(),
            Block::Links(links) => links.iter().map(|(_, href)| href.clone()).collect(),
            Block::Code(_) => Vec::new(),
        }
    };
    guide.sections.iter().flat_map(|section| &section.blocks).flat_map(in_block).collect()
}

#[test]
fn both_languages_say_the_same_in_the_same_places() {
    let [english, french] = shipped();
    let shape = |guide: &Guide| -> Vec<(String, Vec<String>)> {
        let kind = |block: &Block| match block {
            Block::List(points) => format!("list {}", points.len()),
            Block::Steps(points) => format!("steps {}", points.len()),
            Block::Table { head, rows, .. } => format!("table {} {}", head.len(), rows.len()),
            Block::Links(links) => format!("links {}", links.len()),
            Block::Text(_) => "text".to_owned(),
            Block::Code(code) => code.clone(),
            Block::Note(_) => "note".to_owned(),
        };
        let of =
            |section: &Section| (section.id.clone(), section.blocks.iter().map(kind).collect());
        guide.sections.iter().map(of).collect()
    };
    assert_eq!(shape(&english), shape(&french));
    assert_eq!(addresses(&english), addresses(&french));
}

#[test]
fn every_address_leads_somewhere() {
    let [guide, _] = shipped();
    let sections: Vec<&str> = guide.sections.iter().map(|s| s.id.as_str()).collect();
    for address in addresses(&guide) {
        let is_known = match address.split_once(['?', '#']) {
            _ if address.starts_with("https://") => true,
            Some(("guide", id)) => sections.contains(&id),
            Some(("launch", query)) => query.split('&').all(|pair| match pair.split_once('=') {
                Some(("type", word)) => SessionType::from_wire(word).is_some(),
                Some(("workflow", word)) => Workflow::from_word(word).is_some(),
                Some(("mode", word)) => word == "flexible" || word == "fixed",
                Some(("help", word)) => word == "1",
                _ => false,
            }),
            _ => address == "./" || address == "launch",
        };
        assert!(is_known, "{address}");
    }
}

#[test]
fn every_type_and_workflow_is_led_to() {
    let [guide, _] = shipped();
    let addresses = addresses(&guide);
    for kind in SessionType::ALL {
        let wanted = format!("launch?type={}", kind.wire());
        assert!(addresses.contains(&wanted), "{wanted}");
    }
    for workflow in Workflow::ALL {
        let wanted = format!("workflow={}", workflow.word());
        assert!(addresses.iter().any(|address| address.contains(&wanted)), "{wanted}");
    }
}

#[test]
fn a_block_of_an_unknown_kind_is_not_passed_over() {
    let json = r#"{"lead": "x", "sections": [{"id": "a", "title": "b", "blocks": [{"odd": 1}]}]}"#;
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(read_guide(Fields::of(&value).unwrap()), None);
}
