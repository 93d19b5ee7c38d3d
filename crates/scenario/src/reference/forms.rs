//! The forms that can stand in a scenario file, in the order in which a reader meets them.

use std::sync::LazyLock;

use super::naming::{named, words};
use super::source::{Body, Case, Item, LeftOut, Part, by_default, item, returned};
use super::value::Value;
use super::{Field, FormChoice, LanguageForm, Shape};

/// The form that is a whole file.
pub(super) const WHOLE: &str = "ScenarioDoc";

/// The items, each before what stands in it for the first time.
pub(super) static ORDER: LazyLock<Vec<&'static Item>> = LazyLock::new(|| {
    let mut order = Vec::new();
    reach(WHOLE, &mut order);
    order
});

/// The forms of those items.
pub(super) static FORMS: LazyLock<Vec<LanguageForm>> = LazyLock::new(|| ORDER.iter().map(|item| form(item)).collect());

fn reach(rust: &str, order: &mut Vec<&'static Item>) {
    let Some(item) = item(rust) else { return };
    if order.iter().any(|known| known.rust == rust) {
        return;
    }
    order.push(item);
    for inner in item.values().into_iter().filter_map(Value::form) {
        reach(inner, order);
    }
}

fn form(item: &Item) -> LanguageForm {
    LanguageForm {
        name: item.name.clone(),
        says: item.says.clone(),
        shape: match &item.body {
            Body::Fields(parts) => Shape::Fields(fields(item, &item.name, parts)),
            Body::Choices(cases) => Shape::Choices(cases.iter().map(|case| choice(item, case)).collect()),
        },
    }
}

fn choice(of: &Item, case: &Case) -> FormChoice {
    FormChoice {
        name: case.name.clone(),
        says: case.says.clone(),
        values: case.values.iter().map(|value| words(value, &of.name, &case.name)).collect(),
        fields: fields(of, &case.name, &case.parts),
    }
}

/// The name under which it is said what a field's ids name: that of the choice, or that of its form for all of them.
fn owning<'a>(of: &'a Item, owner: &'a str, field: &str) -> &'a str {
    if named(owner, field).is_some() { owner } else { &of.name }
}

fn fields(of: &Item, owner: &str, parts: &[Part]) -> Vec<Field> {
    let field = |part: &Part| Field {
        name: part.name.clone(),
        says: part.says.clone(),
        of: words(&part.value, owning(of, owner, &part.name), &part.name),
        form: part.value.form().and_then(item).map(|item| item.name.clone()),
        default: left_out(of, part),
    };
    parts.iter().map(field).collect()
}

/// What a field is where it is left out, as an author would write it.
fn left_out(of: &Item, part: &Part) -> Option<String> {
    match &part.left_out {
        Some(LeftOut::From(function)) => returned(function),
        Some(LeftOut::Usual) => Some(usual(&part.value)),
        None if of.is_lenient => by_default(&of.rust, &part.name).or_else(|| Some(usual(&part.value))),
        None => matches!(part.value, Value::Maybe(_)).then(|| usual(&part.value)),
    }
}

/// What stands for nothing written.
fn usual(value: &Value) -> String {
    match value {
        Value::Maybe(_) => "nothing".to_owned(),
        Value::Text | Value::Id => "\"\"".to_owned(),
        Value::Whole => "0".to_owned(),
        Value::Number => "0.0".to_owned(),
        Value::YesNo => "false".to_owned(),
        Value::Point => "(0.0, 0.0)".to_owned(),
        Value::List(_) | Value::OneOrMore(_) => "[]".to_owned(),
        Value::Table(_) | Value::OneOrPerId(_) => "{}".to_owned(),
        Value::Form(rust) => item(rust).map_or_else(String::new, usual_form),
    }
}

fn usual_form(item: &'static Item) -> String {
    match &item.body {
        Body::Fields(_) => format!("{}()", item.name),
        Body::Choices(cases) => cases
            .iter()
            .find(|case| case.is_usual)
            .map_or_else(String::new, |case| case.name.clone()),
    }
}
