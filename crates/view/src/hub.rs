//! The hub: what can be asked, looked at and done, as full sentences; and the way on while somebody speaks.

use egui::{ScrollArea, Ui, UiBuilder};

use desk::{Command, KeyAction};
use play::session::{Action, Choice, Phase, Session};
use scenario::CheckpointIx;

use super::ask;
use super::caption;
use super::front::{Front, Intent};
use super::local::{Local, Tab};
use super::widgets::{body, bold, choice, how_sure, quiet, way_on};

/// Draws what can be done next.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    match session.phase() {
        Phase::Lines => lines(ui, session, local, out),
        Phase::Checkpoint(checkpoint) => checkpoint_card(ui, session, checkpoint, local, out),
        Phase::Stalled => stalled(ui, local),
        _ => options(ui, session, local, out),
    }
}

/// The call cannot go on: what became of it, and how to leave it.
fn stalled(ui: &mut Ui, local: &Local) {
    let (p, w) = (local.palette(), local.messages());
    bold(ui, w.say("hub-stalled"));
    quiet(ui, &p, w.say("hub-stalled-help"));
}

/// How high the row of the way on is.
const WAY_ON: f32 = 44.0;

/// While somebody speaks there is nothing to choose, and the space is the footage's: what is said stands under the picture.
/// The way on keeps its place at the bottom, and the words are a way on as well.
fn lines(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    local.call.fresh_options = true;
    let space = ui.available_rect_before_wrap();
    let (above, row) = space.split_top_bottom_at_y(space.bottom() - WAY_ON);
    let mut clicked = ui
        .scope_builder(UiBuilder::new().max_rect(above), |ui| caption::show(ui, session, local))
        .inner;
    ui.scope_builder(UiBuilder::new().max_rect(row), |ui| {
        ui.horizontal(|ui| {
            clicked |= way_on(ui, &p, w.say("go-on")).clicked();
            quiet(ui, &p, w.say("hub-go-on-keys"));
            // Until somebody has noted something, how it is done is worth a line.
            if space.width() >= TWO_COLUMNS && session.notes().next().is_none() {
                let key = local.settings.chord(KeyAction::Notice).to_string();
                quiet(ui, &p, w.fill("hub-note-hint", &[("key", key.into())]));
            }
        });
    });
    let keyed = local.keys.goes_on(Front::Screen);
    if (clicked || keyed) && !local.call.reveal.finish() {
        out.push(Command::Act(Action::Continue));
    }
}

/// One option of a list.
pub(super) struct Listed {
    /// What is asked, looked at or done.
    pub(super) sentence: String,
    /// The name of whom it is put to, where that could be more than one; empty otherwise.
    pub(super) aside: String,
    /// What it does.
    pub(super) action: Action,
}

/// The messages of a list's button: what it shows, and what is read out.
type Named = (&'static str, &'static str);

/// Options that share the digits 1 to 9; 0 shows the next ones.
const PAGE: usize = 9;
/// Options up to this many stand in one column.
const ONE_COLUMN: usize = 5;
/// From this width on, more of them stand in two.
const TWO_COLUMNS: f32 = 900.0;

