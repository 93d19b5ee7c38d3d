//! One random edit of a whole call at a time: it is noticed, and shown where it was made.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::sync::mpsc::channel;
use std::time::Duration;

use lint::{Checked, check};
use ron_reader::diagnostic::{SourceFile, render};
use scenario::{Catalog, Symbol, split_mix_64};

use crate::properties::trainee::catalog;

const CALL: &str = include_str!("../fixtures/calls/loud-music/scenario.ron");

/// How many edits are tried.
const EDITS: usize = 500;
/// Far more than any check of this file may take.
const LONG: Duration = Duration::from_secs(100);

/// What is done to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    DeleteToken,
    MisspellId,
    DropBracket,
    DropComma,
    DropQuote,
    DoubleToken,
    SwapTokens,
}

const KINDS: [Kind; 7] = [
    Kind::DeleteToken,
    Kind::MisspellId,
    Kind::DropBracket,
    Kind::DropComma,
    Kind::DropQuote,
    Kind::DoubleToken,
    Kind::SwapTokens,
];

/// An edited text.
#[derive(Clone, Debug)]
struct Edit {
    kind: Kind,
    text: String,
    /// The bytes of the call in which something changed.
    place: Range<usize>,
    /// True where what changed may be meant: an id that nothing refers to, or one item less in a list.
    alone: bool,
}

/// The tokens of a text: brackets, marks, words, numbers and texts in quotes, without comments.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let word = |c: char| c.is_alphanumeric() || "_.-".contains(c);
        let len = match first {
            '/' => rest.find('\n').unwrap_or(rest.len()),
            '"' => 2 + rest[1..].find('"').unwrap(),
            c if word(c) => rest.find(|c| !word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        if first != '/' && !first.is_whitespace() {
            tokens.push(at..at + len);
        }
        at += len;
    }
    tokens
}

/// What may be edited.
struct Source {
    tokens: Vec<Range<usize>>,
    ids: Vec<(Symbol, bool)>,
}

impl Source {
    fn new(call: &Checked) -> Self {
        let ids = call.symbols.all().iter();
        let alone = |id: &Symbol| id.is_definition && call.symbols.references(id.kind, &id.name).count() == 0;
        Self {
            tokens: tokens(CALL),
            ids: ids.map(|id| (id.clone(), alone(id))).collect(),
        }
    }

    /// One of the tokens that a test holds for.
    fn pick(&self, dice: u64, test: impl Fn(&str) -> bool) -> Range<usize> {
        let fitting: Vec<_> = self.tokens.iter().filter(|token| test(&CALL[(*token).clone()])).collect();
        fitting[below(dice, fitting.len())].clone()
    }

    fn edit(&self, kind: Kind, dice: u64) -> Edit {
        let again = split_mix_64(dice, 1);
        let (place, new, alone) = match kind {
            Kind::DeleteToken => {
                let token = self.pick(dice, |_| true);
                let is_item = CALL[..token.start].trim_end().ends_with(['[', ',']) && CALL[token.end..].starts_with(']');
                (token, String::new(), is_item)
            }
            Kind::DropBracket => {
                let bracket = |token: &str| "()[]{}".contains(token);
                (self.pick(dice, bracket), String::new(), false)
            }
            Kind::DropComma => (self.pick(dice, |token| token == ","), String::new(), false),
            Kind::DropQuote => {
                let text = self.pick(dice, |token| token.starts_with('"'));
                let at = if again.is_multiple_of(2) { text.start } else { text.end - 1 };
                (at..at + 1, String::new(), false)
            }
            Kind::DoubleToken => {
                let place = self.pick(dice, |_| true);
                let token = &CALL[place.clone()];
                let gap = if token.len() > 1 { " " } else { "" };
                (place, format!("{token}{gap}{token}"), false)
            }
            Kind::SwapTokens => {
                let at = below(dice, self.tokens.len() - 1);
                let (a, b) = (self.tokens[at].clone(), self.tokens[at + 1].clone());
                let swapped = format!("{}{}{}", &CALL[b.clone()], &CALL[a.end..b.start], &CALL[a.clone()]);
                (a.start..b.end, swapped, false)
            }
            Kind::MisspellId => {
                let (id, alone) = &self.ids[below(dice, self.ids.len())];
                let range = id.span.range();
                let at = range.start + below(again, range.len());
                let letter = char::from(b'a' + u8::try_from(split_mix_64(dice, 2) % 26).unwrap());
                (at..at + 1, letter.to_string(), *alone)
            }
        };
        let text = format!("{}{new}{}", &CALL[..place.start], &CALL[place.end..]);
        Edit { kind, text, place, alone }
    }

    /// The edit of this number; one that changes nothing is rolled again.
    fn numbered(&self, number: usize) -> Edit {
        let kind = KINDS[number % KINDS.len()];
        let edits = (0..).map(|step| self.edit(kind, split_mix_64(214 + step, number as u64)));
        edits.into_iter().find(|edit| edit.text != CALL).unwrap()
    }
}

