//! Asking in one's own words: a line to write on, and what was found, shown before any of it is said.

use std::sync::Arc;

use asking::{Call, Sayable, Zone, addressed};
use egui::accesskit::Live;
use egui::{Id, Margin, TextEdit, Ui};

use desk::{AskingWay, Command, KeyAction};
use messages::Messages;
use play::session::{Action, Choice, MOST_TYPED, Session, Typed};
use scenario::document::Fault;
use scenario::{PersonIx, Scenario};

use super::front::{Front, Intent, Toward, entered, step_beside_text};
use super::local::Local;
use super::theme::Palette;
use super::widgets::{body, bold, choice, reveal, way_on};

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
    ready: Option<(Arc<Scenario>, Arc<Call>)>,
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

    /// Forgets what was typed, once something was said.
    fn clear(&mut self) {
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
    (local.call.ask.list || session.misses_in_a_row() >= MISSES) && !session.hides_list()
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
    announce(ui, &said);
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
            (local.call.ask.to, local.call.ask.wants_focus) = (Some(*who), true);
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
    field.widget_info(|| egui::WidgetInfo::text_edit(true, "", &local.call.ask.words, &hint));
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
    local.call.ask.to = people.get((at + step) % people.len().max(1)).copied();
}

/// Looks for what was meant, and says what is shown of it.
fn look_for(session: &Session, local: &mut Local, people: &[PersonIx], out: &mut Vec<Command>) {
    let words = local.call.ask.words.trim().to_owned();
    if words.is_empty() {
        return;
    }
    if !words.contains(char::is_whitespace) {
        (local.call.ask.shown, local.call.ask.wants_focus) = (Shown::OneWord, true);
        return;
    }
    let called: Vec<(PersonIx, &str)> = people.iter().map(|who| (*who, session.name_of(*who))).collect();
    if let Some(named) = addressed(&words, &called) {
        local.call.ask.to = Some(named);
    }
    let Some(to) = local.call.ask.to else { return };
    let open: Vec<(Choice, Sayable)> = session.options().filter_map(|choice| said_to(session, to, choice)).collect();
    let said: Vec<Sayable> = open.iter().map(|(_, one)| *one).collect();
    let found = ready(session, local).find(&words, &session.scenario().people[to.ix()].name, &said);
    let mut few: Vec<usize> = found.ranked.iter().map(|(ix, _)| *ix).collect();
    local.call.ask.shown = match (found.zone, few.first()) {
        (Zone::One, Some(first)) => Shown::One(open[*first].0),
        (Zone::Three, Some(_)) => {
            // In the order of the list, so that the order gives nothing away.
            few.sort_unstable();
            Shown::Few(few.into_iter().map(|ix| open[ix].0).collect())
        }
        (Zone::Veto(fault), _) => Shown::Veto(fault),
        _ => Shown::None,
    };
    let missed = match local.call.ask.shown {
        Shown::None => Typed::Missed,
        Shown::Veto(fault) => Typed::Vetoed(fault),
        _ => return,
    };
    local.call.ask.wants_focus = true;
    let to = session.scenario().people[to.ix()].id.clone();
    out.push(Command::Act(Action::Typed(to, words, missed)));
}

/// What can be said to somebody: the questions to them, and what is said and does something.
fn said_to(session: &Session, to: PersonIx, choice: Choice) -> Option<(Choice, Sayable)> {
    match choice {
        Choice::Ask(ix) if session.put_to(ix) == Some(to) => Some((choice, Sayable::Question(ix))),
        Choice::Do(ix) if session.is_spoken(choice) => Some((choice, Sayable::Act(ix))),
        _ => None,
    }
}

/// The call made ready; once for each.
fn ready(session: &Session, local: &mut Local) -> Arc<Call> {
    let scenario = session.scenario();
    let kept = local.call.ask.ready.as_ref().filter(|(of, _)| Arc::ptr_eq(of, scenario));
    if let Some((_, call)) = kept {
        return Arc::clone(call);
    }
    let call = Arc::new(Call::of(scenario));
    local.call.ask.ready = Some((Arc::clone(scenario), Arc::clone(&call)));
    call
}

