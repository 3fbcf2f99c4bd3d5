//! The guide's words, `guide/en.json` and `guide/fr.json`.

use gloo_net::http::Request;
use serde_json::Value;

use crate::api::client::{READ_DEADLINE, unreachable};
use crate::api::fields::Fields;
use crate::api::reply::Reply;
use crate::domain::guide::{Block, Guide, Section, Span, spans};
use crate::domain::problem::{Problem, ProblemKind};
use crate::i18n::Language;
use crate::platform::deadline;

/// Reads the guide in a language.
///
/// # Errors
/// Why it could not be fetched or read.
pub async fn load_guide(language: Language) -> Result<Guide, Problem> {
    let request = Request::get(&format!("guide/{}.json", language.tag()))
        .abort_signal(Some(&deadline::after(READ_DEADLINE)));
    let outcome = request.send().await.map_err(|_lost| unreachable());
    let reply = Reply::of(outcome).await;
    let value = serde_json::from_str(reply.text()?.body).ok();
    value
        .and_then(|value: Value| read_guide(Fields::of(&value)?))
        .ok_or(Problem::new(ProblemKind::Unreadable))
}

fn read_guide(guide: Fields<'_>) -> Option<Guide> {
    let sections = all(guide.list("sections"), |section| {
        let section = Fields::of(section)?;
        Some(Section {
            id: section.text("id")?.to_owned(),
            title: section.text("title")?.to_owned(),
            blocks: all(section.list("blocks"), read_block)?,
        })
    });
    Some(Guide { lead: spans(guide.text("lead")?), sections: sections? })
}

fn read_block(value: &Value) -> Option<Block> {
    let block = Fields::of(value)?;
    let points = |key| all(block.list(key), marked).filter(|points| !points.is_empty());
    if let Some(text) = block.text("text") {
        return Some(Block::Text(spans(text)));
    }
    if let Some(note) = block.text("note") {
        return Some(Block::Note(spans(note)));
    }
    if let Some(code) = block.text("code") {
        return Some(Block::Code(code.to_owned()));
    }
    if let Some(points) = points("list") {
        return Some(Block::List(points));
    }
    if let Some(points) = points("steps") {
        return Some(Block::Steps(points));
    }
    if let Some(table) = block.part("table") {
        return read_table(table);
    }
    let link = |value: &Value| {
        let link = Fields::of(value)?;
        Some((link.text("text")?.to_owned(), link.text("href")?.to_owned()))
    };
    all(block.list("links"), link).filter(|links| !links.is_empty()).map(Block::Links)
}

fn read_table(table: Fields<'_>) -> Option<Block> {
    let head = all(table.list("head"), |cell| cell.as_str().map(str::to_owned))?;
    let rows = all(table.list("rows"), |row| all(row.as_array()?, marked))?;
    let is_whole = rows.iter().all(|row: &Vec<_>| row.len() == head.len());
    let caption = table.text("caption")?.to_owned();
    is_whole.then_some(Block::Table { caption, head, rows })
}

fn marked(value: &Value) -> Option<Vec<Span>> {
    value.as_str().map(spans)
}

/// All or nothing: an answer with a hole would mislead.
fn all<T>(list: &[Value], read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    list.iter().map(read).collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "guide_properties.rs"]
mod properties;

#[cfg(test)]
#[path = "guide_tests.rs"]
mod tests;
