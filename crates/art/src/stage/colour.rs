//! Every colour that people are drawn with; places and objects have theirs in their own files. No other file of the stage names one.

use super::ink::Rgb;
use super::look::{Color, HairColor, Skin};

/// The ground of a contact sheet, as SVG writes it.
pub(super) const SHEET: &str = "#2b2a3c";
/// The same as a picture.
pub const SHEET_GROUND: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#2b2a3c"/></svg>"##;

/// The violet-blue that every night shadow leans to.
pub(super) const NIGHT: Rgb = Rgb(20, 17, 46);
/// The warm white of a lamp.
pub(super) const LAMP: Rgb = Rgb(255, 214, 150);
/// The dark of pupils, lashes and buttons.
pub(super) const INK: Rgb = Rgb(28, 20, 26);
/// What hair greys to.
pub(super) const GREY_HAIR: Rgb = Rgb(164, 158, 154);
/// The wood of a chair.
pub(super) const CHAIR: Rgb = Rgb(58, 44, 42);
/// The wood of a chair where light falls on it.
pub(super) const CHAIR_LIT: Rgb = Rgb(120, 84, 60);
/// What reddens the lips of dark skin.
pub(super) const LIP_DARK: Rgb = Rgb(172, 78, 76);
/// What reddens other lips.
pub(super) const LIP: Rgb = Rgb(142, 52, 58);
/// A safety vest over warm colours.
pub(super) const VEST_YELLOW: Rgb = Rgb(204, 208, 62);
/// A safety vest over cool colours.
pub(super) const VEST_ORANGE: Rgb = Rgb(224, 112, 44);
/// The clip of a card at the chest.
pub(super) const LANYARD: Rgb = Rgb(34, 38, 52);
/// A card at the chest.
pub(super) const CARD: Rgb = Rgb(214, 210, 200);
/// What is printed on it.
pub(super) const CARD_PRINT: Rgb = Rgb(120, 128, 142);
/// The bands of a safety vest.
pub(super) const REFLECTOR: Rgb = Rgb(196, 198, 196);
/// A shirt under a jacket.
pub(super) const UNDER_JACKET: Rgb = Rgb(214, 204, 188);
/// A shirt under a robe.
pub(super) const UNDER_ROBE: Rgb = Rgb(190, 184, 176);
/// The hem of that shirt at the neck.
pub(super) const UNDER_ROBE_HEM: Rgb = Rgb(150, 142, 140);
/// The dark at the neck of a uniform.
pub(super) const TIE: Rgb = Rgb(24, 26, 36);
/// A badge.
pub(super) const BADGE: Rgb = Rgb(206, 178, 104);
/// A name plate.
pub(super) const NAME_PLATE: Rgb = Rgb(190, 180, 150);
/// A body-worn camera.
pub(super) const CAMERA: Rgb = Rgb(22, 24, 32);
/// Its lens.
pub(super) const CAMERA_LENS: Rgb = Rgb(70, 84, 104);
/// Its light.
pub(super) const CAMERA_LIGHT: Rgb = Rgb(206, 70, 60);
/// The belt of a uniform.
pub(super) const BELT: Rgb = Rgb(26, 25, 32);
/// Its buckle.
pub(super) const BUCKLE: Rgb = Rgb(112, 104, 92);
/// The back of a phone.
pub(super) const PHONE: Rgb = Rgb(84, 104, 128);
/// Its lenses.
pub(super) const PHONE_LENS: Rgb = Rgb(24, 28, 40);
/// A paper cup.
pub(super) const CUP: Rgb = Rgb(214, 196, 166);
/// Its lid.
pub(super) const CUP_LID: Rgb = Rgb(240, 236, 228);
/// A folder.
pub(super) const FOLDER: Rgb = Rgb(212, 174, 104);
/// A sheet of paper.
pub(super) const PAPER: Rgb = Rgb(236, 232, 222);
/// What is printed on it.
pub(super) const PRINT: Rgb = Rgb(132, 136, 148);
/// A cloth bag.
pub(super) const BAG: Rgb = Rgb(104, 112, 104);
/// Its handles and its seams.
pub(super) const BAG_DARK: Rgb = Rgb(60, 64, 64);
/// A towel.
pub(super) const TOWEL: Rgb = Rgb(226, 226, 220);
/// Its stripe.
pub(super) const TOWEL_STRIPE: Rgb = Rgb(96, 128, 150);
/// A dressing.
pub(super) const BANDAGE: Rgb = Rgb(240, 236, 224);
/// Water on hair.
pub(super) const DROP: Rgb = Rgb(176, 200, 220);
/// The cloth of an office chair.
pub(super) const OFFICE_CHAIR: Rgb = Rgb(62, 68, 84);
/// Bare metal under seats.
pub(super) const FRAME_METAL: Rgb = Rgb(86, 90, 100);
/// The cloth of a sofa.
pub(super) const SOFA: Rgb = Rgb(104, 92, 88);
/// A sheet on a bed.
pub(super) const SHEET_CLOTH: Rgb = Rgb(214, 212, 206);
/// A blanket on a bed.
pub(super) const BLANKET: Rgb = Rgb(92, 112, 132);
/// The cloth of a seat in a car.
pub(super) const CAR_SEAT: Rgb = Rgb(70, 72, 80);
/// The wood of a crate.
pub(super) const CRATE: Rgb = Rgb(150, 116, 74);
/// The concrete of a step.
pub(super) const STEP: Rgb = Rgb(132, 130, 132);
/// The shine on hair.
pub(super) const SHINE: Rgb = Rgb(255, 236, 200);
/// The cloth of a plain light shirt under a jacket.
pub(super) const SHIRT: Rgb = Rgb(220, 214, 204);
/// A sweater under a coat.
pub(super) const UNDER_COAT: Rgb = Rgb(196, 184, 166);
/// A shirt under a cardigan.
pub(super) const UNDER_CARDIGAN: Rgb = Rgb(222, 214, 200);
/// The glint of a wet eye.
pub(super) const TEAR: Rgb = Rgb(206, 220, 234);
/// The white of an eye.
pub(super) const EYE_WHITE: Rgb = Rgb(226, 216, 206);
/// An iris.
pub(super) const IRIS: Rgb = Rgb(58, 38, 28);
/// The light in an eye.
pub(super) const EYE_LIGHT: Rgb = Rgb(250, 240, 225);
/// The brows of white hair.
pub(super) const BROW_WHITE: Rgb = Rgb(168, 160, 152);
/// The frame of glasses.
pub(super) const GLASSES: Rgb = Rgb(40, 34, 40);
/// The cloth of a uniform.
pub(super) const UNIFORM: Rgb = Rgb(40, 48, 72);
/// Its trousers.
pub(super) const UNIFORM_TROUSERS: Rgb = Rgb(34, 38, 54);
/// The legs below a dress.
pub(super) const STOCKINGS: Rgb = Rgb(54, 50, 60);
/// The string of a hood.
pub(super) const STRING: Rgb = Rgb(204, 194, 178);

