//! The command line: no option opens the sandbox to the network.

use std::net::IpAddr;

use clap::Parser as _;
use proptest::{collection::vec, prelude::*, sample::select};

use super::{Args, loopback};
use crate::strategies::{holds, pieces};

#[test]
fn only_addresses_of_this_machine_are_listened_at() {
    let address = prop_oneof![
        any::<u32>().prop_map(|bits| IpAddr::V4(bits.into()).to_string()),
        any::<u128>().prop_map(|bits| IpAddr::V6(bits.into()).to_string()),
        any::<u32>().prop_map(|bits| IpAddr::V4((bits >> 8 | 127 << 24).into()).to_string()),
        (any::<u32>(), select(&[0_u32, 127 << 24]))
            .prop_map(|(bits, net)| { format!("::ffff:{}", IpAddr::V4((bits >> 8 | net).into())) }),
        select(&["localhost", "::1", "[::1]", "0.0.0.0", "::"]).prop_map(str::to_owned),
        pieces(&["127", ".", "0", "::", "ffff", ":", "1", "[", "]", "localhost"]),
    ];
    holds(address, |typed| {
        let bare = typed.trim_start_matches('[').trim_end_matches(']');
        let read = if typed == "localhost" { "127.0.0.1" } else { bare }.parse::<IpAddr>();
        let is_local = match read.as_ref().map(IpAddr::to_canonical) {
            Ok(IpAddr::V4(v4)) => v4.octets().first() == Some(&127),
            Ok(IpAddr::V6(v6)) => v6.segments() == [0, 0, 0, 0, 0, 0, 0, 1],
            Err(_) => false,
        };
        assert_eq!(
            loopback(&typed).ok(),
            read.ok().map(|ip| ip.to_canonical()).filter(|_| is_local)
        );
    });
}

#[test]
fn options_come_back() {
    let folders = vec("[a-zé /]{1,9}", 0..3);
    holds((any::<u16>(), folders, any::<bool>()), |(port, folders, reload)| {
        let mut line = vec!["skaha-portal".to_owned(), format!("--port={port}")];
        line.extend(folders.iter().map(|folder| format!("--programs={folder}")));
        line.extend(reload.then(|| "--reload".to_owned()));
        let args = Args::try_parse_from(line).unwrap();
        assert_eq!((args.serve.port, args.serve.reload), (port, reload));
        let read: Vec<&str> = args.serve.programs.iter().filter_map(|path| path.to_str()).collect();
        assert_eq!(read, folders);
        assert!(args.command.is_none() && args.serve.bind.is_none());
    });
}

#[test]
fn admins_are_those_that_were_named() {
    holds(vec("[a-zé.@ -]{0,9}", 0..3), |names| {
        let line = std::iter::once("skaha-portal".to_owned());
        let line = line.chain(names.iter().map(|name| format!("--admin={name}")));
        let read = Args::try_parse_from(line).ok().map(|args| args.serve.admins);
        // A name without a letter is a mistake of some script: nobody is called so.
        assert_eq!(read, (!names.iter().any(String::is_empty)).then_some(names));
    });
}

#[test]
fn any_line_is_read_or_refused() {
    let words = &[
        "--port",
        "--bind",
        "--data",
        "supervise",
        "8080",
        "99999",
        "-1",
        "::1",
        "--",
        "=",
        "--reload",
    ];
    let word = prop_oneof![4 => select(words).prop_map(str::to_owned), 1 => any::<String>()];
    holds(vec(word, 0..5), |words| {
        let line = std::iter::once("skaha-portal".to_owned()).chain(words);
        let Ok(args) = Args::try_parse_from(line) else { return };
        assert!(args.serve.bind.is_none_or(|address| address.is_loopback()));
    });
}
