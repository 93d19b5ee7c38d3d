//! What is wrong with an open file, in the protocol's words.

use lsp_types::{Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, PublishDiagnosticsParams, Uri};

use ron_reader::diagnostic::{self, Severity};

use super::lines::Lines;

/// Everything that is wrong with a file, which has a version where it is open.
pub(super) fn published(uri: &Uri, version: Option<i32>, lines: &Lines, problems: &[diagnostic::Diagnostic]) -> PublishDiagnosticsParams {
    PublishDiagnosticsParams {
        uri: uri.clone(),
        version,
        diagnostics: problems.iter().map(|problem| one(uri, lines, problem)).collect(),
    }
}

/// What takes back everything that was said of a file.
pub(super) fn withdrawn(uri: Uri) -> PublishDiagnosticsParams {
    PublishDiagnosticsParams {
        uri,
        version: None,
        diagnostics: Vec::new(),
    }
}

fn one(uri: &Uri, lines: &Lines, problem: &diagnostic::Diagnostic) -> Diagnostic {
    let related = problem.also.as_ref().map(|(span, label)| DiagnosticRelatedInformation {
        location: Location {
            uri: uri.clone(),
            range: lines.span(*span),
        },
        message: label.clone(),
    });
    Diagnostic {
        range: lines.span(problem.span),
        severity: Some(match problem.severity {
            Severity::Error => DiagnosticSeverity::Error,
            Severity::Warning => DiagnosticSeverity::Warning,
            Severity::Advice => DiagnosticSeverity::Information,
        }),
        code: Some(Code::String(problem.rule.to_owned())),
        code_description: None,
        source: Some("clook".to_owned()),
        message: message(problem).into(),
        tags: None,
        related_information: related.map(|related| vec![related]),
        data: None,
    }
}

/// The message, the words beside the caret, and what to do, each on a line.
fn message(problem: &diagnostic::Diagnostic) -> String {
    let mut lines = vec![problem.message.clone()];
    if !problem.label.is_empty() {
        lines.push(problem.label.clone());
    }
    lines.extend(problem.help.iter().map(|help| format!("help: {help}")));
    lines.join("\n")
}
