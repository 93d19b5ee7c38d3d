//! What things look like: colours, sizes, fonts. No other file names a colour.

#![expect(clippy::disallowed_methods, reason = "the one file that names colours")]

use std::sync::Arc;

use desk::{ColorTheme, Face, Settings};
use raster::fonts::{INTER, INTER_SEMIBOLD, JETBRAINS_MONO};

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, RichText, Stroke, TextStyle, Visuals};

/// A set of colours; every pair that carries text is tested for contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub ground: Color32,
    /// Behind panels and cards.
    pub panel: Color32,
    /// Behind buttons.
    pub button: Color32,
    /// Behind a button under the pointer.
    pub button_hover: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight.
    pub quiet: Color32,
    /// The accent: focus, the way on.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Behind a phrase that was noticed.
    pub noted: Color32,
    /// A hit.
    pub good: Color32,
    /// A false alarm, a fault, a trouble.
    pub bad: Color32,
    /// Lines and borders.
    pub line: Color32,
    /// True where text is light on dark.
    pub dark: bool,
}

/// A theme's colours.
pub fn palette(theme: ColorTheme) -> Palette {
    let rgb = Color32::from_rgb;
    match theme {
        ColorTheme::Dark => Palette {
            ground: rgb(0x10, 0x14, 0x19),
            panel: rgb(0x19, 0x1f, 0x26),
            button: rgb(0x26, 0x2e, 0x37),
            button_hover: rgb(0x33, 0x3d, 0x48),
            text: rgb(0xed, 0xea, 0xe3),
            quiet: rgb(0xab, 0xb2, 0xba),
            accent: rgb(0xe8, 0xb2, 0x55),
            on_accent: rgb(0x1c, 0x16, 0x0a),
            noted: rgb(0x5a, 0x47, 0x1c),
            good: rgb(0x86, 0xcf, 0xa0),
            bad: rgb(0xf2, 0x92, 0x78),
            line: rgb(0x3a, 0x44, 0x4f),
            dark: true,
        },
        ColorTheme::Light => Palette {
            ground: rgb(0xef, 0xec, 0xe6),
            panel: rgb(0xfa, 0xf8, 0xf4),
            button: rgb(0xe4, 0xdf, 0xd6),
            button_hover: rgb(0xd8, 0xd1, 0xc4),
            text: rgb(0x1b, 0x20, 0x26),
            quiet: rgb(0x50, 0x58, 0x61),
            accent: rgb(0x7a, 0x4c, 0x06),
            on_accent: rgb(0xff, 0xfa, 0xf0),
            noted: rgb(0xf6, 0xdd, 0x9c),
            good: rgb(0x1d, 0x6b, 0x3e),
            bad: rgb(0xa6, 0x34, 0x1a),
            line: rgb(0xc2, 0xba, 0xac),
            dark: false,
        },
        ColorTheme::HighContrast => Palette {
            ground: rgb(0, 0, 0),
            panel: rgb(0, 0, 0),
            button: rgb(0x10, 0x10, 0x10),
            button_hover: rgb(0x30, 0x30, 0x30),
            text: rgb(0xff, 0xff, 0xff),
            quiet: rgb(0xe6, 0xe6, 0xe6),
            accent: rgb(0xff, 0xe0, 0x3a),
            on_accent: rgb(0, 0, 0),
            noted: rgb(0x4a, 0x40, 0),
            good: rgb(0x7c, 0xff, 0xa8),
            bad: rgb(0xff, 0xa0, 0x8a),
            line: rgb(0xff, 0xff, 0xff),
            dark: true,
        },
    }
}

/// Height of body text, in points; the window scales points so that it is at least 20 px at 1080 lines.
pub const BODY: f32 = 17.0;
/// The semibold family's name.
const STRONG: &str = "strong";
/// The camera's own writing.
pub(super) const BURNT_IN: Color32 = Color32::from_rgb(0xf4, 0xf1, 0xe6);
/// The camera's recording light.
pub(super) const RECORDING: Color32 = Color32::from_rgb(0xe2, 0x4b, 0x3c);
/// No tint.
pub(super) const UNTINTED: Color32 = Color32::WHITE;
/// Behind a caption.
pub(super) const CAPTION_GROUND: Color32 = Color32::from_black_alpha(150);
/// Where a picture cannot be shown.
pub(super) const STAND_IN: Color32 = Color32::from_rgb(0x2b, 0x2a, 0x3c);
/// Between two scenes.
pub(super) const CUT: Color32 = Color32::from_rgb(0x06, 0x06, 0x0a);
/// A streak of rain.
pub(super) const RAIN: Color32 = Color32::from_rgba_premultiplied(70, 74, 88, 60);

