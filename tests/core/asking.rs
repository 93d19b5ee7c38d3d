//! Typed questions: how often the one that was meant is found, on sentences by people who did not see the matching.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

use asking::{Phrasebook, Sayable, Zone, sayable};
use desk::{Command, Desk};
use play::score::sheet;
use play::session::{Action, Choice, Session, Typed};
use records::Records;
use ron_reader::diagnostic::SourceFile;

use scenario::document::Fault;
use scenario::{Catalog, PersonIx, QuestionIx, Scenario, compile};

use super::properties::trainee::walkthroughs;

const CALLS: [&str; 8] = [
    "after-hours-kitchen",
    "bus-station",
    "domestic-next-door",
    "loud-music",
    "missing-niece",
    "motel-lobby",
    "route-nine-van",
    "willow-street-spa",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/asking").join(file)).unwrap();
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().map(row).collect()
}

/// A shipped call in a language.
fn call(name: &str, language: &str) -> Arc<Scenario> {
    let loaded = folder::load(&root().join("scenarios").join(name), &Catalog::shipped()).unwrap();
    let mut all = loaded.scenario.into_iter().chain(loaded.translations);
    all.find(|scenario| scenario.language == language).unwrap()
}

/// What came of a set of sentences, in counts.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    all: usize,
    first: usize,
    first_three: usize,
    one_right: usize,
    one_wrong: usize,
    three_with: usize,
    three_without: usize,
    none: usize,
    veto: usize,
}

impl Tally {
    fn add(&mut self, zone: Zone, ids: &[&str], meant: &str) {
        self.all += 1;
        let first = ids.first() == Some(&meant);
        self.first += usize::from(first);
        self.first_three += usize::from(ids.contains(&meant));
        *match zone {
            Zone::One if first => &mut self.one_right,
            Zone::One => &mut self.one_wrong,
            Zone::Three if ids.contains(&meant) => &mut self.three_with,
            Zone::Three => &mut self.three_without,
            Zone::None => &mut self.none,
            Zone::Veto(_) => &mut self.veto,
        } += 1;
    }

    fn join(&mut self, other: &Self) {
        self.all += other.all;
        self.first += other.first;
        self.first_three += other.first_three;
        self.one_right += other.one_right;
        self.one_wrong += other.one_wrong;
        self.three_with += other.three_with;
        self.three_without += other.three_without;
        self.none += other.none;
        self.veto += other.veto;
    }

    fn percent(&self, part: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred sentences")]
        let percent = 100.0 * part as f64 / self.all.max(1) as f64;
        percent
    }

    fn told(&self, name: &str) -> String {
        let Self {
            one_right,
            one_wrong,
            three_with,
            three_without,
            none,
            veto,
            ..
        } = self;
        format!(
            "{name:<28} {:>4}  first {:>5.1} %  of three {:>5.1} %  one {one_right}+{one_wrong}  three {three_with}+{three_without}  none {none}  veto {veto}\n",
            self.all,
            self.percent(self.first),
            self.percent(self.first_three),
        )
    }
}

/// A call made ready, and where its questions can be asked.
struct Ground {
    scenario: Arc<Scenario>,
    ready: Phrasebook,
}

impl Ground {
    fn of(scenario: Arc<Scenario>) -> Self {
        let ready = Phrasebook::of(&scenario);
        Self { scenario, ready }
    }

    fn person(&self, id: &str) -> usize {
        self.scenario.people.iter().position(|person| person.id == id).unwrap()
    }

    /// What can be said to somebody in a scene.
    fn open_in(&self, scene: usize, to: usize) -> Vec<Sayable> {
        sayable(&self.scenario, scene.into(), PersonIx::from(to), None)
    }

    /// The same in the scene that offers a question among the most others: the hardest to find it in.
    fn open_with(&self, question: &str, to: usize) -> Vec<Sayable> {
        let offers = |open: &Vec<Sayable>| open.iter().any(|one| one.id(&self.scenario) == question);
        let scenes = (0..self.scenario.scenes.len()).map(|scene| self.open_in(scene, to)).filter(offers);
        scenes.max_by_key(Vec::len).unwrap_or_else(|| panic!("{question} is asked nowhere"))
    }

    fn find(&self, typed: &str, to: usize, open: &[Sayable]) -> (Zone, Vec<&str>) {
        let found = self.ready.find(typed, &self.scenario.people[to].name, open);
        (
            found.zone,
            found.ranked.iter().map(|(ix, _)| open[*ix].id(&self.scenario)).collect(),
        )
    }

