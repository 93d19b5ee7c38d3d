//! From the words as typed to what is shown of what was found.

use std::sync::Arc;

use asking::{Phrasebook, Sayable, Zone, addressed};

use desk::Command;
use play::session::{Action, Choice, Session, Typed};
use scenario::PersonIx;

use super::Shown;
use crate::local::Local;

/// Looks for what was meant, and says what is shown of it.
pub(super) fn look_for(session: &Session, local: &mut Local, people: &[PersonIx], out: &mut Vec<Command>) {
    let words = local.call.ask.words.trim().to_owned();
    if words.is_empty() {
        return;
    }
    if !words.contains(char::is_whitespace) {
        (local.call.ask.shown, local.call.ask.wants_focus) = (Shown::OneWord, true);
        return;
    }
    let called: Vec<(PersonIx, &str)> = people.iter().map(|who| (*who, session.name_of(*who))).collect();
    if let Some(named) = addressed(&words, &called) {
        local.call.ask.to = Some(named);
    }
    let Some(to) = local.call.ask.to else { return };
    let open: Vec<(Choice, Sayable)> = session.options().filter_map(|choice| said_to(session, to, choice)).collect();
    let said: Vec<Sayable> = open.iter().map(|(_, one)| *one).collect();
    let found = ready(session, local).find(&words, &session.scenario().people[to.ix()].name, &said);
    let mut few: Vec<usize> = found.ranked.iter().map(|(ix, _)| *ix).collect();
    local.call.ask.shown = match (found.zone, few.first()) {
        (Zone::One, Some(first)) => Shown::One(open[*first].0),
        (Zone::Three, Some(_)) => {
            // In the order of the list, so that the order gives nothing away.
            few.sort_unstable();
            Shown::Few(few.into_iter().map(|ix| open[ix].0).collect())
        }
        (Zone::Veto(fault), _) => Shown::Veto(fault),
        _ => Shown::None,
    };
    let missed = match local.call.ask.shown {
        Shown::None => Typed::Missed,
        Shown::Veto(fault) => Typed::Vetoed(fault),
        _ => return,
    };
    local.call.ask.wants_focus = true;
    let to = session.scenario().people[to.ix()].id.clone();
    out.push(Command::Act(Action::Typed(to, words, missed)));
}

/// What can be said to somebody: the questions to them, and what is said and does something.
fn said_to(session: &Session, to: PersonIx, choice: Choice) -> Option<(Choice, Sayable)> {
    match choice {
        Choice::Ask(ix) if session.put_to(ix) == Some(to) => Some((choice, Sayable::Question(ix))),
        Choice::Do(ix) if session.is_spoken(choice) => Some((choice, Sayable::Act(ix))),
        _ => None,
    }
}

/// The call made ready; once for each.
fn ready(session: &Session, local: &mut Local) -> Arc<Phrasebook> {
    let scenario = session.scenario();
    let kept = local.call.ask.ready.as_ref().filter(|(of, _)| Arc::ptr_eq(of, scenario));
    if let Some((_, call)) = kept {
        return Arc::clone(call);
    }
    let call = Arc::new(Phrasebook::of(scenario));
    local.call.ask.ready = Some((Arc::clone(scenario), Arc::clone(&call)));
    call
}
