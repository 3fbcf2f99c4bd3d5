//! The few XML documents of the API, and the JSON that CADC's services derive from such documents.

use std::fmt::Write as _;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Elements whose children become a list in JSON.
const LISTS: [&str; 4] = ["accepts", "nodes", "properties", "provides"];

/// Elements whose values stay text in JSON, even when they look like something else.
const TEXTS: [&str; 1] = ["property"];

pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: String::new(), children: Vec::new() }
    }

    pub(super) fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// An element has text or children, never both.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    pub(super) fn with(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// `text/xml`, without a charset parameter as everywhere (contract 1.0).
    pub(super) fn into_xml(self) -> Response {
        let mut body = DECLARATION.to_owned();
        self.write(&mut body, 0);
        (StatusCode::OK, [(header::CONTENT_TYPE, "text/xml")], body).into_response()
    }

    fn write(&self, out: &mut String, depth: usize) {
        let (name, indent) = (self.name, 2 * depth);
        // Writing into a string cannot fail.
        write!(out, "{:indent$}<{name}", "").ok();
        for (name, value) in &self.attributes {
            write!(out, " {name}=\"{}\"", escaped(value)).ok();
        }
        if !self.children.is_empty() {
            out.push_str(">\n");
            self.children.iter().for_each(|child| child.write(out, depth + 1));
            writeln!(out, "{:indent$}</{name}>", "").ok();
        } else if self.text.is_empty() {
            out.push_str(" />\n");
        } else {
            writeln!(out, ">{}</{name}>", escaped(&self.text)).ok();
        }
    }

    /// The document as JSON. Inferred from how CADC's writer works and from the answer of `whoami`
    /// (contract 4), not seen from a running storage service: attributes begin with `@`, text and lists are
    /// under `$`, what stands in a list has its name without the prefix.
    pub(super) fn into_json(self) -> Value {
        Value::Object(Map::from_iter([(self.name.to_owned(), self.value())]))
    }

    fn value(&self) -> Value {
        let name = local(self.name);
        let scalar = |text: &str| match text {
            "true" | "false" if !TEXTS.contains(&name) => Value::Bool(text == "true"),
            _ => Value::String(text.to_owned()),
        };
        let attributes = self.attributes.iter();
        let mut object: Map<String, Value> =
            attributes.map(|(name, value)| (format!("@{name}"), scalar(value))).collect();
        if LISTS.contains(&name) {
            let item = |child: &Self| {
                Value::Object(Map::from_iter([(local(child.name).to_owned(), child.value())]))
            };
            object.insert("$".to_owned(), self.children.iter().map(item).collect());
        } else if self.children.is_empty() {
            object.insert("$".to_owned(), scalar(&self.text));
        } else {
            object.extend(self.children.iter().map(|child| (child.name.to_owned(), child.value())));
        }
        Value::Object(object)
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// Text for an element or a quoted attribute. What XML cannot hold at all becomes a replacement character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // Readers turn them into spaces otherwise.
            '\t' | '\n' | '\r' => drop(write!(out, "&#{};", u32::from(c))),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_xml_means_something_by_is_escaped() {
        assert_eq!(escaped("a<b>&\"c'\u{e9}"), "a&lt;b&gt;&amp;&quot;c&apos;\u{e9}");
        assert_eq!(escaped("a\tb\nc\rd"), "a&#9;b&#10;c&#13;d");
        assert_eq!(escaped("\0\u{1b}\u{ffff}"), "\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn a_tree_is_written_as_xml_and_as_json() {
        let tree = || {
            let property = Element::new("v:property").attribute("readOnly", "true").text("1 & 2");
            let list = Element::new("v:properties").with([property]);
            let root = Element::new("v:node").attribute("uri", "a\"b").attribute("busy", "false");
            root.with([list, Element::new("v:nodes")])
        };
        let mut xml = String::new();
        tree().write(&mut xml, 0);
        let expected = "\
<v:node uri=\"a&quot;b\" busy=\"false\">
  <v:properties>
    <v:property readOnly=\"true\">1 &amp; 2</v:property>
  </v:properties>
  <v:nodes />
</v:node>
";
        assert_eq!(xml, expected);
        let json = serde_json::json!({"v:node": {
            "@uri": "a\"b",
            "@busy": false,
            "v:properties": {"$": [{"property": {"@readOnly": "true", "$": "1 & 2"}}]},
            "v:nodes": {"$": []},
        }});
        assert_eq!(tree().into_json(), json);
    }
}
