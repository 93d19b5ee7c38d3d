//! The author's bench: the problems, the head, and an older version that stays while the text is broken.

use std::path::Path;

use bench::{Bench, BenchCommand, Step};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use folder::{CheckedFolder, check_text};
use play::playtest::{Budget, explore};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, SceneIx};
use view::bench::{BenchLocal, show};
use view::{Local, is_ready};

/// The bench with its screen, and everything it asked for.
pub(crate) struct Workplace {
    pub(crate) bench: Bench,
    pub(crate) exploring: bool,
    pub(crate) sent: Vec<BenchCommand>,
    memory: BenchLocal,
    local: Local,
}

pub(crate) type Screen = Harness<'static, Workplace>;

pub(crate) fn base() -> SourceFile {
    SourceFile::read(Path::new("tests/fixtures/base.ron")).unwrap()
}

pub(crate) fn loud_music() -> SourceFile {
    SourceFile::read(Path::new("tests/fixtures/calls/loud-music/scenario.ron")).unwrap()
}

/// The file with one text in place of another.
pub(crate) fn with(file: &SourceFile, old: &str, new: &str) -> SourceFile {
    assert!(file.text.contains(old), "{old}");
    SourceFile::new(file.name.clone(), file.text.replacen(old, new, 1))
}

/// What a check finds in a text with nothing beside it.
pub(crate) fn checked(file: SourceFile) -> CheckedFolder {
    check_text(file, None, &Catalog::shipped())
}

/// The bench over a file, in a window of this size.
pub(crate) fn bench_in(file: SourceFile, size: (f32, f32)) -> Screen {
    let mut bench = Bench::new(file.name.clone());
    bench.read(Ok(checked(file)));
    let workplace = Workplace {
        bench,
        exploring: false,
        sent: Vec::new(),
        memory: BenchLocal::default(),
        local: Local::default(),
    };
    let mut screen = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_max_steps(30)
        .build_ui_state(
            |ui, at: &mut Workplace| {
                if !is_ready(ui.ctx(), &mut at.local) {
                    return;
                }
                let palette = at.local.palette();
                let commands = show(ui, &at.bench, at.exploring, &mut at.memory, &palette);
                if !commands.is_empty() {
                    ui.ctx().request_repaint();
                }
                for command in commands {
                    at.bench.apply(command.clone());
                    at.sent.push(command);
                }
            },
            workplace,
        );
    screen.run();
    screen
}

pub(crate) fn bench_over(file: SourceFile) -> Screen {
    bench_in(file, (1280.0, 720.0))
}

pub(crate) fn press(screen: &mut Screen, keys: &[Key]) {
    for key in keys {
        screen.key_press(*key);
        screen.run();
    }
}

/// Clicks what has this name, as an assistive tool does.
pub(crate) fn click(screen: &mut Screen, name: &str) {
    screen.get_by_label(name).click_accesskit();
    screen.run();
}

/// Every name on the screen, with what carries it.
pub(crate) fn names(screen: &Screen) -> Vec<(Role, String)> {
    let all = screen.query_all(egui_kittest::kittest::by().recursive(true));
    let named = all.map(|node| {
        let node = node.accesskit_node();
        (node.role(), node.label().or_else(|| node.value()).unwrap_or_default())
    });
    named.collect()
}

pub(crate) fn says(screen: &Screen, words: &str) -> bool {
    names(screen).iter().any(|(_, name)| name.contains(words))
}

pub(crate) fn scene(screen: &Screen, id: &str) -> SceneIx {
    let scenario = screen.state().bench.scenario.as_ref().unwrap();
    SceneIx::from(scenario.scenes.iter().position(|s| s.id == id).unwrap())
}

pub(crate) fn steps(screen: &Screen) -> Vec<Step> {
    screen.state().bench.play.as_ref().unwrap().steps.clone()
}

fn explored(screen: &mut Screen) {
    let budget = Budget {
        states: 3_000,
        plays: 60,
        seed: 1,
        ..Budget::default()
    };
    let scenario = screen.state().bench.scenario.clone().unwrap();
    screen.state_mut().bench.explored = Some(explore(&scenario, &budget).into());
    screen.run();
}

#[test]
fn a_file_without_problems_says_that_all_is_well() {
    let screen = bench_over(base());
    assert!(says(&screen, "All is well"));
    assert!(says(&screen, "version 1, playable"));
}

#[test]
fn a_problem_is_listed_with_its_place_and_opens_the_editor_there() {
    let file = with(&base(), "then: [Go(\"car\")]", "then: [Go(\"carr\")]");
    let at = file.position(u32::try_from(file.text.find("carr").unwrap()).unwrap());
    let mut screen = bench_over(file);
    let (role, name) = names(&screen)
        .into_iter()
        .find(|(_, name)| name.contains("there is no scene `carr`"))
        .unwrap();
    assert_eq!(role, Role::Button);
    assert!(name.starts_with(&format!("Error, line {}, column ", at.line)), "{name}");
    assert!(says(&screen, "^^^^"), "the line is shown with carets");
    click(&mut screen, &name);
    let sent = screen.state().sent.clone();
    assert!(
        matches!(sent.as_slice(), [BenchCommand::Edit(to)] if to.line == at.line),
        "{sent:?}"
    );
    screen.get_by_label(&name).focus();
    screen.run();
    press(&mut screen, &[Key::Enter]);
    assert_eq!(screen.state().sent.len(), 2, "Enter does what a click does");
}

