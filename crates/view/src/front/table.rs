//! The one table from keys to what they mean: the keys of actions, which a person may change, and those with a custom of their own.

use egui::{Event, Key, Modifiers};

use super::Chosen;
use super::intent::{BenchKey, Intent, Pages, Toward};
use desk::{Chord, KeyAction, Settings};

impl BenchKey {
    const ALL: [(Key, Self); 17] = [
        (Key::P, Self::Problems),
        (Key::G, Self::Graph),
        (Key::S, Self::Scores),
        (Key::R, Self::Run),
        (Key::H, Self::Holds),
        (Key::L, Self::Listen),
        (Key::M, Self::More),
        (Key::B, Self::Begin),
        (Key::Backspace, Self::StepBack),
        (Key::F, Self::PlayFrom),
        (Key::E, Self::EditScene),
        (Key::F6, Self::NextPart),
        (Key::F1, Self::Keys),
        (Key::Plus, Self::Larger),
        // Plus without Shift, where it is typed with it.
        (Key::Equals, Self::Larger),
        (Key::Minus, Self::Smaller),
        // With Ctrl.
        (Key::F, Self::Find),
    ];

    /// What is printed on the key.
    pub(crate) fn cap(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, bench)| *bench == self);
        found.map_or("", |(key, _)| key.name())
    }
}

/// What has the focus as a key comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// Nothing.
    Nothing,
    /// Something that can be pressed.
    Widget,
    /// A field that is typed into.
    Field,
    /// Nothing by now; a field had it until this key.
    FieldLeft,
}

/// What a key can mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pressed {
    /// What it means by what is printed on it.
    pub(super) intent: Option<Intent>,
    /// The digit it is, by what is printed on it or by its place.
    pub(super) digit: Option<u8>,
}

/// Whose keys are read.
pub(crate) enum Table<'a> {
    /// The trainee's.
    Desk(&'a Settings),
    /// The author's.
    Bench(&'a Settings),
}

impl Table<'_> {
    /// What an event means; `None` where it is no key of ours, or belongs to the field that has the focus.
    pub(super) fn read(&self, event: &Event, focus: Focus) -> Option<Pressed> {
        let Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat,
            modifiers,
        } = event
        else {
            return None;
        };
        let (key, modifiers) = (*key, *modifiers);
        let in_field = focus == Focus::Field || (focus == Focus::FieldLeft && key == Key::Escape);
        if in_field && !leaves_text_alone(key, modifiers) {
            return None;
        }
        let intent = self.intent(key, modifiers, focus).filter(|i| !repeat || repeats(*i));
        let digit = digit(key, *physical_key, modifiers).filter(|_| !repeat);
        (intent.is_some() || digit.is_some()).then_some(Pressed { intent, digit })
    }

    fn intent(&self, key: Key, modifiers: Modifiers, focus: Focus) -> Option<Intent> {
        if is_command(modifiers) {
            return self.with_command(key, modifiers);
        }
        self.bound(key, modifiers).or_else(|| fixed(key, modifiers, focus))
    }

    fn with_command(&self, key: Key, modifiers: Modifiers) -> Option<Intent> {
        match (self, key) {
            _ if modifiers.alt => None,
            (_, Key::Enter) => Some(Intent::File),
            (Self::Bench(_), Key::F) => Some(Intent::Bench(BenchKey::Find)),
            _ => None,
        }
    }

    /// The keys of actions. What is printed on a key comes before where it lies.
    fn bound(&self, key: Key, modifiers: Modifiers) -> Option<Intent> {
        let has = |settings: &Settings, action: KeyAction| {
            let chord = settings.chord(action);
            Key::from_name(&chord.key) == Some(key) && chord.shift == modifiers.shift
        };
        match self {
            Self::Desk(settings) => KeyAction::ALL.into_iter().find(|a| has(settings, *a)).map(Intent::Act),
            Self::Bench(settings) => {
                // Some type plus with Shift and some without.
                let sign = matches!(key, Key::Plus | Key::Equals | Key::Minus);
                let plain = sign || !modifiers.shift;
                let found = BenchKey::ALL.into_iter().find(|(k, _)| plain && *k == key);
                let window = || has(settings, KeyAction::FullScreen).then_some(Intent::Act(KeyAction::FullScreen));
                found.map(|(_, bench)| Intent::Bench(bench)).or_else(window)
            }
        }
    }
}

