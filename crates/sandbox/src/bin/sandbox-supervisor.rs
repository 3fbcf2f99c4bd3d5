//! `sandbox-supervisor supervise DIR`: the supervisor by itself, so that the library can be tested
//! without the server that ships the same body as its hidden subcommand.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    match (args.next(), args.next(), args.next()) {
        (Some(verb), Some(dir), None) if verb == "supervise" => {
            sandbox::supervise(&PathBuf::from(dir))
        }
        _ => {
            eprintln!(
                "usage: sandbox-supervisor supervise DIR (started by the sandbox, not by hand)"
            );
            ExitCode::from(2)
        }
    }
}
