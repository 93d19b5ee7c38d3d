//! What each id of a form names, and what stands in a field in an author's words.

use super::source::item;
use super::value::Value;

/// The form or one of its choices, the field or choice in which an id stands, and what it names. Where the field holds a list the name is plural;
/// where it holds a table this is what its ids name.
pub(super) const NAMED: &[(&str, &str, &str)] = &[
    ("Scenario", "id", "the scenario"),
    ("Scenario", "start", "a scene"),
    ("Scenario", "refers_to", "entries of an agency's profile"),
    ("Detail", "in", "deals"),
    ("Cue", "of", "an indicator"),
    ("Freedom", "of", "a freedom"),
    ("Detail", "readings", "a deal"),
    ("Detail", "elsewhere", "a deal"),
    ("Detail", "opened_by", "questions or acts"),
    ("Reading", "of", "an indicator"),
    ("Fact", "in", "deals"),
    ("Scene", "place", "a place of the stage"),
    ("Scene", "with", "persons"),
    ("Scene", "ask", "questions"),
    ("Stand", "behind", "a person"),
    ("Present", "who", "a person"),
    ("Present", "behind", "a person"),
    ("Gaze", "At", "a person"),
    ("Gaze", "Thing", "an object"),
    ("Object", "art", "a picture of the stage"),
    ("Object", "detail", "a detail"),
    ("Act", "task", "a task"),
    ("Beat", "Say", "a person"),
    ("Beat", "who", "a person"),
    ("Beat", "Leaves", "a person"),
    ("Beat", "Named", "a person"),
    ("Beat", "Trust", "a person"),
    ("Beat", "Set", "a flag"),
    ("Beat", "Clear", "a flag"),
    ("Beat", "Add", "a counter"),
    ("Beat", "Learn", "a fact"),
    ("Beat", "Task", "a task"),
    ("Beat", "ScreenOut", "a screen-out"),
    ("Beat", "Checkpoint", "a checkpoint"),
    ("Beat", "Go", "a scene"),
    ("Condition", "Flag", "a flag"),
    ("Condition", "CountAtLeast", "a counter"),
    ("Condition", "Deal", "a deal"),
    ("Condition", "TrustAtLeast", "a person"),
    ("Condition", "Present", "a person"),
    ("Condition", "Hears", "a person"),
    ("Condition", "Asked", "a question"),
    ("Condition", "Did", "an act"),
    ("Condition", "LookedAt", "an object"),
    ("Condition", "Saw", "a detail"),
    ("Condition", "Noticed", "a detail"),
    ("Condition", "Knows", "a fact"),
    ("Condition", "Visited", "a scene"),
    ("Condition", "TaskDone", "a task"),
    ("Question", "to", "a person"),
    ("Question", "learns", "facts"),
    ("Question", "sensitive", "a screen-out"),
    ("Question", "screen_out", "a screen-out"),
    ("Task", "in", "deals"),
    ("Disposition", "worth", "a deal"),
    ("Credit", "Fails", "a screen-out"),
];

/// What an id in this place names.
pub(super) fn named(form: &str, place: &str) -> Option<&'static str> {
    let found = NAMED.iter().find(|(of, at, _)| (*of, *at) == (form, place));
    found.map(|(_, _, names)| *names)
}

/// What stands in a place, in an author's words.
pub(super) fn words(value: &Value, form: &str, place: &str) -> String {
    let of_what = named(form, place).map_or_else(String::new, |names| format!(" of {names}"));
    match value {
        Value::Id => format!("id{of_what}"),
        Value::List(inner) => format!("list of {}", several(inner, &of_what)),
        Value::Table(inner) => format!("table of {} by id{of_what}", several(inner, "")),
        Value::OneOrMore(inner) => format!("{}, or list of {}", words(inner, form, place), several(inner, &of_what)),
        Value::OneOrPerId(inner) => format!("{}, or table of {} by id{of_what}", words(inner, "", ""), several(inner, "")),
        Value::Maybe(inner) => words(inner, form, place),
        Value::Text => "text".to_owned(),
        Value::Whole => "whole number".to_owned(),
        Value::Number => "number".to_owned(),
        Value::YesNo => "true or false".to_owned(),
        Value::Point => "two numbers in ( )".to_owned(),
        Value::Form(rust) => called(rust),
    }
}

fn several(value: &Value, of_what: &str) -> String {
    match value {
        Value::Id => format!("ids{of_what}"),
        Value::List(inner) => format!("lists of {}", several(inner, of_what)),
        Value::Text => "texts".to_owned(),
        Value::Form(rust) => called(rust),
        other => words(other, "", ""),
    }
}

/// What a form is called in a sentence: by the name that is written, or by plain words where only its choices are.
fn called(rust: &str) -> String {
    match item(rust) {
        Some(item) if item.cases().is_empty() => item.name.clone(),
        Some(item) => spaced(&item.name),
        None => rust.to_owned(),
    }
}

/// `HairColor` as `Hair color`.
pub(super) fn spaced(name: &str) -> String {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(c.to_lowercase());
        } else {
            words.push(c);
        }
    }
    words
}
