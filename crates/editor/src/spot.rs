//! What is expected at a place of a file, half-written or not: found from the brackets and names before it.

use std::ops::Range;

use scenario::document::Kind;
use scenario::is_of_id;
use scenario::reference::Field;

use super::brackets::Walk;
use super::scan::{Piece, Token, scan};
use super::slots::{Slot, Wanted};

/// What is expected.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expected<'t> {
    /// The name of a field.
    Field {
        /// The fields of the form.
        fields: &'static [Field],
        /// Those that stand there already.
        used: Vec<&'t str>,
    },
    /// A value without quotes, or an id with its quotes.
    Bare(Slot),
    /// What stands between quotes.
    Quoted(Wanted),
    /// Nothing that is known.
    Nothing,
}

/// A place of a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot<'t> {
    /// What is expected there.
    pub(super) expected: Expected<'t>,
    /// The bytes of the word that stands there: a name, what is between quotes, or the id of a mark; it may be empty.
    pub(super) word: Range<usize>,
}

/// What is expected at a byte.
pub(super) fn spot(text: &str, byte: usize) -> Spot<'_> {
    let tokens = scan(text);
    let touches = |token: &Token| match token.piece {
        Piece::Quoted | Piece::Name => token.inside.start <= byte && byte <= token.inside.end,
        Piece::Comment => token.span.start < byte && byte <= token.span.end,
        _ => false,
    };
    let at = tokens.iter().position(touches);
    let before = at.unwrap_or_else(|| tokens.partition_point(|token| token.span.end <= byte));
    let after = at.map_or(before, |at| at + 1);
    let mut walk = Walk::new(text);
    tokens[..before].iter().for_each(|token| walk.take(token));
    let word = at.map_or(byte..byte, |at| tokens[at].inside.clone());
    match at.map(|at| tokens[at].piece) {
        Some(Piece::Comment) => Spot {
            expected: Expected::Nothing,
            word,
        },
        Some(Piece::Quoted) => quoted(text, byte, word, walk.slot()),
        _ => Spot {
            expected: walk.bare(&tokens[after..]),
            word,
        },
    }
}

/// Between quotes: an id, or the id of a mark in a line.
fn quoted(text: &str, byte: usize, word: Range<usize>, slot: Slot) -> Spot<'_> {
    let expected = Expected::Quoted(slot.wanted);
    if slot.wanted != Wanted::Line {
        return Spot { expected, word };
    }
    let before = &text[word.start..byte];
    let open = before
        .rfind("](")
        .filter(|at| !belongs_to_words(&before[..*at]))
        .map(|at| word.start + at + 2);
    match open.filter(|open| !text[*open..byte].contains(')')) {
        Some(open) => {
            let ends = |c: char| !is_of_id(c);
            let end = text[byte..word.end].find(ends).map_or(word.end, |at| byte + at);
            Spot {
                expected: Expected::Quoted(Wanted::Id(Kind::Detail)),
                word: open..end,
            }
        }
        None => Spot { expected, word },
    }
}

/// True where the bracket that was opened last has a backslash before it.
fn belongs_to_words(before: &str) -> bool {
    before.rfind('[').is_some_and(|at| before[..at].ends_with('\\'))
}

#[cfg(test)]
mod tests {
    use super::{Expected, spot};
    use crate::document::Document;
    use crate::slots::{Slot, Wanted};
    use scenario::Catalog;
    use scenario::document::Kind;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");
    const LOUD: &str = include_str!("../../../tests/fixtures/calls/loud-music/scenario.ron");

    /// What is expected at `|`, and the word there.
    fn at(text: &str) -> (String, String) {
        let byte = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let place = spot(&text, byte);
        let expected = match &place.expected {
            Expected::Field { used, .. } => format!("field after {}", used.join(" ")),
            Expected::Bare(slot) => format!("{}{:?}", slot.wrap, slot.wanted),
            Expected::Quoted(wanted) => format!("\"{wanted:?}\""),
            Expected::Nothing => "nothing".to_owned(),
        };
        (expected, text[place.word].to_owned())
    }

