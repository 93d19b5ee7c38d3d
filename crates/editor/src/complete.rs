//! What can be written at a place: ids of the right kind, fields that are not there yet, choices of the form.

use std::ops::Range;

use scenario::document::Kind;
use scenario::reference::{Field, FormChoice, LanguageForm, Shape, form};

use super::known::Known;
use super::slots::{Slot, Wanted, value};
use super::spot::{Expected, spot};
use scenario::is_of_id;

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// An id.
    Id,
    /// A field.
    Field,
    /// One of several.
    Choice,
    /// A form, or brackets.
    Form,
}

/// Something that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// What is shown.
    pub(super) label: String,
    /// What it is.
    pub(super) sort: Sort,
    /// A few words beside it.
    pub(super) detail: String,
    /// A sentence or two on it; may be empty.
    pub(super) says: String,
    /// What is written; `$0` stands where the cursor goes.
    pub(super) insert: String,
}

/// What can be written, and in the place of which bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestions {
    /// The bytes that a suggestion takes the place of.
    pub(super) replaces: Range<usize>,
    /// The suggestions; what is needed comes first.
    pub(super) items: Vec<Suggestion>,
}

/// What can be written at a byte.
pub(super) fn complete(text: &str, byte: usize, known: Known<'_>) -> Suggestions {
    let place = spot(text, byte);
    let mut replaces = place.word.clone();
    let items = match place.expected {
        Expected::Field { fields, used } => {
            let is_named = text[replaces.end..].trim_start().starts_with(':');
            let free = |needed: bool| {
                let fields = fields.iter().filter(|f| !used.contains(&f.name.as_str()));
                fields.filter(move |f| f.default.is_none() == needed)
            };
            free(true).chain(free(false)).map(|f| field(f, is_named)).collect()
        }
        Expected::Bare(slot) => bare(slot, text[replaces.end..].trim_start().starts_with('('), known),
        Expected::Quoted(Wanted::Id(kind)) => {
            // What follows the cursor is written over as far as it is an id.
            let rest = &text[byte..replaces.end];
            replaces.end = byte + rest.find(|c| !is_of_id(c)).unwrap_or(rest.len());
            ids(kind, "", known)
        }
        Expected::Quoted(_) | Expected::Nothing => Vec::new(),
    };
    Suggestions { replaces, items }
}

fn field(field: &Field, is_named: bool) -> Suggestion {
    let left_out = field
        .default
        .as_ref()
        .map_or_else(String::new, |usual| format!(", {usual} if left out"));
    Suggestion {
        label: field.name.clone(),
        sort: Sort::Field,
        detail: format!("{}{left_out}", field.of),
        says: field.says.clone(),
        insert: if is_named {
            field.name.clone()
        } else {
            format!("{}: ", field.name)
        },
    }
}

fn ids(kind: Kind, quote: &str, known: Known<'_>) -> Vec<Suggestion> {
    let suggestion = |name: String| Suggestion {
        sort: Sort::Id,
        detail: known.kind(kind, &name).word().to_owned(),
        says: known.about(kind, &name).unwrap_or_default(),
        insert: format!("{quote}{name}{quote}"),
        label: name,
    };
    known.names(kind).into_iter().map(suggestion).collect()
}

/// Outside quotes. `has_brackets` is true where brackets follow already.
fn bare(slot: Slot, has_brackets: bool, known: Known<'_>) -> Vec<Suggestion> {
    if let Some(bracket) = slot.wrap.chars().next() {
        let (label, what, insert) = if bracket == '[' {
            ("[ ]", "a list", "[$0]")
        } else {
            ("{ }", "a table", "{$0}")
        };
        return vec![Suggestion {
            label: label.to_owned(),
            sort: Sort::Form,
            detail: what.to_owned(),
            says: String::new(),
            insert: insert.to_owned(),
        }];
    }
    match slot.wanted {
        Wanted::Form(name) => form(name).map_or_else(Vec::new, |form| of_form(form, has_brackets)),
        Wanted::Id(kind) => ids(kind, "\"", known),
        Wanted::Truth => ["true", "false"].map(truth).to_vec(),
        Wanted::Line | Wanted::Other => Vec::new(),
    }
}

fn truth(name: &str) -> Suggestion {
    Suggestion {
        label: name.to_owned(),
        sort: Sort::Choice,
        detail: String::new(),
        says: String::new(),
        insert: name.to_owned(),
    }
}

