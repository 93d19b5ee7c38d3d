//! A question that can never be asked, and why.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use prove::Condensation;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::{Id, QuestionDoc};
use scenario::{Bits, Cond};

pub(super) const RULE: Rule = Rule::sound("unasked-question", Severity::Warning, include_str!("unasked-question.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let lists = Lists::of(sound);
    for (ix, (id, doc)) in sound.doc().questions.entries.iter().enumerate() {
        let places = &lists.resting[ix];
        let question = &sound.scenario.questions[ix];
        let open = Cond::All(vec![question.is_heard(), question.needs.clone()]);
        let may = |cond: &Cond| places.iter().any(|(deal, scene)| ground.known(*deal, *scene).may(cond));
        if may(&open) {
            continue;
        }
        let (span, why, help) = if !lists.anywhere.has(ix) {
            listed_nowhere(id)
        } else if !lists.reached.has(ix) {
            (
                id.span,
                format!("only scenes that nothing leads to list the question `{}`", id.value),
                "list it under `ask` in a scene that can be entered".to_owned(),
            )
        } else if places.is_empty() {
            (
                id.span,
                format!(
                    "the lines of every scene that lists the question `{}` lead on before it can be asked",
                    id.value
                ),
                "take `Go` or `EndCall` out of the lines and put it into an act".to_owned(),
            )
        } else if may(&question.is_heard()) {
            needs_never_hold(id, doc)
        } else {
            nobody_there(id, doc)
        };
        findings.add(span, why, help);
    }
}

fn listed_nowhere(id: &Id) -> (Span, String, String) {
    (
        id.span,
        format!("no scene lists the question `{}`", id.value),
        format!("add \"{}\" to the `ask` of the scene where it can be asked", id.value),
    )
}

fn nobody_there(id: &Id, doc: &QuestionDoc) -> (Span, String, String) {
    let first = doc.to.items.first().unwrap_or(id);
    let names: Vec<String> = doc.to.items.iter().map(|who| format!("`{}`", who.value)).collect();
    let who = match names.as_slice() {
        [only] => format!("{only} is in none"),
        several => format!("none of {} is in any", several.join(", ")),
    };
    (
        first.span,
        format!("{who} of the scenes that list the question `{}`", id.value),
        format!(
            "add `Present(who: \"{}\")` to one of them, or put the question to somebody who is there",
            first.value
        ),
    )
}

fn needs_never_hold(id: &Id, doc: &QuestionDoc) -> (Span, String, String) {
    (
        place(&doc.needs).unwrap_or(id.span),
        format!("the question `{}` is never open: its `needs` holds nowhere it is listed", id.value),
        "correct the condition, or let something make it hold".to_owned(),
    )
}

/// Which scenes list the questions.
struct Lists {
    /// Questions that some scene lists.
    anywhere: Bits,
    /// Questions that a scene lists that can be entered.
    reached: Bits,
    /// For each question, the deals and scenes in which it is listed and the call may come to rest.
    resting: Vec<Vec<(usize, usize)>>,
}

impl Lists {
    fn of(sound: &Sound<'_>) -> Self {
        let mut lists = Self {
            anywhere: Bits::default(),
            reached: Bits::default(),
            resting: vec![Vec::new(); sound.scenario.questions.len()],
        };
        for question in sound.scenario.scenes.iter().flat_map(|scene| &scene.ask) {
            lists.anywhere.insert(question.ix());
        }
        for course in sound.ground.condensations() {
            for scene in sound.reach[course.deal].scenes.iter() {
                lists.add(sound, course, scene);
            }
        }
        lists
    }

    fn add(&mut self, sound: &Sound<'_>, course: &Condensation, scene: usize) {
        let ask = &sound.scenario.scenes[scene].ask;
        let rests = !ask.is_empty() && course.rests(sound.ground).has(scene);
        for question in ask {
            self.reached.insert(question.ix());
            if rests {
                self.resting[question.ix()].push((course.deal, scene));
            }
        }
    }
}
