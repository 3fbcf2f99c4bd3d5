//! The command line.

use std::{
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
};

use clap::{Parser, Subcommand, builder::NonEmptyStringValueParser};
use sandbox::Dialect;

/// `skaha-portal` as it was called.
#[derive(Debug, Parser)]
#[command(version, about = "Serves the portal, the session API and the sessions of this machine")]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    /// Absent: serve.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What and where to serve.
    #[command(flatten)]
    pub serve: ServeArgs,
}

/// What the binary does besides serving.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs one session to its end; the sandbox starts this itself.
    #[command(hide = true)]
    Supervise {
        /// The session's directory.
        dir: PathBuf,
    },
}

/// The options of serving.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// Port of portal and interfaces; 0 picks a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Another loopback address to listen at, besides 127.0.0.1 and ::1
    #[arg(long, value_name = "ADDR", value_parser = loopback)]
    pub bind: Option<IpAddr>,
    /// Folder of sessions and their files [default: a per-user data folder]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder of the built portal
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub portal_dir: PathBuf,
    /// Folder searched before PATH for the sessions' programs; may be given more than once
    #[arg(long = "programs", value_name = "DIR")]
    pub programs: Vec<PathBuf>,
    /// Catalogue of images (TOML) instead of the built-in one
    #[arg(long, value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    /// Active interactive sessions that the user may have
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub max_sessions: u32,
    /// User who is shown the way to the admin's page; may be given more than once [default: you]
    #[arg(long = "admin", value_name = "USER", value_parser = NonEmptyStringValueParser::new())]
    pub admins: Vec<String>,
    /// Release of Skaha to imitate: 1.4, 1.4-limit-range, 1.3, 1.1 or 0.30
    #[arg(long, value_name = "VERSION", default_value_t)]
    pub dialect: Dialect,
    /// For tests: let /sandbox/control make the sandbox misbehave (docs/test-controls.md)
    #[arg(long)]
    pub test_controls: bool,
    /// For development: reload the page in the browser when the portal is rebuilt
    #[arg(long)]
    pub reload: bool,
}

/// The sandbox runs whatever its visitor asks for as the user who started it, so no option may
/// open it to the network.
fn loopback(text: &str) -> Result<IpAddr, String> {
    let address = match text {
        "localhost" => IpAddr::V4(Ipv4Addr::LOCALHOST),
        _ => match text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            Ok(address) => address.to_canonical(),
            Err(error) => return Err(format!("{error}; use 127.0.0.1 or ::1")),
        },
    };
    if address.is_loopback() {
        return Ok(address);
    }
    Err("not a loopback address. Whoever reaches the sandbox can run programs as you, so it \
         listens on this machine only. To use it from elsewhere, forward its port: \
         ssh -L 8080:127.0.0.1:8080 THIS_MACHINE"
        .to_owned())
}

#[cfg(test)]
mod properties;
