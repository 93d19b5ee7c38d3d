//! The mistakes authors make every day, one at a time and five at once: what is said, and where.

use lint::{Checked, check};
use ron_reader::diagnostic::{Position, SourceFile, render};
use scenario::Catalog;

const BASE: &str = include_str!("../fixtures/base.ron");

/// Stands just before the place that a message must show.
const HERE: char = '¦';
/// Stands just before the second place that it must show.
const ALSO: char = '‡';

/// A piece of the base, and what an author typed instead.
type Slip = (&'static str, &'static str);

/// The base with these mistakes, and the marked places in it.
struct Typed {
    text: String,
    here: Vec<Position>,
    also: Vec<Position>,
}

fn typed(slips: &[Slip]) -> Typed {
    let mut marked = BASE.to_owned();
    for (right, wrong) in slips {
        assert_eq!(marked.matches(right).count(), 1, "{right}");
        marked = marked.replace(right, wrong);
    }
    let places = |mark: char| {
        let (mut places, mut line, mut column) = (Vec::new(), 1, 1);
        for c in marked.chars() {
            match c {
                '\n' => (line, column) = (line + 1, 1),
                HERE | ALSO if c == mark => places.push(Position { line, column }),
                HERE | ALSO => {}
                _ => column += 1,
            }
        }
        places
    };
    Typed {
        here: places(HERE),
        also: places(ALSO),
        text: marked.replace([HERE, ALSO], ""),
    }
}

fn checked(text: String) -> Checked {
    check(SourceFile::new("base.ron", text), Some("base"), &Catalog::shipped())
}

/// The places and the lines `rule: message` of what is found.
fn said(checked: &Checked) -> (Vec<Position>, Vec<String>) {
    let found = checked.diagnostics.iter();
    let one = |d: &ron_reader::diagnostic::Diagnostic| {
        let place = checked.file.position(d.span.start);
        (place, format!("{}: {}", d.rule, d.message))
    };
    found.map(one).unzip()
}

/// Holds that one mistake gives this one message at the marked place, and that it says what to do.
fn says(slip: Slip, message: &str, help: &str) {
    let typed = typed(&[slip]);
    let checked = checked(typed.text);
    let all = render(&checked.file, &checked.diagnostics);
    assert_eq!(said(&checked), (typed.here, vec![message.to_owned()]), "{all}");
    assert_eq!(checked.diagnostics[0].help, [help], "{all}");
    let second = checked.diagnostics[0].also.iter();
    let second: Vec<Position> = second.map(|(span, _)| checked.file.position(span.start)).collect();
    if !typed.also.is_empty() {
        assert_eq!(second, typed.also, "{all}");
    }
}

