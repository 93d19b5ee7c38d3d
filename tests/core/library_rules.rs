//! What is wrong with a library as a whole: found in all of it, and in none of its calls alone.

use lint::{Page, controllers_alike, rule};
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use scenario::document::ScenarioDoc;

use super::properties::trainee::catalog;

const BASE: &str = include_str!("../fixtures/base.ron");

fn page() -> Page {
    rule("controllers-alike").unwrap().page()
}

/// The base call, with its person at risk and what else is put into it.
fn call(examples: &[lint::Example]) -> ScenarioDoc {
    let put = |text: String, example: &lint::Example| example.put_into(&text).unwrap();
    let text = BASE.replacen("age: 34, trust: 3)", "age: 34, trust: 3, at_risk: true)", 1);
    let text = examples.iter().fold(text, put);
    lint::check(SourceFile::new("scenario.ron", text), None, catalog()).doc.unwrap()
}

/// What is found in a library of so many calls, in so many of which a controller answers for somebody.
fn found(calls: usize, alike: usize) -> Vec<(usize, Diagnostic)> {
    let page = page();
    let of = |ix| call(if ix < alike { &page.example } else { &page.instead });
    let docs: Vec<ScenarioDoc> = (0..calls).map(of).collect();
    controllers_alike(&docs.iter().collect::<Vec<_>>())
}

#[test]
fn a_habit_of_controllers_is_told_where_it_is_in_more_than_a_quarter_of_the_calls() {
    let of_five = found(5, 2);
    assert_eq!(of_five.iter().map(|(call, _)| *call).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(of_five[0].1.message, page().message);
    assert!(found(8, 2).is_empty(), "two of eight are a quarter");
    assert_eq!(found(8, 3).len(), 3);
    assert!(found(3, 3).is_empty(), "three calls are no library yet");
    assert!(found(5, 0).is_empty());
}
