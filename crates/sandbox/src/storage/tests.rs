//! Who waits for a walk.

use tempfile::TempDir;

use super::*;

fn storage(home: &TempDir) -> Arc<Storage> {
    std::fs::write(home.path().join("file"), "12345").unwrap();
    std::fs::create_dir(home.path().join("folder")).unwrap();
    Arc::new(Storage::new(home.path().to_owned()))
}

async fn total(storage: &Arc<Storage>, path: &str) -> Option<u64> {
    Some(storage.measured(NodePath::of(path)?).await?.total)
}

#[tokio::test]
async fn what_is_known_does_not_wait_for_a_walk() {
    let home = TempDir::new().unwrap();
    let storage = storage(&home);
    assert_eq!(total(&storage, "").await, Some(5));
    // As long as some folder is walked through.
    let walk = storage.walking.lock().await;
    let other = tokio::spawn({
        let storage = Arc::clone(&storage);
        async move { total(&storage, "folder").await }
    });
    let known = tokio::time::timeout(FRESH_FOR, total(&storage, "")).await;
    assert_eq!(known, Ok(Some(5)));
    assert!(!other.is_finished(), "one walk at a time");
    drop(walk);
    assert_eq!(other.await.unwrap(), Some(0));
}
