//! From the words as typed to what is shown of what was found.

use std::sync::Arc;

use asking::{Phrasebook, Sayable, Zone, addressed, is_named};

use desk::Command;
use play::session::{Action, Choice, Session, Typed};
use scenario::{PersonIx, Scenario};

use super::Shown;
use crate::local::Local;

/// How far behind the first, in thousandths, one may be that is still shown beside it.
const FAR_BEHIND: u32 = 200;

/// Looks for what was meant, and says what is shown of it.
pub(super) fn look_for(session: &Session, local: &mut Local, people: &[PersonIx], out: &mut Vec<Command>) {
    let words = local.call.ask.words.trim().to_owned();
    if words.is_empty() {
        return;
    }
    // In Spanish a verb alone is a whole question.
    let is_whole = words.contains(char::is_whitespace) || (session.scenario().language == "es" && words.ends_with('?'));
    if !is_whole {
        (local.call.ask.shown, local.call.ask.wants_focus) = (Shown::OneWord, true);
        return;
    }
    let Some((to, shown)) = meant(session, local, people, &words) else {
        return;
    };
    (local.call.ask.to, local.call.ask.shown) = (Some(to), shown);
    let missed = match local.call.ask.shown {
        Shown::None => Typed::Missed,
        Shown::Veto(fault) => Typed::Vetoed(fault),
        _ => return,
    };
    local.call.ask.wants_focus = true;
    let to = session.scenario().people[to.ix()].id.clone();
    out.push(Command::Act(Action::Typed(to, words, missed)));
}

/// To whom, and what is shown: for the person in front, or for whoever is named at the start; where nothing is found for them, for
/// whoever else is there and named anywhere: "how's your night, Dana?".
fn meant(session: &Session, local: &mut Local, people: &[PersonIx], words: &str) -> Option<(PersonIx, Shown)> {
    let called: Vec<(PersonIx, &str)> = people.iter().map(|who| (*who, session.name_of(*who))).collect();
    let first = addressed(words, &called).or(local.call.ask.to)?;
    let others = called
        .iter()
        .filter(|(who, name)| *who != first && is_named(words, name))
        .map(|(who, _)| *who);
    let phrasebook = local.call.ask.ready.of(session);
    let front = local.call.ask.to.filter(|who| *who != first);
    let mut found = std::iter::once(first)
        .chain(front)
        .chain(others)
        .map(|to| (to, shown_of(session, &phrasebook, to, words)));
    let first = found.next()?;
    let is_something = |(_, shown): &(PersonIx, Shown)| matches!(shown, Shown::One(_) | Shown::Few(_));
    if is_something(&first) {
        return Some(first);
    }
    Some(found.find(is_something).unwrap_or(first))
}

/// What is shown of what a sentence means that is typed to somebody.
fn shown_of(session: &Session, phrasebook: &Phrasebook, to: PersonIx, words: &str) -> Shown {
    let open: Vec<(Choice, Sayable)> = session.options().filter_map(|choice| said_to(session, to, choice)).collect();
    let said: Vec<Sayable> = open.iter().map(|(_, one)| *one).collect();
    let found = phrasebook.find(words, &session.scenario().people[to.ix()].name, &said);
    // Those far behind the first were not meant, and are not given away.
    let best = found.ranked.first().map_or(0, |(_, alike)| *alike);
    let near = found.ranked.iter().filter(|(_, alike)| *alike + FAR_BEHIND >= best);
    let mut few: Vec<usize> = near.map(|(ix, _)| *ix).collect();
    match (found.zone, few.first()) {
        (Zone::One, Some(first)) => Shown::One(open[*first].0),
        (Zone::Three, Some(_)) => {
            // In the order of the list, so that the order gives nothing away.
            few.sort_unstable();
            Shown::Few(few.into_iter().map(|ix| open[ix].0).collect())
        }
        (Zone::Veto(fault), _) => Shown::Veto(fault),
        _ => Shown::None,
    }
}

/// What can be said to somebody: the questions to them, and what is said and does something.
pub(crate) fn said_to(session: &Session, to: PersonIx, choice: Choice) -> Option<(Choice, Sayable)> {
    match choice {
        Choice::Ask(ix) if session.put_to(ix) == Some(to) => Some((choice, Sayable::Question(ix))),
        Choice::Do(ix) if session.is_spoken(choice) => Some((choice, Sayable::Act(ix))),
        _ => None,
    }
}

/// A call made ready to be asked, once for each.
#[derive(Debug, Default)]
pub(crate) struct Prepared(Option<(Arc<Scenario>, Arc<Phrasebook>)>);

impl Prepared {
    /// The phrasebook of the call that is played.
    pub(crate) fn of(&mut self, session: &Session) -> Arc<Phrasebook> {
        let scenario = session.scenario();
        if let Some((_, phrasebook)) = self.0.as_ref().filter(|(of, _)| Arc::ptr_eq(of, scenario)) {
            return Arc::clone(phrasebook);
        }
        let phrasebook = Arc::new(Phrasebook::of(scenario));
        self.0 = Some((Arc::clone(scenario), Arc::clone(&phrasebook)));
        phrasebook
    }
}
