//! What is said of the word at a place: of an id what it is, of a field, form or choice what the reference says.

use std::ops::Range;

use scenario::document::Kind;
use scenario::reference::{Field, FormChoice, Shape, form};

use super::ids::{Written, at};
use super::known::Known;
use super::slots::Wanted;
use super::spot::{Expected, spot};

/// An id at a byte: from the file as read, or else from what is expected there.
pub(super) fn id_at(text: &str, byte: usize, written: &[Written], known: Known<'_>) -> Option<(Kind, String, Range<usize>)> {
    if let Some(id) = at(written, byte) {
        return Some((id.kind, id.name.clone(), id.span.range()));
    }
    let spot = spot(text, byte);
    match spot.expected {
        Expected::Quoted(Wanted::Id(kind)) => {
            let name = text[spot.word.clone()].to_owned();
            Some((known.kind(kind, &name), name, spot.word))
        }
        _ => None,
    }
}

/// What is said of the word at a byte, and which bytes it is.
pub(super) fn hover(text: &str, byte: usize, written: &[Written], known: Known<'_>) -> Option<(Range<usize>, String)> {
    if let Some((kind, name, bytes)) = id_at(text, byte, written, known) {
        let about = known.about(kind, &name)?;
        return Some((bytes, format!("{} {name}\n{about}", kind.word())));
    }
    let place = spot(text, byte);
    let word = text.get(place.word.clone()).filter(|word| !word.is_empty())?;
    let says = match place.expected {
        Expected::Field { fields, .. } => fields.iter().find(|field| field.name == word).map(of_field),
        Expected::Bare(slot) => match slot.wanted {
            Wanted::Form(name) => of_name(name, word),
            _ => None,
        },
        Expected::Quoted(_) | Expected::Nothing => None,
    };
    Some((place.word, says?))
}

fn of_field(field: &Field) -> String {
    let left_out = match field.default.as_deref() {
        None => "needed".to_owned(),
        Some(usual) => format!("{usual} if left out"),
    };
    format!("{}: {} ({left_out})\n{}", field.name, field.of, field.says)
}

/// A form, or the choice of one, that is called `word`.
fn of_name(name: &str, word: &str) -> Option<String> {
    let form = form(name)?;
    match &form.shape {
        Shape::Fields(_) => (form.name == word).then(|| format!("{}\n{}", form.name, form.says)),
        Shape::Choices(choices) => choices.iter().find(|choice| choice.name == word).map(of_choice),
    }
}

fn of_choice(choice: &FormChoice) -> String {
    let brackets = if choice.values.is_empty() {
        String::new()
    } else {
        format!("({})", choice.values.join(", "))
    };
    format!("{}{brackets}\n{}", choice.name, choice.says)
}

#[cfg(test)]
mod tests {
    use super::hover;
    use crate::document::Document;
    use scenario::Catalog;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");

    fn says(at: &str) -> String {
        let catalog = Catalog::shipped();
        let mut document = Document::new("base.ron", 1, BASE.to_owned());
        document.refresh(&catalog);
        let byte = BASE.find(at).unwrap() + at.len();
        let written = &document.read().unwrap().written;
        hover(BASE, byte, written, document.known(&catalog)).map_or_else(String::new, |(_, says)| says)
    }

    #[test]
    fn an_id_is_explained_in_its_own_words() {
        for (at, words) in [
            ("Say(\"sa", "person sam\nSam, 34"),
            ("Deal(\"he", "deal held\nTrafficking: Sam works"),
            ("(may-not", "detail may-not-leave\nSam says going out"),
            (
                "detail: \"new",
                "detail new-lock\nA new lock on the door.\nA distractor: The old one",
            ),
            ("of: \"not", "indicator not-free-to-leave\n"),
            (
                "ask: [\n                \"eve",
                "question evening\nHow has your evening been?\nTo sam; Rapport, Open",
            ),
            ("Go(\"step", "scene step\nAt walkway-night: "),
            ("place: \"walk", "place walkway-night\nAn open second-floor walkway"),
            ("task: \"intro", "task introduce\nSay who you are."),
            ("Learn(\"cannot", "fact cannot-go\nWhat Sam says of going out."),
            ("\"gre", "act greet\nI'm Officer Hale."),
            ("\"loc", "object lock\nLock: The lock shines"),
        ] {
            let says = says(at);
            assert!(says.starts_with(words), "{at}: {says}");
        }
    }

    #[test]
    fn a_field_a_form_and_a_choice_are_explained_in_the_words_of_the_reference() {
        for (at, words) in [
            (
                "unna",
                "unnamed: text (nothing if left out)\nWhat they are called until their name is known",
            ),
            ("minu", "minutes: whole number (needed)\n"),
            ("\"sam\": Per", "Person\nSomeone who appears."),
            ("form: Op", "Open\nLets the person choose the words."),
            ("[Sa", "Say(id of a person, text)\nSomeone speaks."),
            ("Scen", "Scenario\nA whole scenario file."),
        ] {
            let says = says(at);
            assert!(says.starts_with(words), "{at}: {says}");
        }
        for at in ["title: \"A bar", "// The call", "minutes: "] {
            assert_eq!(says(at), "", "{at}");
        }
    }
}
