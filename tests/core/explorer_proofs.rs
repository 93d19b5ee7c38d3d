//! What the explorer said could not be met, and somebody met it: each once a fault.

use std::sync::Arc;

use lint::check;
use play::playtest::{Budget, ExplorerItem, How, Reach, explore, way_to};
use play::session::{Mode, Phase, Session};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, DealIx, Scenario};

use crate::explorer::call;

/// What the explorer says of a thing in the first deal, having played every state.
fn said(scenario: &Arc<Scenario>, kind: &str, id: &str) -> Reach {
    let found = explore(scenario, &Budget::default());
    let deal = &found.deals[0];
    assert!(matches!(deal.how, How::Exact { .. }), "{:?}", deal.how);
    let item = deal.items.iter().find(|(item, _)| item.kind() == kind && item.id(scenario) == id);
    item.unwrap().1.clone()
}

/// Plays the way that is shown, and asks for it by itself.
fn is_shown(scenario: &Arc<Scenario>, kind: &str, id: &str, item: ExplorerItem) {
    let Reach::Met(way) = said(scenario, kind, id) else {
        panic!("{kind} {id} is not met: {:?}", said(scenario, kind, id))
    };
    let mut session = Session::new(Arc::clone(scenario), DealIx::from(0), 1, Mode::Assessed);
    way.iter().try_for_each(|action| session.apply(action)).unwrap();
    assert!(way_to(scenario, DealIx::from(0), &Budget::default(), item).is_some());
}

fn place(ids: impl IntoIterator<Item = impl AsRef<str>>, wanted: &str) -> usize {
    ids.into_iter().position(|id| id.as_ref() == wanted).unwrap()
}

/// Whoever is sent away and called back is there again, and whether they are decides what can be asked.
#[test]
fn a_question_to_somebody_who_comes_and_goes_is_met() {
    let text = include_str!("../fixtures/small.ron");
    let text = text.replacen("\"boss\": Person(", "\"kid\": Person(name: \"Max\", age: 20), \"boss\": Person(", 1);
    let text = text.replacen("ask: [\"evening\"", "ask: [\"max\", \"evening\"", 1);
    let text = text.replacen(
        "\"go\": Act(",
        r#""call": Act(act: "Ask for Max.", then: [Arrives(Present(who: "kid", x: 0.6))]),
                "send": Act(act: "Ask that Max goes in.", then: [Leaves("kid")]),
                "pause": Act(act: "Wait a moment.", needs: All([Did("send"), Did("call")])),
                "go": Act("#,
        1,
    );
    let text = text.replacen(
        "questions: {",
        r#"questions: {
        "max": Question(
            to: "kid", say: "Who asked you in?", theme: Incident, form: Open, needs: Did("pause"),
            answers: [Otherwise([Say("kid", "Nobody did.")])],
        ),"#,
        1,
    );
    let checked = check(SourceFile::new("call.ron", text), None, &Catalog::shipped());
    let scenario = checked.scenario.unwrap();
    let max = place(scenario.questions.iter().map(|q| &q.id), "max");
    is_shown(&scenario, "question", "max", ExplorerItem::Question(max.into()));
}

/// A question that nothing in the call reads may still open a way to close it.
#[test]
fn a_disposition_behind_a_question_is_met() {
    let scenario = call(&[(
        "dispositions",
        r#""wait": Disposition(says: "Come back.", worth: { "held": Part("w"), "dog": Part("w") }, needs: Asked("evening")),"#,
    )]);
    let wait = place(scenario.dispositions.iter().map(|d| &d.id), "wait");
    is_shown(&scenario, "disposition", "wait", ExplorerItem::Disposition(wait.into()));
}

/// To notice something is a move where something asks for it, and so is taking that back.
#[test]
fn an_act_behind_a_notice_is_met() {
    let scenario = call(&[(
        "acts",
        r#"
        "measure": Act(act: "Look at the lock", needs: Noticed("new-lock"), then: [Set("measured")]),
        "forget": Act(act: "Turn to Sam", needs: All([Flag("measured"), Not(Noticed("new-lock"))])),"#,
    )]);
    let is_forget = |act: &scenario::Act| scenario.act_names[act.name.ix()] == "forget";
    let forget = scenario.acts.iter().position(is_forget).unwrap();
    is_shown(&scenario, "act", "door/forget", ExplorerItem::Act(forget.into()));
}

/// What one seed draws another does not: nothing is proved of the lots that were not drawn.
#[test]
fn a_detail_of_another_lot_is_left_open() {
    let scenario = call(&[
        (
            "details",
            r#"
        "coat": Distractor(sees: "A coat.", looks_like: "l", because: "b"),
        "hat": Distractor(sees: "A hat.", looks_like: "l", because: "b"),
        "bag": Distractor(sees: "A bag.", looks_like: "l", because: "b"),"#,
        ),
        (
            "lines",
            r#"OneOf([[Narrate("[A coat.](coat)")], [Narrate("[A hat.](hat)")]]), If(Deal("dog"), [Narrate("[A bag.](bag)")]),"#,
        ),
    ]);
    let mut said: Vec<Reach> = ["coat", "hat"].map(|id| said(&scenario, "detail", id)).to_vec();
    said.sort_by_key(|reach| matches!(reach, Reach::Open));
    assert!(matches!(said.as_slice(), [Reach::Met(_), Reach::Open]), "{said:?}");
    assert_eq!(
        self::said(&scenario, "detail", "bag"),
        Reach::Unreachable,
        "no lot brings what the deal rules out"
    );
}

/// Where only a notice opens the way on, nobody is held.
#[test]
fn who_can_still_notice_the_way_out_is_not_stuck() {
    let text = include_str!("../fixtures/small.ron");
    let text = text.replacen("needs: Did(\"greet\"), then: [If(", "needs: Noticed(\"new-lock\"), then: [If(", 1);
    let checked = check(SourceFile::new("call.ron", text), None, &Catalog::shipped());
    let scenario = checked.scenario.unwrap();
    let found = explore(&scenario, &Budget::default());
    assert!(found.deals.iter().all(|deal| deal.stuck.is_empty()), "{:?}", found.deals[0].stuck);
    let session = Session::new(scenario, DealIx::from(0), 1, Mode::Assessed);
    assert_eq!(session.phase(), Phase::Lines);
}
