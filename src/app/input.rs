//! What reaches egui: four things that `bevy_egui` 0.42 hands on otherwise than the screens need.

use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiInput, EguiPreUpdateSet, egui};

/// Adds the systems that stand between `bevy_egui` and the screens.
#[cfg_attr(
    not(feature = "measure"),
    expect(unreachable_pub, reason = "the empty window that is measured against needs it")
)]
pub fn plugin(app: &mut App) {
    let between = (drop_unchanged_modifiers, set_modifiers_as_pressed, one_key_at_a_time)
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

/// One key a frame, and a frame between two: on a slow machine quick keys would otherwise meet the same screen, while each is
/// meant for what the one before brought up. Typing into a text field goes through whole.
fn one_key_at_a_time(
    mut inputs: Query<(&mut EguiInput, &mut EguiContext)>,
    mut waiting: Local<Vec<egui::Event>>,
    mut pressed_before: Local<bool>,
) {
    for (mut input, mut context) in &mut inputs {
        let ctx = context.get_mut();
        let mut events = std::mem::take(&mut *waiting);
        events.append(&mut input.events);
        let first_held = usize::from(!*pressed_before);
        let held_from = if ctx.text_edit_focused() {
            None
        } else {
            press(&events, first_held)
        };
        if let Some(at) = held_from {
            *waiting = events.split_off(at);
            ctx.request_repaint();
        }
        *pressed_before = press(&events, 0).is_some();
        input.events = events;
    }
}

/// Where the nth press of a key begins among the events.
fn press(events: &[egui::Event], n: usize) -> Option<usize> {
    let presses = events
        .iter()
        .enumerate()
        .filter(|(_, e)| matches!(e, egui::Event::Key { pressed: true, .. }));
    let at = presses.map(|(at, _)| at).nth(n)?;
    // The text that a key types comes before the key.
    let typed = at.checked_sub(1).filter(|before| matches!(events[*before], egui::Event::Text(_)));
    Some(typed.unwrap_or(at))
}

/// All keys of a frame carry the modifiers held at its end, so a quick Shift+N would be an N on a slow machine:
/// each key gets those that were held when it went down.
fn set_modifiers_as_pressed(
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
        }
    }
}
