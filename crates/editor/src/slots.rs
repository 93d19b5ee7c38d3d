//! What may stand where: the kind of id, the form or the words that a field or value takes, read from the reference's words.

use scenario::document::Kind;
use scenario::reference::{Field, FormChoice, forms};

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A form, by its name in the reference.
    Form(&'static str),
    /// An id, in quotes.
    Id(Kind),
    /// Words in which marks tie phrases to details.
    Line,
    /// True or false.
    Truth,
    /// Words, a number, or what is not known.
    Other,
}

/// What may stand at a place, and how many brackets are still to be opened around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// What may stand there.
    pub(super) wanted: Wanted,
    /// The brackets, from the outermost.
    pub(super) wrap: &'static str,
    /// What names the entries of a table, where that is written elsewhere.
    pub(super) keys: Option<Kind>,
}

/// Where a line may hold marks: the form or choice, and its field, or nothing for what stands between its brackets.
const LINES: &[(&str, &str)] = &[
    ("Narrate", ""),
    ("Say", ""),
    ("Officer", ""),
    ("Hear", ""),
    ("Object", "text"),
    ("Act", "say"),
    ("Act", "act"),
    ("Question", "say"),
];

/// What an id can name, as the reference says it.
const NAMED: &[(&str, Kind)] = &[
    ("person", Kind::Person),
    ("deal", Kind::Deal),
    ("detail", Kind::Detail),
    ("fact", Kind::Fact),
    ("scene", Kind::Scene),
    ("questions or acts", Kind::Opener),
    ("question", Kind::Question),
    ("act", Kind::Act),
    ("object", Kind::Object),
    ("task", Kind::Task),
    ("screen-out", Kind::ScreenOut),
    ("checkpoint", Kind::Checkpoint),
    ("flag", Kind::Flag),
    ("counter", Kind::Counter),
    ("indicator", Kind::Indicator),
    ("freedom", Kind::Freedom),
    ("entries of an agency's profile", Kind::Entry),
    ("place of the stage", Kind::Place),
    ("picture of the stage", Kind::Art),
];

impl Slot {
    /// A place for what needs no brackets.
    pub(super) const fn of(wanted: Wanted) -> Self {
        Self {
            wanted,
            wrap: "",
            keys: None,
        }
    }

    /// The place inside a bracket.
    pub(super) fn within(self, bracket: char) -> Self {
        Self {
            wanted: self.wanted,
            wrap: self.wrap.strip_prefix(bracket).unwrap_or(""),
            keys: None,
        }
    }
}

/// What a field of a form or choice takes.
pub(super) fn field(owner: &str, field: &Field) -> Slot {
    read(&field.of, LINES.contains(&(owner, field.name.as_str())))
}

/// What a choice takes in its brackets, at a position from 0.
pub(super) fn value(choice: &FormChoice, position: usize) -> Slot {
    let of = choice.values.get(position).map_or("", String::as_str);
    read(of, LINES.contains(&(choice.name.as_str(), "")))
}

/// Reads the reference's words, such as `list of ids of deals`.
fn read(of: &str, is_line: bool) -> Slot {
    if let Some((one, several)) = of.split_once(", or ") {
        let keys = read(several, false).keys;
        return Slot {
            keys,
            ..read(one, is_line)
        };
    }
    let (wrap, inner) = if let Some(inner) = of.strip_prefix("list of lists of ") {
        ("[[", inner)
    } else if let Some(inner) = of.strip_prefix("list of ") {
        ("[", inner)
    } else if let Some(inner) = of.strip_prefix("table of ") {
        ("{", inner)
    } else {
        ("", of)
    };
    let (inner, by) = inner.split_once(" by id").unwrap_or((inner, ""));
    let keys = by.strip_prefix(" of ").and_then(kind);
    let wanted = if let Some(named) = inner.strip_prefix("id of ").or(inner.strip_prefix("ids of ")) {
        kind(named).map_or(Wanted::Other, Wanted::Id)
    } else {
        match inner {
            "text" if is_line => Wanted::Line,
            "true or false" => Wanted::Truth,
            _ => form(inner).map_or(Wanted::Other, Wanted::Form),
        }
    };
    Slot { wanted, wrap, keys }
}

fn kind(named: &str) -> Option<Kind> {
    let bare = named.strip_prefix("a ").or(named.strip_prefix("an ")).unwrap_or(named);
    let found = NAMED.iter().find(|(word, _)| bare == *word || bare.strip_suffix('s') == Some(word));
    found.map(|(_, kind)| *kind)
}

/// The form that the reference calls by these words: `Hair color` is `HairColor`.
fn form(words: &str) -> Option<&'static str> {
    let joined = words.replace(' ', "");
    let found = forms().iter().find(|form| form.name.eq_ignore_ascii_case(&joined));
    found.map(|form| form.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Kind, Slot, Wanted, field, read, value};
    use scenario::reference::{Field, Shape, forms};

    #[test]
    fn the_words_of_the_reference_are_understood() {
        let slot = |wanted, wrap| Slot { wanted, wrap, keys: None };
        for (of, expected) in [
            ("id of a person", slot(Wanted::Id(Kind::Person), "")),
            ("list of ids of deals", slot(Wanted::Id(Kind::Deal), "[")),
            ("list of ids of questions or acts", slot(Wanted::Id(Kind::Opener), "[")),
            ("list of lists of Beat", slot(Wanted::Form("Beat"), "[[")),
            ("table of Scene by id", slot(Wanted::Form("Scene"), "{")),
            ("Hair color", slot(Wanted::Form("HairColor"), "")),
            ("true or false", slot(Wanted::Truth, "")),
            ("text", slot(Wanted::Line, "")),
            ("whole number", slot(Wanted::Other, "")),
        ] {
            assert_eq!(read(of, true), expected, "{of}");
        }
        let reason = read("text, or table of texts by id of a deal", false);
        assert_eq!((reason.wanted, reason.wrap, reason.keys), (Wanted::Other, "", Some(Kind::Deal)));
        assert_eq!(read("Element, or list of Element", false), slot(Wanted::Form("Element"), ""));
        assert_eq!(read("table of Credit by id of a deal", false).keys, Some(Kind::Deal));
    }

    /// Ids of fields and values whose kind is not understood.
    fn strange(owner: &str, fields: &[Field]) -> Vec<String> {
        let unread = fields
            .iter()
            .filter(|f| f.of.contains("id of ") || f.of.contains("ids of ") || f.form.is_some());
        let unread = unread.filter(|f| {
            let slot = field(owner, f);
            slot.wanted == Wanted::Other && slot.keys.is_none()
        });
        unread.map(|f| format!("{owner}.{}: {}", f.name, f.of)).collect()
    }

    #[test]
    fn every_id_and_form_of_the_reference_is_understood() {
        let mut found = Vec::new();
        for form in forms() {
            match &form.shape {
                Shape::Fields(fields) => found.extend(strange(&form.name, fields)),
                Shape::Choices(choices) => {
                    for choice in choices {
                        found.extend(strange(&choice.name, &choice.fields));
                        let plain = ["text", "whole number", "number"];
                        let values = choice.values.iter().enumerate().filter(|(_, of)| !plain.contains(&of.as_str()));
                        let unread = values.filter(|(at, _)| value(choice, *at).wanted == Wanted::Other);
                        found.extend(unread.map(|(_, of)| format!("{}: {of}", choice.name)));
                    }
                }
            }
        }
        assert_eq!(found, ["Scenario.id: id of the scenario"]);
    }
}