    fn faults_of(&self, id: &str) -> &[Fault] {
        let question = self.scenario.questions.iter().find(|question| question.id == id);
        question.map_or(&[], |question| &question.faults)
    }

    /// True where a question, or an act, without a fault is shown.
    fn shows_neutral(&self, zone: Zone, ids: &[&str]) -> bool {
        matches!(zone, Zone::One | Zone::Three) && ids.iter().any(|id| self.faults_of(id).is_empty())
    }
}

fn fresh(name: &str, language: &str) -> Tally {
    let ground = Ground::of(call(name, language));
    let mut tally = Tally::default();
    for row in rows(&format!("{name}.{language}.tsv")) {
        let to = ground.person(&row[1]);
        let (zone, ids) = ground.find(&row[3], to, &ground.open_with(&row[0], to));
        tally.add(zone, &ids, &row[0]);
    }
    tally
}

/// Ten questions of each call in three wordings each, by somebody who had seen neither the matching nor the authors' paraphrases.
/// `ASKING_TABLE=1` prints the table of `docs/asking.md`.
#[test]
fn what_is_meant_is_among_the_first_three_of_every_call_in_both_languages() {
    let mut table = String::new();
    for (language, first, of_three) in [("en", 80.0, 95.0), ("es", 80.0, 92.0)] {
        let mut whole = Tally::default();
        for name in CALLS {
            let tally = fresh(name, language);
            table.push_str(&tally.told(&format!("{name} {language}")));
            assert!(tally.percent(tally.first_three) >= 85.0, "{table}");
            whole.join(&tally);
        }
        table.push_str(&whole.told(&format!("all {language}")));
        assert!(
            whole.percent(whole.first) >= first && whole.percent(whole.first_three) >= of_three,
            "{table}"
        );
        assert!(whole.percent(whole.one_wrong) <= 4.0, "{table}");
    }
    say(&table);
}

/// The development half of the study that the matching was made by, on the call as it was then, with its author's paraphrases.
#[test]
fn the_development_half_meets_what_was_asked_of_it() {
    let ground = Ground::of(frozen());
    let (mut asked, mut foreign, mut faulted, mut shown) = (Tally::default(), Tally::default(), 0_usize, 0_usize);
    for row in rows("development.tsv").iter().skip(1).filter(|row| !row[4].starts_with("es")) {
        let scene = ground.scenario.scenes.iter().position(|scene| scene.id == row[1]).unwrap();
        let to = ground.person(&row[2]);
        let (zone, ids) = ground.find(&row[5], to, &ground.open_in(scene, to));
        match row[4].as_str() {
            "nmp" | "nmt" => {}
            "nml" => {
                faulted += 1;
                shown += usize::from(ground.shows_neutral(zone, &ids));
            }
            "cmd" | "miss" | "small" => foreign.add(zone, &ids, "-"),
            _ => asked.add(zone, &ids, &row[3]),
        }
    }
    let table = format!("{}{}", asked.told("development"), foreign.told("development, foreign"));
    say(&table);
    assert!(
        asked.percent(asked.first) >= 93.0 && asked.percent(asked.first_three) >= 98.0,
        "{table}"
    );
    assert!(asked.percent(asked.one_wrong) <= 2.0, "{table}");
    assert!(foreign.percent(foreign.none + foreign.veto) >= 85.0, "{table}");
    assert!(
        shown * 10 <= faulted,
        "{shown} of {faulted} faulted sentences are shown a neutral question"
    );
}

/// The call of the study: the frozen one, with the paraphrases that its author wrote before the sentences were.
fn frozen() -> Arc<Scenario> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/calls/loud-music/scenario.ron")).unwrap();
    let mut text = text.replacen("format: 1", "format: 2", 1);
    let also = std::fs::read_to_string(root().join("tests/fixtures/asking/paraphrases.txt")).unwrap();
    for line in also.lines().filter(|line| !line.starts_with('#')) {
        let (id, ways) = line.split_once('|').unwrap();
        let Some(at) = text.find(&format!("\"{id}\": Question(")) else {
            continue;
        };
        let say = at + text[at..].find("say: ").unwrap();
        let ways: Vec<String> = ways.split('|').map(|way| format!("{way:?}")).collect();
        text.insert_str(say, &format!("paraphrases: [{}], ", ways.join(", ")));
    }
    let compiled = compile(&SourceFile::new("scenario.ron", &*text), &Catalog::shipped());
    Arc::new(compiled.scenario.unwrap())
}

