//! Our reader of RON against the `ron` crate's: what both call RON they read alike, and where they differ is written here.

mod generated;

use std::collections::BTreeMap;

use ron::extensions::Extensions;
use ron_reader::diagnostic::any_error;
use ron_reader::syntax::{decode, parse};
use serde::Deserialize;

/// One of everything that the language of scenarios has.
#[derive(Clone, Debug, PartialEq, Deserialize)]
enum Value {
    Nothing,
    Flag(bool),
    Whole(i64),
    Small(u8),
    Real(f64),
    Letter(char),
    Text(String),
    Maybe(Option<String>),
    List(Vec<Value>),
    Table(BTreeMap<String, Value>),
    Pair(Box<Value>, Box<Value>),
    Point((f64, f64)),
    Held(Shape),
    Shaped { name: String, inner: Box<Value> },
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    name: String,
    #[serde(default)]
    count: i64,
    note: Option<String>,
}

/// As scenarios are read: nothing may be amiss.
fn ours(text: &str) -> Option<Value> {
    let (tree, problems) = parse(text);
    let (value, more) = decode::<Value>(&tree?);
    value.filter(|_| !any_error(&problems) && !any_error(&more))
}

/// As the `ron` crate reads it, with `Some` left out where the language leaves it out.
fn theirs(text: &str) -> Option<Value> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).ok()
}
/// What both read, and alike.
const READ: &[&str] = &[
    " Nothing ",
    "Flag(true)",
    "Flag(true,)",
    "Flag (false)",
    "Whole(-1)",
    "Whole(+1)",
    "Whole(1_000)",
    "Whole(1__0_)",
    "Whole(007)",
    "Whole(9223372036854775807)",
    "Whole(-9223372036854775808)",
    "Small(255)",
    "Real(1)",
    "Real(-0.0)",
    "Real(1.)",
    "Real(-.5)",
    "Real(1E+5)",
    "Real(1.5e-3)",
    "Real(1_0.5_0)",
    r"Letter('\'')",
    r"Letter(''')",
    "Letter('\n')",
    r"Letter('\x41')",
    r"Letter('\u{e9}')",
    r#"Text("a\n\t\r\0\\\"\'b")"#,
    "Text(\"a\nb\nc\0\")",
    r#"Text("\x41\u{1F600}")"#,
    r#"Text("/* no */ // comment")"#,
    r#"Text(r"a\n")"#,
    r###"Text(r##"a"#b"##)"###,
    "Maybe(None)",
    r#"Maybe("a")"#,
    r#"Maybe(Some("a",))"#,
    "List([])",
    "List([Nothing,])",
    r#"Table({"a": Nothing, r"b": Flag(true),})"#,
    "Pair(Nothing, Nothing,)",
    "Point((1, 2.5,))",
    r#"Held(Shape(name: "a"))"#,
    r#"Held((note: "b", name: "a", count: -3))"#,
    r#"Shaped(inner: Nothing, name: "a",)"#,
    "/* a /* b */ c */ Nothing // end",
    "Whole(1// a\n)",
    "#![enable(implicit_some)]\n// c\n#![enable(unwrap_newtypes)]\nNothing",
    "# ! [ enable ( implicit_some ) ] Nothing",
    "\u{2028}Nothing\u{85}",
];

/// What neither reads.
const REFUSED: &[&str] = &[
    "",
    "// only",
    "Unknown",
    "nothing",
    "Nothing()",
    "Nothing,",
    "Nothing Nothing",
    "(Nothing)",
    r#""Nothing""#,
    "Flag(True)",
    "Flag(1)",
    "Flag((true))",
    "Whole(- 1)",
    "Whole(--1)",
    "Whole(_1)",
    "Whole(1.0)",
    "Whole(1e3)",
    "Whole(12abc)",
    "Whole(1-1)",
    "Whole(9223372036854775808)",
    r#"Whole("1")"#,
    "Small(256)",
    "Small(-1)",
    "Real(.)",
    "Real(1.2.3)",
    "Real(1e)",
    "Real(0x10)",
    "Letter('')",
    "Letter('ab')",
    "Text(a)",
    r#"Text("a)"#,
    r#"Text("a" "b")"#,
    r#"Text(,"a")"#,
    r#"Text("a",,)"#,
    r#"Text("\q")"#,
    r#"Text("\x4")"#,
    r#"Text("\u0041")"#,
    r#"Text("\u{}")"#,
    r#"Text("\u{d800}")"#,
    r#"Text("\u{110000}")"#,
    r#"Text(r#"a")"#,
    r#"Text(r "a")"#,
    r#"Text(b"a")"#,
    "Text(\u{201c}a\u{201d})",
    "Maybe(Some)",
    r#"Maybe(Some(Some("a")))"#,
    "List([,])",
    "List([Nothing Nothing])",
    "List([Nothing)",
    "List((Nothing,))",
    r#"Table({"a" Nothing})"#,
    "Table({a: Nothing})",
    "Table({1: Nothing})",
    r#"Table(("a": Nothing))"#,
    "Pair(Nothing)",
    "Pair((Nothing, Nothing))",
    "Point(1, 2)",
    "Point([1, 2])",
    r#"Held(name: "a")"#,
    r#"Held(Shap(name: "a"))"#,
    "Held(Shape)",
    r#"Held(Shape(name: "a", more: 1))"#,
    r#"Held(Shape(name: "a", name: "a"))"#,
    r#"Held(Shape(name: "a", 1))"#,
    r#"Held(Shape(name = "a"))"#,
    "/* a /* b */ Nothing",
    "Nothing / 2",
    "#![enable(implicit_some)]",
];

