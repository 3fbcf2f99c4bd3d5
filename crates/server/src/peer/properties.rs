//! The owner of a connection, out of tables as Linux prints them (proc(5)).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use proptest::{collection::vec, prelude::*};

use super::uid_in;
use crate::strategies::{holds, pieces};

/// A connection: the client's end, the server's end, uid and inode.
type Row = (SocketAddr, SocketAddr, u32, u64);

fn end() -> impl Strategy<Value = SocketAddr> {
    let address = prop_oneof![
        3 => (0..4_u8).prop_map(|last| IpAddr::V4(Ipv4Addr::new(127, 0, 0, last))),
        1 => any::<u32>().prop_map(|bits| IpAddr::V4(bits.into())),
        2 => Just(IpAddr::V6(Ipv6Addr::LOCALHOST)),
        1 => any::<u128>().prop_map(|bits| IpAddr::V6(bits.into())),
    ];
    (address, prop_oneof![1..6_u16, any::<u16>()]).prop_map(SocketAddr::from)
}

/// The bytes of each word of 32 bits, last one first on this kind of machine.
fn printed(end: SocketAddr) -> String {
    let octets = match end.ip() {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    };
    let word = |word: &[u8]| -> String {
        let hex = |byte: &u8| format!("{byte:02X}");
        if cfg!(target_endian = "little") {
            word.iter().rev().map(hex).collect()
        } else {
            word.iter().map(hex).collect()
        }
    };
    let address: String = octets.chunks(4).map(word).collect();
    format!("{address}:{:04X}", end.port())
}

fn table(rows: &[Row]) -> String {
    let row = |(number, (own, other, uid, inode)): (usize, &Row)| {
        let (own, other) = (printed(*own), printed(*other));
        format!(
            "{number:4}: {own} {other} 01 00000000:00000000 00:00000000 00000000 {uid:5}        0 {inode} 2 0000 20 4\n"
        )
    };
    let header = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    header.to_owned() + &rows.iter().enumerate().map(row).collect::<String>()
}

#[test]
fn the_owner_is_that_of_the_clients_own_row() {
    let inode = prop_oneof![1 => Just(0_u64), 3 => any::<u64>()];
    let rows = vec((end(), end(), 0..4_u32, inode), 1..8);
    // A client on a v6 socket that reaches a v4 address is listed with a mapped one.
    holds((rows, any::<prop::sample::Index>(), any::<bool>()), |(mut rows, chosen, is_mapped)| {
        let chosen = chosen.index(rows.len());
        let (client, server, ..) = rows[chosen];
        if let (true, IpAddr::V4(own), IpAddr::V4(other)) = (is_mapped, client.ip(), server.ip()) {
            rows[chosen].0.set_ip(own.to_ipv6_mapped().into());
            rows[chosen].1.set_ip(other.to_ipv6_mapped().into());
        }
        let plain = |end: SocketAddr| (end.ip().to_canonical(), end.port());
        let (own, other) = (plain(client), plain(server));
        let is_row = |row: &&Row| (plain(row.0), plain(row.1)) == (own, other) && row.3 != 0;
        // Without a mapping on our side: the server's own sockets are of one kind.
        let ends = (SocketAddr::from(own), SocketAddr::from(other));
        assert_eq!(uid_in(&table(&rows), ends), rows.iter().find(is_row).map(|row| row.2));
    });
}

#[test]
fn the_servers_own_row_is_no_owner() {
    holds((end(), end(), any::<u32>(), 1..9_u64), |(client, server, uid, inode)| {
        // The same connection, seen from the server.
        let rows = table(&[(server, client, uid, inode)]);
        assert!(client == server || uid_in(&rows, (client, server)).is_none());
    });
}

#[test]
fn any_text_is_a_table_or_not() {
    let parts =
        &["0100007F", ":", "0005", " ", "\n", "1000", "1: ", "00000000:00000000", "-1", "0"];
    holds(pieces(parts), |text| {
        let five = SocketAddr::from(([127, 0, 0, 1], 5));
        let uid = uid_in(&format!("header\n{text}"), (five, five));
        assert!(uid.is_none_or(|uid| text.contains(&uid.to_string())), "{text}");
    });
}