#[test]
fn foreign_sentences_are_turned_away_and_faulted_ones_seldom_meet_a_neutral_question() {
    let mut table = String::new();
    for language in ["en", "es"] {
        let (foreign, faulted) = (rows(&format!("foreign.{language}.tsv")), rows(&format!("faulted.{language}.tsv")));
        let (mut all, mut away, mut shown) = (0, 0, 0);
        for name in CALLS {
            let ground = Ground::of(call(name, language));
            let asked: BTreeSet<String> = rows(&format!("{name}.{language}.tsv"))
                .into_iter()
                .map(|row| row[0].clone())
                .collect();
            for (n, id) in asked.iter().enumerate() {
                let question = ground.scenario.questions.iter().find(|question| question.id == *id).unwrap();
                let to = question.to[0].ix();
                let open = ground.open_with(id, to);
                for row in foreign.iter().skip(n).step_by(asked.len()) {
                    let (zone, _) = ground.find(&row[1], to, &open);
                    all += 1;
                    away += usize::from(matches!(zone, Zone::None | Zone::Veto(_)));
                }
            }
            for row in faulted.iter().filter(|row| row[0] == name) {
                let to = ground.person(&row[2]);
                let (zone, ids) = ground.find(&row[4], to, &ground.open_with(&row[1], to));
                shown += usize::from(ground.shows_neutral(zone, &ids));
            }
        }
        let of = faulted.len();
        let _ = writeln!(
            table,
            "{language}: foreign turned away {away} of {all}; faulted shown a neutral one {shown} of {of}"
        );
        assert!(away * 100 >= all * 85, "{table}");
        // The hard kind, by hand: accusations, blame and statements that no rule with high precision sees. Each is confirmed first.
        assert!(shown * 100 <= of * 35, "{table}");
    }
    say(&table);
}

/// One call typed from its first question to its end by three people who saw neither the matching nor the paraphrases: of few words,
/// at length, in Spanish. What is found is confirmed or picked, what is not is typed once more in other words.
#[test]
fn a_call_is_typed_to_a_pass_tersely_at_length_and_in_spanish() {
    let walks = walkthroughs(&root().join("scenarios/loud-music"));
    let (_, walk) = walks.into_iter().find(|(name, _)| name == "thorough").unwrap();
    let mut table = String::new();
    for (style, language) in [("terse", "en"), ("long", "en"), ("spanish", "es")] {
        let tries = rows(&format!("played.{style}.tsv"));
        let ground = Ground::of(call("loud-music", language));
        // The walkthrough names what it notices by the author's words; what is open is the same in every language.
        let played = call("loud-music", "en");
        let deal = played.deal(&walk.deal).unwrap();
        let mut session = Session::new(played, deal, walk.seed, walk.mode);
        let (mut found, mut missed, mut never) = (0, 0, Vec::new());
        for action in &walk.actions {
            if let Action::Ask(id) = action {
                let row = tries.iter().find(|row| row[0] == *id).unwrap();
                let mut ways = row[1..].iter().filter(|words| !words.is_empty());
                let is_found = ways.any(|words| {
                    let is_found = is_typed(&ground, &session, id, words);
                    missed += usize::from(!is_found);
                    is_found
                });
                found += usize::from(is_found);
                if !is_found {
                    never.push(id.clone());
                }
            }
            session.apply(action).unwrap();
        }
        let _ = writeln!(
            table,
            "{style}: {found} questions found, {missed} tries met nothing or others, never found {never:?}"
        );
        assert!(sheet(&session).passed(), "{style}");
        assert!(never.is_empty(), "{table}");
    }
    say(&table);
}

/// True where typing these words shows the question, alone or among a few.
fn is_typed(ground: &Ground, session: &Session, id: &str, words: &str) -> bool {
    let scenario = &ground.scenario;
    let question = (0..scenario.questions.len())
        .map(QuestionIx::from)
        .find(|ix| scenario.questions[ix.ix()].id == id)
        .unwrap();
    let to = session.put_to(question).unwrap();
    let said = |choice| match choice {
        Choice::Ask(ix) if session.put_to(ix) == Some(to) => Some(Sayable::Question(ix)),
        Choice::Do(ix) if session.is_spoken(choice) => Some(Sayable::Act(ix)),
        _ => None,
    };
    let open: Vec<Sayable> = session.options().filter_map(said).collect();
    let (zone, ids) = ground.find(words, to.ix(), &open);
    match zone {
        Zone::One => ids.first() == Some(&id),
        Zone::Three => ids.contains(&id),
        _ => false,
    }
}