/// Keys with a custom of their own on every screen.
fn fixed(key: Key, modifiers: Modifiers, focus: Focus) -> Option<Intent> {
    let pages = |pages| Intent::Scroll {
        pages,
        shift: modifiers.shift,
    };
    let intent = match key {
        Key::Enter | Key::Space if focus == Focus::Widget => Intent::Press,
        Key::Enter => Intent::Enter,
        Key::Space => Intent::Space,
        Key::Escape if !modifiers.shift => Intent::Escape,
        Key::PageUp => pages(Pages::Up),
        Key::PageDown => pages(Pages::Down),
        Key::Home => pages(Pages::Start),
        Key::End => pages(Pages::End),
        Key::ArrowDown => Intent::Step(Toward::Down),
        Key::ArrowUp => Intent::Step(Toward::Up),
        Key::ArrowLeft => Intent::Step(Toward::Left),
        Key::ArrowRight => Intent::Step(Toward::Right),
        _ => return None,
    };
    Some(intent)
}

/// A held arrow walks on; anything else held is pressed once.
fn repeats(intent: Intent) -> bool {
    matches!(intent, Intent::Step(_))
}

/// True where Ctrl, Alt or the system's own key is held. Alt Gr is Ctrl with Alt on some systems: it types.
fn is_command(modifiers: Modifiers) -> bool {
    modifiers.ctrl || modifiers.command || modifiers.mac_cmd || modifiers.alt
}

/// True for a key that neither types nor moves in a text, nor leaves a field: the screen has it while a field is typed into.
pub(super) fn leaves_text_alone(key: Key, modifiers: Modifiers) -> bool {
    if is_command(modifiers) {
        return modifiers.command && !modifiers.alt && matches!(key, Key::Enter | Key::F);
    }
    matches!(key, Key::PageUp | Key::PageDown) || is_function(key)
}

/// True for F1 and the like.
fn is_function(key: Key) -> bool {
    let number = key.name().strip_prefix('F').and_then(|rest| rest.parse::<u8>().ok());
    number.is_some()
}

/// The digit of a key. A key that prints none is one by its place in the row of digits, as on a French or Czech keyboard, unless it
/// prints a letter; a key of the pad that moves, as without Num Lock, is none.
fn digit(key: Key, place: Option<Key>, modifiers: Modifiers) -> Option<u8> {
    if is_command(modifiers) {
        return None;
    }
    let by_place = place.filter(|_| is_sign(key) && !modifiers.shift).and_then(printed);
    printed(key).or(by_place)
}

/// The digit that is printed on a key.
fn printed(key: Key) -> Option<u8> {
    let name = key.name();
    name.parse().ok().filter(|_| name.len() == 1)
}

/// True for a key that prints a sign, and no letter or digit.
fn is_sign(key: Key) -> bool {
    matches!(
        key,
        Key::Colon
            | Key::Comma
            | Key::Minus
            | Key::Period
            | Key::Plus
            | Key::Equals
            | Key::Semicolon
            | Key::Backslash
            | Key::Slash
            | Key::Pipe
            | Key::Questionmark
            | Key::Exclamationmark
            | Key::OpenBracket
            | Key::CloseBracket
            | Key::OpenCurlyBracket
            | Key::CloseCurlyBracket
            | Key::Backtick
            | Key::Quote
    )
}

/// True for a key that goes down, a held one included.
pub(super) fn is_press(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. })
}

/// The key that was chosen for an action.
pub(super) fn chosen(events: &[Event]) -> Option<Chosen> {
    events.iter().find_map(|event| match event {
        Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat: false,
            modifiers,
        } if !is_modifier(*key) => Some(of(*key, *physical_key, *modifiers)),
        _ => None,
    })
}

fn of(key: Key, place: Option<Key>, modifiers: Modifiers) -> Chosen {
    let has_custom = key == Key::Tab || fixed(key, Modifiers::NONE, Focus::Nothing).is_some();
    // A key that is a digit by its place stays one, or nothing could be chosen with it.
    if has_custom || is_command(modifiers) || digit(key, place, Modifiers::NONE).is_some() {
        return Chosen::Taken;
    }
    Chosen::Free(Chord {
        key: key.name().to_owned(),
        shift: modifiers.shift,
    })
}

/// Shift and the like are held for the key that comes.
fn is_modifier(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::SuperLeft
            | Key::SuperRight
    )
}