/// Draws what was found. Returns what a screen reader says of it.
fn found(ui: &mut Ui, session: &Session, local: &mut Local, p: &Palette, w: &'static Messages, out: &mut Vec<Command>) -> String {
    if local.call.ask.holds_escape() && local.keys.takes(Front::Screen, Intent::Escape) {
        back_to_words(session, local, out);
    }
    match local.call.ask.shown.clone() {
        Shown::Nothing => String::new(),
        Shown::One(one) => {
            let says = to_confirm(session, local, one, w);
            bold(ui, &says);
            ui.horizontal_wrapped(|ui| {
                let clicked = way_on(ui, p, w.say("ask-say-it")).clicked();
                if clicked || local.keys.takes(Front::Screen, Intent::Enter) {
                    say(session, local, one, Typed::Confirmed, out);
                }
                if ui.button(w.say("ask-other-words")).clicked() {
                    back_to_words(session, local, out);
                }
            });
            says
        }
        Shown::Few(few) => {
            let title = w.fill("ask-which", &[("count", few.len().into())]);
            bold(ui, &title);
            let keyed = local.keys.digit(Front::Screen);
            let mut said = title;
            for (n, one) in (1..).zip(&few) {
                let words = format!("“{}”", session.words_of(*one));
                said = format!("{said} {n}: {words}");
                if choice(ui, p, Some(n), &words, "", false).clicked() || keyed == Some(n) {
                    say(session, local, *one, Typed::Picked, out);
                }
            }
            if ui.button(w.say("ask-other-words")).clicked() {
                back_to_words(session, local, out);
            }
            said
        }
        Shown::None => told(ui, w.say("ask-none")),
        Shown::Veto(fault) => told(ui, w.say(veto_said(fault))),
        Shown::OneWord => told(ui, w.say("ask-one-word")),
        Shown::NoList => {
            let said = told(ui, w.say("ask-no-list"));
            if ui.button(w.say("ask-list-back")).clicked() {
                (local.call.ask.shown, local.call.ask.list) = (Shown::Nothing, true);
                out.push(Command::Act(Action::ListBack));
            }
            said
        }
    }
}

fn told(ui: &mut Ui, words: &str) -> String {
    body(ui, words);
    words.to_owned()
}

/// The sentence as it would be said, and to whom.
fn to_confirm(session: &Session, local: &Local, one: Choice, w: &'static Messages) -> String {
    let words = session.words_of(one).into();
    match (one, local.call.ask.to) {
        (Choice::Ask(_), Some(to)) => w.fill("ask-confirm", &[("name", session.name_of(to).into()), ("words", words)]),
        _ => w.fill("ask-confirm-act", &[("words", words)]),
    }
}

/// Says it, and keeps beside it what was typed.
fn say(session: &Session, local: &mut Local, one: Choice, became: Typed, out: &mut Vec<Command>) {
    let typed = typed(session, local, became);
    out.push(Command::ActAsOne(typed.into_iter().chain([session.action(one)]).collect()));
    local.call.ask.clear();
}

/// What was typed and to whom, with what became of it.
fn typed(session: &Session, local: &Local, became: Typed) -> Option<Action> {
    let to = &session.scenario().people[local.call.ask.to?.ix()].id;
    Some(Action::Typed(to.clone(), local.call.ask.words.trim().to_owned(), became))
}

/// Back to the words as typed.
fn back_to_words(session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    if matches!(local.call.ask.shown, Shown::One(_) | Shown::Few(_)) {
        out.extend(typed(session, local, Typed::Declined).map(Command::Act));
    }
    (local.call.ask.shown, local.call.ask.wants_focus) = (Shown::Nothing, true);
}

/// The message that says what is wrong with words that a rule struck.
pub(super) fn veto_said(fault: Fault) -> &'static str {
    match fault {
        Fault::Label => "ask-veto-label",
        Fault::Accusatory => "ask-veto-accusatory",
        Fault::Blame => "ask-veto-blame",
        Fault::Promise => "ask-veto-promise",
        Fault::Threat => "ask-veto-threat",
        Fault::StatusFirst => "ask-veto-status",
        Fault::Graphic => "ask-veto-graphic",
        Fault::Leading | Fault::Compound | Fault::Overheard => "ask-veto-leading",
    }
}

/// Names what was found in a place that assistive tools listen to: one message, politely.
fn announce(ui: &Ui, said: &str) {
    if said.is_empty() {
        return;
    }
    let place = egui::Rect::from_min_size(ui.max_rect().left_bottom(), egui::Vec2::ZERO);
    let response = ui.interact(place, ui.id().with("what was found"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
