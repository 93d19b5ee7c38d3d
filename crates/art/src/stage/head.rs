//! How the head itself is drawn: skull, ears, neck shadow and beard, at any turn.

use super::age::stature;
use super::colour::{accent_ink, skin_ink};
use super::covering::draw_scarf_behind;
use super::figure::womanly;
use super::ink::{Canvas, Rgb, grown_hair_ink};
use super::look::{AgeBand, Beard, Build, Hair, Look};
use super::pose::Pose;
use super::turn::Turn;

const SKULL: (&str, &str) = (
    "M 0 0 C 26 0 41 17 41 44 C 41 62 40 78 34 91 C 28 104 14 113 0 113 C -14 113 -28 104 -34 91 C -40 78 -41 62 -41 44 C -41 17 -26 0 0 0 Z",
    "M -4 0 C 22 -1 37 14 38 42 C 38 58 36 74 37 88 C 38 101 35 112 24 113 C 12 114 0 106 -8 95 C -14 88 -33 75 -46 50 C -50 20 -32 1 -4 0 Z",
);
const SKULL_CHILD: (&str, &str) = (
    "M 0 0 C 27 0 42 17 42 46 C 43 66 42 80 35 92 C 28 103 14 108 0 108 C -14 108 -28 103 -35 92 C -42 80 -43 66 -42 46 C -42 17 -27 0 0 0 Z",
    "M -4 0 C 22 -1 38 14 39 44 C 38 60 36 74 36 86 C 37 98 34 107 23 108 C 10 109 -2 104 -10 95 C -16 89 -42 80 -47 52 C -50 20 -32 1 -4 0 Z",
);
const SKULL_WOMAN: (&str, &str) = (
    "M 0 0 C 26 0 40 17 40 44 C 40 61 37 77 30 90 C 24 103 12 112 0 112 C -12 112 -24 103 -30 90 C -37 77 -40 61 -40 44 C -40 17 -26 0 0 0 Z",
    "M -4 0 C 22 -1 37 14 38 42 C 38 58 36 74 36 88 C 36 100 33 110 23 111 C 11 112 -3 103 -11 92 C -17 86 -33 74 -46 50 C -50 20 -32 1 -4 0 Z",
);
const EAR: (&str, &str) = (
    "M -38 52 C -44 46 -49 52 -47 62 C -46 70 -43 77 -39 76 C -37 70 -37 58 -38 52 Z",
    "M -2 56 C -6 46 -18 46 -18 58 C -18 67 -12 78 -6 77 C -2 74 -4 66 -2 56 Z",
);
const EAR_FOLD: (&str, &str) = ("M -43 55 C -45 59 -44 66 -42 70", "M -7 55 C -13 54 -13 62 -9 70");
const FAR_EAR: (&str, &str) = (
    "M 38 52 C 44 46 49 52 47 62 C 46 70 43 77 39 76 C 37 70 37 58 38 52 Z",
    "M 4 52 C 8 46 12 52 10 62 C 8 70 6 77 2 76 C 0 70 0 58 4 52 Z",
);
const BEARD: (&str, &str) = (
    "M -41 56 C -42 76 -39 90 -33 101 C -24 113 -11 119 0 119 C 11 119 24 113 33 101 C 39 90 42 76 41 56 C 38 70 33 80 25 82 C 16 82 8 79 0 79 C -8 79 -16 82 -25 82 C -33 80 -38 70 -41 56 Z",
    "M 2 56 C -4 76 -12 86 -9 97 C 0 110 12 119 24 119 C 36 118 41 108 40 98 C 40 92 41 86 40 79 C 39 79 38 79 36 79 C 34 79 32 79 30 79 C 26 80 22 82 18 84 C 10 82 4 70 2 56 Z",
);
const MOUSTACHE: (&str, &str) = (
    "M -18 90 C -14 82 -6 80 0 81 C 6 80 14 82 18 90 C 12 89 6 88 0 88 C -6 88 -12 89 -18 90 Z",
    "M 20 91 C 24 84 32 80 39 80 C 41 81 42 84 41 88 C 38 89 36 89 34 89 C 30 89 24 90 20 91 Z",
);
const CHEEK: (&str, &str) = ("M -34 66 C -32 80 -28 88 -22 96", "M 2 72 C 6 82 10 90 14 98");

/// The head's place and turn for a look at a moment.
pub(super) fn turn_of(look: &Look, pose: &Pose) -> Turn {
    let wide = match look.build {
        Build::Slight => 0.95,
        Build::Medium => 1.0,
        Build::Broad => 1.03,
        Build::Heavy => 1.09,
    };
    let origin = (
        160.0 + pose.moved.0 * 0.3 - pose.yaw * 3.0,
        43.0 + pose.moved.1 + pose.pitch * 0.7 + pose.bow,
    );
    Turn {
        origin,
        yaw: pose.yaw,
        wide,
    }
}

/// The skin of a look, in the light of the stage.
pub(super) fn skin_of(look: &Look) -> Rgb {
    skin_ink(look.skin)
}

/// The outline of the skull.
fn skull(look: &Look, turn: &Turn) -> String {
    let shape = match look.age {
        AgeBand::Child => SKULL_CHILD,
        _ if womanly(look) > 0.0 => SKULL_WOMAN,
        _ => SKULL,
    };
    turn.path(shape.0, shape.1)
}

/// Whether the hair, or what covers it, covers the ears.
fn ears_covered(hair: Hair) -> bool {
    matches!(
        hair,
        Hair::Hijab | Hair::Bob | Hair::Long | Hair::Braids | Hair::Wavy | Hair::Afro | Hair::Locs
    )
}

/// The skull and the ears, before any feature.
pub(super) fn draw_skull(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    let skin = skin_of(look);
    if look.hair == Hair::Hijab {
        draw_scarf_behind(canvas, turn, accent_ink(look.top_color));
    }
    if !ears_covered(look.hair) && turn.part() < 0.4 {
        canvas.fill(&turn.path(FAR_EAR.0, FAR_EAR.1), if turn.yaw < 0.0 { skin } else { skin.shade() });
    }
    canvas.lit(&skull(look, turn), skin, 15.0);
    if look.age == AgeBand::Older || (look.build == Build::Slight && stature(look.age).childlike == 0.0 && womanly(look) == 0.0) {
        canvas.line(&turn.path(CHEEK.0, CHEEK.1), skin.mix(skin.shade(), 45), 1.6);
    }
}

/// The ear on the near side, which lies over short hair.
pub(super) fn draw_ear(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    if ears_covered(look.hair) {
        return;
    }
    let skin = skin_of(look);
    let dark = turn.yaw < 0.0;
    canvas.fill(
        &turn.path(EAR.0, EAR.1),
        if dark { skin.shade() } else { skin.mix(skin.shade(), 18) },
    );
    canvas.line(&turn.path(EAR_FOLD.0, EAR_FOLD.1), skin.shade().mix(skin.shade().shade(), 40), 1.8);
}

/// The beard, under the mouth.
pub(super) fn draw_beard(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    let hair = grown_hair_ink(look);
    let jaw = turn.path(BEARD.0, BEARD.1);
    match look.beard {
        Beard::None => {}
        Beard::Stubble => {
            let cut = canvas.cut(&skull(look, turn));
            canvas.begin_cut(&cut);
            canvas.veil(&jaw, hair.mix(skin_of(look).shade(), 30), 0.36);
            canvas.end();
        }
        Beard::Full => canvas.lit(&jaw, hair.mix(skin_of(look), 10), 15.0),
        Beard::Moustache => canvas.fill(&turn.path(MOUSTACHE.0, MOUSTACHE.1), hair),
    }
}
