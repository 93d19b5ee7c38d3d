//! The one table from keys to what they mean: the keys of actions, which a person may change, and those with a custom of their own.

use egui::{Event, Key, Modifiers};

use super::Chosen;
use desk::{Chord, KeyAction, Settings};

/// What a key means to whoever is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Intent {
    /// The key of an action.
    Act(KeyAction),
    /// A key of the bench.
    Bench(BenchKey),
    /// Enter, while nothing has the focus.
    Enter,
    /// Space, while nothing has the focus.
    Space,
    /// Enter or Space, while something has the focus.
    Press,
    /// Esc.
    Escape,
    /// Ctrl+Enter: the report is filed.
    File,
    /// A page is moved.
    Scroll {
        /// How far.
        pages: Pages,
        /// With Shift.
        shift: bool,
    },
    /// An arrow.
    Step(Toward),
}

/// How far a page is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pages {
    /// A page up.
    Up,
    /// A page down.
    Down,
    /// To the start.
    Start,
    /// To the end.
    End,
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    /// Down.
    Down,
    /// Up.
    Up,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A key of the bench. It stands fast: an author has a keyboard for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BenchKey {
    /// The problems.
    Problems,
    /// The graph.
    Graph,
    /// The scores.
    Scores,
    /// The run.
    Run,
    /// What holds in the run.
    Holds,
    /// Hears everything up to the next choice.
    Listen,
    /// The next nine options.
    More,
    /// Begins a run.
    Begin,
    /// Takes a step back.
    StepBack,
    /// Plays from the picked scene.
    PlayFrom,
    /// Opens the picked scene in the editor.
    EditScene,
    /// Goes to the search.
    Find,
    /// Goes to the next part.
    NextPart,
    /// All keys.
    Keys,
    /// The graph larger.
    Larger,
    /// The graph smaller.
    Smaller,
}

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
