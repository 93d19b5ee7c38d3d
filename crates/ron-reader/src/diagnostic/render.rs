//! Diagnostics as text: file, line, column, the source line and a caret.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, SourceFile, Span};

/// Draws the diagnostics in file order, without colour, each followed by an empty line.
pub fn render(file: &SourceFile, diagnostics: &[Diagnostic]) -> String {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|d| (d.span, d.severity, d.rule));
    let renderer = Renderer::plain();
    let mut out = String::new();
    for diagnostic in sorted {
        let group = group(file, diagnostic);
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(file: &'a SourceFile, d: &'a Diagnostic) -> Group<'a> {
    let level = match d.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    };
    let clip = |span: Span| {
        let last = file.text.len();
        span.range().start.min(last)..span.range().end.min(last)
    };
    let mut snippet = Snippet::source(&file.text).path(&file.name).fold(true);
    let primary = AnnotationKind::Primary.span(clip(d.span));
    snippet = snippet.annotation(if d.label.is_empty() { primary } else { primary.label(&d.label) });
    if let Some((span, label)) = &d.also {
        snippet = snippet.annotation(AnnotationKind::Context.span(clip(*span)).label(label));
    }
    let mut group = level.primary_title(&d.message).id(d.rule).element(snippet);
    for help in &d.help {
        group = group.element(Level::HELP.message(help));
    }
    group
}

/// One line of counts, such as `2 errors, 1 warning`.
pub fn counts(diagnostics: &[Diagnostic]) -> String {
    let count = |severity, one: &str| {
        let n = diagnostics.iter().filter(|d| d.severity == severity).count();
        (n > 0).then(|| format!("{n} {one}{}", if n == 1 || one == "advice" { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
        count(Severity::Advice, "advice"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "no problems".to_owned()
    } else {
        parts.join(", ")
    }
}
