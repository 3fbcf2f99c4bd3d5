//! Components in a real browser: the whole app over a stand-in for the network.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at what it did not expect")]

mod page;
mod samples;

use page::{Page, click, until};
use samples::{RUNNING, refused, session, with_usage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_running_session_opens_in_a_new_tab() {
    let page = Page::open(&[session("n-1", RUNNING)]).await;
    let link = page.find("main li a.primary");
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    assert!(link.text_content().unwrap().contains("Open JupyterLab"));
    assert!(page.text("main li").contains("0.4 of 8 GiB"));
    assert!(page.text("main li").contains("fixed, 2 cores, 8 GiB"));
}

#[wasm_bindgen_test]
async fn an_address_elsewhere_is_not_opened() {
    let page = Page::open(&[refused("n-1")]).await;
    assert!(page.text("main li").contains("https://evil.example"));
    assert!(!page.has("main li a.primary"));
}

#[wasm_bindgen_test]
async fn reading_the_same_list_again_touches_nothing() {
    let page = Page::open(&[session("n-1", RUNNING), session("n-2", "Pending")]).await;
    let watch = page.watch("main ul");
    page.poll().await;
    assert_eq!(watch.mutations(), 0);
}

#[wasm_bindgen_test]
async fn a_changed_figure_touches_only_its_cell() {
    let page = Page::open(&[session("n-1", RUNNING), session("n-2", RUNNING)]).await;
    let watch = page.watch("main ul");
    page.answer_sessions(&[with_usage("n-1", "4.29"), session("n-2", RUNNING)]);
    page.poll().await;
    assert!(page.text("main li").contains("4 of 8 GiB"));
    // The number and the length of its bar.
    assert_eq!(watch.mutations(), 2);
}

#[wasm_bindgen_test]
async fn an_outage_keeps_what_is_known_and_says_so() {
    let page = Page::open(&[session("n-1", RUNNING)]).await;
    page.answer_outage();
    page.poll().await;
    until(|| page.has("main [role=alert]")).await;
    assert!(page.text("main [role=alert]").contains("does not answer"));
    assert!(page.text("main li").contains("n-1"));
    page.answer_sessions(&[session("n-1", RUNNING)]);
    page.poll().await;
    until(|| !page.has("main [role=alert]")).await;
}

#[wasm_bindgen_test]
async fn rows_that_cannot_be_read_are_counted() {
    let page = Page::open(&[session("n-1", RUNNING), "{}".to_owned()]).await;
    assert!(page.text("main").contains("One session could not be read"));
}

#[wasm_bindgen_test]
async fn without_sessions_the_types_are_the_page() {
    let page = Page::open(&[]).await;
    assert!(page.text("main").contains("What do you want to open?"));
    assert_eq!(page.count("main ul li"), 6);
}

#[wasm_bindgen_test]
async fn deleting_asks_by_name_and_ends_when_it_is_gone() {
    let page = Page::open(&[session("n-1", RUNNING)]).await;
    click(&page.find("main li [aria-label='Delete n-1']"));
    until(|| page.text("dialog h2").contains("n-1")).await;
    page.answer_sessions(&[]);
    click(&page.find("dialog .danger"));
    until(|| !page.has("main li button")).await;
    assert!(page.text("[role=status].visually-hidden:last-child").contains("n-1 is gone"));
}

#[wasm_bindgen_test]
async fn a_refused_delete_says_why_on_the_card() {
    let page = Page::open(&[session("n-1", RUNNING)]).await;
    page.answer_delete("n-1", 403, "Not authorized to use the skaha system\n");
    click(&page.find("main li [aria-label='Delete n-1']"));
    // The question is a piece that comes when it is asked for.
    until(|| page.has("dialog .danger")).await;
    click(&page.find("dialog .danger"));
    until(|| page.has("main li [role=alert]")).await;
    assert!(page.text("main li [role=alert]").contains("Not authorized to use the skaha system"));
    assert!(page.has("main li a.primary"));
}

#[wasm_bindgen_test]
async fn the_language_switch_reaches_every_text() {
    let page = Page::open(&[session("n-1", RUNNING)]).await;
    click(&page.find("header [lang=fr]"));
    until(|| page.text("h1") == "Vos sessions").await;
    assert!(page.text("main li").contains("Ouvrir JupyterLab"));
    assert!(page.text("main li").contains("0,4 sur 8 Gio"));
    click(&page.find("header [lang=en]"));
    until(|| page.text("h1") == "Your sessions").await;
}
