//! The dispatch card: what the radio says, and how the run will be counted.

use egui::{RichText, Ui};

use desk::{AskingWay, Command, Desk, KeyAction, Settings};
use play::debrief::clock;
use play::session::Mode;

use super::front::{Front, Intent};
use super::local::Local;
use super::widgets::{body, bold, card, choice, page, quiet, reveal, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, ix: usize, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    let Some(call) = desk.cards.get(ix) else { return };
    let scenario = call.scenario_in(local.settings.language);
    let radio = &scenario.call;
    if local.keys.takes(Front::Screen, Intent::Escape) {
        out.push(Command::ToLibrary);
    }
    let keyed = local.keys.digit(Front::Screen);
    let moved = local.keys.pages(Front::Screen);
    page(ui, "dispatch", 640.0, moved, |ui| {
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            let given = [
                ("clock", clock(radio.clock_secs, 0)[..5].into()),
                ("unit", radio.unit.as_str().into()),
            ];
            let sent = RichText::new(w.fill("dispatch-sent", &given));
            ui.label(sent.monospace().color(p.accent));
            quiet(ui, &p, w.say("dispatch-tone"));
            ui.label(RichText::new(&radio.kind).heading());
            bold(ui, &radio.place);
            body(ui, &radio.text);
        });
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, w.say("dispatch-note"));
            body(ui, &scenario.content_note);
            let leave = local.settings.chord(KeyAction::Leave).to_string();
            let given = [("minutes", scenario.minutes.count().into()), ("key", leave.into())];
            quiet(ui, &p, w.fill("dispatch-about", &given));
            let modes = [
                (Mode::Practice, "dispatch-practice", "dispatch-practice-says"),
                (Mode::Assessed, "dispatch-assessed", "dispatch-assessed-says"),
            ];
            for (n, (mode, name, says)) in (1..).zip(modes) {
                if choice(ui, &p, Some(n), w.say(name), w.say(says), desk.mode == mode).clicked() || keyed == Some(n) {
                    out.push(Command::SetMode(mode));
                }
            }
            asking(ui, local, out);
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                if way_on(ui, &p, w.say("dispatch-take")).clicked() || local.keys.goes_on(Front::Screen) {
                    out.push(Command::TakeCall);
                }
                if ui.button(w.say("dispatch-another")).clicked() {
                    out.push(Command::ToLibrary);
                }
            });
        });
    });
}

/// How questions are asked in this call and those after it.
fn asking(ui: &mut Ui, local: &Local, out: &mut Vec<Command>) {
    let w = local.messages();
    let title = w.say("dispatch-asking");
    let label = bold(ui, title);
    ui.horizontal_wrapped(|ui| {
        for way in AskingWay::ALL {
            let name = w.say(match way {
                AskingWay::Words => "dispatch-asking-words",
                AskingWay::List => "dispatch-asking-list",
                AskingWay::WordsOnly => "dispatch-asking-words-only",
            });
            let selected = local.settings.asking == way;
            let response = ui.add(egui::Button::new(name).selected(selected));
            reveal(&response);
            let spoken = format!("{title}: {name}");
            response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, selected, &spoken));
            if response.labelled_by(label.id).clicked() {
                let asking = way;
                out.push(Command::Set(Box::new(Settings {
                    asking,
                    ..local.settings.clone()
                })));
            }
        }
    });
    let says = match local.settings.asking {
        AskingWay::Words => "dispatch-asking-words-says",
        AskingWay::List => "dispatch-asking-list-says",
        AskingWay::WordsOnly => "dispatch-asking-words-only-says",
    };
    quiet(ui, &local.palette(), w.say(says));
}