#[test]
fn the_page_of_a_rule_opens_and_closes() {
    let mut screen = bench_over(with(&base(), "then: [Go(\"car\")]", "then: [Go(\"carr\")]"));
    click(&mut screen, "What is the rule unknown-id?");
    assert!(says(&screen, "A name that stands nowhere in the file"));
    click(&mut screen, "Close the page of the rule unknown-id");
    assert!(!says(&screen, "A name that stands nowhere in the file"));
}

#[test]
fn a_broken_save_keeps_the_older_version_and_says_so() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::B]);
    let broken = with(&base(), "Scenario(", "Scenario(,(");
    screen.state_mut().bench.read(Ok(checked(broken)));
    screen.run();
    assert!(says(&screen, "; an older version is shown"));
    assert!(says(&screen, "A dog barks behind the door, then it opens."), "the run stays");
    press(&mut screen, &[Key::G]);
    assert!(says(&screen, "scene door"), "and so does the graph");
    screen.state_mut().bench.read(Ok(checked(base())));
    screen.run();
    assert!(says(&screen, "version 3, playable"));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let mut screen = bench_over(base());
    screen.state_mut().bench.read(Err("there is no file call.ron".to_owned()));
    screen.run();
    assert!(says(
        &screen,
        "it cannot be read: there is no file call.ron; an older version is shown"
    ));
    let mut bench = Bench::new("call.ron".to_owned());
    bench.read(Err("there is no file call.ron".to_owned()));
    screen.state_mut().bench = bench;
    screen.run();
    assert!(says(&screen, "There is no version that can be played yet"));
    press(
        &mut screen,
        &[Key::G, Key::S, Key::H, Key::R, Key::B, Key::F, Key::Num1, Key::Space],
    );
    assert_eq!(screen.state().sent, []);
}

#[test]
fn another_file_is_opened_by_its_path() {
    let mut screen = bench_over(base());
    let field = screen.get_by_label("File");
    field.focus();
    screen.run();
    screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
    screen.get_by_label("File").type_text("other.ron");
    screen.run();
    press(&mut screen, &[Key::Enter]);
    assert_eq!(screen.state().sent, [BenchCommand::Open("other.ron".to_owned())]);
}

#[test]
fn keys_turn_the_tabs_and_escape_leaves() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::S]);
    assert!(says(&screen, "This version has not been explored."));
    press(&mut screen, &[Key::F1]);
    assert!(says(&screen, "All keys"));
    press(&mut screen, &[Key::G]);
    assert!(!says(&screen, "scene door"), "nothing happens behind the keys");
    press(&mut screen, &[Key::Escape, Key::Tab, Key::Escape]);
    assert_eq!(screen.state().sent, [], "Esc first closes what is open and lets go of the focus");
    press(&mut screen, &[Key::Escape]);
    assert_eq!(screen.state().sent, [BenchCommand::Leave]);
}

#[test]
fn the_scores_have_reach_ranges_personas_and_what_to_look_at() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::S]);
    screen.state_mut().exploring = true;
    screen.run();
    assert!(says(&screen, "The call is being explored"));
    screen.state_mut().exploring = false;
    explored(&mut screen);
    for words in [
        "Deal held",
        "Reach is ",
        "can pass",
        "thorough",
        "always-clear",
        "refer",
        "What the personas score",
    ] {
        assert!(says(&screen, words), "{words}");
    }
    let bench = &screen.state().bench;
    let (found, scenario) = (bench.explored.clone().unwrap(), bench.scenario.clone().unwrap());
    for flaw in &found.flaws {
        let says_so = flaw.says(&scenario).replace('`', "");
        let shown = names(&screen).iter().any(|(_, name)| name.eq_ignore_ascii_case(&says_so));
        assert!(shown, "{says_so}");
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name_at_every_size() {
    for size in [(1280.0, 720.0), (960.0, 720.0), (640.0, 360.0)] {
        let mut screen = bench_in(loud_music(), size);
        press(&mut screen, &[Key::B, Key::L]);
        for key in [Key::P, Key::G, Key::S, Key::R, Key::H] {
            press(&mut screen, &[key]);
            for (role, name) in names(&screen) {
                let can = matches!(
                    role,
                    Role::Button | Role::CheckBox | Role::TextInput | Role::SpinButton | Role::RadioButton
                );
                assert!(!can || !name.trim().is_empty(), "a {role:?} without a name after {key:?}");
            }
        }
    }
}

#[test]
fn f6_goes_round_the_three_parts() {
    let mut screen = bench_over(base());
    for name in ["Problems (0)", "Run", "File", "Problems (0)"] {
        press(&mut screen, &[Key::F6]);
        assert!(screen.get_by_label(name).is_focused(), "{name}");
    }
}
