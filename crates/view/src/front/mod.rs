//! Who is in front, decided once a frame, and the key that is theirs: a key goes from the front to the back until somebody takes it.
//!
//! Only this room knows the keys of egui. Whoever is in front asks for what a key means; what lies behind is never asked.

mod gate;
mod intent;
mod table;

use egui::{Context, Event, Id, Key, Response, Ui};

use desk::{Chord, KeyAction};

pub(crate) use gate::Gate;
pub(crate) use intent::{BenchKey, Intent, Pages, Toward};
pub(crate) use table::Table;
use table::{Focus, Pressed};

/// Who a key is for, from the front to the back; behind the screen is the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Front {
    /// A key that is being chosen for an action: the next one, whichever it is.
    Choosing,
    /// A panel over the screen.
    Panel,
    /// The screen. A field that is typed into keeps what types.
    #[default]
    Screen,
}

/// What was pressed where a key was wanted for an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// A key that can be given to an action.
    Free(Chord),
    /// Escape, or a key with a custom of its own.
    Taken,
}

/// The key of this frame, and whose it is.
#[derive(Debug, Default)]
pub struct Keys {
    front: Front,
    pressed: Option<Pressed>,
    chosen: Option<Chosen>,
    had_focus: Option<Id>,
    had_field: bool,
    stirred: bool,
}

impl Keys {
    /// Takes the key of this frame out of the window's events, for whoever is in front.
    pub(crate) fn read(&mut self, ctx: &Context, front: Front, table: &Table<'_>) {
        self.front = front;
        (self.pressed, self.chosen) = (None, None);
        let focus = self.focus(ctx);
        ctx.input_mut(|input| {
            self.stirred = !input.events.is_empty();
            if front == Front::Choosing {
                self.chosen = table::chosen(&input.events);
                input.events.retain(|event| !table::is_press(event));
                return;
            }
            let mut events = input.events.iter().enumerate();
            let found = events.find_map(|(at, event)| Some((at, table.read(event, focus)?)));
            if let Some((at, pressed)) = found {
                // What presses a focused widget is left to egui, which presses it.
                if pressed.intent != Some(Intent::Press) {
                    input.events.remove(at);
                }
                self.pressed = Some(pressed);
            }
        });
    }

    /// What has the focus. Escape has taken it away by now: then it is what had it at the end of the last frame.
    fn focus(&self, ctx: &Context) -> Focus {
        if ctx.text_edit_focused() {
            Focus::Field
        } else if ctx.memory(|m| m.focused().is_some()) {
            Focus::Widget
        } else if self.had_field {
            Focus::FieldLeft
        } else {
            Focus::Nothing
        }
    }

    /// Notes at the end of a frame what has the focus.
    pub(crate) fn end(&mut self, ctx: &Context) {
        self.had_focus = ctx.memory(egui::Memory::focused);
        self.had_field = ctx.text_edit_focused();
    }

    /// True where something had the focus at the end of the last frame.
    pub(crate) fn had_focus(&self) -> bool {
        self.had_focus.is_some()
    }

    /// True where anything came from the window in this frame.
    pub(crate) fn stirred(&self) -> bool {
        self.stirred
    }

    /// True if the key of this frame is theirs and means this; nobody else gets it then.
    pub(crate) fn takes(&mut self, who: Front, intent: Intent) -> bool {
        self.front == who && self.takes_meaning(intent)
    }

    /// The same for a screen and the panels over it alike: a panel is opened by key from both.
    pub(crate) fn takes_over(&mut self, action: KeyAction) -> bool {
        self.front != Front::Choosing && self.takes_meaning(Intent::Act(action))
    }

    /// The same for the window, behind everything: what nobody before it has taken.
    pub fn window_takes(&mut self, action: KeyAction) -> bool {
        self.takes_over(action)
    }

    fn takes_meaning(&mut self, intent: Intent) -> bool {
        let is_it = self.pressed.as_ref().is_some_and(|pressed| pressed.intent == Some(intent));
        if is_it {
            self.pressed = None;
        }
        is_it
    }

    /// The digit that is theirs, 1 to 9.
    pub(crate) fn digit(&mut self, who: Front) -> Option<usize> {
        self.take_digit(who, |digit| digit > 0).map(usize::from)
    }

    /// True if the digit is a nought.
    pub(crate) fn nought(&mut self, who: Front) -> bool {
        self.take_digit(who, |digit| digit == 0).is_some()
    }

    fn take_digit(&mut self, who: Front, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let digit = self.pressed.as_ref().filter(|_| self.front == who)?.digit.filter(|d| wanted(*d))?;
        self.pressed = None;
        Some(digit)
    }

    /// True if Space or Enter is theirs, while nothing has the focus.
    pub(crate) fn goes_on(&mut self, who: Front) -> bool {
        self.takes(who, Intent::Enter) || self.takes(who, Intent::Space)
    }

    /// By how much the keys move a page that is theirs.
    pub(crate) fn pages(&mut self, who: Front) -> Option<Pages> {
        let Some(Intent::Scroll { pages, shift: false }) = self.pressed.as_ref().filter(|_| self.front == who)?.intent else {
            return None;
        };
        self.pressed = None;
        Some(pages)
    }

    /// The same on the bench, where Shift moves the other column.
    pub(crate) fn pages_of_either(&mut self, who: Front) -> Option<(Pages, bool)> {
        let Some(Intent::Scroll { pages, shift }) = self.pressed.as_ref().filter(|_| self.front == who)?.intent else {
            return None;
        };
        self.pressed = None;
        Some((pages, shift))
    }

    /// The arrow that is theirs.
    pub(crate) fn toward(&mut self, who: Front) -> Option<Toward> {
        let Some(Intent::Step(toward)) = self.pressed.as_ref().filter(|_| self.front == who)?.intent else {
            return None;
        };
        self.pressed = None;
        Some(toward)
    }

    /// The key that was pressed where one is being chosen for an action.
    pub(crate) fn chosen(&mut self) -> Option<Chosen> {
        self.chosen.take()
    }
}

/// True if a field of one line was left by Enter. An Enter that ends what an input method composes is none.
pub(crate) fn entered(ui: &Ui, field: &Response) -> bool {
    let left_by = |e: &Event| matches!(e, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if !modifiers.command);
    field.lost_focus() && ui.input(|i| i.events.iter().any(left_by))
}

/// The arrow up or down, beside a field of one line: nothing in the line is above or below.
pub(crate) fn step_beside_text(ui: &Ui) -> Option<Toward> {
    let arrows = [(Key::ArrowUp, Toward::Up), (Key::ArrowDown, Toward::Down)];
    let pressed = |(key, _): &(Key, Toward)| ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, *key));
    arrows.into_iter().find(pressed).map(|(_, toward)| toward)
}

/// Lets go of the focus, so that Space and the digits are the screen's.
pub(crate) fn free_focus(ctx: &Context) {
    ctx.memory_mut(|m| {
        if let Some(id) = m.focused() {
            m.surrender_focus(id);
        }
    });
}

/// Keeps the focus where it is while the next key is awaited: Tab, the arrows and Escape would move it.
pub(crate) fn hold_focus(ctx: &Context, id: Id, arrows_alone: bool) {
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: !arrows_alone,
        escape: !arrows_alone,
    };
    ctx.memory_mut(|m| m.set_focus_lock_filter(id, filter));
}
