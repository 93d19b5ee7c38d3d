//! What can be said in a call, and to whom, as the matching takes it.

use play::session::{Choice, Session};
use scenario::document::Fault;
use scenario::{ActIx, DealIx, PersonIx, QuestionIx, Scenario, SceneIx};

use super::fold::words;
use super::matching::{Asking, Found, Saying};

/// A question as something to be said.
fn question(scenario: &Scenario, ix: QuestionIx) -> Saying<'_> {
    let question = &scenario.questions[ix.ix()];
    let own = scenario.words(question.line);
    Saying {
        ways: std::iter::once(own).chain(question.paraphrases.iter().map(String::as_str)).collect(),
        // Where it is asked is a matter of the moment, not of the words.
        faults: question.faults.iter().copied().filter(|fault| *fault != Fault::Overheard).collect(),
    }
}

/// A spoken act as something to be said.
fn act(scenario: &Scenario, ix: ActIx) -> Saying<'_> {
    Saying {
        ways: vec![scenario.words(scenario.acts[ix.ix()].line)],
        faults: Vec::new(),
    }
}

/// All that can be said in a call in one language, made ready.
#[derive(Debug)]
pub struct Call {
    asking: Asking,
    /// What each saying is, by its place.
    choices: Vec<Choice>,
}

impl Call {
    /// Looks at all that can be said in a call.
    pub fn of(scenario: &Scenario) -> Self {
        let questions = (0..scenario.questions.len()).map(QuestionIx::from);
        let acts = (0..scenario.acts.len()).map(ActIx::from).filter(|ix| scenario.acts[ix.ix()].spoken);
        let choices: Vec<Choice> = questions.map(Choice::Ask).chain(acts.map(Choice::Do)).collect();
        let said = |choice: &Choice| match choice {
            Choice::Ask(ix) => Some(question(scenario, *ix)),
            Choice::Do(ix) => Some(act(scenario, *ix)),
            _ => None,
        };
        let sayings: Vec<Saying<'_>> = choices.iter().filter_map(said).collect();
        let names: Vec<&str> = scenario.people.iter().map(|person| person.name.as_str()).collect();
        let asking = Asking::over(&scenario.language, &sayings, &names);
        Self { asking, choices }
    }

    /// What a sentence typed to somebody of this name means, of what is open; `ranked` is by place in `open`.
    pub fn find(&self, typed: &str, to: &str, open: &[Choice]) -> Found {
        let place = |choice: &Choice| self.choices.iter().position(|one| one == choice).unwrap_or(usize::MAX);
        self.asking.find(typed, to, &open.iter().map(place).collect::<Vec<_>>())
    }
}

/// What can be said to somebody here and now, in the order in which it is listed: the questions to them, then what is said and does
/// something.
pub fn open_to(session: &Session, to: PersonIx) -> Vec<Choice> {
    let is_said = |choice: &Choice| match choice {
        Choice::Ask(ix) => session.put_to(*ix) == Some(to),
        Choice::Do(_) => session.is_spoken(*choice),
        _ => false,
    };
    session.options().filter(is_said).collect()
}

/// What could be said to somebody in a scene in some run, or in some run of one deal, whatever it needs besides.
pub fn sayable(scenario: &Scenario, scene: SceneIx, to: PersonIx, deal: Option<DealIx>) -> Vec<Choice> {
    let scene = &scenario.scenes[scene.ix()];
    let may = |needs: &scenario::Cond| deal.is_none_or(|deal| needs.in_deal(deal) != Some(false));
    let questions = scene.ask.iter().copied().filter(|ix| {
        let question = &scenario.questions[ix.ix()];
        question.to.contains(&to) && may(&question.needs)
    });
    let acts = scene.acts.iter().copied().filter(|ix| {
        let act = &scenario.acts[ix.ix()];
        act.spoken && may(&act.needs)
    });
    questions.map(Choice::Ask).chain(acts.map(Choice::Do)).collect()
}

/// Whom a sentence names at its start, of those given by what they are called: "Rick, who rents this?" is put to Rick.
pub fn addressed(typed: &str, called: &[(PersonIx, &str)]) -> Option<PersonIx> {
    let (start, _) = typed.split_once([',', ':'])?;
    let start = words(start);
    let is_meant = |name: &str| {
        let name = words(name);
        !start.is_empty() && (start == name || (start.len() == 1 && name.first() == start.first()) || name.last() == start.last() && start.len() < 3)
    };
    called.iter().find(|(_, name)| is_meant(name)).map(|(who, _)| *who)
}
