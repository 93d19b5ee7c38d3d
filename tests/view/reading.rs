//! The screen that is there before the calls are read.

use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use messages::Language;
use view::Local;

#[test]
fn it_says_that_the_calls_are_being_read_in_the_language_of_the_system_and_takes_no_key() {
    for (language, says) in [
        (Language::English, "Reading the calls"),
        (Language::Spanish, "Leyendo los servicios"),
    ] {
        let mut local = Local::default();
        local.settings.language = language;
        let mut screen = Harness::builder()
            .with_size(vec2(1280.0, 720.0))
            .build_ui_state(|ui, local: &mut Local| view::reading(ui, local), local);
        screen.run();
        assert!(screen.query_by_label_contains(says).is_some(), "{says}");
        screen.key_press(Key::Space);
        screen.run();
        assert!(screen.query_by_label_contains(says).is_some(), "{says}");
    }
}
