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
        if let Some(at) = self.cut(&all, typing) {
            self.waiting = all.split_off(at);
        }
        self.pressed_before = all.iter().any(|event| is_command(event, typing));
        *events = all;
    }

    /// Where the events begin that wait for another frame: quick keys would otherwise meet the same screen, while each is meant for what
    /// the one before brought up. What types into a field is no command and goes through whole, up to the first command.
    fn cut(&self, events: &[Event], typing: bool) -> Option<usize> {
        let first = events.iter().position(|event| is_command(event, typing))?;
        if self.pressed_before {
            // The text that a key types comes before the key.
            let typed = first.checked_sub(1).filter(|before| matches!(events[*before], Event::Text(_)));
            return Some(typed.unwrap_or(first));
        }
        let after = &events[first + 1..];
        let next = after.iter().position(|event| is_press(event) || matches!(event, Event::Text(_)))?;
        Some(first + 1 + next)
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

#[cfg(test)]
mod tests {
    use super::Gate;
    use egui::{Event, ImeEvent, Key, Modifiers};

    fn key(key: Key) -> Event {
        held(key, Modifiers::NONE)
    }

    fn held(key: Key, modifiers: Modifiers) -> Event {
        Event::Key {
            key,
            physical_key: Some(key),
            pressed: true,
            repeat: false,
            modifiers,
        }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    fn composing(text: &str) -> Event {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    }

    fn committed(text: &str) -> Event {
        Event::Ime(ImeEvent::Commit(text.to_owned()))
    }

    /// The frames that come of events that arrive at once, until nothing waits.
    fn frames(gate: &mut Gate, events: Vec<Event>, typing: bool) -> Vec<Vec<Event>> {
        let mut found = Vec::new();
        let mut events = events;
        loop {
            gate.pass(&mut events, typing);
            found.push(std::mem::take(&mut events));
            if gate.waiting.is_empty() {
                return found;
            }
        }
    }

    #[test]
    fn quick_keys_meet_a_screen_each_with_a_frame_between_and_none_is_lost() {
        let sent = vec![text("n"), key(Key::N), text("5"), key(Key::Num5)];
        let found = frames(&mut Gate::default(), sent.clone(), false);
        assert_eq!(found, [sent[..2].to_vec(), vec![], sent[2..].to_vec()]);
    }

    #[test]
    fn text_goes_through_whole_and_a_command_after_it_comes_behind_it() {
        let filed = held(Key::Enter, Modifiers::COMMAND);
        let sent = vec![
            text("o"),
            key(Key::O),
            text("k"),
            key(Key::K),
            filed.clone(),
            text("1"),
            key(Key::Num1),
        ];
        let found = frames(&mut Gate::default(), sent.clone(), true);
        assert_eq!(found.concat(), sent, "nothing is lost or changes places");
        assert_eq!(found[0], sent[..5], "what was typed before the command is there with it");
        let two = vec![key(Key::F10), key(Key::Enter)];
        assert_eq!(frames(&mut Gate::default(), two, true).len(), 3);
    }

    #[test]
    fn while_an_input_method_composes_no_key_is_anybodys_but_its_own() {
        for quick in [Key::Enter, Key::Escape, Key::Space, Key::Num1, Key::F10, Key::Tab, Key::PageDown] {
            let mut gate = Gate::default();
            let begun = frames(&mut gate, vec![key(Key::A), composing("あ")], true);
            assert_eq!(begun.concat(), [composing("あ")], "keys are told before what they compose");
            assert_eq!(frames(&mut gate, vec![key(quick)], true).concat(), [], "{quick:?}");
            let ended = frames(&mut gate, vec![key(quick), committed("亜"), composing("")], true);
            assert_eq!(ended.concat(), [committed("亜"), composing("")], "{quick:?} ends it");
            assert_eq!(
                frames(&mut gate, vec![key(quick)], true).concat(),
                [key(quick)],
                "and then it is a key again"
            );
        }
    }

    #[test]
    fn what_a_system_tells_of_an_input_method_that_composes_nothing_takes_no_key() {
        let mut gate = Gate::default();
        let sent = vec![key(Key::Enter), composing(""), committed("")];
        assert_eq!(frames(&mut gate, sent.clone(), true).concat(), sent);
        frames(&mut gate, vec![composing("あ")], true);
        let left = vec![key(Key::Escape)];
        assert_eq!(
            frames(&mut gate, left.clone(), false).concat(),
            left,
            "without a field nothing is composed"
        );
        assert_eq!(frames(&mut gate, left.clone(), true).concat(), left, "and what was begun is over");
    }
}