#[cfg(test)]
mod tests {
    use super::{Chosen, Focus, Pressed, Table, chosen};
    use crate::front::{BenchKey, Intent, Pages};
    use desk::{Chord, KeyAction, Settings};
    use egui::{Event, Key, Modifiers};

    /// A press as the window hands it on: what is printed on the key, its place on an American keyboard, and what is held.
    fn press(key: Key, place: Key, modifiers: Modifiers) -> Event {
        Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers,
        }
    }

    fn on_desk(settings: &Settings, event: &Event, focus: Focus) -> (Option<Intent>, Option<u8>) {
        let read = Table::Desk(settings).read(event, focus);
        read.map_or((None, None), |Pressed { intent, digit }| (intent, digit))
    }

    fn digit_of(event: &Event) -> Option<u8> {
        on_desk(&Settings::default(), event, Focus::Nothing).1
    }

    const ROW: [Key; 10] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
        Key::Num0,
    ];

    #[test]
    fn the_row_of_digits_chooses_on_every_keyboard() {
        // What the row prints without Shift; a sign that egui has no name for comes as the key's place.
        let french = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Quote,
            Key::Num5,
            Key::Minus,
            Key::Num7,
            Key::Num8,
            Key::Num9,
            Key::Num0,
        ];
        let belgian = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Quote,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Exclamationmark,
            Key::Num9,
            Key::Num0,
        ];
        let mut czech = ROW;
        czech[0] = Key::Plus;
        let programmers = [
            Key::Num1,
            Key::OpenBracket,
            Key::OpenCurlyBracket,
            Key::CloseCurlyBracket,
            Key::Num5,
            Key::Equals,
            Key::Num7,
            Key::Num8,
            Key::Plus,
            Key::CloseBracket,
        ];
        for (name, row) in [
            ("American", ROW),
            ("French", french),
            ("Belgian", belgian),
            ("Czech", czech),
            ("programmers'", programmers),
        ] {
            for (n, (key, place)) in row.into_iter().zip(ROW).enumerate() {
                let wanted = u8::try_from((n + 1) % 10).ok();
                assert_eq!(digit_of(&press(key, place, Modifiers::NONE)), wanted, "{name}, {key:?}");
                // With Shift these keyboards print the digit itself.
                assert_eq!(digit_of(&press(place, place, Modifiers::SHIFT)), wanted, "{name}, Shift");
            }
        }
    }

    #[test]
    fn a_sign_that_is_typed_with_shift_or_lies_elsewhere_and_a_letter_are_no_digit() {
        assert_eq!(digit_of(&press(Key::Exclamationmark, Key::Num1, Modifiers::SHIFT)), None);
        assert_eq!(digit_of(&press(Key::Minus, Key::Minus, Modifiers::NONE)), None);
        assert_eq!(digit_of(&press(Key::Q, Key::Num1, Modifiers::NONE)), None);
        for held in [
            Modifiers::CTRL,
            Modifiers::ALT,
            Modifiers::CTRL | Modifiers::ALT,
            Modifiers::COMMAND,
        ] {
            assert_eq!(digit_of(&press(Key::Num1, Key::Num1, held)), None, "{held:?}");
        }
    }

    #[test]
    fn the_pad_has_digits_and_an_enter_and_moves_without_num_lock() {
        let settings = Settings::default();
        // `Numpad1` has the place of the digit; without Num Lock it prints nothing and goes to the end.
        assert_eq!(digit_of(&press(Key::Num1, Key::Num1, Modifiers::NONE)), Some(1));
        let end = Intent::Scroll {
            pages: Pages::End,
            shift: false,
        };
        assert_eq!(
            on_desk(&settings, &press(Key::End, Key::Num1, Modifiers::NONE), Focus::Nothing),
            (Some(end), None)
        );
        let enter = on_desk(&settings, &press(Key::Enter, Key::Enter, Modifiers::NONE), Focus::Nothing);
        assert_eq!(enter, (Some(Intent::Enter), None));
        assert_eq!(
            digit_of(&press(Key::Minus, Key::Minus, Modifiers::NONE)),
            None,
            "the signs of the pad are signs"
        );
    }

    #[test]
    fn a_sign_or_letter_that_was_chosen_for_an_action_is_that_action_first() {
        let mut settings = Settings::default();
        let minus = Chord {
            key: "Minus".to_owned(),
            shift: false,
        };
        settings.rebind(KeyAction::Notebook, minus);
        let six = press(Key::Minus, Key::Num6, Modifiers::NONE);
        let wanted = (Some(Intent::Act(KeyAction::Notebook)), Some(6));
        assert_eq!(on_desk(&settings, &six, Focus::Nothing), wanted);
        assert_eq!(on_desk(&settings, &six, Focus::Field), (None, None), "in a field it types");
    }

    #[test]
    fn every_key_that_types_belongs_to_the_field_and_no_other() {
        let mut settings = Settings::default();
        // An action on each key that can be chosen, one after the other.
        for key in Key::ALL {
            let taken = press(*key, *key, Modifiers::NONE);
            let Some(Chosen::Free(chord)) = chosen(std::slice::from_ref(&taken)) else {
                continue;
            };
            settings.keys.clear();
            settings.rebind(KeyAction::Settings, chord);
            let free = on_desk(&settings, &taken, Focus::Nothing);
            assert_eq!(free.0, Some(Intent::Act(KeyAction::Settings)), "{key:?}");
            let types_nothing = key.name().len() > 1 && key.name().starts_with('F') && key.name()[1..].parse::<u8>().is_ok();
            let typed = on_desk(&settings, &taken, Focus::Field);
            assert_eq!(typed.0.is_some(), types_nothing, "{key:?} in a field");
        }
    }

    #[test]
    fn escape_enter_and_space_in_a_field_are_the_fields() {
        let settings = Settings::default();
        for key in [
            Key::Escape,
            Key::Enter,
            Key::Space,
            Key::Home,
            Key::End,
            Key::ArrowLeft,
            Key::Backspace,
            Key::Tab,
        ] {
            for held in [Modifiers::NONE, Modifiers::SHIFT] {
                assert_eq!(on_desk(&settings, &press(key, key, held), Focus::Field), (None, None), "{key:?}");
            }
        }
        let escape = press(Key::Escape, Key::Escape, Modifiers::NONE);
        assert_eq!(on_desk(&settings, &escape, Focus::FieldLeft), (None, None));
        assert_eq!(on_desk(&settings, &escape, Focus::Nothing).0, Some(Intent::Escape));
        let file = press(Key::Enter, Key::Enter, Modifiers::COMMAND);
        assert_eq!(on_desk(&settings, &file, Focus::Field).0, Some(Intent::File));
    }

    #[test]
    fn a_key_of_the_bench_is_its_own_and_full_screen_is_the_persons() {
        let mut settings = Settings::default();
        let quote = Chord {
            key: "Quote".to_owned(),
            shift: false,
        };
        settings.rebind(KeyAction::FullScreen, quote);
        let read = |key, place| {
            let read = Table::Bench(&settings).read(&press(key, place, Modifiers::NONE), Focus::Nothing);
            read.map_or((None, None), |Pressed { intent, digit }| (intent, digit))
        };
        assert_eq!(read(Key::N, Key::N), (None, None), "the keys of a call are not the bench's");
        assert_eq!(read(Key::P, Key::P).0, Some(Intent::Bench(BenchKey::Problems)));
        assert_eq!(read(Key::Minus, Key::Num6), (Some(Intent::Bench(BenchKey::Smaller)), Some(6)));
        assert_eq!(read(Key::Quote, Key::Quote).0, Some(Intent::Act(KeyAction::FullScreen)));
    }

    #[test]
    fn what_has_a_custom_of_its_own_cannot_be_chosen_for_an_action_on_any_keyboard() {
        for event in [
            press(Key::Escape, Key::Escape, Modifiers::NONE),
            press(Key::Tab, Key::Tab, Modifiers::SHIFT),
            press(Key::Space, Key::Space, Modifiers::NONE),
            press(Key::Num4, Key::Num4, Modifiers::NONE),
            press(Key::Quote, Key::Num4, Modifiers::NONE),
            press(Key::Q, Key::Q, Modifiers::CTRL),
        ] {
            assert_eq!(chosen(std::slice::from_ref(&event)), Some(Chosen::Taken), "{event:?}");
        }
        let shift = press(Key::ShiftLeft, Key::ShiftLeft, Modifiers::SHIFT);
        assert_eq!(chosen(std::slice::from_ref(&shift)), None, "it is held for the key that comes");
    }
}
