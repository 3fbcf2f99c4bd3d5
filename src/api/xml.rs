//! Reads XML as one service writes it: elements, attributes, text. What services have no use for (a document
//! type, entities of one's own) ends the reading, so that nothing is ever expanded; namespaces go by their
//! local names, as prefixes are the writer's choice. A reader of the whole standard takes 30 kB.

/// A piece of a document, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// The start of an element, or with `is_empty` all of it.
    Open { name: &'a str, attributes: &'a str, is_empty: bool },
    /// The end of one.
    Close,
    /// What stands between, as it is written.
    Text(&'a str),
}

/// The pieces of a document; ends at what is no XML.
pub(super) struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(document: &'a str) -> Self {
        Self { rest: document }
    }

    /// What stands before `end`; the reading goes on behind it.
    fn take_until(&mut self, end: &str) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(taken)
    }

    /// Goes on behind `start` if it stands here.
    fn skip(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The inside of a tag. A `>` between quotes belongs to a value.
    fn take_tag(&mut self) -> Option<&'a str> {
        let mut quote = None;
        let end = self.rest.bytes().position(|byte| match quote {
            Some(open) => {
                if byte == open {
                    quote = None;
                }
                false
            }
            None => {
                if matches!(byte, b'"' | b'\'') {
                    quote = Some(byte);
                }
                byte == b'>'
            }
        })?;
        let tag = self.rest.get(..end)?;
        self.rest = self.rest.get(end + 1..)?;
        Some(tag)
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if !self.rest.starts_with('<') {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at_checked(end)?;
                self.rest = rest;
                return (!text.is_empty()).then_some(Piece::Text(text));
            }
            if self.skip("<!--") {
                self.take_until("-->")?;
            } else if self.skip("<![CDATA[") {
                return Some(Piece::Text(self.take_until("]]>")?));
            } else if self.skip("<?") {
                self.take_until("?>")?;
            } else if self.skip("</") {
                self.take_until(">")?;
                return Some(Piece::Close);
            } else if self.rest.starts_with("<!") || !self.skip("<") {
                return None;
            } else {
                let tag = self.take_tag()?;
                let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
                let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
                let (name, attributes) = tag.split_at_checked(end)?;
                return Some(Piece::Open { name: local(name), attributes, is_empty });
            }
        }
    }
}

/// A name without its namespace's prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The value of an attribute among those of a tag, as it is written.
pub(super) fn attribute<'a>(mut attributes: &'a str, name: &str) -> Option<&'a str> {
    loop {
        let (before, after) = attributes.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, rest) = after.strip_prefix(quote)?.split_once(quote)?;
        if before.trim() == name {
            return Some(value);
        }
        attributes = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_attributes_and_text() {
        let document =
            "<?xml version=\"1.0\"?><a:b c='>' d = \"e\"> f<!-- <g> --><h/><![CDATA[<i>]]></a:b>";
        let pieces: Vec<Piece<'_>> = Pieces::of(document).collect();
        let attributes = " c='>' d = \"e\"";
        assert_eq!(
            pieces,
            [
                Piece::Open { name: "b", attributes, is_empty: false },
                Piece::Text(" f"),
                Piece::Open { name: "h", attributes: "", is_empty: true },
                Piece::Text("<i>"),
                Piece::Close,
            ]
        );
        assert_eq!(
            (attribute(attributes, "c"), attribute(attributes, "d")),
            (Some(">"), Some("e"))
        );
        assert_eq!(attribute(attributes, "e"), None);
    }

    #[test]
    fn what_is_no_xml_ends_it() {
        for odd in [
            "",
            "<",
            "<a",
            "<a b='>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
            "<!-- ",
            "<![CDATA[",
            "<?",
        ] {
            assert_eq!(Pieces::of(odd).next(), None, "{odd}");
        }
        for odd in ["", "a", "a=", "a=b", "a='b", "=", "='", "é='"] {
            assert_eq!(attribute(odd, "a"), None, "{odd}");
        }
    }
}