/// The tint of a light of a colour and a strength from 0 to 1.
pub(super) fn light_tint(color: (u8, u8, u8), strength: f32) -> Color32 {
    Color32::from_rgb(color.0, color.1, color.2).gamma_multiply(strength)
}

/// White of an opacity from 0 to 1.
pub(super) fn white(opacity: f32) -> Color32 {
    Color32::WHITE.gamma_multiply(opacity)
}

/// Nothing drawn.
pub(super) const CLEAR: Color32 = Color32::TRANSPARENT;

/// The fonts, which ship with the program, with running text in a face.
pub fn fonts(face: Face) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8], families: &[FontFamily]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        for family in families {
            fonts.families.entry(family.clone()).or_default().push(name.to_owned());
        }
    };
    if face == Face::Dyslexic {
        let regular = include_bytes!("../../../assets/fonts/OpenDyslexic-Regular.otf");
        add("opendyslexic", regular, &[FontFamily::Proportional]);
        add(
            "opendyslexic-bold",
            include_bytes!("../../../assets/fonts/OpenDyslexic-Bold.otf"),
            &[strong()],
        );
    }
    add("inter", INTER, &[FontFamily::Proportional]);
    add("inter-semibold", INTER_SEMIBOLD, &[strong()]);
    add("jetbrains-mono", JETBRAINS_MONO, &[FontFamily::Monospace]);
    for name in [FontFamily::Monospace, strong()] {
        fonts.families.entry(name).or_default().push("inter".to_owned());
    }
    fonts
}

/// The semibold family.
pub fn strong() -> FontFamily {
    FontFamily::Name(STRONG.into())
}

/// Room in running text: the height of a line and what is put between letters, both as parts of the text's size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Room {
    /// Line height over the face's own, where it is more than that.
    line: Option<f32>,
    /// Space between letters.
    letter: f32,
}

impl Room {
    fn of(settings: &Settings) -> Self {
        let line = (settings.line_percent > 100).then(|| f32::from(settings.line_percent) / 100.0 * USUAL_LINE);
        Self {
            line,
            letter: f32::from(settings.letter_hundredths) / 100.0,
        }
    }

    fn id() -> egui::Id {
        egui::Id::new("running-text-room")
    }

    /// The room that is set.
    pub(super) fn set(ctx: &egui::Context) -> Self {
        ctx.data(|d| d.get_temp(Self::id())).unwrap_or_default()
    }

    /// The height of a line of text of a size, in points; `None` for the face's own.
    pub(super) fn line_height(self, size: f32) -> Option<f32> {
        self.line.map(|part| size * part)
    }

    /// What is put between letters of a size, in points.
    pub(super) fn between_letters(self, size: f32) -> f32 {
        self.letter * size
    }

    /// Text of the size of a style, with this room in it.
    pub(super) fn give(self, style: &egui::Style, text: RichText, of: &TextStyle) -> RichText {
        let size = of.resolve(style).size;
        text.line_height(self.line_height(size))
            .extra_letter_spacing(self.between_letters(size))
    }
}

/// The height of a line against the size of its letters, where nobody wants more.
const USUAL_LINE: f32 = 1.21;

/// Sets fonts and style; once, and again when the settings change.
pub fn install(ctx: &egui::Context, settings: &Settings) {
    let palette = palette(settings.theme);
    ctx.set_fonts(fonts(settings.face));
    ctx.data_mut(|d| d.insert_temp(Room::id(), Room::of(settings)));
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Heading, FontId::new(BODY * 1.6, strong())),
            (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(BODY, FontFamily::Proportional)),
            (TextStyle::Small, FontId::new(BODY * 0.85, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(BODY * 0.95, FontFamily::Monospace)),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(8.0, 8.0);
        style.spacing.button_padding = egui::vec2(12.0, 7.0);
        style.spacing.interact_size = egui::vec2(40.0, 32.0);
        style.animation_time = 0.0;
        // The fade is drawn in the window's colour, which shows as a smear on panels of another.
        style.spacing.scroll.fade.strength = 0.0;
        style.visuals = visuals(&palette);
        style.interaction.selectable_labels = false;
    });
}

fn visuals(p: &Palette) -> Visuals {
    let mut v = if p.dark { Visuals::dark() } else { Visuals::light() };
    v.override_text_color = Some(p.text);
    v.weak_text_color = Some(p.quiet);
    v.panel_fill = p.ground;
    v.window_fill = p.panel;
    v.window_stroke = Stroke::new(1.0, p.line);
    v.extreme_bg_color = p.ground;
    v.faint_bg_color = p.button;
    v.selection.bg_fill = p.noted;
    v.selection.stroke = Stroke::new(2.0, p.accent);
    // Nothing moves by itself.
    v.text_cursor.blink = false;
    v.hyperlink_color = p.accent;
    let radius = CornerRadius::same(6);
    for (w, fill, stroke) in [
        (&mut v.widgets.noninteractive, p.panel, Stroke::new(1.0, p.line)),
        (&mut v.widgets.inactive, p.button, Stroke::new(1.0, p.line)),
        // A pointer that rests somewhere looks like no focus: who plays by keys would not know where they are.
        (&mut v.widgets.hovered, p.button_hover, Stroke::new(1.0, p.quiet)),
        (&mut v.widgets.active, p.button_hover, Stroke::new(2.0, p.accent)),
        (&mut v.widgets.open, p.button_hover, Stroke::new(1.0, p.line)),
    ] {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = stroke;
        w.fg_stroke = Stroke::new(1.5, p.text);
        w.corner_radius = radius;
        w.expansion = 0.0;
    }
    v
}

