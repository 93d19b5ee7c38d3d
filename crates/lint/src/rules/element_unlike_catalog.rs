//! A cue that accepts every reason but the one the catalog gives for its indicator.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::OneOrMore;
use scenario::document::{DetailDoc, Element, Id};

pub(super) const RULE: Rule = Rule::typed(
    "element-unlike-catalog",
    Severity::Warning,
    include_str!("element-unlike-catalog.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        let DetailDoc::Cue {
            of,
            element,
            also,
            readings,
            ..
        } = detail
        else {
            continue;
        };
        let others = readings
            .entries
            .iter()
            .map(|(_, reading)| (&reading.of, reading.element, &reading.also));
        for (of, element, also) in [(of, *element, also)].into_iter().chain(others) {
            one(typed, findings, id, (of, element, also));
        }
    }
}

fn one(typed: &Typed<'_>, findings: &mut Findings<'_>, id: &Id, (of, element, also): (&Id, Element, &OneOrMore<Element>)) {
    let listed = typed.catalog.get(&of.value).map(|indicator| indicator.element);
    let Some(listed) = listed.filter(|listed| *listed != element && !also.items.contains(listed)) else {
        return;
    };
    findings.add(
        of.span,
        format!(
            "the cue `{}` takes `{element:?}` as its reason, and the catalog lists `{}` under `{listed:?}`",
            id.value, of.value
        ),
        format!("accept both with `also: [{listed:?}]`, or name another indicator"),
    );
}