    #[test]
    fn a_half_written_file_is_understood() {
        for (text, expected, word) in [
            ("|", "Form(\"Scenario\")", ""),
            ("#![enable(implicit_some)]\n|", "Form(\"Scenario\")", ""),
            ("Scenario(format: 1, sta|", "field after format", "sta"),
            ("Scenario(format: 1, |: \"x\", id: \"y\")", "field after format id", ""),
            ("Scenario(start: \"|", "\"Id(Scene)\"", ""),
            ("Scenario(scenes: |", "{Form(\"Scene\")", ""),
            ("Scenario(scenes: {\"a\": |", "Form(\"Scene\")", ""),
            ("Scenario(scenes: {\"a\": Scene(ask: [\"x\", \"y|", "\"Id(Question)\"", "y"),
            ("Scenario(scenes: {\"a\": Scene(lines: [Say(\"ri|\"", "\"Id(Person)\"", "ri"),
            ("Scenario(scenes: {\"a\": Scene(lines: [Say(\"r\", \"He |\"", "\"Line\"", "He "),
            (
                "Scenario(scenes: {\"a\": Scene(lines: [Say(\"r\", \"[He](lo|), x\"",
                "\"Id(Detail)\"",
                "lo",
            ),
            (
                "Scenario(scenes: {\"a\": Scene(lines: [Say(\"r\", \"[He](lo)|, x\"",
                "\"Line\"",
                "[He](lo), x",
            ),
            (
                "Scenario(scenes: {\"a\": Scene(lines: [Say(\"r\", \"\\\\[He](lo|), x\"",
                "\"Line\"",
                "\\\\[He](lo), x",
            ),
            ("Scenario(scenes: {\"a\": Scene(lines: [OneOf([[Go(\"|", "\"Id(Scene)\"", ""),
            ("Scenario(scenes: {\"a\": Scene(lines: [If(Flag(\"x\"), |", "[Form(\"Beat\")", ""),
            ("Scenario(scenes: {\"a\": Scene(lines: [If(Not(|", "Form(\"Condition\")", ""),
            ("Scenario(questions: {\"q\": Question(theme: Li|", "Form(\"Theme\")", "Li"),
            ("Scenario(questions: {\"q\": Question(form: Open |", "nothing", ""),
            ("Scenario(questions: {\"q\": Question(form: Open, // to|", "nothing", "// to"),
            ("Scenario(dispositions: {\"d\": Disposition(worth: {\"|", "\"Id(Deal)\"", ""),
            ("Scenario(cast: {\"a\": Person(controller: |", "Truth", ""),
            ("Scenario(cast: {\"|", "\"Other\"", ""),
            ("Scenario(format: 1) |", "nothing", ""),
        ] {
            assert_eq!(at(text), (expected.to_owned(), word.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_bracket_or_quote_that_was_left_out_is_passed_by() {
        for (text, expected) in [
            ("Scenario(scenes: {\"a\": Scene(lines: [Narrate(\"x\"), again: [|", "Form(\"Beat\")"),
            (
                "Scenario(scenes: {\"a\": Scene(place: \"x\", \"b\": Scene(place: \"|",
                "\"Id(Place)\"",
            ),
            (
                "Scenario(scenes: {\"a\": Scene(objects: {\"o\": Object(at: (1, 2), \"b\": Scene(place: \"|",
                "\"Id(Place)\"",
            ),
            (
                "Scenario(scenes: {\"a\": Scene(lines: [], questions: {\"q\": Question(to: \"|",
                "\"Id(Person)\"",
            ),
            ("Scenario(title: \"x,\nstart: \"|\",\n", "\"Id(Scene)\""),
            ("Scenario(scenes: {\"a\": Scene(lines: [Say(\"|\n])})", "\"Id(Person)\""),
            ("lines: [Say(\"|", "\"Id(Person)\""),
            ("\"x\": Question(to: \"|", "\"Id(Person)\""),
            ("needs: TrustAtLeast(\"|", "\"Id(Person)\""),
        ] {
            assert_eq!(at(text).0, expected, "{text}");
        }
    }

    /// Ids of a scenario, every `step`th of them, where something else is expected than stands there.
    fn wrong(uri: &str, text: &str, step: usize) -> Vec<String> {
        let catalog = Catalog::shipped();
        let mut document = Document::new(uri, 1, text.to_owned());
        document.refresh(&catalog);
        let read = document.read().unwrap();
        let known = document.known(&catalog);
        let mut wrong = Vec::new();
        for id in read.written.iter().step_by(step) {
            let spot = spot(text, id.span.start as usize);
            let is_right = match spot.expected {
                Expected::Quoted(Wanted::Id(kind)) => known.kind(kind, &id.name) == id.kind,
                Expected::Quoted(Wanted::Other) => id.is_definition,
                _ => false,
            };
            let is_made_by_use = matches!(id.kind, Kind::Flag | Kind::Counter);
            if !is_right || spot.word != id.span.range() || (is_made_by_use && spot.expected == Expected::Quoted(Wanted::Other)) {
                wrong.push(format!("{:?} {}: {:?}", id.kind, id.name, spot.expected));
            }
        }
        wrong
    }

    #[test]
    fn every_id_of_a_sound_file_is_expected_where_it_stands() {
        assert_eq!(wrong("base.ron", BASE, 1), Vec::<String>::new());
        let own = "    pictures: { \"porch\": Picture(file: \"porch.png\", alt: \"A porch.\") },\n    start: ";
        let own = BASE
            .replacen("    start: ", own, 1)
            .replacen("place: \"walkway-night\"", "place: \"porch\"", 1);
        assert_eq!(wrong("own.ron", &own, 1), Vec::<String>::new());
        assert_eq!(wrong("scenario.ron", LOUD, 5), Vec::<String>::new());
    }

    #[test]
    fn any_byte_of_any_text_is_answered() {
        for text in ["(\"é\u{1f600}", "[Say(\"[é](é", "{)]}:,:", "\u{201c}é", "a:b:c(", "/* é", "r#\"é"] {
            for byte in (0..=text.len()).filter(|byte| text.is_char_boundary(*byte)) {
                let spot = spot(text, byte);
                assert!(text.get(spot.word).is_some(), "{text:?} at {byte}");
            }
        }
        for cut in (0..LOUD.len()).step_by(1499).filter(|cut| LOUD.is_char_boundary(*cut)) {
            assert!(spot(&LOUD[..cut], cut).word.end <= cut, "{cut}");
        }
        assert_eq!(spot("", 0).expected, Expected::Bare(Slot::of(Wanted::Form("Scenario"))));
    }
}
