//! The tags of the portal's `index.html`.

use std::collections::BTreeMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, HtmlString, Spanned, Token, Tokenizer};

/// One start tag.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    /// Where its first attribute may be put, in bytes of the page: behind the name.
    pub(crate) name_end: usize,
    attributes: BTreeMap<String, Attribute>,
}

/// The value of an attribute and where it stands.
#[derive(Debug)]
pub(crate) struct Attribute {
    pub(crate) value: String,
    /// In bytes of the page, without the quotes.
    pub(crate) span: Range<usize>,
}

/// All start tags in order; what stands in comments and scripts is none.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter)
        .flatten()
        .filter_map(|token| if let Token::StartTag(tag) = token { Some(tag) } else { None })
        .map(|tag| Tag {
            name: String::from_utf8_lossy(&tag.name).into_owned(),
            name_end: tag.span.start + "<".len() + tag.name.len(),
            attributes: tag
                .attributes
                .into_iter()
                .filter_map(|each| attribute(html, each))
                .collect(),
        })
        .collect()
}

/// None when the page writes the value in another way than it reads (`&amp;`): no file is called so.
fn attribute(
    html: &str,
    (name, value): (HtmlString, Spanned<HtmlString>),
) -> Option<(String, Attribute)> {
    let whole = value.span.start..value.span.end;
    let value = String::from_utf8(value.value.0).ok()?;
    let start = whole.start + html.get(whole)?.rfind(&value)?;
    let span = start..start + value.len();
    Some((String::from_utf8_lossy(&name).into_owned(), Attribute { value, span }))
}

impl Tag {
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.get(name)
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.values()
    }

    /// The file of the build that the attribute `name` refers to.
    pub(crate) fn file(&self, name: &str) -> Option<&str> {
        local_file(&self.attribute(name)?.value)
    }

    /// Whether this is a `<link>` of that relation.
    pub(crate) fn is_link(&self, relation: &str) -> bool {
        let rel = self.attribute("rel").map(|rel| rel.value.as_str()).unwrap_or_default();
        self.name == "link" && rel.split_ascii_whitespace().any(|word| word == relation)
    }
}

/// The path from the build's root that an address in the page means; none for other places.
pub(crate) fn local_file(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?;
    let path = path.strip_prefix("./").unwrap_or(path);
    let is_elsewhere = path.is_empty() || path.starts_with('/') || path.contains(':');
    (!is_elsewhere).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_where_they_stand() {
        let html = "<!doctype html><p>é</p><script type=module src=\"./boot.js\" data-js='a.js'>";
        let tags = tags(html);
        let script = tags.last().unwrap();
        for (name, value) in [("src", "./boot.js"), ("data-js", "a.js"), ("type", "module")] {
            let attribute = script.attribute(name).unwrap();
            assert_eq!(&html[attribute.span.clone()], value);
            assert_eq!(attribute.value, value);
        }
        assert_eq!(script.file("src"), Some("boot.js"));
        assert!(html[..script.name_end].ends_with("</p><script"));
    }

    #[test]
    fn comments_and_scripts_hold_no_tags() {
        let html = "<!-- <link rel=icon> --><script>'<link rel=icon>'</script><p>";
        let names: Vec<_> = tags(html).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "p"]);
    }

    #[test]
    fn only_files_of_the_build_are_local() {
        assert_eq!(local_file("./a/b.css?x#y"), Some("a/b.css"));
        for elsewhere in ["https://x.org/a.js", "//x.org/a.js", "/a.js", "data:,x", "#top", "./"] {
            assert_eq!(local_file(elsewhere), None, "{elsewhere}");
        }
    }
}
