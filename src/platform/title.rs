//! The text of the browser's tab.

use std::cell::RefCell;

use crate::platform::document::document;

thread_local! {
    /// What it begins with while its user looks elsewhere, and what it says otherwise.
    static TITLE: RefCell<[String; 2]> = const { RefCell::new([String::new(), String::new()]) };
}

/// Says what the page is about.
pub fn set(title: &str) {
    change(|[_, known]| title.clone_into(known));
}

/// Puts news before it, or with an empty text takes them away.
pub fn mark(news: &str) {
    change(|[known, _]| news.clone_into(known));
}

fn change(change: impl FnOnce(&mut [String; 2])) {
    let title = TITLE.with_borrow_mut(|title| {
        change(title);
        match title {
            [news, title] if news.is_empty() => title.clone(),
            [news, title] => ["● ", news, " – ", title].concat(),
        }
    });
    if let Some(document) = document() {
        document.set_title(&title);
    }
}
