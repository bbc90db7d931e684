//! Where what is needed needs what needs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::edges::Edge;

/// Files or folders that all need each other.
#[derive(Debug)]
pub struct Circle {
    /// The folder in which it is; none if it is one of files.
    pub folder: Option<String>,
    /// The files, or the files and folders (with `/`) of that folder.
    pub nodes: BTreeSet<String>,
    /// What makes it.
    pub edges: Vec<Edge>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nodes = self.nodes.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        match &self.folder {
            None => writeln!(f, "these files need each other: {nodes}")?,
            Some(folder) => writeln!(f, "in src/{folder} these need each other: {nodes}")?,
        }
        let line = |edge: &Edge| writeln!(f, "  {edge}");
        self.edges.iter().try_for_each(line)
    }
}

/// All circles: between files wherever they stand, then between what stands in the same folder, if it
/// is not files alone.
pub fn circles(edges: &[Edge]) -> Vec<Circle> {
    let mut found = inside(edges, None);
    for folder in folders(edges) {
        let has_folder = |circle: &Circle| circle.nodes.iter().any(|node| node.ends_with('/'));
        found.extend(inside(edges, Some(&folder)).into_iter().filter(has_folder));
    }
    found
}

fn folders(edges: &[Edge]) -> BTreeSet<String> {
    let paths = edges.iter().flat_map(|edge| [&edge.from, &edge.to]);
    paths
        .flat_map(|path| path.match_indices('/').map(|(at, _)| path[..=at].to_owned()))
        .chain([String::new()])
        .collect()
}

/// The file or folder of a folder to which a path belongs.
fn child<'a>(folder: Option<&str>, path: &'a str) -> Option<&'a str> {
    let Some(folder) = folder else { return Some(path) };
    let below = path.strip_prefix(folder)?;
    Some(below.find('/').map_or(below, |at| &below[..=at]))
}

fn inside(edges: &[Edge], folder: Option<&str>) -> Vec<Circle> {
    let ends = |edge: &'_ Edge| {
        let from = child(folder, &edge.from)?.to_owned();
        Some((from, child(folder, &edge.to)?.to_owned())).filter(|(from, to)| from != to)
    };
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, to) in edges.iter().filter_map(ends) {
        graph.entry(from).or_default().insert(to);
    }
    let within = |nodes: &BTreeSet<String>, edge: &Edge| {
        ends(edge).is_some_and(|(from, to)| nodes.contains(&from) && nodes.contains(&to))
    };
    let circle = |nodes: BTreeSet<String>| Circle {
        folder: folder.map(str::to_owned),
        edges: edges.iter().filter(|edge| within(&nodes, edge)).cloned().collect(),
        nodes,
    };
    rings(&graph).into_iter().map(circle).collect()
}

/// The sets of nodes that all reach each other.
fn rings(graph: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<BTreeSet<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        graph.keys().map(|node| (node, reach(graph, node))).collect();
    let mutual = |node: &String| {
        let back = |other: &&&String| reached.get(**other).is_some_and(|all| all.contains(node));
        reached[node].iter().filter(back).map(|other| (*other).clone()).collect::<BTreeSet<_>>()
    };
    graph.keys().map(mutual).filter(|ring| !ring.is_empty()).collect()
}

fn reach<'a>(
    graph: &'a BTreeMap<String, BTreeSet<String>>,
    start: &String,
) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&String> = graph[start].iter().collect();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(graph.get(node).into_iter().flatten());
        }
    }
    reached
}
