//! Filling: known names once, everything else as it stood.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::Values;
use crate::strategies::{holds, pieces};

fn values(home: &str) -> Values {
    let text = str::to_owned;
    let base = text("/session/notebook/x/");
    Values {
        port: 4242,
        base,
        dir: text("/d"),
        desktop_dir: text("/e"),
        root: text("/r"),
        home: text(home),
        user: text("a"),
        id: text("x"),
    }
}

#[test]
fn a_template_is_filled_piece_by_piece() {
    let known = select(&["port", "base", "prefix", "dir", "root", "home", "user", "id"]);
    let piece = (pieces(&["a", "\"", "}", "é", "\n"]), known, any::<bool>());
    // A value that looks like a placeholder is a value.
    holds(
        (vec(piece, 0..5), pieces(&["{port}", "{id:json}", "/", "\"", "\\"])),
        |(parts, home)| {
            let values = values(&home);
            let (mut template, mut wanted) = (String::new(), String::new());
            for (text, name, as_json) in parts.iter().filter(|(text, ..)| !text.contains('{')) {
                let value = match *name {
                    "port" => "4242".to_owned(),
                    "base" => values.base.clone(),
                    "prefix" => "/session/notebook/x".to_owned(),
                    "dir" => values.dir.clone(),
                    "root" => values.root.clone(),
                    "home" => home.clone(),
                    "user" => values.user.clone(),
                    _ => values.id.clone(),
                };
                let suffix = if *as_json { ":json" } else { "" };
                template += &format!("{text}{{{name}{suffix}}}");
                wanted += text;
                wanted += &if *as_json { serde_json::to_string(&value).unwrap() } else { value };
            }
            assert_eq!(values.fill(&template), wanted);
        },
    );
}

#[test]
fn what_names_nothing_stays() {
    holds(
        pieces(&["{", "}", "{}", "{x}", "{ port}", "{Port}", "{port", "json", ":json", "é"]),
        |template| {
            let is_known = template.contains("{port}") || template.contains("{port:json}");
            let filled = values("/h").fill(&template);
            assert_eq!(filled == template, !is_known, "{template} {filled}");
        },
    );
}
