//! A catalogue that is accepted puts no file outside a session's folder and no id into a command line.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::kind::Kind;
use crate::strategies::{holds, pieces};

const ID: &str = "k3x9a0bq";

fn values() -> Values {
    let text = str::to_owned;
    Values {
        port: 4242,
        base: format!("/session/notebook/{ID}/"),
        dir: text("/data/sessions/f"),
        desktop_dir: text("/data/sessions/g"),
        root: text("/data/files"),
        home: text("/data/files/arc/home/a"),
        user: text("a"),
        id: text(ID),
    }
}

fn read(image: &toml::Table) -> Result<Catalogue, CatalogueError> {
    let mut catalogue = toml::Table::new();
    catalogue.insert("registries".to_owned(), vec!["r.example"].into());
    catalogue.insert("image".to_owned(), vec![toml::Value::Table(image.clone())].into());
    Catalogue::parse(&catalogue.to_string(), Beside::Folder(Path::new("/no/such/folder")))
}

fn image() -> toml::Table {
    let mut image = toml::Table::new();
    image.insert("id".to_owned(), "r.example/a:1".into());
    image.insert("types".to_owned(), vec!["headless"].into());
    image.insert("program".to_owned(), "true".into());
    image
}

#[test]
fn no_argument_shows_the_id() {
    let shaped = "-{0,2}[a-z=]{0,3}\\{{1,2}(id|base|prefix|port|home)(:json){0,3}\\}";
    let odd = pieces(&["{", "}", "id", "base", ":json", "{id", "{home}", "json}", "--x="]);
    holds(vec(prop_oneof![shaped, odd], 0..3), |args| {
        let mut image = image();
        image.insert("args".to_owned(), args.into());
        let Ok(catalogue) = read(&image) else { return };
        for arg in &catalogue.images[0].args {
            assert!(!values().fill(arg).contains(ID), "{arg}");
        }
    });
}

#[test]
fn every_file_is_in_the_sessions_folder() {
    let parts = &["a", "/", "..", ".", "b.py", "\\", " ", "é"];
    holds(pieces(parts), |path| {
        let mut file = toml::Table::new();
        file.insert("path".to_owned(), path.into());
        file.insert("text".to_owned(), "".into());
        let mut image = image();
        image.insert("files".to_owned(), vec![toml::Value::Table(file)].into());
        let Ok(catalogue) = read(&image) else { return };
        // By hand: as many folders down as up, and a name at the end.
        let path = catalogue.images[0].files[0].path.to_str().unwrap();
        assert!(!path.starts_with('/') && !path.split('/').any(|part| part == ".."), "{path}");
        assert!(path.split('/').any(|part| !part.is_empty() && part != "."), "{path}");
    });
}

#[test]
fn an_entry_comes_back() {
    let env = btree_map("[A-Z]{1,6}", "[a-zé\"\\\\{}]{0,9}", 0..4);
    let lists = (vec(select(&Kind::ALL), 1..4), vec("[a-z /\"-]{0,9}", 0..4), env);
    let ready = ("/[a-z]{0,6}", vec(200..600_u16, 1..3), 1..9999_u64);
    holds((lists, ready), |((types, args, env), (path, statuses, timeout))| {
        let list = |values: Vec<i64>| toml::Value::from(values);
        let mut probe = toml::Table::new();
        probe.insert("path".to_owned(), path.clone().into());
        probe
            .insert("statuses".to_owned(), list(statuses.iter().copied().map(i64::from).collect()));
        probe.insert("timeout_s".to_owned(), i64::try_from(timeout).unwrap().into());
        let mut image = image();
        image.insert(
            "types".to_owned(),
            types.iter().map(|kind| kind.name()).collect::<Vec<_>>().into(),
        );
        image.insert("interface".to_owned(), "A".into());
        image.insert("args".to_owned(), args.clone().into());
        image.insert("env".to_owned(), toml::Value::try_from(&env).unwrap());
        image.insert("ready".to_owned(), probe.into());
        let catalogue = read(&image).unwrap();
        let entry = catalogue.find("r.example/a:1").unwrap();
        assert_eq!((&entry.types, &entry.args), (&types, &args));
        let read_env: BTreeMap<String, String> = entry.env.clone();
        assert_eq!(read_env, env);
        let ready = entry.ready.as_ref().unwrap();
        assert_eq!((&ready.path, &ready.statuses, ready.timeout_s), (&path, &statuses, timeout));
        assert_eq!(read(&image).unwrap().images[0].digest(), entry.digest());
        image.insert("program".to_owned(), "false".into());
        assert_ne!(read(&image).unwrap().images[0].digest(), entry.digest());
    });
}

#[test]
fn any_file_is_a_catalogue_or_refused() {
    let parts = &[
        "registries",
        " = ",
        "[\"r\"]",
        "\n",
        "[[image]]",
        "id = \"r/a\"",
        "types = [\"headless\"]",
        "program = \"true\"",
        "extends = \"built-in\"",
        "{",
        "}",
        "\"",
        "[",
        "]",
        "files",
        "ready",
        "-1",
    ];
    holds(pieces(parts), |text| {
        if let Ok(catalogue) = Catalogue::parse(&text, Beside::BuiltIn) {
            assert!(!catalogue.registries.is_empty());
        }
    });
}
