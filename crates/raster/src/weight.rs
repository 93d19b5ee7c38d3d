//! How much an SVG comes to when what it copies, repeats and refers to is written out, counted before any of it is.

use std::collections::{HashMap, HashSet};

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use super::sheet::{Sheet, styles};

/// Most elements, written out.
const MOST_NODES: u64 = 300_000;
/// Most points and letters, written out.
const MOST_POINTS: u64 = 3_000_000;
/// Most elements inside each other.
const MOST_DEEP: usize = 120;
/// Most rules of a style sheet times elements they are held against.
const MOST_STYLED: usize = 20_000_000;
/// Most declarations of a style sheet times elements they may be given to.
const MOST_DECLARED: usize = 5 * MOST_STYLED;
/// Bytes of a number in a path, at the least.
const POINT: usize = 4;
/// Elements that a letter comes to.
const LETTER: u64 = 4;

/// How often an element has what it refers to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Often {
    /// Once.
    Once,
    /// Once for each element inside, which takes it over.
    Each,
    /// At each point of each element inside.
    AtPoints,
}

impl Often {
    /// How often an attribute, or a property of a style, has it.
    fn of(name: &str) -> Self {
        match name {
            "fill" | "stroke" => Self::Each,
            "marker" | "marker-start" | "marker-mid" | "marker-end" => Self::AtPoints,
            _ => Self::Once,
        }
    }
}

/// What something comes to.
#[derive(Clone, Copy, Default)]
struct Weight {
    nodes: u64,
    points: u64,
    /// Elements inside each other, references followed.
    deep: usize,
}

impl Weight {
    fn and(self, other: Self) -> Self {
        Self {
            nodes: self.nodes.saturating_add(other.nodes),
            points: self.points.saturating_add(other.points),
            deep: self.deep.max(other.deep),
        }
    }

    fn times(self, n: u64) -> Self {
        Self {
            nodes: self.nodes.saturating_mul(n),
            points: self.points.saturating_mul(n),
            ..self
        }
    }

    fn is_too_much(self) -> bool {
        self.nodes > MOST_NODES || self.points > MOST_POINTS || self.deep > MOST_DEEP
    }
}

/// True of a picture that can be read without filling the memory. One that refers to itself cannot.
pub(crate) fn can_be_read(doc: &Document<'_>) -> bool {
    let elements = doc.descendants().filter(Node::is_element);
    if is_deep(doc) || elements.clone().count() as u64 > MOST_NODES {
        return false;
    }
    let mut ids: HashMap<&str, Vec<Node<'_, '_>>> = HashMap::new();
    for node in elements.clone() {
        // Of several with one id it is not asked which one is meant.
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_default().push(node);
        }
    }
    let texts = styles(doc);
    let sheet = Sheet::of(&texts);
    let count = elements.count();
    if sheet.rules.saturating_mul(count) > MOST_STYLED || sheet.declarations.saturating_mul(count) > MOST_DECLARED {
        return false;
    }
    let mut scales = Scales {
        ids,
        sheet,
        known: HashMap::new(),
        open: HashSet::new(),
    };
    scales.weigh(doc.root_element()).is_some_and(|weight| !weight.is_too_much())
}

/// True where elements lie inside each other too deeply to be followed.
fn is_deep(doc: &Document<'_>) -> bool {
    let mut depths: Vec<usize> = Vec::new();
    for node in doc.descendants() {
        let depth = node
            .parent()
            .and_then(|parent| depths.get(parent.id().get_usize()))
            .map_or(0, |d| d + 1);
        depths.resize(node.id().get_usize(), 0);
        depths.push(depth);
        if depth > MOST_DEEP {
            return true;
        }
    }
    false
}

struct Scales<'a, 'input> {
    ids: HashMap<&'a str, Vec<Node<'a, 'input>>>,
    sheet: Sheet<'a>,
    known: HashMap<NodeId, Weight>,
    /// What is being weighed: to come by it again is a ring.
    open: HashSet<NodeId>,
}

impl<'a, 'input> Scales<'a, 'input> {
    /// What an element comes to; `None` where it is too much, or refers to itself.
    fn weigh(&mut self, node: Node<'a, 'input>) -> Option<Weight> {
        if let Some(known) = self.known.get(&node.id()) {
            return Some(*known);
        }
        if !self.open.insert(node.id()) || self.open.len() > MOST_DEEP {
            return None;
        }
        let mut weight = own(node);
        for child in node.children().filter(Node::is_element) {
            weight = weight.and(self.weigh(child)?);
        }
        let (mut each, mut at_points) = (Weight::default(), Weight::default());
        for (id, often) in self.references(node) {
            for target in self.ids.get(id).cloned().unwrap_or_default() {
                let mut there = self.weigh(target)?;
                if !is_drawn(target) {
                    // A gradient is no element of the picture, but each that has it gets a copy of its stops.
                    there = Weight {
                        nodes: 0,
                        points: there.nodes,
                        deep: 0,
                    };
                }
                match often {
                    Often::Once => weight = weight.and(there),
                    Often::Each => each = each.and(there),
                    Often::AtPoints => at_points = at_points.and(there),
                }
            }
        }
        let (nodes, points) = (weight.nodes, weight.points);
        weight = weight.and(each.times(nodes));
        weight = weight.and(at_points.times(nodes.saturating_add(points)));
        weight.deep += 1;
        self.open.remove(&node.id());
        self.known.insert(node.id(), weight);
        (!weight.is_too_much()).then_some(weight)
    }

    /// The ids that an element refers to, and how often it has each.
    fn references(&self, node: Node<'a, 'input>) -> Vec<(&'a str, Often)> {
        let mut found = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            match name {
                "href" => found.extend(value.trim().strip_prefix('#').map(|id| (id, Often::Once))),
                "style" => Self::sheet_references(value, &mut found),
                _ => found.extend(links(value).map(|id| (id, Often::of(name)))),
            }
        }
        for rule in self.sheet.linking.iter().filter(|rule| rule.may_be_of(node)) {
            Self::sheet_references(rule.declarations, &mut found);
        }
        found
    }

    fn sheet_references(declarations: &'a str, found: &mut Vec<(&'a str, Often)>) {
        for declaration in declarations.split(';') {
            let name = declaration.split(':').next().unwrap_or_default().trim();
            found.extend(links(declaration).map(|id| (id, Often::of(name))));
        }
    }
}

/// True of what is drawn where it is referred to, and not of a colour that changes along the way.
fn is_drawn(node: Node<'_, '_>) -> bool {
    !matches!(node.tag_name().name(), "linearGradient" | "radialGradient")
}

/// What an element is without what is in it: its points, its letters, its embedded bytes.
fn own(node: Node<'_, '_>) -> Weight {
    let long: usize = node.attributes().map(|attribute| attribute.value().len() / POINT).sum();
    let is_embedded = node.tag_name().name() == "image";
    let letters: usize = node.children().filter_map(|child| child.text()).map(str::len).sum();
    let letters = if is_words(node) { letters as u64 } else { 0 };
    let points = if is_embedded { long / 16 } else { long } as u64;
    Weight {
        nodes: 1 + letters * LETTER,
        points: points + letters,
        deep: 0,
    }
}

/// True of an element whose letters are drawn.
fn is_words(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "text" | "tspan" | "textPath" | "tref" | "a")
}

/// The ids that a text names as `url(#id)`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let inside = rest.split(')').next()?.trim().trim_matches(['"', '\'']).trim();
        inside.strip_prefix('#')
    })
}
