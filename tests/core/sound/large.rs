//! Calls too large to be played out: a round that is met by luck is an error, and what may be among the rest is a warning.

use std::sync::Arc;

use super::{SELF, checked, errors, unplayed};
use play::playtest::{Budget, explore};
use play::session::{Action, Mode, Phase, Session};
use ron_reader::diagnostic::Severity;
use scenario::{DealIx, Scenario};

/// How many acts stand before the round of a large call: more than can be done in every order.
const MANY: usize = 24;

/// A call too large to be played out. The way to its round opens on a condition, among acts of which each sets a flag.
fn large(act: impl Fn(usize) -> String, needs: &str, again: &str) -> String {
    let acts: Vec<String> = (0..MANY)
        .map(|n| format!("\"a{n}\": Act(act: \"Do it.\", then: [{}]),", act(n)))
        .collect();
    let acts = acts.concat();
    let scenes = format!(
        "scenes: {{\"a\": Scene(place: \"walkway-night\",
            acts: {{{acts} \"go\": Act(act: \"Go.\", needs: {needs}, then: [Go(\"b\")])}}),
        \"b\": Scene(place: \"walkway-night\", lines: [Go(\"c\")], again: [{again}]),
        \"c\": Scene(place: \"walkway-night\", lines: [Go(\"b\")], again: [Go(\"b\")])}}"
    );
    let from = "scenes: {\"a\": Scene(place: \"walkway-night\", lines: [Go(\"a\")], again: [Go(\"a\")])}";
    assert!(SELF.contains(from));
    SELF.replace(from, &scenes)
}

/// A round behind many acts, in whatever order they are done.
fn behind_many(again: &str) -> String {
    let needs: Vec<String> = (0..MANY).map(|n| format!("Flag(\"f{n}\")")).collect();
    large(|n| format!("Set(\"f{n}\")"), &format!("All([{}])", needs.join(", ")), again)
}

/// A round behind many acts that must be done in one order.
fn in_one_order(needs: &str, again: &str) -> String {
    let act = |n: usize| match n.checked_sub(1) {
        Some(before) => format!("If(Flag(\"f{before}\"), [Set(\"f{n}\")])"),
        None => "Set(\"f0\")".to_owned(),
    };
    large(act, needs, again)
}

/// The session after every act of a large call, and the way on.
fn played_through(scenario: &Arc<Scenario>) -> Session {
    let mut session = Session::new(Arc::clone(scenario), DealIx::from(0), 1, Mode::Practice);
    for act in (0..MANY).map(|n| format!("a{n}")).chain(["go".to_owned()]) {
        session.apply(&Action::Do(act)).unwrap();
        session.apply(&Action::Listen).unwrap();
    }
    session
}

#[test]
fn a_round_too_far_off_for_every_choice_is_met_by_luck() {
    for again in ["Narrate(\"Again.\"), Go(\"c\")", "If(Not(Flag(\"x\")), [Go(\"c\")])"] {
        let text = behind_many(again);
        let told = errors(&text);
        assert_eq!(told[0].2, "the scenes `b` and `c` lead to each other by their lines, without end");
        let scenario = unplayed(&text);
        assert_eq!(played_through(&scenario).phase(), Phase::Stalled);
        let budget = Budget {
            states: 500,
            plays: 50,
            ..Budget::default()
        };
        let found = explore(&scenario, &budget);
        assert_eq!(found.deals[0].rounds.len(), 1, "{:?}", found.flaws);
    }
    assert_eq!(errors(&behind_many("If(Not(Flag(\"x\")), [EndCall]), Go(\"c\")")), []);
    assert_eq!(
        errors(&behind_many("Checkpoint(\"so-far\"), Go(\"c\")")).len(),
        1,
        "no such checkpoint"
    );
}

#[test]
fn what_is_too_large_to_be_played_out_is_warned_of_and_never_refused() {
    let last = format!("Flag(\"f{}\")", MANY - 1);
    let never = format!("All([{last}, Not({last})])");
    for (needs, again, is_open) in [
        // It does go round, at the end of one order of the acts.
        (&last, "Go(\"c\")", true),
        // Nothing leads there, or nothing goes on there: these calls are sound, and ways alone do not tell.
        (&never, "Go(\"c\")", true),
        (&last, "If(Flag(\"x\"), [Go(\"c\")])", true),
        (&last, "If(Not(Flag(\"x\")), [EndCall]), Go(\"c\")", true),
        // Here they do: what stands after the end is never played, and no `again` leads on.
        (&last, "EndCall, Go(\"c\")", false),
        (&last, "If(Deal(\"d\"), [EndCall]), If(Not(Deal(\"d\")), [Go(\"c\")])", false),
        (&last, "Narrate(\"Again.\")", false),
        (&"Not(Deal(\"d\"))".to_owned(), "Go(\"c\")", false),
    ] {
        let text = in_one_order(needs, again);
        assert_eq!(errors(&text), [], "{needs} {again}");
        let checked = checked(&text);
        let told: Vec<_> = checked.diagnostics.iter().filter(|d| d.rule == "may-go-round").collect();
        assert_eq!(!told.is_empty(), is_open, "{needs} {again}: {told:?}");
        for d in told {
            assert_eq!(d.severity, Severity::Warning);
            assert_eq!(
                d.message,
                "the scenes `b` and `c` may lead to each other by their lines, for ever; the call is too large to be played out"
            );
        }
    }
    let scenario = checked(&in_one_order(&last, "Go(\"c\")")).scenario.unwrap();
    assert_eq!(played_through(&scenario).phase(), Phase::Stalled);
}
