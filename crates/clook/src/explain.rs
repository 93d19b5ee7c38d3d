//! `clook explain`: a rule's page, or the names of all rules.

use std::fmt::Write as _;

use super::exit_code::ExitStatus;
use super::output::Output;
use lint::{self, Rule};
use ron_reader::diagnostic::{Severity, nearest};

/// The page of a rule; every rule's name where none is given.
pub(super) fn explain(name: Option<&str>) -> Output {
    let Some(name) = name else {
        return Output::clean(list());
    };
    if let Some(rule) = lint::rule(name) {
        return Output::clean(page(rule));
    }
    let help = match nearest(name, lint::all().map(|rule| rule.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`clook explain` lists them".to_owned(),
    };
    Output::failed(ExitStatus::WrongUse, format!("there is no rule `{name}`; {help}"))
}

/// A code fence says where its lines belong; that is for the tests of the pages.
fn page(rule: &Rule) -> String {
    let lines = rule.page.lines().filter(|line| !line.starts_with("```"));
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.replace("**", ""));
        text.push('\n');
    }
    text
}

fn list() -> String {
    let mut text = String::new();
    for (severity, heading) in [
        (Severity::Error, "Errors: the call cannot be played"),
        (Severity::Warning, "Warnings: it plays, but unfairly or not wholly"),
        (Severity::Advice, "Advice: good practice of the field"),
    ] {
        let _ = writeln!(text, "{heading}");
        let mut names: Vec<&str> = lint::all().filter(|rule| rule.severity == severity).map(|rule| rule.name).collect();
        names.sort_unstable();
        for name in names {
            let _ = writeln!(text, "  {name}");
        }
    }
    text
}
