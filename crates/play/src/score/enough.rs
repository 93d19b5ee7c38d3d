//! Whether there is enough to judge recognition by: silence is no skill, and marking unread is no judgement.

use std::collections::HashSet;

use crate::session::{Place, Session};
use scenario::{DetailIx, Opener};

use super::judged::{Judged, stood_long};

/// Fewest details noted.
const NOTED: usize = 3;
/// Fewest details tested.
const TESTED: usize = 2;
/// As many marks on what shows nothing are free.
const FREE_MARKS: usize = 6;

/// True if fewer details were noted, or tested, than it takes to judge: three and two, or all there are where the deal has fewer.
pub(super) fn is_not_enough(session: &Session, judged: &[Judged]) -> bool {
    let scenario = session.scenario();
    let reach = prove::reach(scenario, session.deal());
    let is_met = |ix: &usize| reach.details.has(*ix);
    let opens = |opener: &Opener| match opener {
        Opener::Question(question) => reach.questions.has(question.ix()),
        Opener::Act(name) => reach.did.has(name.ix()),
    };
    let carries = |detail: DetailIx| {
        let mut objects = reach.objects.iter().map(|ix| &scenario.objects[ix]);
        objects.any(|object| object.detail == Some(detail))
    };
    let can_test = |ix: &usize| scenario.details[*ix].opened_by().iter().any(opens) || carries(DetailIx::from(*ix));
    let all = || (0..scenario.details.len()).filter(is_met);
    let noted = judged.iter().filter(|judged| judged.ever).count();
    let tested = judged.iter().filter(|judged| judged.tested.is_some()).count();
    noted < all().count().min(NOTED) || tested < all().filter(can_test).count().min(TESTED)
}

/// True if marks on places that show nothing are more than a few, and more than those on places that show something.
pub(super) fn is_unread(session: &Session) -> bool {
    let late = session.notes_taken_back().filter(|note| stood_long(session, note));
    let places = session.notes().chain(late).flat_map(|note| parts(session, note.place));
    let marked: HashSet<Place> = places.collect();
    let shows = |place: &&Place| session.details_at(**place).next().is_some();
    let good = marked.iter().filter(shows).count();
    let idle = marked.len() - good;
    idle > FREE_MARKS && idle > good
}

/// A line as its phrases; phrases and objects as they are.
fn parts(session: &Session, place: Place) -> Vec<Place> {
    let Place::Line(entry) = place else { return vec![place] };
    let count = u32::try_from(session.phrases_at(place)).unwrap_or(u32::MAX);
    (0..count).map(|n| Place::Phrase(entry, n)).collect()
}
