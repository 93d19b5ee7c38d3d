//! Asking in one's own words: a line to write on, and what was found, shown before any of it is said.

mod found;
mod words;

use egui::{Id, Margin, TextEdit, Ui};

use desk::{AskingWay, Command, KeyAction};
use play::session::{Choice, MOST_TYPED, Session};
use scenario::PersonIx;
use scenario::document::Fault;

use super::front::{Front, Intent, Toward, entered, step_beside_text};
use super::local::Local;
use super::stage::read_out;
use found::found;
use words::look_for;

pub(crate) use words::{Prepared, said_to};

use super::widgets::reveal;
pub(super) use found::veto_said;

/// Misses in a row after which the list is shown.
const MISSES: usize = 2;

/// What is remembered of asking in one's own words.
#[derive(Debug, Default)]
pub struct AskMemory {
    /// Whom it is put to.
    to: Option<PersonIx>,
    /// The words as typed.
    words: String,
    /// What is shown of what was found.
    shown: Shown,
    /// The list is shown as well.
    pub(super) list: bool,
    /// The line wants the focus.
    pub(super) wants_focus: bool,
    /// The call made ready, and which it is.
    ready: Prepared,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// Nothing yet.
    #[default]
    Nothing,
    /// One sentence to be confirmed.
    One(Choice),
    /// A few to pick from, in the order in which they are listed.
    Few(Vec<Choice>),
    /// That nobody here can answer that.
    None,
    /// That the words have a fault by themselves.
    Veto(Fault),
    /// That a whole question is wanted.
    OneWord,
    /// That the list can be given back.
    NoList,
}

impl AskMemory {
    /// True while something is shown that Escape takes back.
    pub(super) fn holds_escape(&self) -> bool {
        !matches!(self.shown, Shown::Nothing)
    }

    /// Puts it to somebody else: what was found was for the one before.
    fn turn_to(&mut self, who: PersonIx) {
        (self.to, self.shown) = (Some(who), Shown::Nothing);
    }

    /// Lets go of what was found; the words stay.
    pub(super) fn turn_away(&mut self) {
        self.shown = Shown::Nothing;
    }

    /// Forgets what was typed, once something was said.
    pub(super) fn clear(&mut self) {
        (self.words, self.shown, self.list) = (String::new(), Shown::Nothing, false);
    }
}

/// True where questions are typed first.
pub(super) fn is_typed(session: &Session, local: &Local) -> bool {
    local.settings.asking != AskingWay::List || session.hides_list()
}

/// True where somebody is there to be asked.
pub(super) fn anybody(session: &Session) -> bool {
    !session.present().is_empty()
}

/// True where the list is shown below the line: asked for, or after some misses in a row.
pub(super) fn shows_list(session: &Session, local: &Local) -> bool {
    let few = matches!(local.call.ask.shown, Shown::Few(_));
    let wanted = local.call.ask.list || session.has_list_back() || session.misses_in_a_row() >= MISSES;
    // While a few are numbered to pick from, another list would have the same digits.
    wanted && !few && !session.hides_list()
}

/// Draws the line and what was found.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    let people = session.present().to_vec();
    local.call.ask.to = local
        .call
        .ask
        .to
        .filter(|who| people.contains(who))
        .or_else(|| in_front(session, &people));
    if local.keys.takes(Front::Screen, Intent::Act(KeyAction::QuestionList)) {
        list_key(session, local);
    }
    ui.horizontal_wrapped(|ui| whom(ui, session, local, &people));
    line(ui, session, local, &people, out);
    let said = found(ui, session, local, &p, w, out);
    if !said.is_empty() {
        read_out(ui, "what was found", &said);
    }
}

/// Who is in front: who was asked last, or else whom the first open question is for.
fn in_front(session: &Session, people: &[PersonIx]) -> Option<PersonIx> {
    let entries = session.transcript().len();
    let last = (0..entries)
        .rev()
        .find_map(|entry| session.was_put_to(entry))
        .filter(|who| people.contains(who));
    let first = || session.options().find_map(|choice| session.addressed(choice));
    last.or_else(first).filter(|who| people.contains(who)).or(people.first().copied())
}

/// Shows the list, or where it is taken away, how to get it back.
fn list_key(session: &Session, local: &mut Local) {
    let ask = &mut local.call.ask;
    if session.hides_list() {
        ask.shown = Shown::NoList;
    } else {
        ask.list = !ask.list;
    }
}

/// The names of those who are there, one of them chosen, and the way to the list.
fn whom(ui: &mut Ui, session: &Session, local: &mut Local, people: &[PersonIx]) {
    let w = local.messages();
    for who in people {
        let name = w.fill("ask-to", &[("name", session.name_of(*who).into())]);
        let selected = local.call.ask.to == Some(*who);
        let mut button = egui::Button::new(&name).selected(selected);
        if selected {
            button = button.stroke(egui::Stroke::new(2.0, local.palette().accent));
        }
        let response = ui.add(button);
        response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, selected, &name));
        if response.clicked() {
            local.call.ask.turn_to(*who);
            local.call.ask.wants_focus = true;
        }
    }
    let key = local.settings.chord(KeyAction::QuestionList).to_string();
    let id = if local.call.ask.list { "ask-hide-list" } else { "ask-show-list" };
    if ui.button(w.fill(id, &[("key", key.into())])).clicked() {
        list_key(session, local);
    }
}

/// The line to write on; Enter looks for what was meant.
fn line(ui: &mut Ui, session: &Session, local: &mut Local, people: &[PersonIx], out: &mut Vec<Command>) {
    let w = local.messages();
    let id = Id::new("own words");
    if ui.memory(|m| m.has_focus(id))
        && let Some(toward) = step_beside_text(ui)
    {
        next_person(local, people, toward);
    }
    let name = local.call.ask.to.map_or("", |who| session.name_of(who)).to_owned();
    let hint = w.fill("ask-hint", &[("name", name.as_str().into())]);
    let field = TextEdit::singleline(&mut local.call.ask.words)
        .id(id)
        .margin(Margin::symmetric(10, 8))
        .desired_width(f32::INFINITY)
        .char_limit(MOST_TYPED)
        .hint_text(&hint);
    let field = ui.add(field);
    let called = w.fill("ask-to", &[("name", name.as_str().into())]);
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(called));
    reveal(&field);
    if field.changed() {
        local.call.ask.shown = Shown::Nothing;
    }
    if std::mem::take(&mut local.call.ask.wants_focus) {
        field.request_focus();
    }
    if entered(ui, &field) {
        look_for(session, local, people, out);
    }
}

/// The next or the last of those who are there.
fn next_person(local: &mut Local, people: &[PersonIx], toward: Toward) {
    let at = people.iter().position(|who| local.call.ask.to == Some(*who)).unwrap_or(0);
    let step = if toward == Toward::Down {
        1
    } else {
        people.len().saturating_sub(1)
    };
    if let Some(who) = people.get((at + step) % people.len().max(1)) {
        local.call.ask.turn_to(*who);
    }
}
