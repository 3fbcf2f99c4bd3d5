//! Answers of storage services, and of what stands in their place.

use super::*;

fn reply(status: u16, body: &str, content_type: &str) -> Reply {
    Reply::played(&status.to_string(), body, None, Some(content_type))
}

fn read(document: &str) -> Option<(Option<f64>, Option<f64>)> {
    let gib = |amount: Option<Gibibytes>| amount.map(|amount| amount.0);
    read_node(document).map(|told| (gib(told.used), gib(told.quota)))
}

/// A node with these below its root.
fn node(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<vos:node xmlns:vos=\"http://www.ivoa.net/xml/VOSpace/v2.0\" \
         uri=\"vos://example.org~cavern/home/astro1\" xsi:type=\"vos:ContainerNode\">{inside}</vos:node>"
    )
}

fn property(name: &str, value: &str) -> String {
    format!(
        "<vos:property uri=\"ivo://ivoa.net/vospace/core#{name}\" readOnly=\"true\">{value}</vos:property>"
    )
}

fn properties(inside: &str) -> String {
    format!("<vos:properties>{inside}</vos:properties>")
}

const LENGTH: &str = "7516192768";
const QUOTA: &str = "10737418240";

fn both() -> String {
    property("length", LENGTH) + &property("quota", QUOTA)
}

#[test]
fn a_home_of_contract_5() {
    let document = node(&(properties(&both()) + "<vos:nodes />"));
    assert_eq!(read(&document), Some((Some(7.0), Some(10.0))));
    let told = HomeStorage { used: Some(Gibibytes(7.0)), quota: Some(Gibibytes(10.0)) };
    assert_eq!(read_home(&reply(200, &document, "text/xml")), Ok(Home::There(told)));
}

#[test]
fn children_have_lengths_of_their_own() {
    let child = node(&properties(&(property("length", "9492") + &property("quota", "1"))));
    let children = format!("<vos:nodes>{child}</vos:nodes>");
    let own = properties(&both());
    for inside in [own.clone() + &children, children.clone() + &own] {
        assert_eq!(read(&node(&inside)), Some((Some(7.0), Some(10.0))));
    }
    assert_eq!(read(&node(&children)), Some((None, None)));
}

#[test]
fn what_is_not_told_is_unknown() {
    assert_eq!(read(&node("")), Some((None, None)));
    assert_eq!(read(&node(&properties(""))), Some((None, None)));
    assert_eq!(read(&node("<vos:properties/>")), Some((None, None)));
    assert_eq!(read("<node/>"), Some((None, None)));
    assert_eq!(read(&node(&properties(&property("length", LENGTH)))), Some((Some(7.0), None)));
    for odd in ["", "-1", "1e9", "many", "&#49;", "<b/>"] {
        let inside = properties(&(property("length", odd) + &property("quota", QUOTA)));
        assert_eq!(read(&node(&inside)), Some((None, Some(10.0))), "{odd}");
    }
    // No limit, in the words of the file system.
    assert_eq!(read(&node(&properties(&property("quota", "0")))), Some((None, None)));
}

#[test]
fn writers_differ() {
    let other = "<v:properties xmlns:v='x'><v:property readOnly='true' uri='ivo://ivoa.net/vospace/core#length'> \n\
                 7516192768 </v:property><v:property uri=\"ivo://cadc.nrc.ca/vospace/core#quota\">1</v:property>\
                 <!-- <property> --><property\n\turi = 'ivo://ivoa.net/vospace/core#quota' ><![CDATA[10737418240]]>\
                 </property></v:properties>";
    assert_eq!(read(&node(other)), Some((Some(7.0), Some(10.0))));
}

#[test]
fn what_breaks_off_tells_nothing() {
    let document = node(&properties(&both()));
    let end = document.find("</vos:properties>").unwrap();
    for (at, _) in document.char_indices().take_while(|(at, _)| *at < end + 17) {
        assert_eq!(read(&document[..at]), None, "{at}");
    }
}

#[test]
fn what_stands_in_its_place_is_told_apart() {
    let is = |status, body: &str, content_type| read_home(&reply(status, body, content_type));
    let not_there = "NodeNotFound: vos://sandbox~arc/home/astro1\n";
    assert_eq!(is(404, not_there, "text/plain"), Ok(Home::NotMade));
    assert_eq!(is(404, "404 page not found\n", "text/plain"), Ok(Home::NotServed));
    assert_eq!(is(404, "<html>NodeNotFound</html>", "text/html"), Ok(Home::NotServed));
    let kind = |status, body: &str, content_type| is(status, body, content_type).unwrap_err().kind;
    assert_eq!(kind(403, "PermissionDenied\n", "text/plain"), ProblemKind::Forbidden);
    assert_eq!(kind(401, "", "text/plain"), ProblemKind::SignedOut);
    assert_eq!(kind(503, "", "text/plain"), ProblemKind::Unavailable);
    // The portal's own page, or one that wants a sign-in.
    assert_eq!(kind(200, "<node/>", "text/html; charset=utf-8"), ProblemKind::Unreadable);
    for odd in ["", "{}", "<!doctype html><html>", "<html/>", "<a><node/></a>", "</node>"] {
        assert_eq!(kind(200, odd, "text/xml"), ProblemKind::Unreadable, "{odd}");
    }
    let bomb = "<!DOCTYPE node [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><node>&b;</node>";
    assert_eq!(kind(200, bomb, "text/xml"), ProblemKind::Unreadable);
}
