//! Nodes of the storage service as VOSpace 2 writes them (contract 5).

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_encode;

use super::connect_url::SEGMENT;
use super::element::Element;
use crate::clock;
use crate::core::Core;
use crate::storage::{Node, NodeKind};

/// Who answers for these nodes. A platform has its domain here; nothing resolves this one.
pub(super) const AUTHORITY: &str = "vos://sandbox~arc";

/// How much of a node is wanted: `detail`, where any other word is as good as none.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Detail {
    /// No properties.
    Min,
    Usual,
    /// Access rights too.
    Max,
}

/// A node as the root of a document.
pub(super) fn document(core: &Core, node: &Node, detail: Detail) -> Element {
    let root = Element::new("vos:node")
        .attribute("xmlns:vos", "http://www.ivoa.net/xml/VOSpace/v2.0")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    filled(root, core, node, detail)
}

fn filled(element: Element, core: &Core, node: &Node, detail: Detail) -> Element {
    let with_properties = detail != Detail::Min;
    let kind = match node.kind {
        NodeKind::Container => "vos:ContainerNode",
        NodeKind::Data => "vos:DataNode",
        NodeKind::Link(_) => "vos:LinkNode",
    };
    let mut element =
        element.attribute("uri", uri(core, node.path.names())).attribute("xsi:type", kind);
    if with_properties && node.kind == NodeKind::Data {
        element = element.attribute("busy", "false");
    }
    if with_properties {
        element = element.with([properties(core, node, detail)]);
    }
    match &node.kind {
        NodeKind::Container => {
            let child = |node| filled(Element::new("vos:node"), core, node, detail);
            element.with([Element::new("vos:nodes").with(node.children.iter().map(child))])
        }
        // Files are read and written by the sessions: the service itself transfers nothing.
        NodeKind::Data => element.with(["vos:accepts", "vos:provides"].map(Element::new)),
        NodeKind::Link(target) => {
            element.with([Element::new("vos:target").text(target_uri(core, node, target))])
        }
    }
}

fn properties(core: &Core, node: &Node, detail: Detail) -> Element {
    let ivoa = |name: &str| format!("ivo://ivoa.net/vospace/core#{name}");
    let cadc = |name: &str| format!("ivo://cadc.nrc.ca/vospace/core#{name}");
    let yes = |it: bool| it.then(|| "true".to_owned());
    let (seconds, milliseconds) = node.modified;
    let container = node.kind == NodeKind::Container;
    let max = detail == Detail::Max;
    // In the order of their URIs.
    let all = [
        (cadc("inheritPermissions"), false, container.then(|| "false".to_owned())),
        (cadc("readable"), true, yes(max && node.readable)),
        (cadc("writable"), true, yes(max && node.writable)),
        (ivoa("creator"), true, Some(core.account.user.clone())),
        (ivoa("date"), true, Some(clock::of_node(seconds, milliseconds))),
        (ivoa("ispublic"), false, Some("false".to_owned())),
        (ivoa("length"), true, node.length.map(|bytes| bytes.to_string())),
        (ivoa("quota"), true, node.quota.map(|bytes| bytes.to_string())),
    ];
    let present = all.into_iter().filter_map(|(uri, fixed, value)| {
        let property = Element::new("vos:property").attribute("uri", uri).text(value?);
        Some(if fixed { property.attribute("readOnly", "true") } else { property })
    });
    Element::new("vos:properties").with(present)
}

/// The URI of the node that these names below the home lead to.
pub(super) fn uri<T: AsRef<OsStr>>(core: &Core, names: &[T]) -> String {
    let user = OsStr::new(&core.account.user);
    let home = [OsStr::new("home"), user].into_iter();
    let path = home.chain(names.iter().map(AsRef::as_ref)).map(encoded);
    format!("{AUTHORITY}{}", path.collect::<String>())
}

fn encoded(name: &OsStr) -> String {
    format!("/{}", percent_encode(name.as_bytes(), SEGMENT))
}

/// By the words of the link alone: nothing outside the home is looked at.
fn target_uri(core: &Core, node: &Node, target: &OsStr) -> String {
    let home = &core.folders.home;
    let mut path = PathBuf::new();
    for part in home.join(node.path.parent()).join(target).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
    }
    let names = |path: &Path| path.iter().map(OsStr::to_owned).collect::<Vec<_>>();
    match path.strip_prefix(home) {
        Ok(below) => uri(core, &names(below)),
        Err(_) => {
            let path = names(&path).into_iter().skip(1).map(|name| encoded(&name));
            format!("file://{}", path.collect::<String>())
        }
    }
}
