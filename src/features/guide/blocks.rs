//! The parts of an answer.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::domain::guide::{Block, Span};
use crate::platform::document;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// One part.
pub(super) fn block_of(block: Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{spans_of(text)}</p> }.into_any(),
        Block::List(points) => view! { <ul class="points">{points_of(points)}</ul> }.into_any(),
        Block::Steps(points) => view! { <ol class="points">{points_of(points)}</ol> }.into_any(),
        Block::Table { caption, head, rows } => table_of(caption, head, rows),
        Block::Links(links) => {
            let link = |(text, href): (String, String)| link_of(text, href, "button");
            view! { <p class="row">{links.into_iter().map(link).collect_view()}</p> }.into_any()
        }
        Block::Code(code) => view! { <pre tabindex="0"><code>{code}</code></pre> }.into_any(),
        Block::Note(text) => view! {
            <Notice tone=Tone::Wait is_quiet=true>
                <p>{spans_of(text)}</p>
            </Notice>
        }
        .into_any(),
    }
}

fn points_of(points: Vec<Vec<Span>>) -> AnyView {
    let point = |point| view! { <li>{spans_of(point)}</li> };
    points.into_iter().map(point).collect_view().into_any()
}

fn table_of(caption: String, head: Vec<String>, rows: Vec<Vec<Vec<Span>>>) -> AnyView {
    let heads = head.clone();
    let row = |row: Vec<Vec<Span>>| {
        let cells = row.into_iter().zip(heads.clone()).enumerate();
        let cell = |(at, (cell, head)): (usize, (Vec<Span>, String))| match at {
            0 => view! { <th scope="row">{spans_of(cell)}</th> }.into_any(),
            // On a narrow screen each cell stands alone and says which column it is.
            _ => view! { <td data-head=head>{spans_of(cell)}</td> }.into_any(),
        };
        view! { <tr>{cells.map(cell).collect_view()}</tr> }
    };
    view! {
        <table>
            <caption>{caption}</caption>
            <thead>
                <tr>
                    {head
                        .into_iter()
                        .map(|head| view! { <th scope="col">{head}</th> })
                        .collect_view()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Running text.
pub(super) fn spans_of(spans: Vec<Span>) -> AnyView {
    let span = |span| match span {
        Span::Plain(text) => text.into_any(),
        Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        Span::Code(text) => view! { <code>{text}</code> }.into_any(),
        Span::Link(text, href) => link_of(text, href, ""),
    };
    spans.into_iter().map(span).collect_view().into_any()
}

/// A link to a section of this page, to another page of the portal, or to elsewhere in a new tab.
pub(super) fn link_of(text: String, href: String, class: &'static str) -> AnyView {
    if let Some(section) = href.strip_prefix("guide#").map(str::to_owned) {
        let go = move |event: MouseEvent| {
            // Whoever asks for a new tab or window gets it.
            if event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            event.prevent_default();
            document::show(&section);
        };
        return view! {
            <a href=href class=class on:click=go>
                {text}
            </a>
        }
        .into_any();
    }
    let is_elsewhere = href.starts_with("https://");
    let (target, rel) = match is_elsewhere {
        true => (Some("_blank"), Some("noopener noreferrer")),
        false => (None, None),
    };
    view! {
        <a href=href target=target rel=rel class=class>
            {text}
        </a>
    }
    .into_any()
}
