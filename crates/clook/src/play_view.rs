//! What a run looks like as text: the card, the lines with the camera's clock, what is open, and how it ended.
//!
//! Before the report is filed nothing here says right or wrong: screen-outs and faults are left out.

use std::fmt::Write;

use messages::{Language, messages};
use play::debrief::{self, Debrief, MomentKind};
use play::score::Outcome;
use play::session::{Action, Choice, Session, What};
use scenario::{PersonIx, Scenario, Speaker};

/// The keys that work wherever a choice is asked for.
pub(super) const KEYS: &str = "\
  Enter  go on by one line, or show    n  notice something
         the choices again             u  take a notice back
  l      hear all up to your choice    b  notebook
  1, 2…  choose                        t  transcript
  ?      these keys                    q  stop";

/// Something that can be chosen, and what choosing it does.
#[derive(Debug)]
pub(super) struct Numbered {
    /// The heading it stands under.
    heading: String,
    /// The words.
    text: String,
    /// The action.
    pub(super) action: Action,
}

/// The dispatch card.
pub(super) fn card(scenario: &Scenario) -> String {
    let call = &scenario.call;
    let (title, note, minutes) = (&scenario.title, &scenario.content_note, scenario.minutes.count());
    let time = clock(scenario, 0);
    format!(
        "{title}\nAbout {minutes} minutes. {note}\n\nDispatch, {time}, unit {}\n  Call   {}\n  Place  {}\n  {}\n",
        call.unit, call.kind, call.place, call.text
    )
}

/// The camera's clock at a story second.
fn clock(scenario: &Scenario, at: u32) -> String {
    debrief::clock(scenario.call.clock_secs, at)
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
            session.was_put_to(ix).map_or("", |who| session.name_of(who)),
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

/// What can be asked, looked at and done here and now: questions person by person, then looks, then what is said and done.
pub(super) fn choices(session: &Session) -> Vec<Numbered> {
    let mut open: Vec<Choice> = session.options().filter(|c| heading(session, *c).is_some()).collect();
    open.sort_by_key(|choice| match choice {
        Choice::Ask(_) => (0, session.addressed(*choice)),
        Choice::Do(_) if !session.is_spoken(*choice) => (3, None),
        Choice::Do(_) => (2, None),
        _ => (1, None),
    });
    let one = |choice: Choice| {
        Some(Numbered {
            heading: heading(session, choice)?,
            text: text(session, choice),
            action: session.action(choice),
        })
    };
    open.into_iter().filter_map(one).collect()
}

/// Under what a choice is listed; what is chosen elsewhere, under nothing.
fn heading(session: &Session, choice: Choice) -> Option<String> {
    match choice {
        Choice::Ask(_) => session.addressed(choice).map(|who| format!("Ask {}", session.name_of(who))),
        Choice::Look(_) => Some("Look closer".to_owned()),
        Choice::Do(_) if session.is_spoken(choice) => Some("Say".to_owned()),
        Choice::Do(_) => Some("Do".to_owned()),
        Choice::Listen | Choice::Suppose(..) => None,
    }
}

/// The words of a choice; a thing is told with what is seen of it from here.
fn text(session: &Session, choice: Choice) -> String {
    let words = session.words_of(choice);
    match choice {
        Choice::Look(ix) => {
            let scenario = session.scenario();
            format!("{words}: {}", scenario.words(scenario.objects[ix.ix()].line))
        }
        _ => words.to_owned(),
    }
}

/// The choices with numbers from 1, each group under its heading.
pub(super) fn listed(choices: &[Numbered]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut heading = "";
    for (n, choice) in choices.iter().enumerate() {
        if choice.heading != heading {
            heading = &choice.heading;
            lines.push(format!("  {heading}"));
        }
        lines.push(one_numbered(n, &choice.text));
    }
    lines.join("\n")
}

/// Lines with numbers from 1.
pub(super) fn numbered(lines: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let lines = lines.into_iter().enumerate().map(|(n, line)| one_numbered(n, line.as_ref()));
    lines.collect::<Vec<_>>().join("\n")
}

fn one_numbered(n: usize, line: &str) -> String {
    format!("{:>4}  {line}", n + 1)
}

/// The debrief above its fold, as the window has it: read before any figure.
pub(super) fn ending(debrief: &Debrief, opened_secs: u32) -> String {
    let words = messages(Language::English);
    let mut text = format!("\nWhat was really going on: {}\n{}\n", debrief.verdict.text(words), debrief.truth);
    if let Some(goal) = &debrief.goal {
        let _ = writeln!(text, "\nOne thing for next time: {goal}");
    }
    for why in debrief.held() {
        let _ = writeln!(text, "\n{}", words.say(why));
    }
    for moment in &debrief.moments {
        let what = match moment.kind {
            MomentKind::ScreenOut => "This fails the run",
            MomentKind::Faulty => "A question to put otherwise",
            MomentKind::Detail(Outcome::FalseAlarm) => "False alarm",
            MomentKind::Detail(Outcome::Miss | Outcome::Misread) => "Missed",
            MomentKind::Detail(_) => "Noticed",
        };
        let at = debrief::clock(opened_secs, moment.at);
        let _ = writeln!(text, "\n{at} {what}: {}\n{}", moment.says, moment.why);
    }
    if !debrief.innocent.is_empty() {
        let _ = writeln!(text, "\nIt looked like something and was nothing");
    }
    for thing in &debrief.innocent {
        let _ = writeln!(text, "- {} {}", thing.sees, thing.why);
        if let Some(by) = &thing.told_by {
            let tells = if thing.taken {
                "What would have told you"
            } else {
                "What tells you"
            };
            let _ = writeln!(text, "  {tells}: {by}");
        }
    }
    if let Some(rule) = &debrief.rule {
        let _ = writeln!(text, "\n{rule}");
    }
    text.trim_end().to_owned()
}
