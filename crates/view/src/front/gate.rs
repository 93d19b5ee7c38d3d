//! What comes in to egui, and when: one command a frame, and nothing of what an input method composes.

use egui::{Context, Event, ImeEvent, Key, Plugin, RawInput};

use super::table::{is_press, leaves_text_alone};

/// Stands between the window and egui, which would move the focus by a key before anybody is asked whose it is.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    waiting: Vec<Event>,
    pressed_before: bool,
    composes: bool,
}

impl Plugin for Gate {
    fn debug_name(&self) -> &'static str {
        "gate"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.pass(&mut input.events, ctx.text_edit_focused());
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

impl Gate {
    /// Leaves in `events` what this frame is to have. `typing` is true while a field has the focus.
    fn pass(&mut self, events: &mut Vec<Event>, typing: bool) {
        let mut all = std::mem::take(&mut self.waiting);
        all.append(events);
        self.drop_composed(&mut all, typing);
        if let Some(at) = press(&all, usize::from(!self.pressed_before), typing) {
            self.waiting = all.split_off(at);
        }
        self.pressed_before = press(&all, 0, typing).is_some();
        *events = all;
    }

    /// While an input method composes, every key is its own: systems tell of Enter and Escape all the same. In a frame that has both
    /// keys and composing the keys are told first, whichever came first.
    fn drop_composed(&mut self, events: &mut Vec<Event>, typing: bool) {
        let composed = |event: &Event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => Some(!text.is_empty()),
            Event::Ime(ImeEvent::Commit(_)) => Some(false),
            _ => None,
        };
        let says_something = |event: &Event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text)) => !text.is_empty(),
            _ => false,
        };
        // Without a field there is nothing to compose in, and what was begun is over.
        self.composes &= typing;
        if typing && (self.composes || events.iter().any(says_something)) {
            events.retain(|event| !is_press(event));
        }
        self.composes = events.iter().rev().find_map(composed).unwrap_or(self.composes) && typing;
    }
}

/// Where the nth command begins among the events: quick keys would otherwise meet the same screen, while each is meant for what the one
/// before brought up. What types into a field is no command and goes through whole.
fn press(events: &[Event], n: usize, typing: bool) -> Option<usize> {
    let commands = events.iter().enumerate().filter(|(_, event)| is_command(event, typing));
    let at = commands.map(|(at, _)| at).nth(n)?;
    // The text that a key types comes before the key.
    let typed = at.checked_sub(1).filter(|before| matches!(events[*before], Event::Text(_)));
    Some(typed.unwrap_or(at))
}

/// True for a key that asks for something, or that leaves the field it is typed in.
fn is_command(event: &Event, typing: bool) -> bool {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    !typing || leaves_text_alone(*key, *modifiers) || matches!(key, Key::Escape | Key::Tab | Key::Enter)
}
