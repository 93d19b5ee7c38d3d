//! The model as its own source text gives it: a reader of structs and enums as rustfmt lays them out.

use std::sync::LazyLock;

use super::value::Value;

/// The files that hold forms, and what their fields are where they are left out.
const SOURCES: [&str; 13] = [
    include_str!("../document/file.rs"),
    include_str!("../document/people.rs"),
    include_str!("../document/deals.rs"),
    include_str!("../document/details.rs"),
    include_str!("../document/scenes.rs"),
    include_str!("../document/stage.rs"),
    include_str!("../document/beats.rs"),
    include_str!("../document/conditions.rs"),
    include_str!("../document/questions.rs"),
    include_str!("../document/tasks.rs"),
    include_str!("../document/closing.rs"),
    include_str!("../stance.rs"),
    include_str!("../look.rs"),
];

/// What the functions named in `default = "…"` return.
const DEFAULTS: &str = include_str!("../document/defaults.rs");

/// A struct or enum that can stand in a file.
#[derive(Debug)]
pub(super) struct Item {
    /// Its name in Rust.
    pub(super) rust: String,
    /// Its name as an author knows it.
    pub(super) name: String,
    /// What it is.
    pub(super) says: String,
    /// True where each of its fields may be left out.
    pub(super) is_lenient: bool,
    /// What stands in it.
    pub(super) body: Body,
}

/// What stands in an item.
#[derive(Debug)]
pub(super) enum Body {
    /// Fields by name.
    Fields(Vec<Part>),
    /// One of several.
    Choices(Vec<Case>),
}

/// A field.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name in the file.
    pub(super) name: String,
    /// What it is.
    pub(super) says: String,
    /// What stands there.
    pub(super) value: Value,
    /// What becomes of it where it is left out; `None` where it may not be.
    pub(super) left_out: Option<LeftOut>,
}

/// What a field is where it is left out.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum LeftOut {
    /// What its type has for nothing.
    Usual,
    /// What a function returns.
    From(String),
}

/// A choice.
#[derive(Debug)]
pub(super) struct Case {
    /// Its name.
    pub(super) name: String,
    /// What it is.
    pub(super) says: String,
    /// What stands between its brackets, without names.
    pub(super) values: Vec<Value>,
    /// What stands between its brackets by name.
    pub(super) parts: Vec<Part>,
    /// True where it stands for nothing written.
    pub(super) is_usual: bool,
}

impl Case {
    fn all_values(&self) -> impl Iterator<Item = &Value> {
        let named = self.parts.iter().map(|part| &part.value);
        self.values.iter().chain(named)
    }
}

impl Item {
    /// The choices; none where it has fields.
    pub(super) fn cases(&self) -> &[Case] {
        match &self.body {
            Body::Fields(_) => &[],
            Body::Choices(cases) => cases,
        }
    }

    /// Every value that can stand in it, in order.
    pub(super) fn values(&self) -> Vec<&Value> {
        match &self.body {
            Body::Fields(parts) => parts.iter().map(|part| &part.value).collect(),
            Body::Choices(cases) => cases.iter().flat_map(Case::all_values).collect(),
        }
    }
}

/// All items, file by file.
static ITEMS: LazyLock<Vec<Item>> = LazyLock::new(|| SOURCES.iter().flat_map(|source| read(source)).collect());

/// The item of a Rust type.
pub(super) fn item(rust: &str) -> Option<&'static Item> {
    ITEMS.iter().find(|item| item.rust == rust)
}

/// What a function of the model returns, as an author would write it.
pub(super) fn returned(function: &str) -> Option<String> {
    let name = function.rsplit("::").next()?;
    let opening = format!("fn {name}() -> ");
    let body = [DEFAULTS].iter().chain(&SOURCES).find_map(|source| {
        let (_, rest) = source.split_once(&opening)?;
        rest.lines().nth(1).map(str::trim)
    })?;
    let body = without_place(body);
    let text = body.split_once('"').and_then(|(_, rest)| rest.split_once('"'));
    Some(text.map_or_else(|| body.to_owned(), |(text, _)| format!("\"{text}\"")))
}

/// What a field is by the `Default` that is written out for its struct.
pub(super) fn by_default(rust: &str, field: &str) -> Option<String> {
    let opening = format!("impl Default for {rust} {{");
    let (_, inside) = SOURCES.iter().find_map(|source| source.split_once(&opening))?;
    let start = format!("{field}: ");
    let value = inside.lines().find_map(|line| line.trim().strip_prefix(&start))?;
    Some(without_place(value.trim_end_matches(',')).to_owned())
}

/// A value of the model without what says that it stands in no file.
fn without_place(value: &str) -> &str {
    let inside = value.strip_prefix("Spanned::unplaced(").and_then(|rest| rest.strip_suffix(')'));
    inside.unwrap_or(value)
}

/// Reads every item of a source text that serde can read.
fn read(source: &str) -> Vec<Item> {
    let mut lines = source.lines().map(str::trim);
    let mut notes = Notes::default();
    let mut items = Vec::new();
    while let Some(line) = lines.next() {
        if notes.take(line) {
            continue;
        }
        let over = std::mem::take(&mut notes);
        let opened = |opening: &str| line.strip_prefix(opening)?.strip_suffix(" {");
        if !over.is_read() {
            continue;
        }
        if let Some(rust) = opened("pub struct ") {
            items.push(over.item(rust, Body::Fields(parts(&mut lines))));
        } else if let Some(rust) = opened("pub enum ") {
            items.push(over.item(rust, Body::Choices(cases(&mut lines))));
        }
    }
    items
}

