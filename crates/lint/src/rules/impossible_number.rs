//! A number that is outside what it can be.

use crate::conditions::Part;
use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::{CondDoc, DealDoc};

pub(super) const RULE: Rule = Rule::typed("impossible-number", Severity::Warning, include_str!("impossible-number.md"), check);

/// The most minutes a call may be said to take.
const MOST_MINUTES: u32 = 60;
/// The oldest a person may be.
const OLDEST: u32 = 110;
/// The most trust there is.
const MOST_TRUST: i32 = 10;
/// The most notes that a disposition may ask for.
const MOST_SUPPORT: u32 = 10;
/// The most that anything is worth.
const MOST_WORTH: u32 = 3;
/// The loudest a sound is, in percent.
const MOST_LOUD: u32 = 100;

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let minutes = doc.minutes.value;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        findings.add(
            doc.minutes.span,
            format!("a call of {minutes} minutes"),
            format!("write how long it takes to play, 1 to {MOST_MINUTES}"),
        );
    }
    people(typed, findings);
    worths(typed, findings);
    weights(typed, findings);
    for (id, disposition) in &doc.dispositions.entries {
        if disposition.support > MOST_SUPPORT {
            findings.add(
                id.span,
                format!("`{}` should rest on {} notes", id.value, disposition.support),
                format!("ask for at most {MOST_SUPPORT}: nobody would have so many"),
            );
        }
    }
    typed.parts().for_each(|part| match part {
        Part::Present(present) => fraction(present.who.span, "`x`", present.x, findings),
        Part::Cond(CondDoc::TrustAtLeast(who, n)) if *n > MOST_TRUST => findings.add(
            who.span,
            format!("nobody's trust is ever {n}"),
            format!("trust goes from 0 to {MOST_TRUST}: ask for no more than that"),
        ),
        Part::Cond(_) => {}
    });
    for (id, object) in typed.objects() {
        fraction(id.span, "`at`", object.at.0, findings);
        fraction(id.span, "`at`", object.at.1, findings);
    }
    for (id, picture) in &doc.pictures.entries {
        fraction(id.span, "`floor`", picture.floor, findings);
        fraction(id.span, "`width`", picture.width, findings);
    }
    let sounds = doc.scenes.entries.iter().filter_map(|(_, scene)| scene.hears.as_ref());
    for loud in sounds.map(|heard| &heard.loud).filter(|loud| loud.value > MOST_LOUD) {
        findings.add(
            loud.span,
            format!("a sound of {} percent", loud.value),
            format!("write how loud it is, from 0 to {MOST_LOUD}"),
        );
    }
}

fn people(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, person) in &typed.doc.cast.entries {
        if person.age.value > OLDEST {
            findings.add(
                person.age.span,
                format!("`{}` is {} years old", id.value, person.age.value),
                format!("write an age of at most {OLDEST}"),
            );
        }
        if !(0..=MOST_TRUST).contains(&person.trust) {
            findings.add(
                id.span,
                format!("`{}` begins with a trust of {}", id.value, person.trust),
                format!("trust goes from 0 to {MOST_TRUST}"),
            );
        }
    }
}

fn worths(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let facts = doc.facts.entries.iter().map(|(id, fact)| (id, "fact", fact.worth, 0));
    let tasks = doc.tasks.entries.iter().map(|(id, task)| (id, "task", task.worth, 1));
    let statements = doc.statements.entries.iter().map(|(id, s)| (id, "statement", s.worth, 1));
    for (id, what, worth, least) in facts.chain(tasks).chain(statements) {
        if !(least..=MOST_WORTH).contains(&worth) {
            findings.add(
                id.span,
                format!("the {what} `{}` has a worth of {worth}", id.value),
                format!("write a worth of {least} to {MOST_WORTH}"),
            );
        }
    }
}

fn weights(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let deals = &typed.doc.deals;
    let is_never_drawn = |deal: &DealDoc| {
        let (DealDoc::Trafficking { weight, .. } | DealDoc::NotTrafficking { weight, .. } | DealDoc::Undetermined { weight, .. }) = deal;
        *weight == 0
    };
    if let Some((id, _)) = deals.entries.first()
        && deals.broken.is_empty()
        && deals.entries.iter().all(|(_, deal)| is_never_drawn(deal))
    {
        findings.add(
            id.span,
            "every deal has a weight of 0, so that none can be drawn",
            "give at least one of them a `weight` of 1 or more",
        );
    }
}

fn fraction(span: Span, what: &str, value: f32, findings: &mut Findings<'_>) {
    if !(0.0..=1.0).contains(&value) {
        findings.add(
            span,
            format!("{what} is {value}, which is off the stage"),
            "write a fraction of the stage, from 0 to 1",
        );
    }
}
