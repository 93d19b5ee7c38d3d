//! What a run looks like as text: the card, the lines with the camera's clock, what is open, and the notebook.
//!
//! Nothing here says right or wrong: screen-outs and faults are left out.

use crate::scenario::{ActIx, Element, ObjectIx, PersonIx, QuestionIx, Scenario, Speaker};
use crate::session::{Action, Concern, Place, Session, What};

/// How many of the latest lines are offered for noticing.
const LATEST: usize = 10;

/// The keys that work wherever a choice is asked for.
pub(super) const KEYS: &str = "\
  Enter  go on by one line             n  notice something
  l      hear all up to your choice    u  take a notice back
  1, 2…  choose                        b  notebook
  ?      these keys                    t  transcript
  q      stop";

/// Something that can be chosen, and what choosing it does.
#[derive(Debug)]
pub(super) struct Choice {
    /// The words.
    pub(super) text: String,
    /// The action.
    pub(super) action: Action,
}

/// The dispatch card.
pub(super) fn card(scenario: &Scenario) -> String {
    let call = &scenario.call;
    let (title, note, minutes) = (&scenario.title, &scenario.content_note, scenario.minutes);
    let time = clock(scenario, 0);
    format!(
        "{title}\nAbout {minutes} minutes. {note}\n\nDispatch, {time}, unit {}\n  Call   {}\n  Place  {}\n  {}\n",
        call.unit, call.kind, call.place, call.text
    )
}

/// The camera's clock at a story second.
fn clock(scenario: &Scenario, at: u32) -> String {
    let secs = (u64::from(scenario.call.clock_secs) + u64::from(at)) % 86_400;
    format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
}

/// One entry of the transcript; none for what a trainee does not see.
pub(super) fn entry(session: &Session, ix: usize) -> Option<String> {
    let scenario = session.scenario();
    let entry = session.transcript().get(ix)?;
    let says = match entry.what {
        What::Entered(scene) => format!("[{}]", scenario.scenes[scene.ix()].place.replace('-', " ")),
        What::CallEnded => "[The call is over]".to_owned(),
        What::Event(_) | What::ScreenedOut(_) | What::Asks(_) => return None,
        What::Asked(question) => format!(
            "You to {}: {}",
            asked_of(session, question),
            scenario.words(scenario.questions[question.ix()].line)
        ),
        What::Did(act) if scenario.acts[act.ix()].spoken => format!("You: {}", scenario.words(scenario.acts[act.ix()].line)),
        What::Did(act) => format!("You do this: {}", scenario.words(scenario.acts[act.ix()].line)),
        What::Looked(object) => format!(
            "You look closer at {}: {}",
            scenario.objects[object.ix()].called,
            scenario.words(scenario.objects[object.ix()].line)
        ),
        What::Line(line) => match scenario.line(line).speaker {
            Speaker::Nobody => scenario.words(line).to_owned(),
            Speaker::Officer => format!("You: {}", scenario.words(line)),
            Speaker::Person(who) => format!("{}: {}", session.name_of(who), scenario.words(line)),
        },
    };
    Some(format!("{}  {says}", clock(scenario, entry.at)))
}

fn asked_of(session: &Session, question: QuestionIx) -> &str {
    session.name_of(session.scenario().questions[question.ix()].to)
}

/// The whole transcript.
pub(super) fn transcript(session: &Session) -> String {
    let lines = (0..session.transcript().len()).filter_map(|ix| entry(session, ix));
    lines.collect::<Vec<_>>().join("\n")
}

/// Who is to be seen here, and who of them cannot hear.
pub(super) fn company(session: &Session) -> String {
    let seen = session.present().iter().filter(|who| session.person(**who).seen);
    let one = |who: &PersonIx| {
        let apart = if session.person(*who).hears { "" } else { " (out of earshot)" };
        format!("{}{apart}", session.name_of(*who))
    };
    let here: Vec<String> = seen.map(one).collect();
    if here.is_empty() {
        "Nobody is in sight".to_owned()
    } else {
        format!("With you: {}", here.join(", "))
    }
}

/// What can be asked, looked at and done here and now.
pub(super) fn choices(session: &Session) -> Vec<Choice> {
    let asks = session.open_questions().map(|q| ask(session, q));
    let looks = session.open_looks().map(|o| look(session.scenario(), o));
    let acts = session.open_acts().map(|a| act(session.scenario(), a));
    asks.chain(looks).chain(acts).collect()
}

