//! A walk over a parsed file that knows which form each value is.

use super::source::{Body, Case, Part, item};
use super::value::Value;
use ron_reader::diagnostic::Span;
use ron_reader::syntax::{Node, Tree};

/// A value of the file.
pub(super) struct Met<'t> {
    /// What stands there by the model.
    pub(super) value: &'static Value,
    /// What stands there.
    pub(super) tree: &'t Tree,
    /// What leads up to it.
    pub(super) spot: Spot<'t>,
}

/// What leads up to a value: the name of its field, its id in a table, or the list it stands in.
#[derive(Clone, Copy, Default)]
pub(super) struct Spot<'t> {
    /// The name or id before it.
    pub(super) lead: Option<Span>,
    /// The list, and what leads up to that.
    pub(super) list: Option<(&'t Tree, Option<Span>)>,
}

/// Walks a whole file and tells of every id, text, number and form; of a form before what stands in it.
pub(super) fn walk<'t>(whole: &'static Value, tree: &'t Tree, meet: &mut dyn FnMut(Met<'t>)) {
    Walk { meet }.value(whole, tree, Spot::default());
}

struct Walk<'f, 't> {
    meet: &'f mut dyn FnMut(Met<'t>),
}

impl<'t> Walk<'_, 't> {
    fn value(&mut self, value: &'static Value, tree: &'t Tree, spot: Spot<'t>) {
        match (value, &tree.node) {
            (Value::Maybe(inner), Node::Tuple(Some(name), values)) if name.text == "Some" => {
                for tree in values {
                    self.value(inner, tree, spot);
                }
            }
            (Value::List(inner) | Value::OneOrMore(inner), Node::List(items)) => {
                let list = Some((tree, spot.lead));
                for tree in items {
                    self.value(inner, tree, Spot { lead: None, list });
                }
            }
            (Value::Table(inner) | Value::OneOrPerId(inner), Node::Map(entries)) => {
                for (key, tree) in entries {
                    self.value(inner, tree, after(key.span));
                }
            }
            (Value::Maybe(inner) | Value::OneOrMore(inner) | Value::OneOrPerId(inner), _) => self.value(inner, tree, spot),
            _ => self.one(value, tree, spot),
        }
    }

    fn one(&mut self, value: &'static Value, tree: &'t Tree, spot: Spot<'t>) {
        (self.meet)(Met { value, tree, spot });
        let Value::Form(rust) = value else { return };
        match item(rust).map(|item| &item.body) {
            Some(Body::Fields(parts)) => self.fields(parts, tree),
            Some(Body::Choices(cases)) => self.choice(cases, tree),
            None => {}
        }
    }

    fn choice(&mut self, cases: &'static [Case], tree: &'t Tree) {
        let (Node::Tuple(Some(name), _) | Node::Struct(Some(name), _)) = &tree.node else {
            return;
        };
        let Some(case) = cases.iter().find(|case| case.name == name.text) else {
            return;
        };
        if let Node::Tuple(_, values) = &tree.node {
            for (value, tree) in case.values.iter().zip(values) {
                self.value(value, tree, Spot::default());
            }
        }
        self.fields(&case.parts, tree);
    }

    fn fields(&mut self, parts: &'static [Part], tree: &'t Tree) {
        let Node::Struct(_, fields) = &tree.node else { return };
        for (name, tree) in fields {
            if let Some(part) = parts.iter().find(|part| part.name == name.text) {
                self.value(&part.value, tree, after(name.span));
            }
        }
    }
}

fn after<'t>(lead: Span) -> Spot<'t> {
    Spot {
        lead: Some(lead),
        list: None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::forms::ORDER;
    use super::super::naming::{NAMED, named};
    use super::super::source::{Body, Item, item};
    use super::{Met, Value, walk};
    use crate::document::{Id, Kind, ScenarioDoc, Visit, visit};
    use ron_reader::syntax::{Node, Tree, decode, parse};

    const FILE: &str = include_str!("../../../../tests/fixtures/calls/loud-music/scenario.ron");

    /// What each id of a file names, by where it stands.
    #[derive(Default)]
    struct Kinds(BTreeMap<u32, Kind>);

    impl Visit<'_> for Kinds {
        fn refer(&mut self, kind: Kind, id: &Id) {
            self.0.insert(id.span.start, kind);
        }
    }

    /// The field in which a value stands, or else the choice.
    fn place<'t>(met: &Met<'t>, form: &'t Tree) -> &'t str {
        let lead = met.spot.list.map_or(met.spot.lead, |(_, lead)| lead);
        match (&form.node, lead) {
            (_, Some(lead)) => &FILE[lead.range()],
            (Node::Tuple(Some(name), _), None) => &name.text,
            _ => "",
        }
    }

    #[test]
    fn what_the_reference_says_an_id_names_is_what_the_checker_takes_it_for() {
        let tree = parse(FILE).0.unwrap();
        let doc = decode::<ScenarioDoc>(&tree).0.unwrap();
        let mut kinds = Kinds::default();
        visit(&doc, FILE, &mut kinds);
        let whole: &'static Value = Box::leak(Box::new(Value::read("ScenarioDoc")));
        let mut all = Vec::new();
        walk(whole, &tree, &mut |met| all.push(met));
        let (mut forms, mut seen, mut wrong) = (Vec::new(), BTreeSet::new(), Vec::new());
        for met in &all {
            if let Value::Form(rust) = met.value {
                forms.push((item(rust).unwrap(), met.tree));
            }
            let (Value::Id, Some(kind)) = (met.value, kinds.0.get(&met.tree.span.start)) else {
                continue;
            };
            let around = |(_, tree): &&(&Item, &Tree)| tree.span.to(met.tree.span) == tree.span;
            let (item, tree) = forms.iter().rfind(around).unwrap();
            let place = place(met, tree);
            let choice = match &tree.node {
                Node::Struct(Some(name), _) => name.text.as_str(),
                _ => "",
            };
            let names = named(choice, place).or_else(|| named(&item.name, place)).unwrap_or("");
            if *kind != Kind::Opener && !names.contains(kind.word()) {
                wrong.push(format!("{} {place}: `{names}` for {}", item.name, kind.word()));
            }
            seen.insert((&item.name, place));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(seen.len() > 30, "{seen:?}");
    }

    /// The fields and choices of an item.
    fn places(item: &Item) -> Vec<&str> {
        let fields = match &item.body {
            Body::Fields(parts) => parts.iter().collect(),
            Body::Choices(cases) => cases.iter().flat_map(|case| &case.parts).collect::<Vec<_>>(),
        };
        let fields = fields.into_iter().map(|part| part.name.as_str());
        fields.chain(item.cases().iter().map(|case| case.name.as_str())).collect()
    }

    #[test]
    fn every_place_that_is_said_to_name_something_is_there() {
        for (form, place, _) in NAMED {
            let is_it = |item: &&&Item| item.name == *form || item.cases().iter().any(|case| case.name == *form);
            let mut items = ORDER.iter().filter(is_it);
            assert!(items.any(|item| places(item).contains(place)), "{form} has no {place}");
        }
    }
}
