//! One line of the log.

use leptos::prelude::*;

use crate::domain::log_pieces::{Piece, pieces};
use crate::domain::log_text::Look;
use crate::features::sessions::session_page::log::screen::LogView;
use crate::features::sessions::session_page::log::viewport::AREA;
use crate::i18n::part_text;
use crate::platform::document;

/// The `id` of what was found and is shown.
pub(super) const CURRENT: &str = "log-current";

/// What a drawn line is known by: with the same it need not be drawn again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct LineKey {
    /// Which text's line, and its number.
    epoch: u32,
    number: usize,
    /// How long it is as written: the last one may grow.
    length: usize,
    /// How many columns of it are drawn at most.
    most: u32,
    /// The search that found something in it, and which of its finds is shown.
    search: Option<u32>,
    current: Option<usize>,
}

/// The lines to draw.
pub(super) fn keys(view: LogView, drawn: (usize, usize)) -> Vec<LineKey> {
    let LogView { store, viewport, search } = view;
    let Some(version) = store.version.get() else { return Vec::new() };
    let needle = search.needle.get();
    let current = search.current.get();
    let lengths = viewport.lengths.read();
    let keys = store.with(|text, lines| {
        let key = |number| {
            let most = lengths.of(number);
            let search = needle.as_ref().filter(|(_, needle)| {
                needle.count(&lines.screen_to(text, number, most).text()) > 0
            });
            LineKey {
                epoch: version.epoch,
                number,
                length: lines.length(text, number),
                most,
                search: search.map(|(turn, _)| *turn),
                current: current.filter(|find| find.line == number).map(|find| find.nth),
            }
        };
        (drawn.0..drawn.1).map(key).collect()
    });
    keys.unwrap_or_default()
}

/// A line; with what leads on when it is cut.
pub(super) fn line(view: LogView, key: &LineKey) -> AnyView {
    let &LineKey { number, most, search, current, .. } = key;
    let read = view.store.with(|text, lines| {
        let is_cut = lines.columns(number) > most;
        (lines.screen_to(text, number, most), is_cut, lines.is_partial(number))
    });
    let Some((screen, is_cut, is_partial)) = read else { return ().into_any() };
    let needle = view.search.needle.get_untracked().filter(|(turn, _)| Some(*turn) == search);
    let needle = needle.map(|(_, needle)| needle);
    let pieces = pieces(screen, needle.as_ref(), current).into_iter();
    let pieces: Vec<AnyView> = pieces.map(|piece| drawn(piece, current)).collect();
    let lengthen = move |_| {
        // The button goes with the line that is drawn anew.
        document::focus(AREA);
        // Who reads a line on stays with it, also when it was the last in view.
        view.viewport.hold(true);
        view.viewport.lengths.update(|lengths| lengths.lengthen(number));
    };
    let rest = match (is_cut, is_partial) {
        (true, _) => view! {
            <button type="button" class="more" on:click=lengthen>
                {part_text(|l| l.session_page().line_more)}
            </button>
        }
        .into_any(),
        (false, true) => view! {
            <span class="more">{part_text(|l| l.session_page().line_rest)}</span>
        }
        .into_any(),
        (false, false) => ().into_any(),
    };
    view! { <div class="line">{pieces}{rest}</div> }.into_any()
}

fn drawn(piece: Piece, current: Option<usize>) -> AnyView {
    let Piece { text, look, is_sign, find } = piece;
    let class = classes(look, is_sign);
    match find {
        Some(find) => {
            let id = (current == Some(find)).then_some(CURRENT);
            view! { <mark id=id class=class>{text}</mark> }.into_any()
        }
        None if class.is_empty() => text.into_any(),
        None => view! { <span class=class>{text}</span> }.into_any(),
    }
}

/// The classes of a look in the style sheet.
fn classes(look: Look, is_sign: bool) -> String {
    let mut classes: Vec<String> = look.marks().map(str::to_owned).collect();
    let of = |kind: &str, number: u8| [kind, &number.to_string()].concat();
    classes.extend(look.ink.map(|ink| of("ink-", ink.number())));
    classes.extend(look.paper.map(|paper| of("paper-", paper.number())));
    if is_sign {
        classes.push("sign".to_owned());
    }
    classes.join(" ")
}