fn below(dice: u64, most: usize) -> usize {
    usize::try_from(dice % u64::try_from(most).unwrap()).unwrap()
}

/// What a document means, without the places of what stands in it.
fn meaning(call: &Checked) -> String {
    let full = format!("{:?}", call.doc);
    let parts = full.split("span: Span {");
    parts.map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}

fn checked(text: &str, catalog: &Catalog) -> Checked {
    check(SourceFile::new("scenario.ron", text), Some("loud-music"), catalog)
}

/// How an edit was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// The first message is within a line of it.
    Near,
    /// So is the first of several messages.
    NearOfMany(String),
    /// The first message is elsewhere.
    Far(String),
    /// Nothing is said, and nothing changed that could be.
    Same,
    /// Nothing is said, though something changed.
    Silent,
}

fn answer(edit: &Edit, meant: &str) -> Answer {
    let call = checked(&edit.text, catalog());
    let Some(first) = call.diagnostics.first() else {
        return if edit.alone || meaning(&call) == meant {
            Answer::Same
        } else {
            Answer::Silent
        };
    };
    let line = call.file.position(first.span.start).line;
    let before = |at: usize| CALL[..at].matches('\n').count() + 1;
    let (from, to) = (before(edit.place.start), before(edit.place.end));
    if (from - 1..=to + 1).contains(&line) {
        match call.diagnostics.len() {
            1 => Answer::Near,
            _ => Answer::NearOfMany(render(&call.file, &call.diagnostics)),
        }
    } else {
        Answer::Far(render(&call.file, &call.diagnostics[..1]))
    }
}

/// Answers every edit, in threads that may not take for ever.
fn answered(edits: &[Edit], meant: &str) -> Vec<(Edit, Answer)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (done, answers) = channel();
    for start in 0..threads {
        let mine: Vec<Edit> = edits.iter().skip(start).step_by(threads).cloned().collect();
        let (done, meant) = (done.clone(), meant.to_owned());
        std::thread::spawn(move || {
            for edit in mine {
                let answer = answer(&edit, &meant);
                done.send((edit, answer)).unwrap();
            }
        });
    }
    drop(done);
    let next = || answers.recv_timeout(LONG).ok();
    let all: Vec<_> = std::iter::from_fn(next).collect();
    assert_eq!(all.len(), edits.len(), "a check never ended, or ended badly");
    all
}

/// The lines of the call that an edit touches, as it leaves them.
fn shown(edit: &Edit) -> String {
    let line = CALL[..edit.place.start].matches('\n').count();
    let text: Vec<&str> = edit.text.lines().skip(line).take(2).collect();
    format!("{:?}, line {}:\n{}\n", edit.kind, line + 1, text.join("\n"))
}

/// How many edits were answered in which way.
#[derive(Clone, Copy, Default)]
struct Figures {
    one: usize,
    near: usize,
    far: usize,
    same: usize,
    silent: usize,
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is for")]
fn an_edit_is_noticed_where_it_was_made() {
    let call = checked(CALL, catalog());
    let source = Source::new(&call);
    let times = std::env::var("DICE").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let edits: Vec<Edit> = (0..EDITS * times).map(|number| source.numbered(number)).collect();
    let mut figures: BTreeMap<Kind, Figures> = BTreeMap::new();
    let (mut poor, mut silent) = (String::new(), String::new());
    for (edit, answer) in answered(&edits, &meaning(&call)) {
        let figures = figures.entry(edit.kind).or_default();
        match answer {
            Answer::Near => (figures.one, figures.near) = (figures.one + 1, figures.near + 1),
            Answer::NearOfMany(all) => {
                figures.near += 1;
                write!(poor, "MANY {}{all}", shown(&edit)).unwrap();
            }
            Answer::Far(first) => {
                figures.far += 1;
                write!(poor, "FAR {}{first}", shown(&edit)).unwrap();
            }
            Answer::Same => figures.same += 1,
            Answer::Silent => {
                figures.silent += 1;
                silent += &shown(&edit);
            }
        }
    }
    println!("{poor}\n             within a line  with one message  elsewhere  unchanged  silent");
    for (kind, f) in &figures {
        println!(
            "{:12} {:14} {:17} {:10} {:10} {:7}",
            format!("{kind:?}"),
            f.near,
            f.one,
            f.far,
            f.same,
            f.silent
        );
    }
    assert!(silent.is_empty(), "something changed and nothing was said:\n{silent}");
    figures.remove(&Kind::MisspellId);
    let near: usize = figures.values().map(|f| f.near).sum();
    let all = near + figures.values().map(|f| f.far).sum::<usize>();
    println!("{near} of {all} edits of tokens are shown within a line");
    assert!(near * 100 >= all * 95, "{near} of {all}");
}
