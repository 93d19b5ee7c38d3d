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
    /// True while keys wait for a frame of their own.
    pub(crate) fn holds_keys(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Leaves in `events` what this frame is to have. `typing` is true while a field has the focus.
    fn pass(&mut self, events: &mut Vec<Event>, typing: bool) {
        let mut all = std::mem::take(&mut self.waiting);
        all.append(events);
        self.drop_composed(&mut all, typing);
        if let Some(at) = self.cut(&all, typing) {
            self.waiting = without_repeats(all.split_off(at), typing);
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

/// What waits, with one press of each key that is still held: its repeats come faster than frames, and what is pressed after it would
/// stand behind them. A key that was let go and pressed again is meant twice; one that types repeats as often as it is told.
fn without_repeats(events: Vec<Event>, typing: bool) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    let mut held: Vec<Key> = Vec::new();
    for event in events {
        match &event {
            // By its place: with Shift let go in between, the same key has another name.
            Event::Key {
                key,
                physical_key,
                pressed,
                ..
            } => {
                let place = physical_key.unwrap_or(*key);
                if !pressed {
                    held.retain(|other| *other != place);
                } else if !held.contains(&place) {
                    held.push(place);
                } else if is_command(&event, typing) {
                    // The text that a key types comes before the key.
                    kept.pop_if(|before| matches!(before, Event::Text(_)));
                    continue;
                }
            }
            // What is let go in another window is not told here.
            Event::WindowFocused(_) => held.clear(),
            _ => {}
        }
        kept.push(event);
    }
    kept
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
    use super::{Gate, is_press};
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

    fn released(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: Some(key),
            pressed: false,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    #[test]
    fn of_a_key_that_is_held_one_press_waits_and_later_keys_stand_behind_no_more() {
        let mut sent = Vec::new();
        for _ in 0..60 {
            sent.extend([text("n"), key(Key::N)]);
        }
        sent.extend([released(Key::N), text("1"), key(Key::Num1)]);
        let found = frames(&mut Gate::default(), sent, false);
        let pressed = [text("n"), key(Key::N)];
        let last = [text("1"), key(Key::Num1)];
        assert_eq!(
            found,
            [
                pressed.to_vec(),
                vec![],
                [&pressed[..], &[released(Key::N)]].concat(),
                vec![],
                last.to_vec()
            ]
        );
        // The same where they come one by one, on a machine that draws more slowly than keys repeat.
        let (mut gate, mut passed) = (Gate::default(), 0);
        for _ in 0..60 {
            let mut events = vec![text("n"), key(Key::N), text("n"), key(Key::N), text("n"), key(Key::N)];
            gate.pass(&mut events, false);
            passed += events.iter().filter(|event| is_press(event)).count();
            let waits = gate.waiting.iter().filter(|event| is_press(event)).count();
            assert!(waits <= 1 && gate.waiting.len() <= 2, "{:?}", gate.waiting);
        }
        assert_eq!(passed, 30, "it repeats as fast as it can be followed");
    }

    #[test]
    fn a_key_that_was_let_go_and_pressed_again_is_meant_as_often() {
        let mut sent = Vec::new();
        for _ in 0..5 {
            sent.extend([text("5"), key(Key::Num5), released(Key::Num5)]);
        }
        let found = frames(&mut Gate::default(), sent.clone(), false);
        assert_eq!(found.concat(), sent);
        let elsewhere = vec![key(Key::N), Event::WindowFocused(false), Event::WindowFocused(true), key(Key::N)];
        let sent = [vec![key(Key::F1)], elsewhere].concat();
        assert_eq!(frames(&mut Gate::default(), sent.clone(), false).concat(), sent);
    }

    #[test]
    fn a_key_is_the_same_by_its_place_whatever_shift_makes_of_it() {
        let place = |key, pressed| Event::Key {
            key,
            physical_key: Some(Key::Num1),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let sent = vec![
            key(Key::F1),
            place(Key::Exclamationmark, true),
            place(Key::Num1, false),
            place(Key::Exclamationmark, true),
        ];
        assert_eq!(frames(&mut Gate::default(), sent.clone(), false).concat(), sent);
    }

    #[test]
    fn what_types_into_a_field_is_typed_as_often_as_its_key_repeats() {
        let mut sent = vec![key(Key::PageDown)];
        for _ in 0..5 {
            sent.extend([text("o"), key(Key::O)]);
        }
        sent.extend([key(Key::Backspace), key(Key::Backspace)]);
        assert_eq!(frames(&mut Gate::default(), sent.clone(), true).concat(), sent);
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
