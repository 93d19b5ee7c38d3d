//! What the conditions of a file as typed ask, and where they stand.

use ron_reader::diagnostic::Span;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc, Kind, ScenarioDoc};

/// True if the condition asks which deal was drawn, and for nothing that the trainee must have done before.
pub(super) fn asks_deal(cond: &CondDoc) -> bool {
    holds_deal(cond) && !waits(cond)
}

fn holds_deal(cond: &CondDoc) -> bool {
    matches!(cond, CondDoc::Deal(_)) || cond.parts().iter().any(holds_deal)
}

/// True if part of the condition can come true only by what was said, done or waited for.
pub(super) fn waits(cond: &CondDoc) -> bool {
    let kind = cond.names().map(|(kind, _)| kind);
    let done = matches!(
        kind,
        Some(Kind::Question | Kind::Act | Kind::Object | Kind::Fact | Kind::Scene | Kind::Task | Kind::Flag)
    );
    done || matches!(cond, CondDoc::TimeAtLeast(_)) || cond.parts().iter().any(waits)
}

/// Where the first name in a condition stands.
pub(super) fn place(doc: &CondDoc) -> Option<Span> {
    let own = doc.names().map(|(_, id)| id.span);
    own.or_else(|| doc.parts().iter().find_map(place))
}

/// Where an answer stands: the first name in its condition, or else the first thing that comes of it.
pub(super) fn place_of_answer(answer: &AnswerDoc) -> Option<Span> {
    match answer {
        AnswerDoc::When(when, then) => place(when).or_else(|| place_of_beats(then)),
        AnswerDoc::Otherwise(then) => place_of_beats(then),
    }
}

fn place_of_beats(docs: &List<BeatDoc>) -> Option<Span> {
    docs.items.iter().find_map(|doc| {
        let named = doc.names().map(|named| named.id.span);
        let own = named.or_else(|| doc.text().map(|text| text.span));
        let own = own.or_else(|| doc.present().map(|present| present.who.span));
        let under = doc.under();
        let inner = || under.when.and_then(place).or_else(|| under.lists.iter().find_map(place_of_beats));
        own.or_else(inner)
    })
}

/// Every condition of a file as typed, in file order, each as a whole.
pub(super) fn all_conditions(doc: &ScenarioDoc) -> Vec<&CondDoc> {
    let mut all = Vec::new();
    for (_, fact) in &doc.facts.entries {
        all.extend(&fact.unless);
    }
    for (_, scene) in &doc.scenes.entries {
        all.extend(scene.present.items.iter().map(|present| &present.needs));
        of_beats(&scene.lines, &mut all);
        of_beats(&scene.again, &mut all);
        for (_, object) in &scene.objects.entries {
            all.push(&object.needs);
            of_beats(&object.look, &mut all);
        }
        for (_, act) in &scene.acts.entries {
            all.push(&act.needs);
            of_beats(&act.then, &mut all);
        }
        for (_, event) in &scene.events.entries {
            all.push(&event.needs);
            of_beats(&event.then, &mut all);
        }
    }
    for (_, question) in &doc.questions.entries {
        all.push(&question.needs);
        for answer in &question.answers.items {
            let (when, AnswerDoc::When(_, then) | AnswerDoc::Otherwise(then)) = (when_given(answer), answer);
            all.extend(when);
            of_beats(then, &mut all);
        }
    }
    all.extend(doc.dispositions.entries.iter().map(|(_, disposition)| &disposition.needs));
    all.extend(doc.statements.entries.iter().map(|(_, statement)| &statement.needs));
    all.extend(doc.goals.items.iter().map(|goal| &goal.needs));
    all
}

fn when_given(answer: &AnswerDoc) -> Option<&CondDoc> {
    match answer {
        AnswerDoc::When(when, _) => Some(when),
        AnswerDoc::Otherwise(_) => None,
    }
}

fn of_beats<'d>(docs: &'d List<BeatDoc>, all: &mut Vec<&'d CondDoc>) {
    for doc in &docs.items {
        let under = doc.under();
        all.extend(under.when);
        all.extend(doc.present().map(|present| &present.needs));
        under.lists.iter().for_each(|list| of_beats(list, all));
    }
}
