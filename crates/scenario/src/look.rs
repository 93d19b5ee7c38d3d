//! What can be said of a person on the stage: how they look, and how they are at this moment.

pub use crate::stance::{Gaze, InHand, Mood, Posture, Seat};

/// Skin tone, from lightest to darkest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Skin {
    /// Very fair.
    Porcelain,
    /// Fair.
    Light,
    /// Warm and sun-touched.
    #[default]
    Tan,
    /// Golden olive.
    Olive,
    /// Light brown.
    Bronze,
    /// Mid brown.
    Brown,
    /// Dark brown.
    Deep,
    /// Very dark brown.
    Ebony,
}

/// The width and weight of the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Build {
    /// Narrow and light.
    Slight,
    /// Neither narrow nor wide.
    #[default]
    Medium,
    /// Wide in the shoulder.
    Broad,
    /// Heavy all over.
    Heavy,
}

/// Whether body and face are drawn as a woman's or a man's; a child's are neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Figure {
    /// As the rest of the look says: a woman's with a dress, a hijab or hair in a bob, a bun, a ponytail, a pixie cut, waves or long,
    /// and a man's with a beard or any other hair.
    #[default]
    AsWorn,
    /// A woman's, whatever she wears.
    Woman,
    /// A man's, whatever he wears.
    Man,
}

/// How the hair is worn, or what covers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Hair {
    /// No hair on the crown.
    Bald,
    /// Clipped to the scalp.
    Buzz,
    /// Short, with some height in front.
    #[default]
    Short,
    /// A rounded head of curls.
    Curly,
    /// Straight, to the jaw.
    Bob,
    /// Loose, past the shoulders.
    Long,
    /// Drawn up to a knot.
    Bun,
    /// Drawn back to a tail, which falls over one shoulder.
    Ponytail,
    /// Many thin braids, past the shoulders.
    Braids,
    /// A head scarf that covers the hair.
    Hijab,
    /// A cap with a bill over short hair.
    Cap,
    /// Short all over, with the fringe swept to one side.
    Pixie,
    /// In waves, to the shoulder.
    Wavy,
    /// Full and round, well out from the head.
    Afro,
    /// Thick locs, to the shoulder.
    Locs,
    /// Thin on top, with the sides kept.
    Receding,
    /// A wound cloth that covers the hair.
    Turban,
}

/// The colour of hair, brows and beard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum HairColor {
    /// Black.
    Black,
    /// Dark brown.
    #[default]
    Brown,
    /// Red-brown.
    Auburn,
    /// Dark blond.
    Blond,
    /// Grey.
    Grey,
    /// White.
    White,
}

/// Hair on the face; none is drawn on a child, and no more than stubble on a teen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Beard {
    /// Clean-shaven.
    #[default]
    None,
    /// A few days' growth.
    Stubble,
    /// A full short beard.
    Full,
    /// A moustache alone.
    Moustache,
}

/// What is worn above the waist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Top {
    /// A sweatshirt with a hood down and a front pocket.
    Hoodie,
    /// A collared shirt, buttoned.
    #[default]
    Shirt,
    /// A plain short-sleeved shirt.
    Tee,
    /// A bathrobe over night clothes; a child or a teen wears a hoodie instead.
    Robe,
    /// An open zipped jacket over a plain shirt.
    Jacket,
    /// A knitted sweater.
    Sweater,
    /// A short-sleeved shirt with a soft collar.
    Polo,
    /// A patrol officer's uniform, which keeps its own colour; a child or a teen wears a plain tee instead.
    Uniform,
    /// A suit jacket and trousers over an open white shirt; a child wears a shirt instead.
    Suit,
    /// A long coat, open over a sweater.
    Coat,
    /// A knitted jacket with buttons, over a plain shirt.
    Cardigan,
    /// A plain long-sleeved dress, to below the knee.
    Dress,
    /// A care worker's loose short-sleeved top and trousers; a child wears a tee instead.
    Scrubs,
    /// A safety vest with reflecting bands over a work shirt; a child wears a jacket instead.
    Workwear,
    /// A bib apron over a plain short-sleeved shirt; a child wears the shirt alone.
    Apron,
}

/// The colour of what is worn above the waist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Color {
    /// Dark grey.
    Charcoal,
    /// Dark blue.
    Navy,
    /// Blue-green.
    #[default]
    Teal,
    /// Grey-green.
    Olive,
    /// Dark red.
    Wine,
    /// Burnt orange.
    Rust,
    /// Pale brown.
    Sand,
    /// Off-white.
    Cream,
    /// Dark violet.
    Plum,
}

/// About how old the person looks. A child or a teen is plainly clothed whatever else is written, a child is never bearded, and
/// the hair of either is neither grey nor thin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum AgeBand {
    /// About six to eleven: much shorter, with a larger head; always plainly clothed, and never in distress.
    Child,
    /// About twelve to seventeen: a little shorter and lighter.
    Teen,
    /// In the twenties.
    Young,
    /// Between thirty and sixty.
    #[default]
    Middle,
    /// Over sixty: lined, going grey and a little stooped.
    Older,
}

/// Where a dressing is worn: on the arm on the left of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Bandage {
    /// Nowhere.
    #[default]
    None,
    /// Round the palm.
    Hand,
    /// Round the forearm, over a sleeve.
    Forearm,
}

/// How one person looks, in a few words that stay the same in every scene.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(default)]
pub struct Look {
    /// The skin tone.
    pub skin: Skin,
    /// The width and weight of the body.
    pub build: Build,
    /// Whether body and face are a woman's or a man's.
    pub figure: Figure,
    /// How the hair is worn.
    pub hair: Hair,
    /// The colour of the hair.
    pub hair_color: HairColor,
    /// Hair on the face.
    pub beard: Beard,
    /// What is worn above the waist.
    pub top: Top,
    /// The colour of what is worn above the waist.
    pub top_color: Color,
    /// Whether the person wears glasses.
    pub glasses: bool,
    /// About how old the person looks.
    pub age: AgeBand,
    /// Where the person wears a dressing.
    pub bandage: Bandage,
    /// Whether the hair is wet.
    pub wet_hair: bool,
    /// Whether a towel hangs round the shoulders.
    pub towel: bool,
}
