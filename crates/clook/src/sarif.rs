//! What a check found, as SARIF 2.1.0 (OASIS, 2020): the form that code scanners and editors read.

use serde_json::{Value, json};

use super::{uri, visible};
use folder::CheckedFile;
use ron_reader::diagnostic::{Diagnostic, Severity, SourceFile, Span};

/// The problems as one SARIF run.
pub(super) fn sarif(files: &[CheckedFile]) -> String {
    let results: Vec<Value> = files
        .iter()
        .flat_map(|f| f.diagnostics.iter().map(|d| result(&f.file, d)))
        .collect();
    let rules: Vec<Value> = lint::all()
        .map(|rule| {
            let says = rule.page().says;
            json!({ "id": rule.name, "fullDescription": { "text": says }, "defaultConfiguration": { "level": level(rule.severity) } })
        })
        .collect();
    let driver = json!({ "name": "clook", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let whole = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    });
    visible::json(&whole)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result(file: &SourceFile, d: &Diagnostic) -> Value {
    let mut words = d.message.clone();
    for help in &d.help {
        words.push_str("; ");
        words.push_str(help);
    }
    let related: Vec<Value> = d
        .also
        .iter()
        .map(|(span, label)| {
            let mut related = location(file, *span);
            related["message"] = json!({ "text": label });
            related
        })
        .collect();
    json!({
        "ruleId": d.rule,
        "level": level(d.severity),
        "message": { "text": words },
        "locations": [location(file, d.span)],
        "relatedLocations": related,
    })
}

fn location(file: &SourceFile, span: Span) -> Value {
    let (start, end) = (file.position(span.start), file.position(span.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri::of(&file.name, cfg!(windows)) },
        "region": {
            "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
        },
    } })
}
