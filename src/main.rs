//! Mounts the portal into the page.

fn main() {
    portal::start();
}
