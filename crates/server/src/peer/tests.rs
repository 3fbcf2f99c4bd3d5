use std::net::SocketAddr;

use super::uid_in;

/// Rows as a Linux 6.18 kernel printed them, on a little-endian machine; uids changed.
const TCP: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   1: 0100007F:B1A3 00000000:0000 0A 00000000:00000001 00:00000000 00000000     7        0 25514 2 0000000091e6401c 100 0 0 10 0
   2: 0100007F:B1A3 0100007F:CC7A 01 00000000:00000000 00:00000000 00000000     0        0 0 1 00000000ddd28a7f 20 0 0 10 -1
   3: 0100007F:CC76 0100007F:B1A3 01 00000000:00000000 00:00000000 00000000  1003        0 25515 2 00000000cb21396f 20 0 0 10 -1
   4: 0100007F:CC78 0100007F:B1A3 04 00000001:00000000 01:00000014 00000000     0        0 0 2 00000000cb21396f 20 0 0 10 -1
";
const TCP6: &str = "\
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   1: 00000000000000000000000001000000:AB26 00000000000000000000000001000000:A0CF 01 00000000:00000000 00:00000000 00000000  1001        0 25518 2 00000000372eece7 20 0 0 10 -1
   3: 0000000000000000FFFF00000100007F:CC7A 0000000000000000FFFF00000100007F:B1A3 01 00000000:00000000 00:00000000 00000000  1002        0 25519 2 0000000068974471 20 0 0 10 -1
";

fn uid(rows: &str, remote: &str, local: &str) -> Option<u32> {
    let end = |text: &str| text.parse::<SocketAddr>().unwrap();
    uid_in(rows, (end(remote), end(local)))
}

#[cfg(target_endian = "little")]
#[test]
fn finds_the_clients_own_row() {
    assert_eq!(uid(TCP, "127.0.0.1:52342", "127.0.0.1:45475"), Some(1003));
    assert_eq!(uid(TCP6, "[::1]:43814", "[::1]:41167"), Some(1001));
}

#[cfg(target_endian = "little")]
#[test]
fn finds_a_v4_connection_made_through_a_v6_socket() {
    assert_eq!(uid(TCP, "127.0.0.1:52346", "127.0.0.1:45475"), None);
    assert_eq!(uid(TCP6, "127.0.0.1:52346", "127.0.0.1:45475"), Some(1002));
}

#[test]
fn a_socket_without_a_process_has_no_owner() {
    assert_eq!(uid(TCP, "127.0.0.1:52344", "127.0.0.1:45475"), None);
}

#[test]
fn other_rows_and_odd_rows_are_no_answer() {
    assert_eq!(uid(TCP, "127.0.0.1:1", "127.0.0.1:45475"), None);
    assert_eq!(
        uid(
            "header\n\nx\n 1: 0100007F:CC76 0100007F:B1A3 01\n",
            "127.0.0.1:52342",
            "127.0.0.1:45475"
        ),
        None
    );
}