fn options(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    // Once for all three lists: each option is a condition to be looked at.
    let open: Vec<Choice> = session.options().collect();
    let lists = [
        (Tab::Ask, ("hub-ask", "hub-ask-spoken"), KeyAction::Ask, asks(session, &open)),
        (Tab::Look, ("hub-look", "hub-look-spoken"), KeyAction::Look, looks(session, &open)),
        (Tab::Act, ("hub-act", "hub-act-spoken"), KeyAction::Act, acts(session, &open)),
    ];
    // Where questions are typed, how many are open is not told, and somebody who is there can be asked something.
    let typed = ask::is_typed(session, local) && ask::anybody(session);
    let is_shut = |tab: Tab, list: &[Listed]| list.is_empty() && !(typed && tab == Tab::Ask);
    let empty = lists.iter().any(|(tab, .., list)| *tab == local.call.tab && is_shut(*tab, list));
    if let Some((tab, ..)) = lists.iter().find(|(tab, .., list)| empty && !is_shut(*tab, list)) {
        local.call.tab = *tab;
    }
    if local.call.fresh_options {
        local.call.hub_page = 0;
    }
    ui.horizontal_wrapped(|ui| {
        for (tab, name, key, list) in &lists {
            let name = if typed && *tab == Tab::Ask {
                ("hub-ask-own", "hub-ask-own-spoken")
            } else {
                *name
            };
            tab_button(ui, local, *tab, name, *key, !is_shut(*tab, list), list.len());
        }
        let count = lists
            .iter()
            .find(|(tab, ..)| *tab == local.call.tab && (*tab != Tab::Ask || !typed || ask::shows_list(session, local)))
            .map_or(0, |(.., list)| list.len());
        more(ui, local, count);
    });
    let tab = local.call.tab;
    let Some((.., list)) = lists.into_iter().find(|(t, ..)| *t == tab) else {
        return;
    };
    let fresh = std::mem::take(&mut local.call.fresh_options);
    let typed = typed && tab == Tab::Ask;
    ScrollArea::vertical()
        .id_salt(("hub", tab as u8, local.call.hub_page, session.scene().ix()))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if typed {
                ask::show(ui, session, local, out);
            }
            if !typed || ask::shows_list(session, local) {
                list_of(ui, &list, fresh, local, out);
            }
        });
}

/// The options of a list, nine at a time.
fn list_of(ui: &mut Ui, list: &[Listed], fresh: bool, local: &mut Local, out: &mut Vec<Command>) {
    let chosen = local.keys.digit(Front::Screen).filter(|_| !fresh);
    let shown = list.iter().skip(local.call.hub_page * PAGE).take(PAGE);
    let w = local.messages();
    let to = |name: &str| {
        if name.is_empty() {
            String::new()
        } else {
            w.fill("hub-to", &[("name", name.into())])
        }
    };
    let words = shown.map(|c| (c.sentence.as_str(), to(&c.aside))).collect();
    if let Some(ix) = columns(ui, local, words, chosen) {
        local.call.ask.clear();
        out.push(Command::Act(list[local.call.hub_page * PAGE + ix].action.clone()));
    }
}

fn tab_button(ui: &mut Ui, local: &mut Local, tab: Tab, name: Named, key: KeyAction, enabled: bool, count: usize) {
    let selected = local.call.tab == tab;
    let w = local.messages();
    let given = [("count", count.into()), ("key", local.settings.chord(key).to_string().into())];
    let mut button = egui::Button::new(w.fill(name.0, &given)).selected(selected);
    if selected {
        button = button.stroke(egui::Stroke::new(2.0, local.palette().accent));
    }
    let response = ui.add_enabled(enabled, button);
    let spoken = w.fill(name.1, &given);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, enabled, selected, &spoken));
    if response.clicked() || (enabled && local.keys.takes(Front::Screen, Intent::Act(key))) {
        local.call.tab = tab;
        local.call.hub_page = 0;
        local.call.ask.turn_away();
        local.call.ask.wants_focus = tab == Tab::Ask;
    }
}

/// The button that shows the next nine, where there are more.
fn more(ui: &mut Ui, local: &mut Local, count: usize) {
    let pages = count.div_ceil(PAGE);
    if local.call.hub_page >= pages {
        local.call.hub_page = 0;
    }
    if pages < 2 {
        return;
    }
    let given = [
        ("page", (local.call.hub_page + 1).into()),
        ("pages", pages.into()),
        ("key", "0".into()),
    ];
    let clicked = ui.button(local.messages().fill("hub-more", &given)).clicked();
    if clicked || local.keys.nought(Front::Screen) {
        local.call.hub_page = (local.call.hub_page + 1) % pages;
    }
}

