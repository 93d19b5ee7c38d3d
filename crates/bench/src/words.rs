//! The steps of a run in words that an author reads beside the file: what was done, and the id it was done to.

use messages::Message;
use play::session::{Action, Assumption, Concern, Target};

/// An action; `None` for going on.
pub(super) fn of_action(action: &Action) -> Option<Message> {
    let said = match action {
        Action::Continue | Action::Listen | Action::Narrate(_) | Action::Typed(..) | Action::WordsOnly | Action::ListBack => return None,
        Action::Ask(id) => about("bench-step-ask", id),
        Action::Do(id) => about("bench-step-do", id),
        Action::Look(id) => about("bench-step-look", id),
        Action::Notice(what, Concern::Matters(..)) => on("bench-step-notice", what),
        Action::Notice(what, Concern::Inconclusive | Concern::SpeaksAgainst) => on("bench-step-note", what),
        Action::Retract(what) => on("bench-step-retract", what),
        Action::Checkpoint(id, sure) => about("bench-step-checkpoint", id).with("sure", *sure),
        Action::Conclude(id) => about("bench-step-conclude", id),
        Action::Certainty(sure) => Message::plain("bench-step-certainty").with("sure", *sure),
        Action::Support(what) => on("bench-step-support", what),
        Action::Unsupport(what) => on("bench-step-unsupport", what),
        Action::Explain(id) => about("bench-step-explain", id),
        Action::Unexplain(id) => about("bench-step-unexplain", id),
        Action::State(id) => about("bench-step-state", id),
        Action::Unstate(id) => about("bench-step-unstate", id),
        Action::FileReport => Message::plain("bench-step-file"),
        Action::Rate(n) => Message::plain("bench-step-rate").with("n", *n),
    };
    Some(said)
}

/// What is assumed.
pub(super) fn of_assumption(assumption: &Assumption) -> Message {
    match assumption {
        Assumption::Flag(id, true) => about("bench-assume-set", id),
        Assumption::Flag(id, false) => about("bench-assume-not-set", id),
        Assumption::Counter(id, n) => about("bench-assume-counter", id).with("n", i64::from(*n)),
        Assumption::Trust(id, n) => about("bench-assume-trust", id).with("n", i64::from(*n)),
        Assumption::Hears(id, true) => about("bench-assume-hears", id),
        Assumption::Hears(id, false) => about("bench-assume-not-hears", id),
        Assumption::Knows(id) => about("bench-assume-knows", id),
        Assumption::Time(secs) => Message::plain("bench-assume-time").with("n", *secs),
    }
}

/// A message about an id.
fn about(message: &'static str, id: &str) -> Message {
    Message::plain(message).with("id", id)
}

/// A message about something in the run; a language says each kind in its own way.
fn on(message: &'static str, target: &Target) -> Message {
    let said = Message::plain(message);
    match target {
        Target::Line(entry) => said.with("kind", "line").with("line", entry + 1),
        Target::Phrase(entry, n) => said.with("kind", "phrase").with("phrase", n + 1).with("line", entry + 1),
        Target::Object(id) | Target::Detail(id) => said.with("kind", "id").with("id", id.as_str()),
        Target::Words(words) => said.with("kind", "words").with("words", words.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::{of_action, of_assumption};
    use play::session::{Action, Assumption, Target};

    #[test]
    fn a_step_names_its_id_and_going_on_is_not_worth_a_word() {
        assert_eq!(of_action(&Action::Ask("evening".to_owned())).unwrap().to_string(), "ask `evening`");
        assert_eq!(of_action(&Action::Continue), None);
    }

    #[test]
    fn a_step_says_what_in_the_run_it_is_about() {
        let retract = |target| of_action(&Action::Retract(target)).unwrap().to_string();
        assert_eq!(retract(Target::Line(4)), "take back the note on line 5");
        assert_eq!(retract(Target::Phrase(4, 1)), "take back the note on phrase 2 of line 5");
        assert_eq!(retract(Target::Words("a phone".to_owned())), "take back the note on “a phone”");
        assert_eq!(retract(Target::Object("phone".to_owned())), "take back the note on `phone`");
        assert_eq!(of_assumption(&Assumption::Time(1)).to_string(), "assume that 1 second has passed");
    }
}
