//! Which objects can be set in a place, and how wide each is there.

/// A picture of one object, on nothing, in a square of 200 by 200.
#[derive(Clone, Copy, Debug)]
pub struct ObjectArt {
    /// The name a scenario uses.
    pub id: &'static str,
    /// The picture.
    pub svg: &'static str,
    /// The width of the square as a fraction of the width of the stage.
    pub width: f32,
    /// One sentence that says what it is to someone who does not see it.
    pub alt: &'static str,
}

macro_rules! art {
    ($id:literal, $width:literal, $alt:literal) => {
        ObjectArt {
            id: $id,
            svg: include_str!(concat!("../../assets/stage/objects/", $id, ".svg")),
            width: $width,
            alt: $alt,
        }
    };
}

/// Every object there is a picture of.
pub const OBJECTS: &[ObjectArt] = &[
    art!("phones", 0.075, "Three phones side by side; two of them are lit."),
    art!("speaker", 0.13, "A large party speaker."),
    art!("sneakers", 0.14, "Boxed new sneakers, one pair on top."),
    art!("suitcases", 0.14, "Two small roller cases, packed."),
    art!("wallet", 0.05, "A thick wallet."),
    art!("notebook", 0.06, "A notebook with a pen."),
    art!("laundry", 0.15, "A heap of laundry."),
    art!("pizza-boxes", 0.11, "Three pizza boxes in a pile."),
    art!("cash-envelope", 0.06, "An open envelope with bank notes."),
    art!("lease", 0.05, "A signed paper, pinned up."),
    art!("guitar", 0.15, "A guitar."),
    art!("cigarettes", 0.035, "A pack of cigarettes and a lighter."),
    art!("purse", 0.075, "A purse."),
    art!("door-lock", 0.07, "A deadbolt and a knob on a door plate."),
    art!("photo-frame", 0.06, "A framed photograph of two people."),
    art!("delivery-bag", 0.1, "A food delivery bag."),
    art!("moving-boxes", 0.17, "Moving boxes, one of them open."),
];

/// The object of a name, if there is one.
pub fn object(id: &str) -> Option<&'static ObjectArt> {
    OBJECTS.iter().find(|object| object.id == id)
}
