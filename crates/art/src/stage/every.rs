//! Every word of a look and of a moment, for the contact sheets and the tests.

use super::look::{AgeBand, Build, Gaze, Hair, InHand, Mood, Posture, Seat, Skin, Top};
#[cfg(test)]
use super::look::{Bandage, Beard, Color, Figure, HairColor};

/// Every skin tone.
pub(super) const SKINS: [Skin; 8] = [
    Skin::Porcelain,
    Skin::Light,
    Skin::Tan,
    Skin::Olive,
    Skin::Bronze,
    Skin::Brown,
    Skin::Deep,
    Skin::Ebony,
];
/// Every build.
pub(super) const BUILDS: [Build; 4] = [Build::Slight, Build::Medium, Build::Broad, Build::Heavy];
/// Every figure.
#[cfg(test)]
pub(super) const FIGURES: [Figure; 3] = [Figure::AsWorn, Figure::Woman, Figure::Man];
/// Every way to wear hair.
pub(super) const HAIRS: [Hair; 17] = [
    Hair::Bald,
    Hair::Buzz,
    Hair::Short,
    Hair::Curly,
    Hair::Bob,
    Hair::Long,
    Hair::Bun,
    Hair::Ponytail,
    Hair::Braids,
    Hair::Hijab,
    Hair::Cap,
    Hair::Pixie,
    Hair::Wavy,
    Hair::Afro,
    Hair::Locs,
    Hair::Receding,
    Hair::Turban,
];
/// Every colour of hair.
#[cfg(test)]
pub(super) const HAIR_COLORS: [HairColor; 6] = [
    HairColor::Black,
    HairColor::Brown,
    HairColor::Auburn,
    HairColor::Blond,
    HairColor::Grey,
    HairColor::White,
];
/// Every beard.
#[cfg(test)]
pub(super) const BEARDS: [Beard; 4] = [Beard::None, Beard::Stubble, Beard::Full, Beard::Moustache];
/// Every top.
pub(super) const TOPS: [Top; 15] = [
    Top::Hoodie,
    Top::Shirt,
    Top::Tee,
    Top::Robe,
    Top::Jacket,
    Top::Sweater,
    Top::Polo,
    Top::Uniform,
    Top::Suit,
    Top::Coat,
    Top::Cardigan,
    Top::Dress,
    Top::Scrubs,
    Top::Workwear,
    Top::Apron,
];
/// Every colour of cloth.
#[cfg(test)]
pub(super) const CLOTHS: [Color; 9] = [
    Color::Charcoal,
    Color::Navy,
    Color::Teal,
    Color::Olive,
    Color::Wine,
    Color::Rust,
    Color::Sand,
    Color::Cream,
    Color::Plum,
];
/// Every age.
pub(super) const AGES: [AgeBand; 5] = [AgeBand::Child, AgeBand::Teen, AgeBand::Young, AgeBand::Middle, AgeBand::Older];
/// Every mood.
pub(super) const MOODS: [Mood; 6] = [Mood::Calm, Mood::Tense, Mood::Smooth, Mood::Angry, Mood::ShutDown, Mood::Tearful];
/// Every posture.
pub(super) const POSTURES: [Posture; 5] = [
    Posture::Open,
    Posture::ArmsCrossed,
    Posture::HandsHidden,
    Posture::HalfBehind,
    Posture::Seated,
];
/// Everything that can be held, and nothing.
pub(super) const HELD: [InHand; 8] = [
    InHand::Nothing,
    InHand::Phone,
    InHand::Card,
    InHand::Cup,
    InHand::Folder,
    InHand::Papers,
    InHand::Bag,
    InHand::Towel,
];
/// Everything to sit on.
pub(super) const SEATS: [Seat; 9] = [
    Seat::Chair,
    Seat::OfficeChair,
    Seat::Sofa,
    Seat::Bed,
    Seat::Bench,
    Seat::CarSeat,
    Seat::Crate,
    Seat::Step,
    Seat::Shown,
];
/// Every place of a dressing.
#[cfg(test)]
pub(super) const BANDAGES: [Bandage; 3] = [Bandage::None, Bandage::Hand, Bandage::Forearm];
/// Every gaze.
pub(super) const GAZES: [Gaze; 5] = [Gaze::AtYou, Gaze::Left, Gaze::Right, Gaze::Floor, Gaze::Away];

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::reference::{Shape, form};

    #[test]
    fn every_word_of_the_language_is_listed() {
        let listed = [
            ("Skin", SKINS.len()),
            ("Build", BUILDS.len()),
            ("Figure", FIGURES.len()),
            ("Hair", HAIRS.len()),
            ("HairColor", HAIR_COLORS.len()),
            ("Beard", BEARDS.len()),
            ("Top", TOPS.len()),
            ("Color", CLOTHS.len()),
            ("AgeBand", AGES.len()),
            ("Mood", MOODS.len()),
            ("Posture", POSTURES.len()),
            ("InHand", HELD.len()),
            ("Seat", SEATS.len()),
            ("Bandage", BANDAGES.len()),
        ];
        for (name, listed) in listed {
            let Some(Shape::Choices(choices)) = form(name).map(|form| &form.shape) else {
                panic!("{name} is no choice");
            };
            assert_eq!(choices.len(), listed, "{name}");
        }
    }
}
