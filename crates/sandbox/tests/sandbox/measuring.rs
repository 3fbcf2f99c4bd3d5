//! The home's length, at the wire (contract 5).

use std::fs;
use std::os::unix::fs::symlink;

use rustix::fs::{Mode, OFlags, mkdirat, openat};

use crate::storage::furnished;
use crate::world::eventually;

#[tokio::test]
async fn a_home_deeper_than_any_path_is_measured_whole() {
    let world = furnished().await;
    let mut folder = fs::File::open(world.home()).unwrap();
    let name = "n".repeat(100);
    for _ in 0..60 {
        mkdirat(&folder, &name, Mode::RWXU).unwrap();
        let flags = OFlags::RDONLY | OFlags::DIRECTORY;
        folder = openat(&folder, &name, flags, Mode::empty()).unwrap().into();
    }
    let flags = OFlags::WRONLY | OFlags::CREATE;
    let file: fs::File = openat(&folder, "deep", flags, Mode::RUSR).unwrap().into();
    file.set_len(1_000_000).unwrap();
    fs::write(world.home().join("one"), "1").unwrap();
    assert_eq!(world.property("length").await.unwrap(), "1000001");
    world.end().await;
}

#[tokio::test]
async fn the_length_is_what_all_files_below_hold_each_counted_once() {
    let world = furnished().await;
    let home = world.home();
    let outside = world.data().join("outside");
    fs::create_dir_all(&outside).unwrap();
    fs::write(outside.join("big"), [0; 100_000]).unwrap();
    let deep = home.join("a/b/c/.d");
    fs::create_dir_all(&deep).unwrap();
    fs::write(home.join("one"), [0; 1]).unwrap();
    fs::write(deep.join("ten"), [0; 10]).unwrap();
    fs::write(home.join("linked"), [0; 100]).unwrap();
    fs::hard_link(home.join("linked"), deep.join("again")).unwrap();
    symlink(&outside, home.join("folder")).unwrap();
    symlink(outside.join("big"), deep.join("file")).unwrap();
    symlink("..", deep.join("round")).unwrap();
    symlink("nowhere", home.join("broken")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(home.join("socket")).unwrap();
    assert_eq!(world.property("length").await.unwrap(), "111");
    // Kept for a few seconds, then measured anew.
    fs::write(home.join("more"), [0; 1000]).unwrap();
    eventually("a new measurement", async || {
        let length = world.property("length").await.unwrap();
        assert!(length == "111" || length == "1111", "{length}");
        (length == "1111").then_some(())
    })
    .await;
    world.end().await;
}

#[tokio::test]
async fn many_files_are_measured_once_for_all_who_ask() {
    let world = furnished().await;
    for folder in 0..20 {
        let folder = world.home().join(format!("f{folder}"));
        fs::create_dir(&folder).unwrap();
        (0..500).for_each(|file| fs::write(folder.join(file.to_string()), "x").unwrap());
    }
    assert_eq!(world.property("length").await.unwrap(), "10000");
    let begun = std::time::Instant::now();
    let asked = (0..200).map(|_| world.property("length"));
    for length in futures_util::future::join_all(asked).await {
        assert_eq!(length.unwrap(), "10000");
    }
    println!("200 answers in {:?}", begun.elapsed());
    world.end().await;
}
