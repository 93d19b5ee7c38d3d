//! When a way on is sure, and when the trainee can be held: a yard behind the house of the base, tried in many ways.

use lint::Example;

/// A yard that is entered again and again from the door.
const AGAIN: &str = "\"look-behind\": Act(act: \"Walk round to the back\", repeats: true, then: [Go(\"yard\")]),";
/// A yard that is entered once.
const ONCE: &str = "\"look-behind\": Act(act: \"Walk round to the back\", then: [Go(\"yard\")]),";

fn example(place: &str, text: &str) -> Example {
    Example {
        place: format!("into {place}"),
        text: text.to_owned(),
    }
}

/// True if the check says that the trainee can be left in the yard.
fn is_held(door: &str, yard: &str) -> bool {
    let yard = format!("\"yard\": Scene(place: \"walkway-night\", {yard}),");
    let checked = super::checked(&[example("acts", door), example("scenes", &yard)]);
    assert!(checked.scenario.is_some(), "{}", super::shown(&checked));
    let held = |d: &ron_reader::diagnostic::Diagnostic| d.rule == "hub-can-close" && d.message.contains("`yard`");
    checked.diagnostics.iter().any(held)
}

#[test]
fn a_way_on_is_sure() {
    let ways = [
        (
            AGAIN,
            "acts: { \"back\": Act(act: \"Go back\", repeats: true, then: [Go(\"door\")]) }",
        ),
        (AGAIN, "acts: { \"off\": Act(act: \"Go to the car\", then: [Go(\"car\")]) }"),
        (ONCE, "acts: { \"back\": Act(act: \"Go back\", then: [Go(\"door\")]) }"),
        (ONCE, "lines: [Narrate(\"A dog run.\"), Go(\"door\")]"),
        (
            AGAIN,
            "acts: { \"back\": Act(act: \"Go back\", then: [Go(\"door\")]),
                \"back-again\": Act(act: \"Go back once more\", needs: Did(\"back\"), repeats: true, then: [Go(\"door\")]) }",
        ),
        (
            AGAIN,
            "lines: [Narrate(\"A gate.\")], acts: {
                \"gate\": Act(act: \"Open the gate\", then: [Set(\"open\"), Narrate(\"It creaks.\")]),
                \"back\": Act(act: \"Go back through the gate\", needs: Flag(\"open\"), repeats: true, then: [Go(\"door\")]) }",
        ),
        (
            AGAIN,
            "acts: { \"by-day\": Act(act: \"Go back\", needs: Overheard, repeats: true, then: [Go(\"door\")]),
                \"by-night\": Act(act: \"Go back\", needs: Not(Overheard), repeats: true, then: [Go(\"door\")]) }",
        ),
        (
            ONCE,
            "present: [Present(who: \"sam\")], ask: [\"evening\"],
                acts: { \"off\": Act(act: \"Go\", needs: Asked(\"evening\"), then: [Go(\"car\")]) }",
        ),
        (
            ONCE,
            "lines: [If(Did(\"greet\"), [Go(\"car\")]), If(Not(Did(\"greet\")), [Go(\"door\")])]",
        ),
        (ONCE, "lines: [OneOf([[Go(\"car\")], [EndCall]])]"),
        (
            ONCE,
            "lines: [Narrate(\"A gate slams.\")], events: { \"call\": Event(after: 2, then: [Go(\"car\")]) }",
        ),
        (
            ONCE,
            "acts: { \"wait\": Act(act: \"Wait\", repeats: true) }, events: { \"call\": Event(after: 600, then: [Go(\"car\")]) }",
        ),
        (
            ONCE,
            "objects: { \"gate\": Object(name: \"Gate\", text: \"A gate.\", at: (0.5, 0.5), look: [Go(\"car\")]) }",
        ),
    ];
    for (door, yard) in ways {
        assert!(!is_held(door, yard), "{yard}");
    }
}

#[test]
fn a_trainee_can_be_held() {
    let holds = [
        (AGAIN, "acts: { \"back\": Act(act: \"Go back\", then: [Go(\"door\")]) }"),
        (ONCE, "acts: { \"off\": Act(act: \"Go\", needs: TrustAtLeast(\"sam\", 4), then: [Go(\"car\")]) }"),
        (ONCE, "acts: { \"off\": Act(act: \"Go\", then: [If(Did(\"greet\"), [Go(\"car\")])]) }"),
        // The act of the door, done there, is closed here as well.
        (AGAIN, "acts: { \"greet\": Act(act: \"Go\", then: [Go(\"car\")]) }"),
        // Nothing lets time pass until the event.
        (ONCE, "lines: [Narrate(\"A gate slams.\")], events: { \"call\": Event(after: 600, then: [Go(\"car\")]) }"),
        // The event happens once, and the yard is entered again.
        (AGAIN, "events: { \"call\": Event(after: 0, then: [Go(\"door\")]) }"),
        // What is set can be cleared.
        (
            AGAIN,
            "acts: { \"gate\": Act(act: \"Open the gate\", then: [Set(\"open\")]), \"shut\": Act(act: \"Shut it\", then: [Clear(\"open\")]),
                \"back\": Act(act: \"Go back\", needs: Flag(\"open\"), repeats: true, then: [Go(\"door\")]) }",
        ),
        // The lines lead on the first time only.
        (AGAIN, "lines: [Go(\"door\")]"),
        // Sam is there in one deal alone.
        (
            ONCE,
            "present: [Present(who: \"sam\", needs: Deal(\"dog\"))], ask: [\"evening\"],
                acts: { \"off\": Act(act: \"Go\", needs: Asked(\"evening\"), then: [Go(\"car\")]) }",
        ),
    ];
    for (door, yard) in holds {
        assert!(is_held(door, yard), "{yard}");
    }
}
