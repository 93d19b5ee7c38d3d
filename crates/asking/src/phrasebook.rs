//! What can be said in a call, and to whom, as the matching takes it.

use scenario::document::Fault;
use scenario::{ActIx, DealIx, PersonIx, QuestionIx, Scenario, SceneIx};

use super::fold::words;
use super::matching::{Asking, Found, Saying, names_in};
use super::wording;

/// A question as something to be said.
fn question(scenario: &Scenario, ix: QuestionIx) -> Saying<'_> {
    let question = &scenario.questions[ix.ix()];
    let own = scenario.words(question.line);
    Saying {
        ways: std::iter::once(own)
            .chain(question.paraphrases.iter().map(String::as_str))
            .collect(),
        // Where it is asked is a matter of the moment, not of the words.
        faults: question.faults.iter().copied().filter(|fault| *fault != Fault::Overheard).collect(),
    }
}

/// A spoken act as something to be said. Its author marks no faults, so what a rule sees in its own words is taken for one: who types
/// the very words is understood.
fn act(scenario: &Scenario, ix: ActIx) -> Saying<'_> {
    let own = scenario.words(scenario.acts[ix.ix()].line);
    Saying {
        ways: vec![own],
        faults: wording::fault(own, &scenario.language).into_iter().collect(),
    }
}

/// Something that an officer can say in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sayable {
    /// A question.
    Question(QuestionIx),
    /// An act that is spoken.
    Act(ActIx),
}

impl Sayable {
    /// The id that the scenario gives it.
    pub fn id(self, scenario: &Scenario) -> &str {
        match self {
            Self::Question(ix) => &scenario.questions[ix.ix()].id,
            Self::Act(ix) => &scenario.act_names[scenario.acts[ix.ix()].name.ix()],
        }
    }

    /// The author's sentence.
    pub fn words(self, scenario: &Scenario) -> &str {
        scenario.words(match self {
            Self::Question(ix) => scenario.questions[ix.ix()].line,
            Self::Act(ix) => scenario.acts[ix.ix()].line,
        })
    }

    fn saying(self, scenario: &Scenario) -> Saying<'_> {
        match self {
            Self::Question(ix) => question(scenario, ix),
            Self::Act(ix) => act(scenario, ix),
        }
    }
}

/// All that can be said in a call in one language, made ready.
#[derive(Debug)]
pub struct Phrasebook {
    asking: Asking,
    /// What each saying is, by its place.
    all: Vec<Sayable>,
}

impl Phrasebook {
    /// Looks at all that can be said in a call.
    pub fn of(scenario: &Scenario) -> Self {
        let questions = (0..scenario.questions.len()).map(QuestionIx::from);
        let acts = (0..scenario.acts.len()).map(ActIx::from).filter(|ix| scenario.acts[ix.ix()].spoken);
        let all: Vec<Sayable> = questions.map(Sayable::Question).chain(acts.map(Sayable::Act)).collect();
        let sayings: Vec<Saying<'_>> = all.iter().map(|one| one.saying(scenario)).collect();
        let names: Vec<&str> = scenario.people.iter().map(|person| person.name.as_str()).collect();
        let asking = Asking::over(&scenario.language, &sayings, &names);
        Self { asking, all }
    }

    /// What a sentence typed to somebody of this name means, of what is open; `ranked` is by place in `open`.
    pub fn find(&self, typed: &str, to: &str, open: &[Sayable]) -> Found {
        self.asking
            .find(typed, to, &open.iter().map(|one| self.place(*one)).collect::<Vec<_>>())
    }

    /// How near two of them lie by their nearest ways, in thousandths: who types one may be shown the other.
    pub fn nearness(&self, one: Sayable, other: Sayable) -> u32 {
        self.asking.nearness(self.place(one), self.place(other))
    }

    fn place(&self, of: Sayable) -> usize {
        self.all.iter().position(|one| *one == of).unwrap_or(usize::MAX)
    }
}

/// What could be said to somebody in a scene in some run, or in some run of one deal, whatever it needs besides.
pub fn sayable(scenario: &Scenario, scene: SceneIx, to: PersonIx, deal: Option<DealIx>) -> Vec<Sayable> {
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
    questions.map(Sayable::Question).chain(acts.map(Sayable::Act)).collect()
}

/// Words that may stand before a name at the start of a sentence.
const BEFORE_NAMES: [&str; 12] = [
    "mr", "mrs", "ms", "miss", "officer", "hey", "hi", "hello", "senor", "senora", "oiga", "hola",
];

/// Whom a sentence names at its start, of those given by what they are called: "Rick, who rents this?" is put to Rick.
pub fn addressed(typed: &str, called: &[(PersonIx, &str)]) -> Option<PersonIx> {
    let (start, _) = typed.split_once([',', ':'])?;
    let start = words(start);
    let start = match start.as_slice() {
        [first, rest @ ..] if BEFORE_NAMES.contains(&first.as_str()) => rest,
        all => all,
    };
    let is_meant = |name: &str| {
        let name = names_in(name);
        !start.is_empty() && (start == name || matches!(start, [one] if name.contains(one)))
    };
    called.iter().find(|(_, name)| is_meant(name)).map(|(who, _)| *who)
}

/// True where a sentence has somebody's name in it, or a part of it that is no title.
pub fn is_named(typed: &str, name: &str) -> bool {
    let told = names_in(name);
    words(typed).iter().any(|word| told.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{addressed, is_named};

    #[test]
    fn a_name_at_the_start_says_whom_it_is_for_and_one_anywhere_that_it_may_be() {
        let called = [
            (1_usize.into(), "Rick"),
            (2_usize.into(), "Mrs. Ortiz"),
            (3_usize.into(), "Dana Pruitt"),
        ];
        let to = |typed| addressed(typed, &called).map(scenario::PersonIx::ix);
        assert_eq!(to("Rick, who rents this?"), Some(1));
        assert_eq!(to("mrs ortiz: what did you hear"), Some(2));
        assert_eq!(to("Dana, how are you?"), Some(3));
        assert_eq!(to("Well, how are you?"), None);
        assert_eq!(to("About Rick, how do you know him?"), None);
        assert_eq!(to("Who is Rick, really?"), None);
        assert!(is_named("how's your night dana", "Dana Pruitt"));
        assert!(!is_named("good night mrs", "Mrs. Ortiz"));
    }
}
