//! What reaches egui: four things that `bevy_egui` 0.42 hands on otherwise than the screens need. When a key reaches it is the
//! screens' own business: `view` takes one command a frame, and none while an input method composes.

use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

/// Adds the systems that stand between `bevy_egui` and the screens.
#[cfg_attr(
    not(feature = "measure"),
    expect(unreachable_pub, reason = "the empty window that is measured against needs it")
)]
pub fn plugin(app: &mut App) {
    let between = (drop_unchanged_modifiers, set_modifiers_as_pressed, keep_for_the_first_screen)
        .chain()
        .after(EguiPreUpdateSet::ProcessInput)
        .before(EguiPreUpdateSet::BeginPass);
    app.add_systems(
        PreUpdate,
        (forward_assistive_actions.in_set(EguiPreUpdateSet::ProcessInput), between),
    );
}

/// `bevy_egui` does not hand assistive actions back to egui.
fn forward_assistive_actions(mut requests: MessageReader<bevy::a11y::ActionRequest>, mut inputs: Query<&mut EguiInput>) {
    for request in requests.read() {
        for mut input in &mut inputs {
            input.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
        }
    }
}

/// `bevy_egui` sends egui a `ModifiersChanged` each frame, and egui asks for another frame after any event: it would draw for ever.
fn drop_unchanged_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<Option<egui::Modifiers>>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => last.replace(*now) != Some(*now),
            _ => true,
        });
    }
}

/// What is typed before there is a screen to type at is meant for the first one, and waits for it.
fn keep_for_the_first_screen(mut inputs: Query<&mut EguiInput>, mut kept: Local<Vec<egui::Event>>, front: Option<NonSend<super::Front>>) {
    let is_there = !front.is_some_and(|front| front.keeps_keys());
    for mut input in &mut inputs {
        if is_there {
            if !kept.is_empty() {
                input.events.splice(0..0, kept.drain(..));
            }
        } else {
            let (typed, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut input.events).into_iter().partition(is_typed);
            input.events = rest;
            kept.extend(typed);
        }
    }
}

/// True of what comes from a keyboard.
fn is_typed(event: &egui::Event) -> bool {
    matches!(
        event,
        egui::Event::Key { .. } | egui::Event::Text(_) | egui::Event::Ime(_) | egui::Event::Paste(_)
    )
}

/// All keys of a frame carry the modifiers held at its end, so a quick Shift+N would be an N on a slow machine:
/// each key gets those that were held when it went down.
pub(super) fn set_modifiers_as_pressed(
    mut messages: MessageReader<KeyboardInput>,
    mut focus: MessageReader<KeyboardFocusLost>,
    mut inputs: Query<&mut EguiInput>,
    mut held: Local<egui::Modifiers>,
) {
    // What is let go while another window has the focus is never told.
    if focus.read().count() > 0 {
        *held = egui::Modifiers::NONE;
    }
    let mut at_press = Vec::new();
    for message in messages.read() {
        let down = message.state.is_pressed();
        match message.logical_key {
            Key::Shift => held.shift = down,
            Key::Control => (held.ctrl, held.command) = (down, down),
            Key::Alt => held.alt = down,
            Key::Super | Key::Meta => {}
            _ => at_press.push(*held),
        }
    }
    for mut input in &mut inputs {
        let keys = input.events.iter_mut().filter_map(|event| match event {
            egui::Event::Key { modifiers, .. } => Some(modifiers),
            _ => None,
        });
        let keys: Vec<_> = keys.collect();
        // Keys that egui has no name for make no event; then nothing can be told apart.
        if keys.len() == at_press.len() && !cfg!(target_os = "macos") {
            for (modifiers, then) in keys.into_iter().zip(&at_press) {
                *modifiers = *then;
            }
            let events = std::mem::take(&mut input.events);
            input.events = without_letters_of_chords(events);
        }
    }
}

/// A chord that is let go within the frame leaves the letter that it would have typed, as if nothing had been held with it.
fn without_letters_of_chords(events: Vec<egui::Event>) -> Vec<egui::Event> {
    let mut kept: Vec<egui::Event> = Vec::with_capacity(events.len());
    for event in events {
        let is_chord = matches!(&event, egui::Event::Key { pressed: true, modifiers, .. } if modifiers.command && !modifiers.alt);
        if is_chord && matches!(kept.last(), Some(egui::Event::Text(_))) {
            kept.pop();
        }
        kept.push(event);
    }
    kept
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Event, Key, Modifiers};

    use super::without_letters_of_chords;

    #[test]
    fn a_chord_types_no_letter_and_a_letter_is_typed() {
        let press = |modifiers: Modifiers| Event::Key {
            key: Key::C,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        let typed = || Event::Text("c".to_owned());
        let chord = press(Modifiers::COMMAND);
        assert_eq!(without_letters_of_chords(vec![typed(), chord.clone()]), [chord]);
        let plain = vec![typed(), press(Modifiers::NONE)];
        assert_eq!(without_letters_of_chords(plain.clone()), plain);
    }
}