/// Draws options with their digits, in two columns where there is room; returns the one chosen, from 0.
fn columns(ui: &mut Ui, local: &Local, shown: Vec<(&str, String)>, keyed: Option<usize>) -> Option<usize> {
    let p = local.palette();
    ui.spacing_mut().item_spacing.y = 5.0;
    let two = ui.available_width() >= TWO_COLUMNS && shown.len() > ONE_COLUMN;
    let rows = if two { shown.len().div_ceil(2) } else { shown.len() };
    let mut chosen = keyed.and_then(|n| n.checked_sub(1)).filter(|ix| *ix < shown.len());
    ui.columns(if two { 2 } else { 1 }, |columns| {
        for (ix, (sentence, aside)) in shown.into_iter().enumerate() {
            let ui = &mut columns[ix / rows.max(1)];
            if choice(ui, &p, Some(ix + 1), sentence, &aside, false).clicked() {
                chosen = Some(ix);
            }
        }
    });
    chosen
}

/// The questions open now.
pub(super) fn asks(session: &Session, open: &[Choice]) -> Vec<Listed> {
    let open: Vec<Choice> = open.iter().copied().filter(|choice| matches!(choice, Choice::Ask(_))).collect();
    let to = |choice: &Choice| session.addressed(*choice);
    let of_one = open.windows(2).all(|pair| to(&pair[0]) == to(&pair[1]));
    let aside = |choice: &Choice| {
        to(choice)
            .filter(|_| !of_one)
            .map_or_else(String::new, |who| session.name_of(who).to_owned())
    };
    open.iter().map(|choice| shown(session, *choice, aside(choice))).collect()
}

/// The things that can be looked at closer now.
pub(super) fn looks(session: &Session, open: &[Choice]) -> Vec<Listed> {
    let open = open.iter().copied().filter(|choice| matches!(choice, Choice::Look(_)));
    open.map(|choice| shown(session, choice, String::new())).collect()
}

/// What can be said and done now.
pub(super) fn acts(session: &Session, open: &[Choice]) -> Vec<Listed> {
    let open = open.iter().copied().filter(|choice| matches!(choice, Choice::Do(_)));
    open.map(|choice| shown(session, choice, String::new())).collect()
}

fn shown(session: &Session, choice: Choice, aside: String) -> Listed {
    let words = session.words_of(choice);
    Listed {
        sentence: if session.is_spoken(choice) {
            format!("“{words}”")
        } else {
            words.to_owned()
        },
        aside,
        action: session.action(choice),
    }
}

fn checkpoint_card(ui: &mut Ui, session: &Session, checkpoint: CheckpointIx, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    let scenario = session.scenario();
    let key = local.keys.digit(Front::Screen);
    ScrollArea::vertical()
        .id_salt("checkpoint")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            bold(ui, &scenario.checkpoints[checkpoint.ix()].says);
            let Some(hypothesis) = local.call.hypothesis.and_then(|ix| scenario.hypotheses.get(ix)) else {
                quiet(ui, &p, w.say("checkpoint-help"));
                let says = scenario.hypotheses.iter().map(|h| (h.says.as_str(), String::new())).collect();
                local.call.hypothesis = columns(ui, local, says, key);
                return;
            };
            body(ui, format!("“{}”", hypothesis.says));
            bold(ui, w.say("checkpoint-how-sure"));
            let keyed = key.and_then(|k| u8::try_from(k).ok()).filter(|k| *k <= 5);
            if let Some(sure) = how_sure(ui, w, &p, None).or(keyed) {
                out.push(Command::Act(Action::Checkpoint(hypothesis.id.clone(), sure)));
                local.call.hypothesis = None;
            }
            if ui.button(w.say("checkpoint-something-else")).clicked() {
                local.call.hypothesis = None;
            }
        });
}
