//! A picture that the stage does not have.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::wording;
use art::stage;
use ron_reader::diagnostic::{Severity, nearest};
use scenario::document::Id;

pub(super) const RULE: Rule = Rule::typed("unknown-picture", Severity::Warning, include_str!("unknown-picture.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let places: Vec<&str> = stage::places().map(|place| place.id).collect();
    let objects: Vec<&str> = stage::objects().map(|object| object.id).collect();
    for (_, scene) in &typed.doc.scenes.entries {
        if stage::place(&scene.place.value).is_none() && !is_own(typed, &scene.place) {
            add(findings, &scene.place, "picture of the place", &places);
        }
    }
    let art = typed.objects().filter_map(|(_, object)| object.art.as_ref());
    for art in art.filter(|art| stage::object(&art.value).is_none() && !is_own(typed, art)) {
        add(findings, art, "picture", &objects);
    }
}

fn is_own(typed: &Typed<'_>, id: &Id) -> bool {
    typed.doc.pictures.entries.iter().any(|(own, _)| own.value == id.value)
}

fn add(findings: &mut Findings<'_>, id: &Id, what: &str, known: &[&str]) {
    let help = match nearest(&id.value, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use one of: {}", wording::list(known.iter().copied())),
    };
    findings.add(id.span, format!("there is no {what} `{}`", id.value), help);
}
