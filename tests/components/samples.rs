//! Session rows as the API writes them (wire contract 2.1).

/// The status of a session that is up.
pub const RUNNING: &str = "Running";

fn row(name: &str, status: &str, host: &str, memory_used: &str) -> String {
    format!(
        r#"{{"id": "{name}", "userid": "astro1", "image": "images.canfar.net/skaha/astroml:latest",
        "type": "notebook", "status": "{status}", "name": "{name}",
        "startTime": "2026-01-05T10:00:02Z", "expiryTime": "2096-01-09T10:00:02Z",
        "connectURL": "{host}/session/notebook/{name}/lab?token=secret",
        "requestedRAM": "8.59", "requestedCPUCores": "2", "requestedGPUCores": "0",
        "ramInUse": "{memory_used}", "cpuCoresInUse": "0.012", "isFixedResources": true}}"#
    )
}

/// A notebook of two cores and 8 GiB that uses 0.4 GiB.
pub fn session(name: &str, status: &str) -> String {
    row(name, status, "https://ws-uv.canfar.net", "0.43")
}

/// The same, using another amount of memory in GB.
pub fn with_usage(name: &str, memory_used: &str) -> String {
    row(name, RUNNING, "https://ws-uv.canfar.net", memory_used)
}

/// The same, on a host that the site does not name.
pub fn refused(name: &str) -> String {
    row(name, RUNNING, "https://evil.example", "0.43")
}
