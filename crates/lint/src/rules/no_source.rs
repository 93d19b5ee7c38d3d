//! A call, or an indicator that it uses, and no word of where that comes from.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::Catalog;
use scenario::document::{DetailDoc, Id};

pub(super) const RULE: Rule = Rule::typed("no-source", Severity::Advice, include_str!("no-source.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if typed.doc.sources.items.is_empty() {
        findings.add(
            typed.doc.id.span,
            "the call names no source",
            "name what its content rests on, as titles, under `sources`",
        );
    }
    for (id, detail) in &typed.doc.details.entries {
        match detail {
            DetailDoc::Cue { of, readings, .. } => {
                let others = readings.entries.iter().map(|(_, reading)| &reading.of);
                others.chain([of]).for_each(|of| look_at_cue(typed.catalog, id, of, findings));
            }
            DetailDoc::Freedom { of, .. } if typed.catalog.freedom(&of.value).is_some_and(|of| of.sources.items.is_empty()) => {
                findings.add(
                    of.span,
                    format!(
                        "the freedom `{}` shows `{}`, for which the catalog names no source",
                        id.value, of.value
                    ),
                    "use a freedom that an authority names, or add who names it to the catalog",
                );
            }
            DetailDoc::Freedom { .. } | DetailDoc::Distractor { .. } => {}
        }
    }
}

fn look_at_cue(catalog: &Catalog, id: &Id, of: &Id, findings: &mut Findings<'_>) {
    if catalog.get(&of.value).is_some_and(|of| of.sources.items.is_empty()) {
        findings.add(
            of.span,
            format!("the cue `{}` shows `{}`, for which the catalog names no source", id.value, of.value),
            "use an indicator that an authority lists, or add who lists it to the catalog",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check;
    use ron_reader::diagnostic::SourceFile;
    use scenario::Catalog;

    #[test]
    fn an_indicator_that_nobody_lists_is_found_where_a_cue_uses_it() {
        let catalog = SourceFile::new(
            "catalog.ron",
            r#"Catalog(format: 1, indicators: {
                "not-free-to-leave": Indicator(
                    name: "Not free", kind: Both, element: Means, strength: Strong, innocent: "A curfew.", sources: [],
                ),
            })"#,
        );
        let catalog = Catalog::read(&catalog).0.unwrap();
        let base = SourceFile::new("base.ron", include_str!("../../../../tests/fixtures/base.ron"));
        let found: Vec<String> = check(base, None, &catalog).diagnostics.into_iter().map(|d| d.message).collect();
        assert_eq!(
            found,
            ["the cue `may-not-leave` shows `not-free-to-leave`, for which the catalog names no source"]
        );
    }
}