#[cfg(test)]
mod tests {
    use super::{Color32, ColorTheme, palette};

    /// Contrast as WCAG 2.2 computes it.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let light = |c: Color32| 0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b());
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every pair of colours that carries text.
    fn pairs(p: &super::Palette) -> [(&'static str, Color32, Color32); 13] {
        [
            ("text", p.text, p.ground),
            ("text on panel", p.text, p.panel),
            ("text on button", p.text, p.button),
            ("text under the pointer", p.text, p.button_hover),
            ("noted", p.text, p.noted),
            ("quiet", p.quiet, p.panel),
            ("quiet on button", p.quiet, p.button),
            ("quiet on ground", p.quiet, p.ground),
            ("accent", p.accent, p.panel),
            ("accent on button", p.accent, p.button),
            ("on accent", p.on_accent, p.accent),
            ("good", p.good, p.panel),
            ("bad", p.bad, p.panel),
        ]
    }

    /// At least 4.5 to 1 (WCAG 2.2, 1.4.3), and 7 to 1 (1.4.6) where somebody asked for as much as there is.
    #[test]
    fn text_can_be_read_in_every_theme() {
        for theme in ColorTheme::ALL {
            let least = if theme == ColorTheme::HighContrast { 7.0 } else { 4.5 };
            for (what, fore, back) in pairs(&palette(theme)) {
                let found = contrast(fore, back);
                assert!(found >= least, "{theme:?}: {what} has {found:.2}");
            }
        }
    }

    /// The focus and the frame of what is selected: 3 to 1 (WCAG 2.2, 1.4.11).
    #[test]
    fn the_focus_stands_out_in_every_theme() {
        for theme in ColorTheme::ALL {
            let p = palette(theme);
            for back in [p.ground, p.panel, p.button] {
                assert!(contrast(p.accent, back) >= 3.0, "{theme:?}");
            }
        }
    }

    #[test]
    fn a_pointer_that_rests_somewhere_does_not_look_like_the_focus() {
        for theme in ColorTheme::ALL {
            let widgets = super::visuals(&palette(theme)).widgets;
            assert_eq!(widgets.active.bg_stroke.color, palette(theme).accent, "{theme:?}");
            assert_ne!(widgets.hovered.bg_stroke, widgets.active.bg_stroke, "{theme:?}");
            assert_ne!(
                widgets.hovered.bg_stroke, widgets.inactive.bg_stroke,
                "{theme:?}: it is shown all the same"
            );
        }
    }

    /// What a colour is to somebody without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.
    const DEFICIENCIES: [(&str, [[f64; 3]; 3]); 3] = [
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    fn linear(c: Color32) -> [f64; 3] {
        [c.r(), c.g(), c.b()].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn seen(c: Color32, with: &[[f64; 3]; 3]) -> [f64; 3] {
        let c = linear(c);
        with.map(|row| row.iter().zip(c).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
    }

    /// A linear colour as CIE 1976 has it.
    fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
        let part = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let across = part((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        let light = part(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        let deep = part((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        [116.0 * light - 16.0, 500.0 * (across - light), 200.0 * (light - deep)]
    }

    /// How far two linear colours are apart, as CIE 1976 measures it.
    fn apart(one: [f64; 3], other: [f64; 3]) -> f64 {
        let both = lab(one).into_iter().zip(lab(other));
        both.map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }

    /// A hit and a false alarm have shapes of their own, a tick and a triangle; their colours are told apart as well.
    #[test]
    fn marks_are_told_apart_whatever_colours_somebody_sees() {
        for theme in ColorTheme::ALL {
            let p = palette(theme);
            for (deficiency, matrix) in &DEFICIENCIES {
                for (what, a, b) in [
                    ("hit and false alarm", p.good, p.bad),
                    ("noted and panel", p.noted, p.panel),
                    ("focus and text", p.accent, p.ground),
                ] {
                    let found = apart(seen(a, matrix), seen(b, matrix));
                    assert!(found >= 10.0, "{theme:?}, {deficiency}: {what} are {found:.1} apart");
                }
            }
        }
    }
}
