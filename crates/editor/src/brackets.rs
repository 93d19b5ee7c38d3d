//! Which brackets are open before a place, and what each holds.
//!
//! A bracket that was never closed is passed by as soon as what follows can only belong further out.

use scenario::document::Kind;
use scenario::reference::{Field, FormChoice, Shape, form, forms};

use super::scan::{Piece, Token};
use super::slots::{Slot, Wanted, field, value};
use super::spot::Expected;

/// What an open bracket holds.
#[derive(Clone, Copy)]
enum Holds {
    Fields { owner: &'static str, fields: &'static [Field] },
    Values(&'static FormChoice),
    Items(Slot),
    Unknown,
}

/// An open bracket.
struct Frame<'t> {
    bracket: char,
    holds: Holds,
    /// The field or key whose value is being written.
    label: Option<&'t str>,
    used: Vec<&'t str>,
    commas: usize,
    /// What names the entries, where that is written elsewhere.
    keys: Option<Kind>,
}

impl<'t> Frame<'t> {
    fn field(&self, name: &str) -> Option<(&'static str, &'static Field)> {
        match self.holds {
            Holds::Fields { owner, fields } => fields.iter().find(|field| field.name == name).map(|field| (owner, field)),
            _ => None,
        }
    }

    fn slot(&self) -> Slot {
        match (self.holds, self.label) {
            (Holds::Fields { .. }, Some(name)) => self.field(name).map_or(Slot::of(Wanted::Other), |(owner, of)| field(owner, of)),
            (Holds::Values(choice), _) => value(choice, self.commas),
            (Holds::Items(slot), Some(_)) => slot,
            (Holds::Items(slot), None) if self.bracket == '[' => slot,
            (Holds::Items(_), None) => Slot::of(self.keys.map_or(Wanted::Other, Wanted::Id)),
            _ => Slot::of(Wanted::Other),
        }
    }

    fn start(&mut self, label: &'t str) {
        self.label = Some(label);
        self.used.push(label);
    }
}

/// The brackets that are open, from the outermost.
pub(super) struct Walk<'t> {
    text: &'t str,
    frames: Vec<Frame<'t>>,
    last: Option<Token>,
}

impl<'t> Walk<'t> {
    /// No bracket yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            frames: Vec::new(),
            last: None,
        }
    }

    fn last(&self, piece: Piece) -> Option<&'t str> {
        let last = self.last.as_ref().filter(|last| last.piece == piece)?;
        Some(&self.text[last.inside.clone()])
    }

    /// What may stand where the walk has come to.
    pub(super) fn slot(&self) -> Slot {
        self.frames.last().map_or(Slot::of(Wanted::Form("Scenario")), Frame::slot)
    }

    /// Goes past a token.
    pub(super) fn take(&mut self, token: &Token) {
        match token.piece {
            Piece::Comment => return,
            Piece::Open(bracket) => self.open(bracket),
            Piece::Close(close) => self.close(close),
            Piece::Comma => {
                if let Some(top) = self.frames.last_mut() {
                    top.commas += 1;
                    top.label = None;
                }
            }
            Piece::Colon => match (self.last(Piece::Name), self.last(Piece::Quoted)) {
                (Some(name), _) => self.field(name),
                (_, Some(key)) => self.key(key),
                _ => {}
            },
            _ => {}
        }
        self.last = Some(token.clone());
    }

    fn open(&mut self, bracket: char) {
        let slot = self.slot();
        let holds = match bracket {
            '(' => brackets(slot.wanted, self.last(Piece::Name)),
            _ => Holds::Items(slot.within(bracket)),
        };
        self.frames.push(Frame {
            bracket,
            holds,
            label: None,
            used: Vec::new(),
            commas: 0,
            keys: slot.keys,
        });
    }

    fn close(&mut self, close: char) {
        let open = match close {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        if let Some(at) = self.frames.iter().rposition(|frame| frame.bracket == open) {
            self.frames.truncate(at);
        }
    }

    /// `name:` starts a field of the nearest form that has one of this name.
    fn field(&mut self, name: &'t str) {
        if let Some(at) = self.frames.iter().rposition(|frame| frame.field(name).is_some()) {
            self.frames.truncate(at + 1);
        }
        if let Some(top) = self.frames.last_mut().filter(|top| top.bracket == '(') {
            top.start(name);
        }
    }

    /// `"name":` starts an entry of the nearest table.
    fn key(&mut self, key: &'t str) {
        if let Some(at) = self.frames.iter().rposition(|frame| frame.bracket == '{') {
            self.frames.truncate(at + 1);
            self.frames[at].start(key);
        }
    }

    /// What is expected outside quotes, after all that was taken and before `rest`.
    pub(super) fn bare(mut self, rest: &[Token]) -> Expected<'t> {
        let ends_value = matches!(
            self.last.as_ref().map(|last| last.piece),
            Some(Piece::Name | Piece::Quoted | Piece::Close(_) | Piece::Other)
        );
        let slot = self.slot();
        let Some(top) = self.frames.pop() else {
            let opened = self.last(Piece::Close(')')).is_some() || self.last(Piece::Name).is_some();
            return if opened { Expected::Nothing } else { Expected::Bare(slot) };
        };
        if ends_value {
            return Expected::Nothing;
        }
        match (top.holds, top.label) {
            (Holds::Fields { fields, .. }, None) => {
                let mut used = top.used;
                used.extend(names_of_fields(self.text, rest));
                Expected::Field { fields, used }
            }
            _ => Expected::Bare(slot),
        }
    }
}

/// The names of the fields that follow in the same brackets.
fn names_of_fields<'t>(text: &'t str, rest: &[Token]) -> Vec<&'t str> {
    let mut names = Vec::new();
    let mut depth = 0_usize;
    for (at, token) in rest.iter().enumerate() {
        match token.piece {
            Piece::Open(_) => depth += 1,
            Piece::Close(_) if depth == 0 => break,
            Piece::Close(_) => depth -= 1,
            Piece::Name if depth == 0 && rest.get(at + 1).is_some_and(|next| next.piece == Piece::Colon) => {
                names.push(&text[token.span.clone()]);
            }
            _ => {}
        }
    }
    names
}

/// What stands in the brackets after a name, where `wanted` is expected; a name that does not belong there speaks for itself.
fn brackets(wanted: Wanted, name: Option<&str>) -> Holds {
    let expected = match wanted {
        Wanted::Form(wanted) => of_form(wanted, name),
        _ => None,
    };
    let by_name = || name.and_then(|name| of_form(name, None).or_else(|| forms().iter().find_map(|f| of_form(&f.name, Some(name)))));
    expected.or_else(by_name).unwrap_or(Holds::Unknown)
}

fn of_form(wanted: &str, name: Option<&str>) -> Option<Holds> {
    let form = form(wanted)?;
    match &form.shape {
        Shape::Fields(fields) => name
            .is_none_or(|name| name == form.name)
            .then_some(Holds::Fields { owner: &form.name, fields }),
        Shape::Choices(choices) => {
            let choice = choices.iter().find(|choice| Some(choice.name.as_str()) == name)?;
            Some(if choice.fields.is_empty() {
                Holds::Values(choice)
            } else {
                Holds::Fields {
                    owner: &choice.name,
                    fields: &choice.fields,
                }
            })
        }
    }
}
