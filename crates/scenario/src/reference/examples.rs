//! Which piece of a call is shown as the example of a form, and how it is cut out.

use std::sync::LazyLock;

use super::forms::WHOLE;
use super::source::Item;
use super::value::Value;
use super::walk::{Met, Spot, walk};
use ron_reader::diagnostic::Span;
use ron_reader::syntax::{Node, Tree, parse};

/// The files that examples are cut from: the shipped call, and a small one for what that does not use.
const FILES: [&str; 2] = [
    include_str!("../../../../scenarios/loud-music/scenario.ron"),
    include_str!("second.ron"),
];

/// Most lines of an example.
const MOST_LINES: usize = 15;
/// Most characters of an example on one line.
const MOST_WIDE: usize = 200;
/// Fields that stand only in what an officer should not do; what holds one is no example to follow.
const UNFIT: [&str; 3] = ["faults", "screen_out", "fair"];

/// A form in use.
struct Use {
    /// The form, by its Rust type.
    rust: &'static str,
    /// The choice taken, where the form is one.
    choice: Option<&'static str>,
    /// How many fields or values stand in it.
    parts: usize,
    file: &'static str,
    tree: &'static Tree,
    spot: Spot<'static>,
}

static WHOLE_VALUE: LazyLock<Value> = LazyLock::new(|| Value::read(WHOLE));
static TREES: LazyLock<Vec<(&str, Tree)>> = LazyLock::new(|| {
    let read = |file| Some((file, parse(file).0?));
    FILES.into_iter().filter_map(read).collect()
});

/// Every use of every form, in file order.
static USES: LazyLock<Vec<Use>> = LazyLock::new(|| {
    let mut uses = Vec::new();
    for (file, tree) in TREES.iter() {
        let mut meet = |met: Met<'static>| {
            if let Value::Form(rust) = met.value {
                uses.push(in_use(file, rust, &met));
            }
        };
        walk(&WHOLE_VALUE, tree, &mut meet);
    }
    uses
});

fn in_use(file: &'static str, rust: &'static str, met: &Met<'static>) -> Use {
    let (name, parts) = match &met.tree.node {
        Node::Ident(name) => (Some(name.as_str()), 0),
        Node::Tuple(name, values) => (name.as_ref().map(|name| name.text.as_str()), values.len()),
        Node::Struct(name, fields) => (name.as_ref().map(|name| name.text.as_str()), fields.len()),
        _ => (None, 0),
    };
    Use {
        rust,
        choice: name,
        parts,
        file,
        tree: met.tree,
        spot: met.spot,
    }
}

fn uses_of(item: &Item) -> impl Iterator<Item = &'static Use> {
    USES.iter().filter(|used| used.rust == item.rust)
}

/// An example of a form with fields: the first of those that show the most of them in a few lines. Where none is short, the
/// first of those that show the most, with long tables and lists closed.
pub(super) fn of_fields(item: &Item) -> Option<String> {
    let short = fullest(uses_of(item).filter(|used| is_short(used))).map(|used| cut(used.file, used.spot.lead, used.tree.span));
    short.or_else(|| fullest(uses_of(item)).map(folded))
}

/// An example of a choice with fields.
pub(super) fn of_choice(item: &Item, choice: &str) -> Option<String> {
    let uses = uses_of(item).filter(|used| used.choice == Some(choice));
    fullest(uses.filter(|used| is_short(used))).map(|used| cut(used.file, used.spot.lead, used.tree.span))
}

/// An example of a choice on one line: the shortest.
pub(super) fn on_one_line(item: &Item, choice: &str) -> Option<String> {
    let uses = uses_of(item).filter(|used| used.choice == Some(choice) && used.parts > 0);
    let lines = uses.map(|used| {
        let lines: Vec<&str> = used.file[used.tree.span.range()].lines().map(str::trim).collect();
        lines.join(" ")
    });
    let short = lines.filter(|line| line.chars().count() <= MOST_WIDE && !line.contains("//"));
    short.min_by_key(|line| line.chars().count())
}

/// An example of a form whose choices are bare words, with the field it stands in.
pub(super) fn of_words(item: &Item) -> Option<String> {
    let used = uses_of(item).next()?;
    let (tree, lead) = used.spot.list.unwrap_or((used.tree, used.spot.lead));
    Some(cut(used.file, lead, tree.span))
}

fn is_short(used: &Use) -> bool {
    used.file[used.tree.span.range()].lines().count() <= MOST_LINES
}

fn fullest(uses: impl Iterator<Item = &'static Use>) -> Option<&'static Use> {
    let is_fit = |used: &&Use| match &used.tree.node {
        Node::Struct(_, fields) => !fields.iter().any(|(name, _)| UNFIT.contains(&name.text.as_str())),
        _ => true,
    };
    uses.filter(is_fit).min_by_key(|used| usize::MAX - used.parts)
}

/// The lines of the file from the lead to the end of a value.
fn cut(file: &str, lead: Option<Span>, span: Span) -> String {
    let from = lead.map_or(span, |lead| lead.to(span)).range();
    dedented(file, &file[from.clone()], from.start)
}

/// A form with as many of its tables and lists closed, the longest first, as it takes to be short; without comments.
fn folded(used: &Use) -> String {
    let Node::Struct(_, fields) = &used.tree.node else {
        return cut(used.file, used.spot.lead, used.tree.span);
    };
    let lines = |tree: &Tree| used.file[tree.span.range()].lines().count();
    let is_long = |tree: &&Tree| lines(tree) > 1 && matches!(tree.node, Node::Map(_) | Node::List(_));
    let mut long: Vec<&Tree> = fields.iter().map(|(_, tree)| tree).filter(is_long).collect();
    long.sort_by_key(|tree| usize::MAX - lines(tree));
    let mut ways = (1..=long.len()).map(|count| closed(used, &long[..count]));
    let short = ways.find(|text| text.lines().count() <= MOST_LINES);
    short.unwrap_or_else(|| closed(used, &long))
}

/// A form with these tables and lists closed, and without comments.
fn closed(used: &Use, these: &[&Tree]) -> String {
    let whole = used.spot.lead.map_or(used.tree.span, |lead| lead.to(used.tree.span)).range();
    let mut these: Vec<&Tree> = these.to_vec();
    these.sort_by_key(|tree| tree.span);
    let (mut text, mut from) = (String::new(), whole.start);
    for tree in these {
        let span = tree.span.range();
        let table = matches!(tree.node, Node::Map(_));
        text.push_str(&used.file[from..span.start]);
        text.push_str(if table { "{ /* … */ }" } else { "[ /* … */ ]" });
        from = span.end;
    }
    text.push_str(&used.file[from..whole.end]);
    let is_said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
    let lines: Vec<&str> = text.lines().filter(is_said).collect();
    dedented(used.file, &lines.join("\n"), whole.start)
}

/// Lines without the indent of the line of the file that they begin in.
fn dedented(file: &str, text: &str, start: usize) -> String {
    let line = file[..start].rfind('\n').map_or(0, |end| end + 1);
    let blank = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let indent = blank(&file[line..]);
    let lines: Vec<&str> = text.lines().map(|line| &line[blank(line).min(indent)..]).collect();
    lines.join("\n")
}
