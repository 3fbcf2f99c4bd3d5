//! Placeholders of the catalogue: `{port}`, `{base}`, `{prefix}`, `{dir}`, `{desktop_dir}`, `{root}`,
//! `{home}`, `{user}`, `{id}`.

/// The values of one session.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    pub(crate) port: u16,
    pub(crate) base: String,
    pub(crate) dir: String,
    /// The private folder of a desktop-app's desktop.
    pub(crate) desktop_dir: String,
    pub(crate) root: String,
    pub(crate) home: String,
    pub(crate) user: String,
    pub(crate) id: String,
}

impl Values {
    /// Replaces `{name}` by its value and `{name:json}` by its value as a JSON string (which is also
    /// a Python literal). Any other brace stays: templates are JSON and Python.
    pub(crate) fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        // One pass, so that a value that looks like a placeholder is not replaced again.
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = after
                .split_once('}')
                .and_then(|(name, tail)| self.value(name).map(|value| (value, tail)));
            if let Some((value, tail)) = known {
                filled.push_str(&value);
                rest = tail;
            } else {
                filled.push('{');
                rest = after;
            }
        }
        filled.push_str(rest);
        filled
    }

    fn value(&self, name: &str) -> Option<String> {
        let Some(plain) = name.strip_suffix(":json") else { return self.plain(name) };
        // Once: what the rules of a catalogue look for are these names and no longer ones.
        self.plain(plain).map(|value| serde_json::Value::String(value).to_string())
    }

    fn plain(&self, name: &str) -> Option<String> {
        Some(match name {
            "port" => self.port.to_string(),
            "base" => self.base.clone(),
            "prefix" => self.base.trim_end_matches('/').to_owned(),
            "dir" => self.dir.clone(),
            "desktop_dir" => self.desktop_dir.clone(),
            "root" => self.root.clone(),
            "home" => self.home.clone(),
            "user" => self.user.clone(),
            "id" => self.id.clone(),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_known_names_once_and_leaves_other_braces() {
        let values = Values {
            port: 4242,
            base: "/session/notebook/x/".to_owned(),
            dir: "/d".to_owned(),
            desktop_dir: String::new(),
            root: "/r".to_owned(),
            home: "/r/{port}".to_owned(),
            user: "o\"neil".to_owned(),
            id: "x".to_owned(),
        };
        let template = r#"{"a": {"b": {port}}, "h": "{home}", "u": {user:json}, {other} {prefix}"#;
        let expected =
            r#"{"a": {"b": 4242}, "h": "/r/{port}", "u": "o\"neil", {other} /session/notebook/x"#;
        assert_eq!(values.fill(template), expected);
        // `{id:json}` may not be in an argument list, and there is no longer way to write it.
        assert_eq!(values.fill("{id:json:json}"), "{id:json:json}");
    }
}
