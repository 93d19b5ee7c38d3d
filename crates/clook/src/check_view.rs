//! What a check found, as text for people and as JSON for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::visible;
use folder::CheckedFile;
use ron_reader::diagnostic::{Diagnostic, Severity, SourceFile, Span, counts, render};

/// The problems with their source lines, and one line of counts.
pub(super) fn human(files: &[CheckedFile]) -> String {
    let mut text: String = files.iter().map(|f| render(&f.file, &f.diagnostics)).collect();
    let all: Vec<Diagnostic> = files.iter().flat_map(|f| f.diagnostics.clone()).collect();
    let faulty = files.iter().filter(|f| !f.diagnostics.is_empty()).count();
    if !files.is_empty() {
        let _ = writeln!(text, "{} in {}", counts(&all), how_many(files.len(), faulty));
    }
    if let Some(first) = all.first() {
        let _ = writeln!(text, "`clook explain {}` says more of a rule", first.rule);
    }
    text
}

/// How many files: those with problems of those read, where that differs.
fn how_many(read: usize, faulty: usize) -> String {
    let all = format!("{read} file{}", if read == 1 { "" } else { "s" });
    if faulty == 0 || faulty == read {
        all
    } else {
        format!("{faulty} of {all}")
    }
}

/// The problems as JSON: rule, severity, file, place, words.
pub(super) fn json(files: &[CheckedFile]) -> String {
    let problems: Vec<Value> = files
        .iter()
        .flat_map(|f| f.diagnostics.iter().map(|d| problem(&f.file, d)))
        .collect();
    let count = |severity| {
        let all = files.iter().flat_map(|f| &f.diagnostics);
        all.filter(|d| d.severity == severity).count()
    };
    let files: Vec<&str> = files.iter().map(|f| f.file.name.as_str()).collect();
    let whole = json!({
        "format": 1,
        "files": files,
        "problems": problems,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "advice": count(Severity::Advice),
    });
    visible::json(&whole)
}

fn problem(file: &SourceFile, d: &Diagnostic) -> Value {
    let also = d.also.as_ref().map(|(span, label)| {
        let mut place = place(file, *span);
        place["says"] = json!(label);
        place
    });
    let mut value = place(file, d.span);
    value["file"] = json!(file.name);
    value["rule"] = json!(d.rule);
    value["severity"] = json!(d.severity);
    value["message"] = json!(d.message);
    value["label"] = json!(d.label);
    value["help"] = json!(d.help);
    value["also"] = json!(also);
    value
}

/// First and last line and column, from 1, columns in characters.
fn place(file: &SourceFile, span: Span) -> Value {
    let (start, end) = (file.position(span.start), file.position(span.end));
    json!({ "line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column })
}