/// What `ron` reads and the language of scenarios leaves out, each with a message that says what to write.
const LEFT_OUT: &[&str] = &[
    // Numbers are plain digits.
    "Whole(0x1F)",
    "Whole(0b11)",
    "Whole(0o17)",
    "Whole(1i64)",
    "Real(1.5f64)",
    "Small(b'a')",
    // A number is finite.
    "Real(inf)",
    "Real(NaN)",
    "Real(1e999)",
    // A name is a plain one and stands once; a field is known.
    "r#Nothing",
    r#"Table({"a": Nothing, "a": Nothing})"#,
    r#"Shaped(name: "a", inner: Nothing, more: 1)"#,
    // A backslash at the end of a line does not join it to the next.
    "Text(\"a\\\n  b\")",
    // `\x` stands for a character and not for a byte, so it ends where the two part.
    r#"Text("\xc3\xa9")"#,
    // No invisible marks of direction between words.
    "Nothing\u{200e}",
];

/// What the language of scenarios takes though `ron` does not: nobody could mean anything else by it.
const ALSO_READ: &[&str] = &[
    "Text('a')",
    r#"Letter("a")"#,
    "Real(1._5)",
    r#"Text("\u{0000041}")"#,
    // Word processors put a hard space where a space is meant.
    "\u{a0}Nothing",
    // Extensions are always on; which are asked for is not looked at.
    "#![enable(no_such_thing)] Nothing",
];

/// Holds what both make of each text against what its list says.
fn check(texts: &[&str], right: impl Fn(Option<Value>, Option<Value>) -> bool) {
    let wrong = texts.iter().filter(|text| !right(ours(text), theirs(text)));
    let wrong: Vec<String> = wrong
        .map(|text| format!("{text}\n    ours: {:?}\n    ron:  {:?}", ours(text), theirs(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_both_call_ron_is_read_alike() {
    check(READ, |ours, theirs| ours.is_some() && ours == theirs);
}

#[test]
fn what_neither_calls_ron_is_refused_by_both() {
    check(REFUSED, |ours, theirs| ours.is_none() && theirs.is_none());
}

#[test]
fn the_differences_are_these_and_meant() {
    check(LEFT_OUT, |ours, theirs| ours.is_none() && theirs.is_some());
    check(ALSO_READ, |ours, theirs| ours.is_some() && theirs.is_none());
}

#[test]
fn a_line_end_in_a_text_is_one_thing_however_it_is_made() {
    for text in ["Text(\"a\r\nb\")", "Text(\"a\rb\")", "// a\rText(\"a\nb\")", "Text(r\"a\r\nb\")"] {
        assert_eq!(ours(text), Some(Value::Text("a\nb".to_owned())), "{text:?}");
    }
}

#[test]
fn a_tuple_holds_as_many_values_as_are_asked_for_and_has_no_name() {
    let texts = ["Point((1, 2, 3))", "Point(Spot(1, 2))"];
    check(&texts, |ours, theirs| ours == theirs);
}

#[test]
fn an_escape_stands_for_the_same_character() {
    let texts = [
        r#"Text("\xe9")"#,
        r"Letter('\xe9')",
        r#"Text("\x41")"#,
        r#"Text("\x+1")"#,
        r#"Text("\u{+41}")"#,
    ];
    check(&texts, |ours, theirs| ours.is_none() || ours == theirs);
}
