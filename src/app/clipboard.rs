//! Copy, cut and paste. `bevy_egui` would do it with a Wayland toolkit of some twenty crates; this window is drawn through X11.

use arboard::Clipboard;
use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiOutput, EguiPostUpdateSet, EguiPreUpdateSet, egui};

/// The system's clipboard, opened when it is first asked for: what was copied lives as long as this does.
#[derive(Default)]
struct Copied {
    opened: bool,
    clipboard: Option<Clipboard>,
}

impl Copied {
    /// None where the system has no clipboard.
    fn clipboard(&mut self) -> Option<&mut Clipboard> {
        if !self.opened {
            self.opened = true;
            self.clipboard = Clipboard::new().ok();
        }
        self.clipboard.as_mut()
    }

    /// What the chord of a key asks egui for, besides the key itself.
    fn asked(&mut self, event: &egui::Event) -> Option<egui::Event> {
        let egui::Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return None;
        };
        match key {
            _ if !modifiers.command || modifiers.alt => None,
            egui::Key::C => Some(egui::Event::Copy),
            egui::Key::X => Some(egui::Event::Cut),
            egui::Key::V => self.clipboard()?.get_text().ok().map(egui::Event::Paste),
            _ => None,
        }
    }
}

/// Adds the clipboard to the window.
pub(super) fn plugin(app: &mut App) {
    app.insert_non_send(Copied::default())
        .add_systems(
            PreUpdate,
            take_in
                .after(EguiPreUpdateSet::ProcessInput)
                .after(super::input::set_modifiers_as_pressed)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(PostUpdate, hand_out.after(EguiPostUpdateSet::ProcessOutput));
}

fn take_in(mut inputs: Query<&mut EguiInput>, mut copied: NonSendMut<Copied>) {
    for mut input in &mut inputs {
        if !input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Key { pressed: true, .. }))
        {
            continue;
        }
        let events = std::mem::take(&mut input.events);
        for event in events {
            let asked = copied.asked(&event);
            input.events.push(event);
            input.events.extend(asked);
        }
    }
}

fn hand_out(outputs: Query<&EguiOutput>, mut copied: NonSendMut<Copied>) {
    let commands = outputs.iter().flat_map(|output| &output.platform_output.commands);
    for command in commands {
        if let egui::OutputCommand::CopyText(text) = command
            && !text.is_empty()
            && let Some(clipboard) = copied.clipboard()
            && let Err(why) = clipboard.set_text(text.clone())
        {
            warn!("what was copied could not be kept: {why}");
        }
    }
}