/// The fields up to the closing bracket.
fn parts<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<Part> {
    let mut notes = Notes::default();
    let mut parts = Vec::new();
    for line in lines.take_while(|line| !line.starts_with('}')) {
        if notes.take(line) {
            continue;
        }
        let over = std::mem::take(&mut notes);
        let field = line.trim_start_matches("pub ").trim_end_matches(',').split_once(": ");
        if let Some((name, rust)) = field {
            parts.push(Part {
                name: over.rename().unwrap_or(name).to_owned(),
                says: over.says(),
                value: Value::read(rust),
                left_out: over.left_out(),
            });
        }
    }
    parts
}

/// The choices up to the closing bracket.
fn cases<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<Case> {
    let mut notes = Notes::default();
    let mut cases = Vec::new();
    while let Some(line) = lines.next().filter(|line| !line.starts_with('}')) {
        if notes.take(line) {
            continue;
        }
        let over = std::mem::take(&mut notes);
        let line = line.trim_end_matches(',');
        let (name, values, parts) = if let Some(name) = line.strip_suffix(" {") {
            (name, Vec::new(), parts(lines))
        } else if let Some((name, values)) = line.strip_suffix(')').and_then(|line| line.split_once('(')) {
            (name, Value::read_all(values), Vec::new())
        } else {
            (line, Vec::new(), Vec::new())
        };
        cases.push(Case {
            name: name.to_owned(),
            says: over.says(),
            values,
            parts,
            is_usual: over.attributes.contains(&"#[default]"),
        });
    }
    cases
}

/// The comments and attributes that stand over something.
#[derive(Default)]
struct Notes<'a> {
    comments: Vec<&'a str>,
    attributes: Vec<&'a str>,
}

impl<'a> Notes<'a> {
    /// True where the line is such a note.
    fn take(&mut self, line: &'a str) -> bool {
        if let Some(comment) = line.strip_prefix("///") {
            self.comments.push(comment.trim());
        } else if line.starts_with("#[") {
            self.attributes.push(line);
        } else {
            return false;
        }
        true
    }

    fn says(&self) -> String {
        self.comments.join(" ")
    }

    fn is_read(&self) -> bool {
        self.attributes
            .iter()
            .any(|a| a.starts_with("#[derive(") && a.contains("Deserialize"))
    }

    fn serde(&self) -> impl Iterator<Item = &'a str> {
        let inner = |a: &&'a str| a.strip_prefix("#[serde(")?.strip_suffix(")]");
        self.attributes.iter().filter_map(inner).flat_map(|a| a.split(", "))
    }

    fn rename(&self) -> Option<&'a str> {
        self.serde().find_map(|word| word.strip_prefix("rename = \"")?.strip_suffix('"'))
    }

    fn left_out(&self) -> Option<LeftOut> {
        self.serde().find_map(|word| match word.strip_prefix("default")? {
            "" => Some(LeftOut::Usual),
            from => Some(LeftOut::From(from.trim_matches([' ', '=', '"']).to_owned())),
        })
    }

    fn item(&self, rust: &str, body: Body) -> Item {
        Item {
            rust: rust.to_owned(),
            name: self.rename().unwrap_or(rust).to_owned(),
            says: self.says(),
            is_lenient: self.left_out().is_some(),
            body,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, LeftOut, Value, read};

    const TEXT: &str = r#"
/// What it is.
/// And more.
#[derive(Debug, Deserialize)]
#[serde(rename = "Thing", deny_unknown_fields, default)]
pub struct ThingDoc {
    /// Where.
    #[serde(default = "defaults::ten", rename = "in")]
    pub deals: List<Id>,
    /// Which.
    pub kind: Kind,
}

/// Not for authors.
#[derive(Debug)]
pub struct Inside {
    /// Not read.
    pub kind: Kind,
}

/// A choice.
#[derive(Debug, Default, serde::Deserialize)]
pub enum Kind {
    /// Bare.
    #[default]
    Bare,
    /// With values.
    Pair(Id, List<Kind>),
    /// With fields.
    Named {
        /// Who.
        #[serde(default)]
        who: Option<Id>,
    },
}
"#;

    #[test]
    fn structs_and_enums_are_read_as_authors_write_them() {
        let items = read(TEXT);
        let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["Thing", "Kind"]);
        assert_eq!((items[0].says.as_str(), items[0].is_lenient), ("What it is. And more.", true));
        let Body::Fields(parts) = &items[0].body else { panic!("{items:?}") };
        assert_eq!((parts[0].name.as_str(), parts[0].says.as_str()), ("in", "Where."));
        assert_eq!(parts[0].left_out, Some(LeftOut::From("defaults::ten".to_owned())));
        assert_eq!(parts[1].left_out, None);
        let cases = items[1].cases();
        assert!(cases[0].is_usual && !cases[1].is_usual);
        assert_eq!(cases[1].values, Value::read_all("Id, List<Kind>"));
        assert_eq!(cases[2].parts[0].left_out, Some(LeftOut::Usual));
        assert_eq!(cases.len(), 3);
    }
}