fn ask(session: &Session, ix: QuestionIx) -> Choice {
    let question = &session.scenario().questions[ix.ix()];
    let text = format!("Ask {}: {}", asked_of(session, ix), session.scenario().words(question.line));
    Choice {
        text,
        action: Action::Ask(question.id.clone()),
    }
}

fn look(scenario: &Scenario, ix: ObjectIx) -> Choice {
    let object = &scenario.objects[ix.ix()];
    let text = format!("Look closer at {}: {}", object.called, scenario.words(object.line));
    Choice {
        text,
        action: Action::Look(scenario.object_names[object.name.ix()].clone()),
    }
}

fn act(scenario: &Scenario, ix: ActIx) -> Choice {
    let act = &scenario.acts[ix.ix()];
    let verb = if act.spoken { "Say" } else { "Do" };
    let text = format!("{verb}: {}", scenario.words(act.line));
    Choice {
        text,
        action: Action::Do(scenario.act_names[act.name.ix()].clone()),
    }
}

/// What can be noticed: phrases of the latest lines, or of all, and the objects in view.
pub(super) fn noticeable(session: &Session, all: bool) -> Vec<(Place, String)> {
    let count = u32::try_from(session.transcript().len()).unwrap_or(u32::MAX);
    let mut lines: Vec<u32> = (0..count).filter(|ix| can_be_cut(session, *ix)).collect();
    let skip = if all { 0 } else { lines.len().saturating_sub(LATEST) };
    lines.drain(..skip);
    let phrases = lines.into_iter().flat_map(|entry| {
        let count = u32::try_from(session.phrases_at(Place::Line(entry))).unwrap_or(0);
        (0..count).map(move |n| Place::Phrase(entry, n))
    });
    let objects = session
        .visible_objects()
        .map(|o| Place::Object(session.scenario().objects[o.ix()].name));
    phrases.chain(objects).map(|place| (place, place_text(session, place))).collect()
}

/// Objects are offered by themselves, not through the line of looking at them.
fn can_be_cut(session: &Session, ix: u32) -> bool {
    let looked = session
        .transcript()
        .get(ix as usize)
        .is_some_and(|e| matches!(e.what, What::Looked(_)));
    !looked && session.phrases_at(Place::Line(ix)) > 0
}

fn place_text(session: &Session, place: Place) -> String {
    let noted = if session.note_at(place).is_some() { " (noted)" } else { "" };
    format!("{}{}{noted}", place_owner(session, place), session.words_at(place))
}

/// Who said the first phrase of a line, or what an object is called; nothing for later phrases.
fn place_owner(session: &Session, place: Place) -> String {
    let scenario = session.scenario();
    match place {
        Place::Object(name) => {
            let object = scenario.objects.iter().find(|o| o.name == name);
            object.map(|o| format!("{}: ", o.called)).unwrap_or_default()
        }
        Place::Line(entry) | Place::Phrase(entry, _) => {
            let entry = session.transcript().get(entry as usize);
            let line = entry.and_then(|e| e.what.line(scenario)).map(|line| scenario.line(line).speaker);
            match line {
                Some(Speaker::Person(who)) => format!("{}: ", session.name_of(who)),
                _ => String::new(),
            }
        }
    }
}

/// The notes that stand, each with its place.
pub(super) fn notes(session: &Session) -> Vec<(Place, String)> {
    let text = |place: Place, concern: Concern| {
        format!(
            "{}{} — {}",
            place_owner(session, place),
            session.words_at(place),
            concern_text(concern)
        )
    };
    session.notes().map(|note| (note.place, text(note.place, note.concern))).collect()
}

fn concern_text(concern: Concern) -> String {
    match concern {
        Concern::Inconclusive => "not conclusive".to_owned(),
        Concern::Matters(element, sure) => {
            let word = match element {
                Element::Act => "act",
                Element::Means => "means",
                Element::Purpose => "purpose",
                Element::Welfare => "welfare",
            };
            format!("{word}, sure {sure} of 5")
        }
    }
}

/// The notebook.
pub(super) fn notebook(session: &Session) -> String {
    let notes = notes(session);
    if notes.is_empty() {
        "The notebook is empty".to_owned()
    } else {
        format!("Notebook\n{}", numbered(notes.iter().map(|(_, text)| text)))
    }
}

/// Lines with numbers from 1.
pub(super) fn numbered(lines: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let lines = lines
        .into_iter()
        .enumerate()
        .map(|(n, line)| format!("{:>4}  {}", n + 1, line.as_ref()));
    lines.collect::<Vec<_>>().join("\n")
}
