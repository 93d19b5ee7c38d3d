//! The steps of a run in words that an author reads beside the file: what was done, and the id it was done to.

use crate::session::{Action, Assumption, Concern, Target};

/// An action; `None` for going on.
pub(super) fn of_action(action: &Action) -> Option<String> {
    let words = match action {
        Action::Continue | Action::Listen | Action::Narrate(_) => return None,
        Action::Ask(id) => format!("ask `{id}`"),
        Action::Do(id) => format!("do `{id}`"),
        Action::Look(id) => format!("look at `{id}`"),
        Action::Notice(what, Concern::Matters(..)) => format!("notice {}", target(what)),
        Action::Notice(what, Concern::Inconclusive) => format!("note {} as not conclusive", target(what)),
        Action::Retract(what) => format!("take back the note on {}", target(what)),
        Action::Checkpoint(id, sure) => format!("say `{id}`, sure {sure} of 5"),
        Action::Conclude(id) => format!("decide on `{id}`"),
        Action::Certainty(sure) => format!("say how sure: {sure} of 5"),
        Action::Support(what) => format!("rest it on {}", target(what)),
        Action::Unsupport(what) => format!("rest it no more on {}", target(what)),
        Action::Explain(id) => format!("weigh `{id}`"),
        Action::Unexplain(id) => format!("weigh `{id}` no more"),
        Action::State(id) => format!("state `{id}`"),
        Action::Unstate(id) => format!("strike `{id}`"),
        Action::FileReport => "file the report".to_owned(),
        Action::Rate(n) => format!("rate the run {n} of 5"),
    };
    Some(words)
}

/// What is assumed.
pub(super) fn of_assumption(assumption: &Assumption) -> String {
    match assumption {
        Assumption::Flag(id, true) => format!("assume that `{id}` is set"),
        Assumption::Flag(id, false) => format!("assume that `{id}` is not set"),
        Assumption::Counter(id, n) => format!("assume that `{id}` stands at {n}"),
        Assumption::Trust(id, n) => format!("assume that the trust of `{id}` is {n}"),
        Assumption::Hears(id, true) => format!("assume that `{id}` can hear"),
        Assumption::Hears(id, false) => format!("assume that `{id}` cannot hear"),
        Assumption::Knows(id) => format!("assume that `{id}` is known"),
        Assumption::Time(secs) => format!("assume that {secs} seconds have passed"),
    }
}

fn target(target: &Target) -> String {
    match target {
        Target::Line(entry) => format!("line {}", entry + 1),
        Target::Phrase(entry, n) => format!("phrase {} of line {}", n + 1, entry + 1),
        Target::Object(id) | Target::Detail(id) => format!("`{id}`"),
        Target::Words(words) => format!("“{words}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::of_action;
    use crate::session::Action;

    #[test]
    fn a_step_names_its_id_and_going_on_is_not_worth_a_word() {
        assert_eq!(of_action(&Action::Ask("evening".to_owned())).unwrap(), "ask `evening`");
        assert_eq!(of_action(&Action::Continue), None);
    }
}