/// Integers alone, and no order that a machine might choose otherwise: what is found is the same everywhere.
#[test]
fn every_machine_finds_the_same() {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let old = folder::load(&root().join("tests/fixtures/calls/loud-music"), &Catalog::shipped()).unwrap();
    let grounds = [Ground::of(frozen()), Ground::of(Arc::clone(&old.translations[0]))];
    for row in rows("development.tsv").iter().skip(1) {
        let ground = &grounds[usize::from(row[4].starts_with("es"))];
        let scene = ground.scenario.scenes.iter().position(|scene| scene.id == row[1]).unwrap();
        let to = ground.person(&row[2]);
        let open = ground.open_in(scene, to);
        let found = ground.ready.find(&row[5], &ground.scenario.people[to].name, &open);
        for byte in format!("{found:?}").bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(
        hash, 3_131_296_722_977_179_142,
        "a change of the matching changes this; a machine must not"
    );
}

/// Prints where somebody asked for it.
#[expect(clippy::print_stderr, reason = "the table is for whoever asks for it")]
fn say(table: &str) {
    if std::env::var_os("ASKING_TABLE").is_some() {
        eprintln!("{table}");
    }
}

/// A rule that strikes at what an author calls neutral would send a trainee away for a good question.
#[test]
fn no_rule_of_wording_strikes_a_sentence_that_its_author_calls_neutral() {
    let mut struck = Vec::new();
    let templates = ["desk-report", "door-call", "traffic-stop"].map(|name| root().join("assets/templates").join(name));
    let folders = CALLS.iter().map(|name| root().join("scenarios").join(name)).chain(templates);
    let loaded = folders.map(|folder| folder::load(&folder, &Catalog::shipped()).unwrap());
    for scenario in loaded.flat_map(|loaded| loaded.scenario.into_iter().chain(loaded.translations)) {
        let neutral = scenario.questions.iter().filter(|question| question.faults.is_empty());
        let ways = neutral.flat_map(|question| {
            let own = scenario.words(question.line);
            std::iter::once(own).chain(question.paraphrases.iter().map(String::as_str))
        });
        let fault = |way: &str| {
            Some(format!(
                "{}, {:?}: {way}",
                scenario.id,
                asking::wording_fault(way, &scenario.language)?
            ))
        };
        struck.extend(ways.filter_map(fault));
    }
    assert!(struck.is_empty(), "{}", struck.join("\n"));
}

/// What met nothing is listed by how often it was typed, without a name.
#[test]
fn tries_are_listed_the_commonest_first_and_nobody_is_named() {
    let data = tempfile::tempdir().unwrap();
    let library = folder::Library::open(&root().join("tests/fixtures/calls"), &Catalog::shipped());
    let mut desk = Desk::new(&library, Records::open(data.path()).map_err(|why| why.said()));
    let missed = |words: &str, became| Action::Typed("rick".to_owned(), words.to_owned(), became);
    for who in ["Ada", "Ben"] {
        let mut now = 0;
        let mut tell = |command| {
            now += 1;
            desk.apply(command, now, 1);
        };
        for command in [Command::SignIn(who.to_owned()), Command::Open(0), Command::TakeCall] {
            tell(command);
        }
        for _ in 0..9 {
            tell(Command::Act(Action::Continue));
        }
        tell(Command::Act(missed("Any  weapons in here", Typed::Missed)));
        if who == "Ada" {
            tell(Command::Act(missed("nice place, isn't it", Typed::Vetoed(Fault::Leading))));
            tell(Command::Act(missed("who rents this", Typed::Declined)));
        }
        tell(Command::SignOut);
    }
    drop(desk);
    let mut out = Vec::new();
    {
        let mut terminal = clook::Terminal::new(&b""[..], &mut out, Vec::new());
        let words = ["clook", "tries", "--data-dir", data.path().to_str().unwrap()].map(Into::into);
        let _ = clook::run(words, &mut terminal);
    }
    let told = String::from_utf8(out).unwrap();
    assert!(
        told.contains("    2  loud-music, rick: any weapons in here\n    1  loud-music, rick: nice place, isn't it\n"),
        "{told}"
    );
    assert!(!told.contains("Ada") && !told.contains("rents"), "{told}");
}
