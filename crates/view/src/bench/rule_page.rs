//! The page of a rule: what it finds, why it matters, what shows it and what mends it.

use egui::Ui;

use crate::theme::Palette;
use crate::widgets::{bold, quiet};
use lint::{Example, Rule};
use messages::Messages;

use super::pieces::{mono, says};

pub(super) fn show(ui: &mut Ui, rule: &Rule, w: &'static Messages, p: &Palette) {
    let page = rule.page();
    bold(ui, w.fill("bench-rule", &[("rule", rule.name.into())]));
    for paragraph in paragraphs(&page.says) {
        says(ui, &paragraph, p.text);
    }
    examples(ui, w, p, "bench-rule-example", &page.example);
    if !page.message.is_empty() {
        quiet(ui, p, w.fill("bench-rule-message", &[("message", page.message.as_str().into())]));
    }
    examples(ui, w, p, "bench-rule-instead", &page.instead);
}

fn examples(ui: &mut Ui, w: &'static Messages, p: &Palette, heading: &'static str, examples: &[Example]) {
    if examples.is_empty() {
        return;
    }
    bold(ui, w.say(heading));
    for example in examples {
        if let Some((_, place)) = example.place.split_once(' ') {
            quiet(ui, p, w.fill("bench-rule-part", &[("part", place.replace('`', "").into())]));
        }
        mono(ui, p, &unindented(&example.text));
    }
}

/// Paragraphs without marks of weight; lines of one run on, points of a list stay apart.
fn paragraphs(markdown: &str) -> Vec<String> {
    let plain = markdown.replace("**", "");
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in plain.lines().map(str::trim) {
        let is_point = line.starts_with("- ");
        match found.last_mut().filter(|_| open && !is_point) {
            _ if line.is_empty() => open = false,
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None => {
                found.push(line.to_owned());
                open = true;
            }
        }
    }
    found
}

/// Text without the indent that all its lines share.
fn unindented(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    let least = filled.map(indent).min().unwrap_or(0);
    let lines = text.lines().map(|line| line.get(least..).unwrap_or("").trim_end());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{paragraphs, unindented};

    #[test]
    fn lines_of_a_paragraph_run_on() {
        let found = paragraphs("**What it finds.** One\nline.\n\nNext:\n- a\n  b\n- c\n");
        assert_eq!(found, ["What it finds. One line.", "Next:", "- a b", "- c"]);
    }

    #[test]
    fn an_example_loses_the_indent_it_had_in_its_place() {
        assert_eq!(unindented("    a: (\n\n        b,\n    ),"), "a: (\n\n    b,\n),");
    }
}
