//! A door that is said to stand open or shut, in a place that shows none.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use art::stage;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed("no-door-here", Severity::Warning, include_str!("no-door-here.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (_, scene) in &typed.doc.scenes.entries {
        let own = typed.doc.pictures.entries.iter().any(|(own, _)| own.value == scene.place.value);
        // A place that is not known is another rule's.
        let place = stage::place(&scene.place.value).filter(|_| !own);
        let shows_none = own || place.is_some_and(|place| place.door.is_none());
        if scene.door.is_some() && shows_none {
            findings.add(
                scene.place.span,
                format!("the place `{}` has no door that can be drawn open or shut", scene.place.value),
                "leave out `door`, and say in a line how the door stands",
            );
        }
    }
}