fn of_form(form: &LanguageForm, has_brackets: bool) -> Vec<Suggestion> {
    let brackets = |inside: &str| if has_brackets { String::new() } else { inside.to_owned() };
    match &form.shape {
        Shape::Fields(_) => vec![Suggestion {
            label: form.name.clone(),
            sort: Sort::Form,
            detail: "form".to_owned(),
            says: form.says.clone(),
            insert: format!("{}{}", form.name, brackets("($0)")),
        }],
        Shape::Choices(choices) => {
            let one = |choice: &FormChoice| Suggestion {
                label: choice.name.clone(),
                sort: Sort::Choice,
                detail: choice.values.join(", "),
                says: choice.says.clone(),
                insert: format!("{}{}", choice.name, brackets(inside(choice))),
            };
            choices.iter().map(one).collect()
        }
    }
}

/// The brackets of a choice, with quotes where its first value is an id or words.
fn inside(choice: &FormChoice) -> &'static str {
    let first = value(choice, 0);
    match first.wanted {
        _ if choice.values.is_empty() && choice.fields.is_empty() => "",
        Wanted::Id(_) | Wanted::Line if first.wrap.is_empty() => "(\"$0\")",
        _ if choice.values.first().is_some_and(|of| of == "text") => "(\"$0\")",
        _ => "($0)",
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, complete};
    use crate::document::Document;
    use scenario::Catalog;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");

    /// The base with `new` in the place of `old`, and what can be written at `|`: the labels, what is written, what it replaces.
    fn at(old: &str, new: &str) -> (Vec<String>, Vec<String>, String) {
        let catalog = Catalog::shipped();
        let mut document = Document::new("base.ron", 1, BASE.to_owned());
        document.refresh(&catalog);
        let text = BASE.replacen(old, new, 1);
        let byte = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        document.lines.edit(None, &text);
        document.changed(2);
        document.refresh(&catalog);
        let found = complete(&text, byte, document.known(&catalog));
        let (labels, inserts) = found.items.into_iter().map(|item| (item.label, item.insert)).unzip();
        (labels, inserts, text[found.replaces].to_owned())
    }

    #[test]
    fn ids_of_the_right_kind_are_offered() {
        let (labels, inserts, replaced) = at("Go(\"car\")", "Go(\"c|ar\")");
        assert_eq!(
            (labels.as_slice(), replaced.as_str()),
            (["door", "car", "step"].map(str::to_owned).as_slice(), "car")
        );
        assert_eq!(inserts, labels);
        assert_eq!(at("// ~ ask", "|").1, ["\"evening\"", "\"walk\""]);
        assert_eq!(at("](may-not-leave)", "](|)").0, ["may-not-leave", "new-lock"]);
        let openers = at("opened_by: [\"evening\"]", "opened_by: [\"|\"]").0;
        assert_eq!(openers, ["evening", "walk", "greet", "go", "step-out", "back-in"]);
        assert!(at("of: \"not-free", "of: \"|not-free").0.contains(&"no-privacy".to_owned()));
        assert!(
            at("place: \"walkway-night\"", "place: \"|\"")
                .0
                .contains(&"walkway-night".to_owned())
        );
        assert!(at("detail: \"new-lock\"", "art: \"|\"").0.contains(&"door-lock".to_owned()));
        assert_eq!(at("title: \"A", "title: \"|A").0, Vec::<String>::new());
    }

    #[test]
    fn what_a_detail_shows_is_offered_from_its_table_of_the_catalog() {
        let (freedoms, ..) = at("// ~ details", "\"key\": Freedom(sees: \"A key.\", in: [\"dog\"], of: \"|\"),");
        assert!(freedoms.contains(&"own-key".to_owned()) && !freedoms.contains(&"locked-in".to_owned()));
        let (indicators, ..) = at("// ~ details", "\"key\": Cue(readings: {\"dog\": Reading(of: \"|\")}),");
        assert!(indicators.contains(&"locked-in".to_owned()) && !indicators.contains(&"own-key".to_owned()));
        for before in ["elsewhere: {|", "elsewhere: {\"dog\": \"x\", |", "readings: {|"] {
            let (deals, ..) = at("// ~ details", &format!("\"key\": Cue({before}}}),"));
            assert_eq!(deals, ["held", "dog"], "{before}");
        }
        for before in ["also: |", "also: [Act, |]"] {
            let (elements, ..) = at("// ~ details", &format!("\"key\": Cue({before}),"));
            assert_eq!(elements, ["Act", "Means", "Purpose", "Welfare"], "{before}");
        }
    }

    #[test]
    fn the_ids_of_an_entry_that_is_being_written_are_still_offered() {
        let (labels, ..) = at("Go(\"step\")]),\n", "Go(\"step\")]),\n \"x\": Act(act: \"Wait\", then: [Go(\"|");
        assert_eq!(labels, ["door", "car", "step"], "the scene `door` cannot be read here");
    }

    #[test]
    fn fields_that_are_not_there_yet_are_offered_what_is_needed_first() {
        let (labels, inserts, _) = at("// ~ cast", "\"kim\": Person(age: 30, |, trust: 1),");
        assert_eq!(
            labels,
            [
                "name",
                "unnamed",
                "controller",
                "at_risk",
                "controls_by",
                "counts_as",
                "stands",
                "look"
            ]
        );
        assert_eq!(inserts[0], "name: ");
        let (labels, inserts, replaced) = at("unnamed:", "un|named:");
        assert!(
            labels.contains(&"unnamed".to_owned()) && !labels.contains(&"age".to_owned()),
            "{labels:?}"
        );
        assert_eq!((inserts[0].as_str(), replaced.as_str()), ("unnamed", "unnamed"));
    }

    #[test]
    fn choices_and_forms_are_offered_with_their_brackets() {
        let (labels, inserts, replaced) = at("// ~ lines", "Sa|");
        let insert = |name: &str| &inserts[labels.iter().position(|label| label == name).unwrap()];
        assert_eq!(replaced, "Sa");
        assert_eq!(
            ["Say", "EndCall", "If", "Wait", "Pose"].map(insert),
            ["Say(\"$0\")", "EndCall", "If($0)", "Wait($0)", "Pose($0)"]
        );
        assert!(at("form: Open", "form: |").0.contains(&"Closed".to_owned()));
        assert_eq!(at("// ~ scenes", "\"x\": |").1, ["Scene($0)"]);
        assert_eq!(at("\"car\": Scene(", "\"car\": Sc|ene(").1, ["Scene"]);
        assert_eq!(at("lines: [Narrate(\"The barking", "lines: | [Narrate(\"The barking").1, ["[$0]"]);
        assert_eq!(at("controller: true", "controller: |").0, ["true", "false"]);
    }

    #[test]
    fn what_an_author_adds_to_the_stage_is_offered() {
        let scene = |before: &str| at("place: \"walkway-night\"", &format!("{before}, place: \"walkway-night\"")).0;
        assert_eq!(scene("weather: |"), ["Dry", "Rain"]);
        assert_eq!(scene("hears: |"), ["Heard"]);
        assert_eq!(scene("hears: Heard(|)"), ["sound", "caption", "loud"]);
        assert!(scene("hears: Heard(sound: Mu|)").contains(&"MuffledMusic".to_owned()));
        let (labels, inserts, _) = at("// ~ lines", "He|");
        let hear = labels.iter().position(|label| label == "Hear").unwrap();
        assert_eq!(inserts[hear], "Hear($0)");
        assert!(at("// ~ lines", "Hear(|, \"x\"),").0.contains(&"PhoneBuzz".to_owned()));
        let start = "    start: \"door\",\n    scenes: {\n        \"door\": Scene(\n            place: \"walkway-night\"";
        let own = "    pictures: { \"porch\": Picture(file: \"porch.png\", alt: \"A porch.\") },\n";
        let shown = |place: &str| format!("{own}{}", start.replacen("walkway-night", place, 1));
        assert!(at(start, &shown("|")).0.contains(&"porch".to_owned()));
        assert_eq!(at(start, &shown("x").replacen("alt: ", "|, alt: ", 1)).0, ["floor", "width"]);
    }

    #[test]
    fn a_suggestion_says_what_it_is() {
        let catalog = Catalog::shipped();
        let mut document = Document::new("base.ron", 1, BASE.to_owned());
        document.refresh(&catalog);
        let byte = BASE.find("of: \"").unwrap() + 5;
        let found = complete(BASE, byte, document.known(&catalog)).items;
        let leave = found.iter().find(|item| item.label == "not-free-to-leave").unwrap();
        assert_eq!((leave.sort, leave.detail.as_str()), (Sort::Id, "indicator"));
        assert!(
            leave.says.contains("Innocent twin: ") && leave.says.contains("Source: "),
            "{}",
            leave.says
        );
    }
}