/// The colour of a skin tone in lamp light.
pub(super) fn skin_ink(skin: Skin) -> Rgb {
    match skin {
        Skin::Porcelain => Rgb(236, 202, 182),
        Skin::Light => Rgb(225, 177, 145),
        Skin::Tan => Rgb(206, 153, 110),
        Skin::Olive => Rgb(184, 136, 90),
        Skin::Bronze => Rgb(160, 112, 74),
        Skin::Brown => Rgb(136, 89, 59),
        Skin::Deep => Rgb(110, 70, 49),
        Skin::Ebony => Rgb(84, 54, 42),
    }
}

/// The colour of hair.
pub(super) fn hair_ink(color: HairColor) -> Rgb {
    match color {
        HairColor::Black => Rgb(32, 27, 32),
        HairColor::Brown => Rgb(66, 43, 34),
        HairColor::Auburn => Rgb(116, 55, 34),
        HairColor::Blond => Rgb(176, 136, 82),
        HairColor::Grey => Rgb(128, 124, 124),
        HairColor::White => Rgb(206, 200, 192),
    }
}

/// The colour of cloth.
pub(super) fn cloth_ink(color: Color) -> Rgb {
    match color {
        Color::Charcoal => Rgb(66, 68, 76),
        Color::Navy => Rgb(46, 60, 96),
        Color::Teal => Rgb(48, 108, 108),
        Color::Olive => Rgb(106, 106, 66),
        Color::Wine => Rgb(120, 48, 62),
        Color::Rust => Rgb(168, 88, 50),
        Color::Sand => Rgb(186, 160, 120),
        Color::Cream => Rgb(220, 207, 180),
        Color::Plum => Rgb(94, 62, 100),
    }
}

/// The colour of a cap or a scarf that goes with a top.
pub(super) fn accent_ink(color: Color) -> Rgb {
    match color {
        Color::Charcoal | Color::Wine => Rgb(164, 140, 116),
        Color::Navy | Color::Cream => Rgb(92, 116, 132),
        Color::Teal | Color::Plum => Rgb(196, 168, 124),
        Color::Olive | Color::Rust => Rgb(62, 80, 96),
        Color::Sand => Rgb(108, 62, 74),
    }
}

/// The colour of trousers that go with a top.
pub(super) fn trouser_ink(color: Color) -> Rgb {
    match color {
        Color::Charcoal | Color::Wine | Color::Cream => Rgb(52, 62, 88),
        Color::Navy | Color::Rust => Rgb(98, 88, 80),
        Color::Teal | Color::Sand | Color::Plum => Rgb(52, 52, 64),
        Color::Olive => Rgb(64, 58, 62),
    }
}

/// The colour of a safety vest: whichever of the two safety colours stands out from the shirt.
pub(super) fn vest_ink(color: Color) -> Rgb {
    match color {
        Color::Rust | Color::Sand | Color::Wine | Color::Olive => VEST_YELLOW,
        Color::Charcoal | Color::Navy | Color::Teal | Color::Cream | Color::Plum => VEST_ORANGE,
    }
}
