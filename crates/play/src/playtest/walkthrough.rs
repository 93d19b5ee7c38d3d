//! A written path played again: whether it still ends as written, and what differs, item by item.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

use crate::score::sheet;
use crate::session::{Action, Expect, Opportunity, Phase, ReplayError, Session, Status, Walkthrough};
use scenario::{DispositionIx, Scenario};

/// What came of a walkthrough.
#[derive(Debug)]
pub enum TestOutcome {
    /// It ends as written.
    AsWritten,
    /// It plays, and says nothing of what must come of it.
    NothingExpected,
    /// It plays and ends otherwise.
    Differs(Vec<Difference>),
    /// The scenes lead to each other without end, and it was stopped.
    Stalled,
    /// It cannot be played any more.
    Stuck(ReplayError),
}

/// One thing that came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What: a score, a cue, a question, the disposition.
    pub what: String,
    /// As written.
    pub written: String,
    /// As played.
    pub played: String,
}

/// Plays a walkthrough and holds it against what it expects.
pub fn run_walkthrough(scenario: &Arc<Scenario>, walkthrough: &Walkthrough) -> TestOutcome {
    let session = match Session::walk(scenario, walkthrough) {
        Ok(session) => session,
        Err(stuck) => return TestOutcome::Stuck(stuck),
    };
    if session.phase() == Phase::Stalled {
        return TestOutcome::Stalled;
    }
    let Some(written) = &walkthrough.expect else {
        return TestOutcome::NothingExpected;
    };
    let differences = differences(written, &expect(&session));
    if differences.is_empty() {
        TestOutcome::AsWritten
    } else {
        TestOutcome::Differs(differences)
    }
}

/// A walkthrough as its file has it: what is optional is written plainly, as in a scenario.
pub fn written(walkthrough: &Walkthrough) -> Result<String, ron::Error> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let pretty = ron::ser::PrettyConfig::new().struct_names(true).depth_limit(3);
    Ok(options.to_string_pretty(walkthrough, pretty)? + "\n")
}

/// The walkthrough of a run that was played, with all that came of it as what is expected.
pub fn walkthrough_of(session: &Session, actions: &[Action], name: &str) -> Walkthrough {
    let mut walkthrough = Walkthrough::of(session, actions, name);
    let played = Session::walk(session.scenario(), &walkthrough);
    walkthrough.expect = Some(expect(played.as_ref().unwrap_or(session)));
    walkthrough
}

/// All that can be expected of a run: what came of it.
pub fn expect(session: &Session) -> Expect {
    let scenario = session.scenario();
    let ledger = session.ledger();
    let sheet = sheet(session);
    let id = |d: DispositionIx| scenario.dispositions[d.ix()].id.clone();
    let cues = scenario.details.iter().zip(&ledger.details);
    let cues = cues.filter(|(detail, _)| detail.cue_in(session.deal()).is_some());
    let status = |(id, opportunity): (&String, &Opportunity)| (id.clone(), opportunity.status);
    let scores = sheet.parts().map(|(name, part)| (name.to_lowercase(), (part.points, part.due)));
    Expect {
        disposition: session.report().disposition.map(id),
        passed: Some(sheet.passed()),
        screen_outs: Some(sheet.screen_outs.clone()),
        scores: scores.into_iter().collect(),
        cues: cues.map(|(detail, opportunity)| status((&detail.id, opportunity))).collect(),
        questions: scenario
            .questions
            .iter()
            .map(|q| &q.id)
            .zip(&ledger.questions)
            .map(status)
            .collect(),
    }
}

/// What came out otherwise than written. What is not written is not compared: it may change.
fn differences(written: &Expect, played: &Expect) -> Vec<Difference> {
    let mut found = Vec::new();
    if written.disposition.is_some() && written.disposition != played.disposition {
        let say = |id: &Option<String>| id.clone().unwrap_or_else(|| "none".to_owned());
        found.push(difference("disposition", say(&written.disposition), say(&played.disposition)));
    }
    if let (Some(a), Some(b)) = (written.passed, played.passed)
        && a != b
    {
        let say = |passed| if passed { "passes" } else { "does not pass" };
        found.push(difference("the run", say(a), say(b)));
    }
    if let (Some(a), Some(b)) = (&written.screen_outs, &played.screen_outs)
        && a != b
    {
        let say = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
        found.push(difference("screen-outs", say(a), say(b)));
    }
    let points = |(points, due): &(u32, u32)| format!("{points} of {due}");
    compare("", &written.scores, &played.scores, points, &mut found);
    compare("cue ", &written.cues, &played.cues, |s| status(*s), &mut found);
    compare("question ", &written.questions, &played.questions, |s| status(*s), &mut found);
    found
}

fn difference(what: impl Display, written: impl Display, played: impl Display) -> Difference {
    Difference {
        what: what.to_string(),
        written: written.to_string(),
        played: played.to_string(),
    }
}

fn compare<T: PartialEq>(
    kind: &str,
    written: &BTreeMap<String, T>,
    played: &BTreeMap<String, T>,
    say: impl Fn(&T) -> String,
    found: &mut Vec<Difference>,
) {
    for (name, value) in written {
        match played.get(name) {
            Some(now) if now == value => {}
            now => {
                let now = now.map_or_else(|| "gone".to_owned(), &say);
                found.push(difference(format!("{kind}{name}"), say(value), now));
            }
        }
    }
}

/// A status in words.
fn status(status: Status) -> String {
    let words = match status {
        Status::Taken => "taken",
        Status::Offered => "offered, not taken",
        Status::ClosedByYou => "closed by your own act",
        Status::NeverOnYourPath => "never on your path",
    };
    words.to_owned()
}
