//! An id that is written with more than ids are written with.

use std::collections::HashSet;

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::Spanned;
use scenario::wrong_letters;

pub(super) const RULE: Rule = Rule::typed("id-letters", Severity::Warning, include_str!("id-letters.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let mut told = HashSet::new();
    findings.found.extend(wrong_letters(&typed.doc.id));
    for symbol in typed.symbols.all().iter().filter(|symbol| symbol.is_definition) {
        // An id that is made again and again, such as a flag, is told of once.
        if told.insert((symbol.kind, symbol.name.as_str())) {
            let id = Spanned {
                value: symbol.name.clone(),
                span: symbol.span,
            };
            findings.found.extend(wrong_letters(&id));
        }
    }
}