#[test]
fn a_comma_is_missing_between_fields() {
    let message = "missing-comma: no comma between two items";
    let help = "add `,` after each item; the last one before `)` may have it too";
    for slip in [
        (r#"title: "A barking dog","#, r#"title: "A barking dog"¦"#),
        (r#"place: "12 Elm Street","#, r#"place: "12 Elm Street"¦"#),
        (
            r#"name: "Sam", unnamed: "Person at the door","#,
            r#"name: "Sam"¦ unnamed: "Person at the door","#,
        ),
    ] {
        says(slip, message, help);
    }
}

#[test]
fn a_comma_is_missing_between_items() {
    let message = "missing-comma: no comma between two items";
    let help = "add `,` after each item; the last one before `]` may have it too";
    for slip in [
        (r#"Present(who: "sam", x: 0.4),"#, r#"Present(who: "sam", x: 0.4)¦"#),
        (r#"Named("sam"), Say("#, r#"Named("sam")¦ Say("#),
    ] {
        says(slip, message, help);
    }
}

#[test]
fn a_field_is_misspelt() {
    says(
        (r#"unnamed: "Person"#, r#"¦unamed: "Person"#),
        "unknown-field: there is no field `unamed` here",
        "did you mean `unnamed`?",
    );
    // One that must stand there is not said to be missing as well.
    says(
        (r#"title: "A barking dog""#, r#"¦titel: "A barking dog""#),
        "unknown-field: there is no field `titel` here",
        "did you mean `title`?",
    );
}

#[test]
fn a_name_is_wrong() {
    says(
        ("theme: Rapport", "theme: ¦Raport"),
        "unknown-name: there is no theme `Raport` here",
        "did you mean `Rapport`?",
    );
    says(
        (r#"Narrate("The barking"#, r#"¦Narrat("The barking"#),
        "unknown-name: there is no beat `Narrat` here",
        "did you mean `Narrate`?",
    );
}

#[test]
fn quotes_are_curly() {
    let message = "curly-quotes: curly quotes around text";
    let help = "use straight quotes: \"…\"";
    for slip in [
        (r#"title: "A barking dog""#, "title: ¦“A barking dog”"),
        (r#"title: "A barking dog""#, "title: \"A barking dog¦”"),
        (r#"name: "Lock""#, "name: ¦“Lock\""),
        (r#"Say("sam", "Evening, officer."#, r#"Say(¦“sam”, "Evening, officer."#),
    ] {
        says(slip, message, help);
    }
}

#[test]
fn a_list_is_not_closed() {
    let message = "missing-bracket: `]` is missing";
    let help = "add `]` after the last thing that belongs inside";
    for slip in [
        (r#"opened_by: ["evening"],"#, r#"opened_by: ‡["evening"¦,"#),
        (r#"in: ["held"], of:"#, r#"in: ‡["held"¦, of:"#),
        (
            "Goal(says: \"Ask one open question at every door.\"),\n    ],",
            "Goal(says: \"Ask one open question at every door.\")¦,\n",
        ),
        (r#"Trust("sam", 1)],"#, r#"Trust("sam", 1)¦,"#),
    ] {
        says(slip, message, help);
    }
}

#[test]
fn a_quote_stands_inside_a_text() {
    let message = "quote-in-text: a quote inside a text";
    let help = "write \\\" for each quote inside a text";
    for slip in [
        (r#"says: "No further action.""#, r#"says: "No ¦"further" action.""#),
        (r#""Fine. I sat with"#, r#""Fine.¦" he says. "I sat with"#),
        (r#"because: "You heard it.""#, r#"because: "¦"You heard it.", she says.""#),
        (r#""Sam. Just Sam.""#, r#""Sam, ¦"Sam", just Sam.""#),
    ] {
        says(slip, message, help);
    }
}

#[test]
fn a_text_is_not_closed() {
    let message = "unclosed-string: this text is never closed";
    let help = "add \" where the text ends";
    for slip in [
        (r#"title: "A barking dog","#, r#"title: ¦"A barking dog,"#),
        (r#"title: "A barking dog","#, r#"title: ¦"A barking dog"#),
        (r#"name: "Sam", unnamed"#, r#"name: ¦"Sam, unnamed"#),
        (r#"Narrate("You start the engine.")"#, r#"Narrate(¦"You start the engine.)"#),
    ] {
        says(slip, message, help);
    }
    says(
        (r#"truth: "Sam looks"#, "truth: ¦Sam looks"),
        "unopened-string: the quote that opens this text is missing",
        "add \" before the text",
    );
}

#[test]
fn a_number_stands_in_quotes() {
    says(
        ("minutes: 3,", r#"minutes: ¦"3","#),
        "wrong-value: text in quotes where a whole number from 0 up should stand",
        "write it without quotes",
    );
}

#[test]
fn a_field_is_missing() {
    says(
        (
            "Distractor(\n            sees: \"A new lock on the door.\", looks_like",
            "¦Distractor(\n            looks_like",
        ),
        "missing-field: the field `sees` is missing",
        "add `sees: …` between the brackets",
    );
}

#[test]
fn some_may_be_left_out_and_written() {
    for slips in [&[][..], &[(r#"task: "introduce","#, r#"task: Some("introduce"),"#)]] {
        let checked = checked(typed(slips).text);
        assert_eq!(said(&checked).1, Vec::<String>::new());
    }
}

#[test]
fn a_field_stands_twice() {
    says(
        (
            r#"kind: "Noise complaint","#,
            r#"‡kind: "Noise complaint", ¦kind: "Noise complaint","#,
        ),
        "duplicate-field: the field `kind` stands twice",
        "keep one of them",
    );
}

#[test]
fn brackets_are_of_the_wrong_kind() {
    let lee = r#"Person(name: "Lee", age: 50, trust: 5, controller: true)"#;
    says(
        (lee, r#"Person ¦{ name: "Lee", age: 50, trust: 5, controller: true }"#),
        "wrong-bracket: `{ }` around what belongs to `Person`",
        "write `Person( … )`",
    );
    says(
        (lee, r#"¦{ name: "Lee", age: 50, trust: 5, controller: true }"#),
        "wrong-bracket: `{ }` around named fields",
        "write `Person( … )` around named fields",
    );
    says(
        (lee, r#"Person(name: "Lee", age: 50, trust: 5, controller: true¦}"#),
        "wrong-bracket: `}` closes `(`",
        "write `)` here, or `{` where it opens",
    );
    says(
        (r#"opened_by: ["evening"]"#, r#"opened_by: ¦{"evening"}"#),
        "wrong-bracket: `{ }` around a list",
        "write `[ ]` around a list",
    );
    says(
        (r#"opened_by: ["evening"]"#, r#"opened_by: ¦("evening")"#),
        "wrong-bracket: `( )` around a list",
        "write `[ ]` around a list",
    );
    says(
        (
            "hypotheses: {\n        \"nothing\": \"Nothing more than a dog\",\n        \"more\": \"Somebody here needs a closer look\",\n        // ~ hypotheses\n    },",
            "hypotheses: ¦(\n        \"nothing\": \"Nothing more than a dog\",\n        \"more\": \"Somebody here needs a closer look\",\n    ),",
        ),
        "wrong-bracket: `( )` around names in quotes",
        "write `{ }` around a table, or the names without quotes where they are fields",
    );
}

#[test]
fn an_equals_sign_stands_for_a_colon() {
    says(
        (r#"title: "A"#, r#"title ¦= "A"#),
        "missing-colon: `=` where `:` should stand",
        "write `title: …`",
    );
}

#[test]
fn an_id_leads_nowhere() {
    says(
        (r#"then: [Go("car")]"#, r#"then: [Go(¦"cat")]"#),
        "unknown-id: there is no scene `cat`",
        "did you mean `car`?",
    );
}

#[test]
fn five_mistakes_are_five_messages() {
    let typed = typed(&[
        (r#"kind: "Noise complaint","#, r#"kind: "Noise complaint"¦"#),
        (r#"opened_by: ["evening"],"#, r#"opened_by: ["evening"¦,"#),
        (r#"Narrate("A dog barks"#, r#"¦Narrat("A dog barks"#),
        (r#"then: [Go("car")]"#, r#"then: [Go(¦"cat")]"#),
        (r#"says: "No further action.""#, r#"says: "No ¦"further" action.""#),
    ]);
    let checked = checked(typed.text);
    let messages = [
        "missing-comma: no comma between two items",
        "missing-bracket: `]` is missing",
        "unknown-name: there is no beat `Narrat` here",
        "unknown-id: there is no scene `cat`",
        "quote-in-text: a quote inside a text",
    ];
    let all = render(&checked.file, &checked.diagnostics);
    assert_eq!(said(&checked), (typed.here, messages.map(str::to_owned).to_vec()), "{all}");
}
