//! Diagnostics as text: file, line, column, the source line and a caret.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::{Diagnostic, Severity, SourceFile, Span};

/// Most diagnostics of one file that are drawn; nobody reads more.
const MOST_DRAWN: usize = 1_000;

/// Draws the diagnostics in file order, without colour, each followed by an empty line; of very many the first, and how many more.
pub fn render(file: &SourceFile, diagnostics: &[Diagnostic]) -> String {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|d| (d.span, d.severity, d.rule));
    let renderer = Renderer::plain();
    let mut out = String::new();
    for diagnostic in sorted.iter().take(MOST_DRAWN) {
        draw(&renderer, file, diagnostic, &mut out);
        out.push_str("\n\n");
    }
    let more = sorted.len().saturating_sub(MOST_DRAWN);
    if more > 0 {
        let _ = writeln!(out, "and {more} more in {}\n", file.name);
    }
    out
}

/// Draws one diagnostic. What explains it stands beside it, or, where it lies far off, below it.
fn draw(renderer: &Renderer, file: &SourceFile, d: &Diagnostic, out: &mut String) {
    let excerpts = excerpts(file, d);
    let also = d.also.as_ref().map_or("", |(_, label)| label);
    let mut marks = [(AnnotationKind::Primary, d.label.as_str()), (AnnotationKind::Context, also)].into_iter();
    let mut group = Group::with_title(level(d.severity).primary_title(&d.message).id(d.rule));
    for excerpt in &excerpts {
        let spans = excerpt.spans.iter().zip(&mut marks);
        let marked = spans.map(|(span, (kind, label))| {
            let mark = kind.span(span.clone());
            if label.is_empty() { mark } else { mark.label(label) }
        });
        let snippet = Snippet::source(&excerpt.text).line_start(excerpt.line).path(&file.name).fold(true);
        group = group.element(snippet.annotations(marked));
    }
    for help in &d.help {
        group = group.element(Level::HELP.message(help));
    }
    let drawn = renderer.render(&[group]);
    let mut excerpts = excerpts.iter();
    for line in drawn.split_inclusive('\n') {
        let shown = line.trim();
        let names_place = shown.starts_with("--> ") || shown.starts_with("::: ");
        match excerpts
            .as_slice()
            .first()
            .and_then(|excerpt| excerpt.columns)
            .filter(|_| names_place)
        {
            Some((whole, here)) => out.push_str(&with_column(line, here, whole)),
            None => out.push_str(line),
        }
        if names_place {
            excerpts.next();
        }
    }
}

/// The line that names the place, with the column that it has in the whole text.
fn with_column(line: &str, here: usize, whole: usize) -> String {
    let end = line.trim_end().len();
    match line[..end].strip_suffix(&format!(":{here}")) {
        Some(before) => format!("{before}:{whole}{}", &line[end..]),
        None => line.to_owned(),
    }
}

fn excerpts(file: &SourceFile, d: &Diagnostic) -> Vec<Excerpt> {
    let spans: Vec<Span> = std::iter::once(d.span).chain(d.also.as_ref().map(|(span, _)| *span)).collect();
    let one = |span: &Span| Excerpt::of_all(file, &[*span]).unwrap_or_else(|| Excerpt::of_start(file, *span));
    match Excerpt::of_all(file, &spans) {
        Some(excerpt) => vec![excerpt],
        None => spans.iter().map(one).collect(),
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    }
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
