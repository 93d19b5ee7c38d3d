//! The reference as a page: a head written by hand, then a section for each form.

use std::fmt::Write as _;

use super::forms::{FORMS, ORDER};
use super::naming::spaced;
use super::source::Item;
use super::{Field, FormChoice, LanguageForm, Shape, examples, form};

/// What is said before the forms.
const HEAD: &str = include_str!("head.md");

/// The reference document, in Markdown.
pub fn markdown() -> String {
    let mut page = HEAD.trim_end().to_owned();
    page.push_str("\n\n## The forms\n\n");
    let links: Vec<String> = FORMS.iter().map(|form| link(form, &title(form))).collect();
    let _ = writeln!(page, "{}.", links.join(", "));
    for (form, item) in FORMS.iter().zip(ORDER.iter()) {
        let _ = write!(page, "\n## {}\n\n{}\n", title(form), form.says);
        match &form.shape {
            Shape::Fields(fields) => {
                table(&mut page, fields);
                fence(&mut page, examples::of_fields(item));
            }
            Shape::Choices(choices) => choice(&mut page, item, choices),
        }
    }
    page
}

fn choice(page: &mut String, item: &Item, choices: &[FormChoice]) {
    if choices.iter().all(|choice| choice.values.is_empty() && choice.fields.is_empty()) {
        page.push_str("\n| write | for |\n|---|---|\n");
        for choice in choices {
            let _ = writeln!(page, "| `{}` | {} |", choice.name, choice.says);
        }
        fence(page, examples::of_words(item));
        return;
    }
    if choices.iter().any(|choice| choice.fields.is_empty()) {
        page.push_str("\n| write | for | such as |\n|---|---|---|\n");
        for choice in choices {
            let example = examples::on_one_line(item, &choice.name);
            let example = example.map_or_else(String::new, |line| format!("`{line}` "));
            let _ = writeln!(page, "| `{}` | {} | {example}|", written(choice), choice.says);
        }
    }
    for choice in choices.iter().filter(|choice| !choice.fields.is_empty()) {
        let _ = write!(page, "\n### {}\n\n{}\n", choice.name, choice.says);
        table(page, &choice.fields);
        fence(page, examples::of_choice(item, &choice.name));
    }
}

/// How a choice is written, with what stands between its brackets.
fn written(choice: &FormChoice) -> String {
    if !choice.fields.is_empty() {
        format!("{}(…)", choice.name)
    } else if choice.values.is_empty() {
        choice.name.clone()
    } else {
        format!("{}({})", choice.name, choice.values.join(", "))
    }
}

fn table(page: &mut String, fields: &[Field]) {
    page.push_str("\n| field | what stands there | what it is | can be left out |\n|---|---|---|---|\n");
    for field in fields {
        let left_out = match field.default.as_deref() {
            None => "no".to_owned(),
            Some("nothing") => "yes".to_owned(),
            Some(default) => format!("yes, then `{default}`"),
        };
        let _ = writeln!(page, "| `{}` | {} | {} | {left_out} |", field.name, linked(field), field.says);
    }
}

/// What stands in a field, with a link where that is a form.
fn linked(field: &Field) -> String {
    let Some(form) = field.form.as_deref().and_then(form) else {
        return field.of.clone();
    };
    let title = title(form);
    field.of.replacen(&title, &link(form, &title), 1)
}

fn link(form: &LanguageForm, words: &str) -> String {
    format!("[{words}](#{})", title(form).to_lowercase().replace(' ', "-"))
}

/// A form that is written by name keeps it; one of which only the choices are written has plain words.
fn title(form: &LanguageForm) -> String {
    match form.shape {
        Shape::Fields(_) => form.name.clone(),
        Shape::Choices(_) => spaced(&form.name),
    }
}

fn fence(page: &mut String, example: Option<String>) {
    if let Some(example) = example {
        let _ = write!(page, "\n```ron\n{example}\n```\n");
    }
}
