//! The guide's file: what is written is read back, and no part of it is passed over.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::strategies::{holds, json, words};

const KEYS: &[&str] = &[
    "lead", "sections", "id", "title", "blocks", "text", "note", "code", "list", "steps", "table",
    "links", "head", "rows", "caption", "href",
];

fn written(block: &Block) -> Value {
    let plain = |spans: &Vec<Span>| -> String {
        spans.iter().map(|span| if let Span::Plain(text) = span { text } else { "" }).collect()
    };
    let all = |points: &[Vec<Span>]| points.iter().map(plain).collect::<Vec<_>>();
    match block {
        Block::Text(text) => json!({ "text": plain(text) }),
        Block::Note(text) => json!({ "note": plain(text) }),
        Block::Code(code) => json!({ "code": code }),
        Block::List(points) => json!({ "list": all(points) }),
        Block::Steps(points) => json!({ "steps": all(points) }),
        Block::Links(links) => {
            let link = |(text, href): &(String, String)| json!({ "text": text, "href": href });
            json!({ "links": links.iter().map(link).collect::<Vec<_>>() })
        }
        Block::Table { caption, head, rows } => {
            let rows: Vec<_> = rows.iter().map(|row| all(row)).collect();
            json!({ "table": { "caption": caption, "head": head, "rows": rows } })
        }
    }
}

fn blocks() -> impl Strategy<Value = Block> {
    let plain = || words().prop_map(|text| vec![Span::Plain(text)]);
    let table = (1..4_usize, 0..4_usize).prop_flat_map(move |(columns, rows)| {
        let cells = vec(vec(plain(), columns), rows);
        (words(), vec(words(), columns), cells)
    });
    prop_oneof![
        plain().prop_map(Block::Text),
        plain().prop_map(Block::Note),
        words().prop_map(Block::Code),
        vec(plain(), 1..4).prop_map(Block::List),
        vec(plain(), 1..4).prop_map(Block::Steps),
        vec((words(), words()), 1..4).prop_map(Block::Links),
        table.prop_map(|(caption, head, rows)| Block::Table { caption, head, rows }),
    ]
}

#[test]
fn a_guide_comes_back_whole() {
    let section = (words(), words(), vec(blocks(), 0..4));
    holds((vec(section, 0..4), any::<u8>()), |(sections, odd)| {
        let wanted = |(id, title, blocks): &(String, String, Vec<Block>)| Section {
            id: id.clone(),
            title: title.clone(),
            blocks: blocks.clone(),
        };
        let wanted: Vec<Section> = sections.iter().map(wanted).collect();
        let section = |section: &Section| {
            let blocks: Vec<Value> = section.blocks.iter().map(written).collect();
            json!({ "id": section.id, "title": section.title, "blocks": blocks })
        };
        let mut sent: Vec<Value> = wanted.iter().map(section).collect();
        let read = |sections: &[Value]| {
            let body = json!({ "lead": "x", "sections": sections });
            read_guide(Fields::of(&body).unwrap())
        };
        assert_eq!(read(&sent).map(|guide| guide.sections), Some(wanted));
        // With a hole anywhere it is no guide.
        let hole = usize::from(odd) % (sent.len() + 1);
        sent.insert(hole, json!({ "id": "a", "title": "b", "blocks": [{ "odd": 1 }] }));
        assert_eq!(read(&sent), None);
    });
}

#[test]
fn any_file_is_a_guide_or_none() {
    let block = || json(KEYS, &["a", "[b](c)", ""]);
    let file = vec(block(), 0..3).prop_map(|blocks| {
        json!({ "lead": "x", "sections": [{ "id": "a", "title": "b", "blocks": blocks }] })
    });
    holds(prop_oneof![1 => block(), 3 => file], |value| {
        let guide = Fields::of(&value).and_then(read_guide);
        let blocks = guide.iter().flat_map(|guide| &guide.sections).flat_map(|s| &s.blocks);
        for block in blocks {
            if let Block::Table { head, rows, .. } = block {
                assert!(rows.iter().all(|row| row.len() == head.len()));
            }
        }
    });
}

#[test]
fn a_table_with_a_short_or_long_row_is_none() {
    holds((0..4_usize, vec(0..4_usize, 0..4)), |(columns, lengths)| {
        let cells = |count: &usize| vec!["x"; *count];
        let rows: Vec<_> = lengths.iter().map(cells).collect();
        let table = json!({ "table": { "caption": "x", "head": cells(&columns), "rows": rows } });
        assert_eq!(read_block(&table).is_some(), lengths.iter().all(|length| *length == columns));
    });
}
